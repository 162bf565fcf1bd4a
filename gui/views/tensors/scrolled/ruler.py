"""The indices beside a large matrix: a strip above its columns, another at the left of its rows."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import mono_font
from gui.tokens import Tokens, color

HEIGHT = 18
LETTER = 10.5
ALIGN = {Qt.Orientation.Horizontal: Qt.AlignmentFlag.AlignCenter,
         Qt.Orientation.Vertical: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter}  # fmt: skip


class Label(NamedTuple):
    """An index, where it stands along its strip, and whether its row or column is looked at."""

    number: int
    begin: float
    length: float
    lit: bool


class Lines(Protocol):
    """What the strip stands beside."""

    @property
    def tokens(self) -> Tokens:
        """The palette."""

    def labels(self, orientation: Qt.Orientation) -> Iterator[Label]:
        """Yield the indices in sight."""


class Ruler(QWidget):
    """Scrolls along with its matrix in one direction only."""

    def __init__(self, parent: QWidget, lines: Lines, orientation: Qt.Orientation) -> None:
        super().__init__(parent)
        self._lines, self._orientation = lines, orientation
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the indices."""
        painter, tokens = QPainter(self), self._lines.tokens
        plain, bold = mono_font(LETTER), mono_font(LETTER, bold=True)
        for label in self._lines.labels(self._orientation):
            painter.setFont(bold if label.lit else plain)
            painter.setPen(color(tokens.ink if label.lit else tokens.ink3))
            painter.drawText(self._place(label), ALIGN[self._orientation], str(label.number))

    def _place(self, label: Label) -> QRectF:
        if self._orientation == Qt.Orientation.Horizontal:
            # A label may be wider than its column: those beside it are left out then.
            return QRectF(label.begin - 30, 0, label.length + 60, self.height())
        return QRectF(0, label.begin - 10, self.width() - 5, label.length + 20)


def every(length: float, pitch: float) -> int:
    """Return of how many indices one is written, so that each has `length` pixels for itself: 1, 2, 5, 10, 20 …."""
    step = 1
    while step * pitch < length:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step


def width_for(rows: int) -> int:
    """Return how wide a strip beside so many rows is."""
    return 10 + ceil(QFontMetricsF(mono_font(LETTER, bold=True)).horizontalAdvance(str(max(rows - 1, 0))))
