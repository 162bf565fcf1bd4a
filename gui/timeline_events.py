"""What was changed on the way: in words, and as marks on the timeline whose labels leave each other room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from PySide6.QtCore import QCoreApplication

from engine.history import Change, Event, Placed
from gui.numbers import fixed, grouped, short
from gui.text import label
from gui.timeline_scale import Scale

translate = QCoreApplication.translate

APART = 4.0  # pixels: diamonds closer than this are one
ASIDE = 8.0  # from a diamond's centre to its label


@dataclass(frozen=True)
class EventMark:
    """A diamond at `x`; its label begins at `left`, where there is room for one, else `words` is empty."""

    x: float
    words: str = ""
    left: float = 0.0


def short_words(event: Event) -> str:
    """Return what stands beside a diamond: `η 0.1 → 0.05`, `batch 128`."""
    match event:
        case Placed():
            return translate("Timeline", "W, b placed")
        case Change(field="training.learning_rate"):
            return f"η {_number(event.old)} → {_number(event.new)}"
        case Change(field="training.batch_size", new=None):
            return translate("Timeline", "full batch")
        case Change(field="training.batch_size"):
            return translate("Timeline", "batch {size}").format(size=_number(event.new))
        case Change():
            return f"{label(event.field)} {_number(event.new)}"


def long_words(event: Event) -> str:
    """Return what a tooltip says: the setting, the old and the new value."""
    match event:
        case Placed():
            weights = ", ".join(fixed(w, 5) for w in event.weights)
            return translate("Timeline", "Weights placed by hand: {weights}").format(weights=weights)
        case Change(field="training.batch_size"):
            old, new = (translate("Timeline", "full") if n is None else _number(n) for n in (event.old, event.new))
            return f"{label(event.field)} {old} → {new}"
        case Change():
            return f"{label(event.field)} {_number(event.old)} → {_number(event.new)}"


def event_marks(events: Sequence[Event], scale: Scale, width_of: Callable[[str], float]) -> list[EventMark]:
    """Return one mark per place. A label that would meet a diamond, another label or the end is left out."""
    marks: list[EventMark] = []
    places = _places(events, scale)
    taken = float("-inf")  # the right end of what is drawn so far
    for (x, words), (following, _) in pairwise([*places, (float("inf"), "")]):
        width = width_of(words)
        if x + ASIDE + width + APART <= min(following - ASIDE, scale.right + ASIDE):
            marks.append(EventMark(x, words, x + ASIDE))
            taken = x + ASIDE + width
        elif following == float("inf") and taken + ASIDE <= x - ASIDE - width >= scale.left:
            marks.append(EventMark(x, words, x - ASIDE - width))  # the last one has room before it
        else:
            marks.append(EventMark(x))
            taken = x
    return marks


def _places(events: Sequence[Event], scale: Scale) -> list[tuple[float, str]]:
    """Return where diamonds stand, from left to right, and what each would say."""
    places: list[tuple[float, str]] = []
    for step, same in groupby(sorted(events, key=lambda e: e.step), key=lambda e: e.step):
        x = scale.x(step)
        if not places or x - places[-1][0] >= APART:
            places.append((x, ", ".join(short_words(event) for event in same)))
    return places


def _number(value: float | None) -> str:
    if value is not None and float(value).is_integer():
        return grouped(int(value))
    return "–" if value is None else short(value)
