"""Brackets that tie records together: above the strip by tape, under it by line of code."""

from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from engine.tape import Block, Call, Tape
from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.tape.strip.words import translate

TICK = 8.0  # how far a bracket reaches towards the strip
LEAD = 16.0  # of its line before the words
GAP = 8.0  # around the words
Kind = Literal["outer", "inner", "call", "line"]


@dataclass(frozen=True)
class Bracket:
    """Around the records `first` … `stop - 1`, in a row counted from the top, with its words."""

    kind: Kind
    row: int
    first: int
    stop: int
    words: str


def tape_brackets(tape: Tape) -> tuple[Bracket, ...]:
    """Return the tapes of a program that has several, outermost on top, and the calls that another tape records."""
    if len(tape.blocks) < 2:
        return ()
    made = [_of_tape(tape, index, block) for index, block in enumerate(tape.blocks) if block.first < block.stop]
    return (*made, *(_of_call(tape, call) for call in tape.calls if call.first < call.stop))


def line_brackets(tape: Tape) -> tuple[Bracket, ...]:
    """Return the lines of the program that made the records."""
    lines = tape.text.splitlines()
    groups = [list(group) for _, group in groupby(tape.records, lambda record: record.span.line)]
    return tuple(
        Bracket("line", 0, group[0].number, group[-1].number + 1, lines[group[0].span.line - 1].strip())
        for group in groups
    )


def _of_tape(tape: Tape, index: int, block: Block) -> Bracket:
    if _holds_another(tape, index):
        return Bracket(
            "outer", block.depth, block.first, block.stop, translate("Strip", "outer tape {0}").format(block.name)
        )
    words = translate("Strip", "inner tape {0}") if block.depth else translate("Strip", "{0}, line {1}")
    return Bracket("inner", block.depth, block.first, block.stop, words.format(block.name, block.span.line))


def _holds_another(tape: Tape, block: int) -> bool:
    """Tell whether a tape has another one in it."""
    outer = tape.blocks[block]
    return any(
        inner.depth > outer.depth and outer.first <= inner.first and inner.stop <= outer.stop for inner in tape.blocks
    )


def _of_call(tape: Tape, call: Call) -> Bracket:
    block = tape.blocks[call.block]
    words = translate("Strip", "{0} is recorded on the outer tape too").format(call_words(tape, call))
    return Bracket("call", block.depth, call.first, call.stop, words)


def call_words(tape: Tape, call: Call) -> str:
    """Return a call as it is written: `inner_tape.gradient(position, time)`."""
    names = ", ".join(answer.name for answer in call.answers)
    asked = names if len(call.answers) == 1 else f"[{names}]"
    return f"{tape.blocks[call.block].name}.gradient({call.target}, {asked})"


class BracketPainter:
    """Paints brackets between two pixels, in the colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._inks = {"outer": tokens.grad2, "inner": tokens.grad, "call": tokens.ink3, "line": tokens.ink2}
        self._bold, self._plain, self._code = ui_font(12, bold=True), ui_font(12), mono_font(11)

    def above(self, painter: QPainter, bracket: Bracket, left: float, right: float, y: float, seen: float) -> None:
        """Paint a bracket that opens downwards, its words in its line, not further left than can be `seen`."""
        thin = bracket.kind == "call"
        pen = QPen(color(self._tokens.strong if thin else self._inks[bracket.kind]), 1 if thin else 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        font = self._plain if thin else self._bold
        metrics = QFontMetricsF(font)
        lead = min(max(left + LEAD, seen), right - GAP)
        start = lead + GAP
        words = metrics.elidedText(bracket.words, Qt.TextElideMode.ElideRight, right - start - GAP)
        end = start + metrics.horizontalAdvance(words) + GAP
        painter.drawPolyline([QPointF(left, y + TICK), QPointF(left, y), QPointF(lead, y)])
        if end < right:
            painter.drawPolyline([QPointF(end, y), QPointF(right, y), QPointF(right, y + TICK)])
        else:
            painter.drawLine(QPointF(right, y), QPointF(right, y + TICK))
        painter.setFont(font)
        painter.setPen(color(self._inks[bracket.kind]))
        painter.drawText(QPointF(start, y + metrics.capHeight() / 2), words)

    def below(self, painter: QPainter, bracket: Bracket, left: float, right: float, y: float) -> None:
        """Paint a bracket that opens upwards, its words under it."""
        pen = QPen(color(self._tokens.ctl), 1.2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        corners = ((left, y), (left, y + TICK - 2), (right, y + TICK - 2), (right, y))
        painter.drawPolyline([QPointF(*corner) for corner in corners])
        words = QFontMetricsF(self._code).elidedText(bracket.words, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(self._code)
        painter.setPen(color(self._inks[bracket.kind]))
        painter.drawText(QRectF(left, y + TICK, right - left, 20), Qt.AlignmentFlag.AlignCenter, words)
