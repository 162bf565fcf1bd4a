"""The strip beside code: the numbers of the lines, and a bar beside those that are marked."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import mono_font
from gui.tokens import Tokens, color

WIDTH = 38  # with room for four digits
BAR = 3
ALIGN = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Tint(NamedTuple):
    """How a line is marked: the tokens of its row, of the bar beside it and of its number; "" for an unmarked one."""

    row: str = ""
    bar: str = ""
    number: str = "ink3"


class Lines(Protocol):
    """What the strip stands beside."""

    tokens: Tokens

    def rows(self, width: int) -> Iterator[tuple[int, QRectF]]:
        """Yield the lines in sight, by their numbers from 1, with their rows."""

    def tint(self, line: int) -> Tint:
        """Return how a line is marked."""

    def label(self, line: int) -> str:
        """Return what stands beside a line."""


class Gutter(QWidget):
    """Does not scroll sideways. `chosen`: a person has clicked beside a line."""

    chosen = Signal(int)

    def __init__(self, page: QWidget, lines: Lines) -> None:
        super().__init__(page)
        self._lines = lines

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers."""
        painter, tokens = QPainter(self), self._lines.tokens
        painter.setFont(mono_font(10.5))
        painter.fillRect(self.rect(), color(tokens.sunken))
        for line, row in self._lines.rows(self.width()):
            tint = self._lines.tint(line)
            if tint.row:
                painter.fillRect(row, color(getattr(tokens, tint.row)))
            if tint.bar:
                painter.fillRect(QRectF(0, row.top(), BAR, row.height()), color(getattr(tokens, tint.bar)))
            painter.setPen(color(getattr(tokens, tint.number)))
            painter.drawText(row.adjusted(0, 0, -6, 0), ALIGN, self._lines.label(line))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a line."""
        for line, row in self._lines.rows(self.width()):
            if event.button() == Qt.MouseButton.LeftButton and row.contains(event.position()):
                self.chosen.emit(line)
