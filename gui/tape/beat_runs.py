"""The film of a tape in parts: passes forward and back, and runs of beats that look alike. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from engine.playback import Backward, Beat, Forward, second_order
from engine.tape import Tape

T = TypeVar("T")
Look = Literal["forward", "skipped", "gradient", "second"]


@dataclass(frozen=True)
class Pass:
    """The beats `first` … `stop - 1`, from 0: forward, or the way back of one call.

    `own`: how many of those forward are operations of a `gradient()` call. `second`: of a tape with another in it.
    """

    first: int
    stop: int
    call: int | None = None
    own: int = 0
    second: bool = False


@dataclass(frozen=True)
class Run:
    """Beats that look alike, the `first` … `stop - 1`."""

    look: Look
    first: int
    stop: int


def passes(tape: Tape, beats: Sequence[Beat]) -> list[Pass]:
    """Return the passes in order."""
    return [
        Pass(
            first,
            stop,
            call,
            sum(_is_of_a_call(tape, beat) for beat in beats[first:stop]),
            call in second_order(tape),
        )
        for call, first, stop in _same([beat.call if isinstance(beat, Backward) else None for beat in beats])
    ]


def runs(tape: Tape, beats: Sequence[Beat], one_by_one: bool) -> list[Run]:
    """Return the runs in order; `one_by_one`: every beat is one of its own."""
    second = second_order(tape)
    looks = [_look(tape, beat, second) for beat in beats]
    if one_by_one:
        return [Run(look, place, place + 1) for place, look in enumerate(looks)]
    return [Run(look, first, stop) for look, first, stop in _same(looks)]


def _same(keys: Sequence[T]) -> list[tuple[T, int, int]]:
    """Return what stands in a row, with where it begins and where it stops."""
    starts = [0, *(place for place, (one, next_one) in enumerate(pairwise(keys), 1) if one != next_one)]
    return [(keys[first], first, stop) for first, stop in pairwise([*starts, len(keys)])] if keys else []


def _look(tape: Tape, beat: Beat, second: frozenset[int]) -> Look:
    match beat:
        case Forward(number):
            return "forward" if tape.record(number).state == "recorded" else "skipped"
        case Backward(call):
            return "second" if call in second else "gradient"


def _is_of_a_call(tape: Tape, beat: Beat) -> bool:
    return isinstance(beat, Forward) and any(call.first <= beat.number < call.stop for call in tape.calls)
