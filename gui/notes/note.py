"""What a note tells of one moment of a run, or of a bench: numbers and settings; the words come with a language."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from engine.frame import Ending, Frame, Layer
from engine.history import Event, Placed
from engine.recipe import Recipe
from engine.schedule import schedule, segment_of


class Weights(NamedTuple):
    """The numbers of the linear model, or their gradients."""

    w1: float
    w2: float
    b: float


@dataclass(frozen=True)
class Update:
    """The update that led to the moment."""

    before: Weights
    gradient: Weights
    learning_rate: float


@dataclass(frozen=True)
class Figure:
    """A picture, where it is or will be, and the lines below it."""

    path: Path
    caption: str = ""


@dataclass(frozen=True)
class Note:
    """One moment. What there is none of is None, or empty, and is left out.

    `learning_rate` and `batch_size` (None: full batch) are those of the step; the recipe holds the newest ones.
    `ending`: how the run stands, where the moment is its newest. `program`: the script of the run.
    """

    title: str
    made: date
    recipe: Recipe
    points: int
    step: int
    learning_rate: float
    batch_size: int | None
    loss: float | None
    accuracy: float
    weights: Weights | None = None  # with hidden layers there are too many
    update: Update | None = None
    ending: Ending | None = None
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    program: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a note tells of a bench that has no run: its figures, and the program that is on it."""

    title: str
    made: date
    figures: tuple[Figure, ...] = ()
    program: str = ""


def note_of(frame: Frame, title: str, made: date, *, figures: tuple[Figure, ...] = (), program: str = "") -> Note:
    """Return what a note tells of the moment of a frame."""
    segment = segment_of(schedule(frame.recipe, frame.events, len(frame.data)), frame.step)
    return Note(
        title=title,
        made=made,
        recipe=frame.recipe,
        points=len(frame.data),
        step=frame.step,
        learning_rate=frame.learning_rate,
        batch_size=segment.batch_size,
        loss=frame.loss,
        accuracy=frame.accuracy,
        weights=_weights(frame.weights),
        update=_update(frame),
        ending=frame.ending if frame.step == frame.newest else None,
        events=tuple(event for event in frame.events if event.step < frame.step + isinstance(event, Placed)),
        figures=figures,
        program=program,
    )


def _weights(layers: tuple[Layer, ...]) -> Weights | None:
    if len(layers) > 1:
        return None
    W, b = layers[0]
    return Weights(float(W[0, 0]), float(W[1, 0]), float(b[0]))


def _update(frame: Frame) -> Update | None:
    if frame.previous is None or frame.gradients is None:
        return None
    before, gradient = _weights(frame.previous), _weights(frame.gradients)
    if before is None or gradient is None:
        return None
    return Update(before, gradient, frame.learning_rate)
