"""Which learning rate and which batch each step used: worked out from the recipe and the history's events."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.batches import Batches, Indices
from engine.history import Change, Event
from engine.recipe import Recipe

RATE, BATCH = "training.learning_rate", "training.batch_size"


@dataclass(frozen=True)
class Segment:
    """The steps after `start` up to the next segment: one learning rate, one way to draw batches."""

    start: int
    learning_rate: float
    batch_size: int | None  # None: the full batch
    batches: Batches

    def epoch(self, step: int) -> int:
        """Return the epoch of a step, counted from 1; 0 at the start."""
        return self.batches.epoch(step) if step else 0

    def indices(self, step: int) -> Indices | None:
        """Return the points of a step; None where it sees all of them."""
        return None if self.batch_size is None else self.batches.indices(step)


def schedule(recipe: Recipe, events: tuple[Event, ...], size: int) -> list[Segment]:
    """Return the segments of a run over `size` points. `recipe` holds the newest values, `events` the earlier ones."""
    changes = [event for event in events if isinstance(event, Change)]
    rate = _initial(changes, RATE, recipe.training.learning_rate)
    batch = _initial(changes, BATCH, recipe.training.batch_size)
    segments = [_segment(0, rate, batch, size, recipe.data.seed, 0, 0)]
    for change in changes:
        last = segments[-1]
        rate = change.new if change.field == RATE else last.learning_rate
        batch = change.new if change.field == BATCH else last.batch_size
        origin, epochs = last.batches.origin, last.batches.first_epoch
        if batch != last.batch_size:  # another batch size begins a new pass over the points
            origin, epochs = change.step, last.epoch(change.step)
        segments.append(_segment(change.step, rate, batch, size, recipe.data.seed, origin, epochs))
    return segments


def segment_of(segments: list[Segment], step: int) -> Segment:
    """Return the segment that made a step, counted from 1; for step 0 the first."""
    return next((s for s in reversed(segments) if s.start < step), segments[0])


def spans(segments: list[Segment], first: int, last: int) -> Iterator[tuple[Segment, int, int]]:
    """Yield the parts of the steps `first` … `last`, each with the segment that made it."""
    for segment, following in zip(segments, [*segments[1:], None], strict=True):
        begin = max(first, segment.start + 1)
        end = last if following is None else min(last, following.start)
        if begin <= end:
            yield segment, begin, end


def _initial(changes: list[Change], field: str, now: float | None) -> float | None:
    return next((change.old for change in changes if change.field == field), now)


def _segment(
    start: int, rate: float | None, batch: float | None, size: int, seed: int, origin: int, epochs: int
) -> Segment:
    assert rate is not None  # only a batch size can be None
    whole = None if batch is None else min(int(batch), size)
    return Segment(start, rate, whole, Batches(size, whole or size, seed, origin, epochs))
