"""Which lines of a program a moment of its tape is about."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.playback import Backward
from engine.tape import Node, Span, Tape
from gui.views.tape.moment import Moment

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Remarks:
    """What stands at the right of lines, by their numbers. `pale`: the lines that were not run."""

    words: dict[int, str]
    pale: frozenset[int]


NO_REMARKS = Remarks({}, frozenset())


def looked_at(moment: Moment) -> frozenset[int]:
    """Return the lines of the node that is looked at."""
    node = moment.looked_at
    if node is None:
        return frozenset()
    tape = moment.tape
    span = tape.sources[node.index].span if node.kind == "source" else tape.record(node.index).span
    return lines(span)


def asking(moment: Moment) -> frozenset[int]:
    """Return the lines of the `gradient` call that is being played; none on the way forward."""
    if moment.position == 0:
        return frozenset()
    beat = moment.beats[moment.position - 1]
    return lines(moment.tape.calls[beat.call].span) if isinstance(beat, Backward) else frozenset()


def remarks(tape: Tape) -> Remarks:
    """Return what is said about lines: those whose operations no tape recorded, and those that were not run."""
    states: dict[int, set[str]] = {}
    for record in tape.records:
        states.setdefault(record.span.line, set()).add(record.state)
    words = {line: translate("Listing", "# skipped") for line, found in states.items() if found == {"skipped"}}
    pale: frozenset[int] = frozenset()
    if tape.failure:
        code = enumerate(tape.text.split("\n"), 1)
        pale = frozenset(line for line, text in code if line > tape.failure.span.end_line and text.strip())
    return Remarks(words | dict.fromkeys(pale, translate("Listing", "# not run")), pale)


def first_of_line(tape: Tape, line: int) -> Node | None:
    """Return the first operation of a line; else the source that it makes; None where there is neither."""
    for record in tape.records:
        if line in lines(record.span):
            return Node("record", record.number)
    for index, source in enumerate(tape.sources):
        if line in lines(source.span):
            return Node("source", index)
    return None


def lines(span: Span | None) -> frozenset[int]:
    """Return the lines of a part of the text."""
    return frozenset(range(span.line, span.end_line + 1)) if span else frozenset()
