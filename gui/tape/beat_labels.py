"""What is written at a film's timeline, and where there is room for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.tape import Tape
from gui.tape.beat_runs import Pass
from gui.tape.beat_scale import BeatScale
from gui.tape.beat_words import name
from gui.views.tape.moment import Moment

translate = QCoreApplication.translate

APART = 6.0  # pixels between names
ASIDE = 7.0  # from the line before a pass to its caption

WidthOf = Callable[[str], float]


@dataclass(frozen=True)
class Label:
    """A text and where it stands, in pixels from the left. `beat`: whose name it is, else -1."""

    text: str
    left: float
    width: float
    beat: int = -1

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


def names(moment: Moment, scale: BeatScale, width_of: WidthOf) -> list[Label]:
    """Return the names below the segments from left to right, without those that would meet another one."""
    found: list[Label] = []
    for beat in range(len(moment.beats)) if scale.apart else ():
        label = name_of_beat(moment, beat, scale, width_of)
        if not found or label.left >= found[-1].right + APART:
            found.append(label)
    return found


def name_of_beat(moment: Moment, beat: int, scale: BeatScale, width_of: WidthOf) -> Label:
    """Return the name of a beat below its segment, inside of the widget."""
    text = name(moment.tape, moment.beats[beat])
    width = width_of(text)
    left = min(max(scale.x(beat + 1) - width / 2, 0.0), scale.width - width)
    return Label(text, left, width, beat)


def captions(
    tape: Tape, passes: Sequence[Pass], scale: BeatScale, taken: tuple[float, float], width_of: WidthOf
) -> list[tuple[Pass, Label]]:
    """Return what stands above each pass, in the longest words that have room there beside what is `taken`."""
    found = []
    for one in passes:
        left, right = scale.left(one.first) + (ASIDE if one.first else 1.0), scale.right(one.stop - 1)
        for text in caption(tape, one):
            width = width_of(text)
            start = left if left + width <= taken[0] or left >= taken[1] else taken[1]
            if start + width <= right:
                found.append((one, Label(text, start, width)))
                break
    return found


def caption(tape: Tape, one: Pass) -> tuple[str, ...]:
    """Return what a pass is called, in ever fewer words."""
    count = one.stop - one.first
    if one.call is None:
        plain = translate("Beat", "forward {0}").format(count)
        both = translate("Beat", "forward {0} + gradient() {1}").format(count - one.own, one.own)
        return *([both] if one.own else []), plain, translate("Beat", "forward")
    plain = translate("Beat", "backward {0}").format(count)
    if one.second:
        return translate("Beat", "outer backward {0}").format(count), plain, translate("Beat", "outer")
    source = translate("Beat", "backward from {0}: {1}").format(tape.calls[one.call].target, count)
    return *([source] if len(tape.calls) > 1 else []), plain, translate("Beat", "backward")
