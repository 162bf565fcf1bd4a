"""A sign for the rank of inputs that a layer takes: a sheet, sheets behind each other, a window on images."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.tokens import LIGHT, Tokens, color

SHEET = QRectF(0, 0, 30, 20)
WIDTHS, HEIGHT = {2: 33, 3: 41, 4: 50}, 32
STEP = 4.0  # from a sheet to the one behind
WINDOW = QRectF(1, 0, 8, 10)


class RankIcon(QWidget):
    """Painted for rank 2, 3 or 4."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = LIGHT
        self.draw(2)

    def draw(self, rank: int) -> None:
        """Show another rank."""
        self._rank = rank
        self.setFixedSize(WIDTHS[rank], HEIGHT)
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheets from the last to the first, then what is on the first."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        behind = 0 if self._rank == 2 else 2
        front = SHEET.translated(WINDOW.right() + 2 if self._rank == 4 else 1, 1.5 + STEP * behind)
        painter.setPen(QPen(color(self._tokens.ctl), 1))
        painter.setBrush(color(self._tokens.surface))
        for n in range(behind, 0, -1):
            painter.drawRoundedRect(front.translated(STEP * n, -STEP * n), 2, 2)
        painter.setPen(QPen(color(self._tokens.ink2), 1.4))
        painter.setBrush(color(self._tokens.bg))
        painter.drawRoundedRect(front, 2, 2)
        painter.setPen(QPen(color(self._tokens.strong), 1))
        painter.drawLines(_lines(front, grid=self._rank == 4))
        if self._rank == 4:
            painter.setPen(QPen(color(self._tokens.w1), 1.6))
            painter.drawRect(WINDOW.translated(0, front.center().y() - WINDOW.height() / 2))


def _lines(sheet: QRectF, grid: bool) -> list[QLineF]:
    """Return rows across a sheet, and columns too for a grid."""
    inside = sheet.adjusted(1.5, 0, -1.5, 0)
    third = inside.height() / 3
    lines = [QLineF(inside.left(), inside.top() + n * third, inside.right(), inside.top() + n * third) for n in (1, 2)]
    if grid:
        wide = inside.width() / 4
        lines += [
            QLineF(inside.left() + n * wide, sheet.top() + 1.5, inside.left() + n * wide, sheet.bottom() - 1.5)
            for n in (1, 2, 3)
        ]
    return lines
