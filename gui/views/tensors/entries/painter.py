"""How an entry of the log is painted: its number, its line in colours, what it printed behind a bar."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from engine.tensors import Entry
from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.tensors.entries.code_colours import CodeColours
from gui.views.tensors.entries.rows import Kind, Row, rows

ABOVE, BELOW = 5.0, 6.0  # pixels around an entry
LINES = {Kind.CODE: 18.0, Kind.PRINTED: 16.0, Kind.ERROR: 16.0}
NUMBER = 28.0  # where numbers end
CODE = 35.0  # where lines begin
PRINTED = 49.0
RIGHT = 12.0
BAR = 4.0  # beside the entry that is lit
UNDONE = 0.38  # opacity


@dataclass(frozen=True, eq=False)
class Block:
    """An entry in rows. `whole`: with what it printed as `print` shows it."""

    entry: Entry
    rows: Sequence[Row]
    whole: bool

    @property
    def height(self) -> float:
        """How much room it takes."""
        return ABOVE + sum(LINES[row.kind] for row in self.rows) + BELOW


class LogPainter:
    """Folds entries to a width and paints them."""

    def __init__(self) -> None:
        self._code, self._printed, self._number = mono_font(12), mono_font(11.5), mono_font(10.5)
        self._letter = QFontMetricsF(self._code).horizontalAdvance("0")
        self.restyle(LIGHT)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.tokens = tokens
        self._colours = CodeColours(tokens)

    def letters(self, width: float) -> int:
        """Return how many letters a row has."""
        return max(12, int((width - CODE - RIGHT) / self._letter))

    def block(self, entry: Entry, letters: int, whole: bool) -> Block:
        """Return an entry folded."""
        return Block(entry, rows(entry, letters, whole), whole)

    def paint(self, painter: QPainter, block: Block, place: QRectF, lit: bool, undone: bool) -> None:
        """Paint an entry into its place."""
        if lit:
            painter.fillRect(place, color(self.tokens.nowt))
            painter.fillRect(QRectF(place.left(), place.top(), BAR, place.height()), color(self.tokens.now))
        painter.setOpacity(UNDONE if undone else 1.0)
        top = place.top() + ABOVE
        painter.setFont(self._number)
        painter.setPen(color(self.tokens.ink3))
        number = QRectF(0, top, NUMBER, LINES[Kind.CODE])
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(block.entry.number))
        for row in block.rows:
            height = LINES[row.kind]
            self._paint_row(painter, block.entry.text, row, QRectF(0, top, place.width(), height))
            top += height
        painter.setOpacity(1.0)

    def _paint_row(self, painter: QPainter, code: str, row: Row, place: QRectF) -> None:
        if row.kind is Kind.CODE:
            self._paint_code(painter, code, row, place)
            return
        painter.fillRect(QRectF(CODE + 1, place.top(), 1.5, place.height()), color(self.tokens.strong))
        painter.setFont(self._printed)
        painter.setPen(color(self.tokens.err if row.kind is Kind.ERROR else self.tokens.ink2))
        left = PRINTED + row.indent * self._letter
        painter.drawText(place.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.text)

    def _paint_code(self, painter: QPainter, code: str, row: Row, place: QRectF) -> None:
        inks = self._colours.inks(code)
        painter.setFont(self._code)
        base = place.top() + (place.height() + painter.fontMetrics().capHeight()) / 2
        for ink, group in groupby(range(row.begin, row.begin + len(row.text)), key=inks.__getitem__):
            letters = list(group)
            left = CODE + (row.indent + letters[0] - row.begin) * self._letter
            painter.setPen(ink)
            painter.drawText(QPointF(left, base), code[letters[0] : letters[-1] + 1])
