"""How a tape lives: where it stands at a moment, and what that means."""

import re
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from engine.playback import Backward, Forward
from engine.tape import Block, Tape
from gui.views.tape.moment import Moment
from gui.views.tape.strip.words import size_words

translate = QCoreApplication.translate


class Station(IntEnum):
    """The four parts of a tape's life, in order."""

    OPEN = 0
    CLOSED = 1
    IN_USE = 2
    CONSUMED = 3


@dataclass(frozen=True)
class Life:
    """Where a tape stands: one of the four stations, or None before its block. `error`: TensorFlow's own sentence."""

    station: Station | None
    persistent: bool = False
    words: str = ""
    error: str = ""


def stations() -> tuple[str, str, str, str]:
    """Return what the four stations are called."""
    return (
        translate("Life", "open"),
        translate("Life", "closed"),
        translate("Life", "in use"),
        translate("Life", "consumed"),
    )


def block_now(tape: Tape, moment: Moment) -> int:
    """Return the tape that a moment is about: of the call being played, else the innermost that records."""
    last = moment.beats[moment.position - 1] if moment.position else None
    if isinstance(last, Backward):
        return tape.calls[last.call].block
    calls = [call.block for call in tape.calls if call.first <= moment.executed < call.stop]
    recording = [i for i, block in enumerate(tape.blocks) if block.first <= max(moment.executed, 1) < block.stop]
    failed = [_failed(tape)] if moment.position == len(moment.beats) and tape.failure else []
    return next(iter([*failed, *calls, *sorted(recording, key=lambda i: -tape.blocks[i].depth)]), 0)


def life(tape: Tape, moment: Moment, index: int) -> Life:
    """Return how one of the tapes stands at a moment."""
    block = tape.blocks[index]
    kept = size_words(
        sum(r.saved_bytes for r in tape.records[: moment.executed] if index in r.blocks and r.number < block.stop)
    )
    at_end = moment.position == len(moment.beats)
    if at_end and tape.failure and tape.failure.type == "RuntimeError" and _failed(tape) == index:
        words = translate("Life", "It was asked again, on line {0}, when its values were gone.")
        return Life(Station.CONSUMED, block.persistent, words.format(tape.failure.span.line), tape.failure.message)
    station = Station.CONSUMED if at_end and _is_deleted(tape, block) else _station(tape, moment, index)
    return Life(station, block.persistent, _words(station, block, kept))


def _station(tape: Tape, moment: Moment, index: int) -> Station | None:
    """Return the station by what has been played: a call begins with its first beat and ends with its last."""
    block, calls = tape.blocks[index], _calls(tape, moment, index)
    done = any(stop <= moment.position for _, stop in calls)
    if any(start < moment.position < stop for start, stop in calls):
        return Station.IN_USE
    if done and not block.persistent:
        return Station.CONSUMED
    if moment.executed < block.first and not done:
        return None
    return Station.OPEN if moment.executed < block.stop - 1 else Station.CLOSED


def _calls(tape: Tape, moment: Moment, index: int) -> list[tuple[int, int]]:
    """Return of each call of a tape how many beats are played before it, and when it is over."""
    spans, stop = [], 0
    for number, call in enumerate(tape.calls):
        own = [
            i
            for i, beat in enumerate(moment.beats)
            if (isinstance(beat, Backward) and beat.call == number)
            or (isinstance(beat, Forward) and call.first <= beat.number < call.stop)
        ]
        before = sum(isinstance(beat, Forward) and beat.number < call.first for beat in moment.beats)
        start = own[0] if own else max(stop, before)
        stop = own[-1] + 1 if own else start
        if call.block == index:
            spans.append((start, stop))
    return spans


def _words(station: Station | None, block: Block, kept: str) -> str:
    """Say in a sentence or two what the state means."""
    match station:
        case Station.OPEN:
            words = translate("Life", "It writes down what is done to a watched value. {0} kept so far.")
        case Station.CLOSED if block.persistent:
            words = translate("Life", "persistent: it stays closed until del {1}, for any number of calls. {0} kept.")
        case Station.CLOSED:
            words = translate("Life", "Nothing more is recorded. {0} kept for the way back.")
        case Station.IN_USE if block.persistent:
            words = translate("Life", "gradient() reads it backward. It is persistent: {0} stay until del {1}.")
        case Station.IN_USE:
            words = translate(
                "Life", "One call of gradient() uses up the {0} kept. A second call would be a RuntimeError."
            )
        case Station.CONSUMED if kept == size_words(0):
            words = translate("Life", "gradient() was called. There was nothing on the tape to go back by.")
        case Station.CONSUMED if block.persistent:
            words = translate("Life", "del {1} has let go of the {0} that it kept.")
        case Station.CONSUMED:
            words = translate("Life", "gradient() was called: the {0} are let go. A second call is a RuntimeError.")
        case _:
            words = translate("Life", "Its block on line {2} has not been reached.")
    return words.format(kept, block.name, block.span.line)


def _is_deleted(tape: Tape, block: Block) -> bool:
    below = "\n".join(tape.text.splitlines()[block.span.end_line :])
    return re.search(rf"^del\b.*\b{re.escape(block.name)}\b", below, re.MULTILINE) is not None


def _failed(tape: Tape) -> int:
    """Return the tape that the failing line asks; the last by this name above it."""
    failure = tape.failure
    line = tape.text.splitlines()[failure.span.line - 1] if failure else ""
    named = [
        i
        for i, block in enumerate(tape.blocks)
        if failure and block.span.line < failure.span.line and re.search(rf"\b{re.escape(block.name)}\.", line)
    ]
    return named[-1] if named else 0
