"""How many points of each class are predicted as which."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from engine.frame import Frame
from gui.numbers import grouped
from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.header import Header

Counts = NDArray[np.int64]


class ConfusionView(QWidget):
    """True classes down, predicted ones across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Confusion matrix")
        self.header = Header(self.title)
        self._matrix = _Matrix()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._matrix, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.title)

    def draw(self, frame: Frame) -> None:
        """Show the counts of a frame."""
        if self._matrix.counts is not None and np.array_equal(frame.confusion, self._matrix.counts):
            return
        self._matrix.counts = frame.confusion
        self._matrix.update()
        cells = [(true, predicted) for true in (0, 1) for predicted in (0, 1)]
        self.setAccessibleDescription(" ".join(self._matrix.sentence(*cell) for cell in cells))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._matrix.tokens = tokens
        self._matrix.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the matrix into a part of any picture, without the header."""
        self._matrix.paint(painter, rect)


class _Matrix(QWidget):
    """The four cells with their heads."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counts | None = None
        self.tokens: Tokens = LIGHT
        self._word, self._number = ui_font(11.5), mono_font(12.5, bold=True)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(312, 86)

    def minimumSizeHint(self) -> QSize:
        """Return enough for a row of heads and two of cells."""
        return QSize(220, 78)

    def sentence(self, true: int, predicted: int) -> str:
        """Say what a cell counts."""
        if self.counts is None:
            return self.tr("Nothing has been predicted yet.")
        count = int(self.counts[true, predicted])
        if count == 1:
            return self.tr("1 point of class {} is predicted as class {}.").format(true, predicted)
        words = self.tr("{} points of class {} are predicted as class {}.")
        return words.format(grouped(count), true, predicted)

    def event(self, event: QEvent) -> bool:
        """Answer the request for a tooltip with the sentence of the cell under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for true in (0, 1):
                for predicted in (0, 1):
                    cell = _cell(QRectF(self.rect()), true, predicted)
                    if cell.contains(QPointF(event.pos())):
                        QToolTip.showText(event.globalPos(), self.sentence(true, predicted), self, cell.toRect())
                        return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the counts."""
        self.paint(QPainter(self), QRectF(self.rect()))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the matrix into a part of the picture."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i in (0, 1):
            self._paint_heads(painter, rect, i)
            for predicted in (0, 1):
                cell = _cell(rect, i, predicted)
                tint = (self.tokens.c0t, self.tokens.c1t)[i] if i == predicted else self.tokens.bg
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(tint))
                painter.drawRoundedRect(cell, 3, 3)
                painter.setPen(color(self.tokens.ink))
                painter.setFont(self._number)
                count = grouped(None if self.counts is None else int(self.counts[i, predicted]))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, count)

    def _paint_heads(self, painter: QPainter, rect: QRectF, label: int) -> None:
        row, column = _cell(rect, label, 0), _cell(rect, 0, label)
        painter.setFont(self._word)
        true, predicted = self.tr("True"), self.tr("Predicted")
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(predicted)
        painter.setPen(color(self.tokens.ink3))
        roomy = column.width() >= width + 18
        left = column.center().x() - (width + 18) / 2 if roomy else rect.left() + 12
        above = QRectF(left, rect.top(), width + 1, column.top() - rect.top())
        if roomy or label == 0:  # with little room the word stands once, before both marks
            painter.drawText(above, Qt.AlignmentFlag.AlignVCenter, predicted)
        mark = left + width + 14 if roomy else column.center().x()
        beside = QRectF(rect.left() + 12, row.top(), row.left() - rect.left() - 12, row.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, true)
        self._paint_mark(painter, QPointF(mark, above.center().y()), label)
        end = beside.left() + metrics.horizontalAdvance(true)
        self._paint_mark(painter, QPointF(end + 11, beside.center().y()), label)

    def _paint_mark(self, painter: QPainter, at: QPointF, label: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color((self.tokens.c0, self.tokens.c1)[label]))
        if label:
            corners = [at + QPointF(x, y) for x, y in ((-4.5, 3.6), (4.5, 3.6), (0, -4.4))]
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.drawEllipse(at, 4, 4)


def _cell(rect: QRectF, true: int, predicted: int) -> QRectF:
    """Return where a cell stands: a column of heads 75 wide, a row of heads, 3 between the cells, a margin below."""
    left, top = rect.left() + 87, rect.top() + min(24.0, rect.height() * 0.28)
    width, height = (rect.right() - 12 - left - 3) / 2, min((rect.bottom() - 8 - top - 3) / 2, 36.0)
    return QRectF(left + predicted * (width + 3), top + true * (height + 3), width, height)
