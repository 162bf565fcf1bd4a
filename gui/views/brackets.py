"""Formulas painted piece by piece: text around a middle line, columns of numbers in brackets."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.numbers import MISSING

LINE = 18.0  # from row to row of a column
GAP = 9.0  # from a bracket to its numbers


def text(painter: QPainter, at: QPointF, words: str, font: QFont, color: QColor) -> float:
    """Paint words from a point on, their capitals centred about it; return where they end."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(at.x(), at.y() + metrics.capHeight() / 2), words)
    return at.x() + metrics.horizontalAdvance(words)


def column(painter: QPainter, at: QPointF, rows: Sequence[str], width: float, font: QFont, color: QColor) -> None:
    """Paint numbers one below the other, flush right in `width`, about the height of a point; a dash in the middle."""
    metrics = QFontMetricsF(font)
    top = at.y() - LINE * (len(rows) - 1) / 2
    for i, row in enumerate(rows):
        room = width - metrics.horizontalAdvance(row)
        left = room / 2 if row == MISSING else room
        text(painter, QPointF(at.x() + left, top + i * LINE), row, font, color)


def brackets(painter: QPainter, at: QPointF, rows: int, width: float, color: QColor) -> None:
    """Paint square brackets around a column of `rows` numbers; `width` reaches from bracket to bracket."""
    half, tick = LINE * rows / 2, 4.0
    pen = QPen(color, 1.3)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for x, inward in ((at.x(), tick), (at.x() + width, -tick)):
        corners = [(x + inward, -half), (x, -half), (x, half), (x + inward, half)]
        painter.drawPolyline([QPointF(px, at.y() + py) for px, py in corners])
