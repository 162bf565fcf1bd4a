"""Tensors, signs and layers as they are painted, in the colours of a palette. Paints into any QPainter."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.layers.life.drawing import Box, Plate, Sign
from gui.views.layers.life.placing import BEHIND, BOX, EDGE, FRAME, LABEL, NAME, SHAPE, SIGN, Placed, below, left_of
from gui.views.tensors.cells.plane import Part

FAINT = 0.38  # opacity of what is not there yet, or is skipped
HEAD = 5.0  # of an arrow
CENTRE = Qt.AlignmentFlag.AlignCenter
LEAST = 3.0  # pixels: what is framed of a tensor can be seen


class Painting:
    """Paints what stands at a place."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._name, self._shape, self._sign = mono_font(NAME, bold=True), mono_font(SHAPE), mono_font(SIGN)
        self._box, self._inside = mono_font(BOX, bold=True), ui_font(11.5)

    def paint(self, painter: QPainter, placed: Placed) -> None:
        """Paint one of them."""
        painter.save()
        painter.setOpacity(FAINT if placed.item.faint else 1.0)
        match placed.item:
            case Plate():
                self._paint_plate(painter, placed.item, placed.rect)
            case Box():
                self._paint_box(painter, placed.item, placed.rect)
            case Sign():
                self._paint_sign(painter, placed.item, placed.rect)
        painter.restore()

    def frame(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a frame that can be seen on every colour."""
        painter.setBrush(QBrush())
        for width, token in ((3.4, LIGHT.surface), (1.6, self._tokens.nowink)):
            painter.setPen(QPen(color(token), width))
            painter.drawRect(rect)

    def _paint_plate(self, painter: QPainter, plate: Plate, rect: QRectF) -> None:
        there = plate.heat is not None
        pen = QPen(color(self._tokens.ink if there else self._tokens.ctl), 1.2)
        if not there:
            pen.setDashPattern([3, 2.4])
        if plate.stacked:
            for away in (2 * BEHIND, BEHIND):
                painter.setPen(QPen(color(self._tokens.ctl), 1, pen.style()))
                painter.setBrush(color(self._tokens.surface))
                painter.drawRect(rect.translated(away, -away))
        painter.fillRect(rect, color(self._tokens.surface))
        if plate.heat is not None and not plate.heat.image.isNull():
            painter.drawImage(rect, plate.heat.image)
        if plate.now:
            self._frame_now(painter, rect)
        painter.setPen(pen)
        painter.setBrush(QBrush())
        painter.drawRect(rect)
        if plate.lit is not None and plate.heat is not None:
            self.frame(painter, part_rect(plate, rect, plate.lit))
        self._paint_words(painter, plate, rect)

    def _paint_words(self, painter: QPainter, plate: Plate, rect: QRectF) -> None:
        self._write(
            painter, _line(rect, rect.top() - LABEL - FRAME - (2 * BEHIND if plate.stacked else 0)), plate.name, "ink"
        )
        painter.setFont(self._shape)
        token = "err" if plate.wrong else "ink2"
        painter.setPen(color(getattr(self._tokens, token)))
        painter.drawText(_line(rect, rect.bottom() + FRAME), CENTRE, below(plate))
        left = QRectF(rect.left() - EDGE - 100, rect.top(), 100, rect.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, left_of(plate))
        if rect.height() > LABEL and QFontMetricsF(self._inside).horizontalAdvance(plate.note) < rect.width() - 2:
            painter.setFont(self._inside)
            painter.setPen(color(self._tokens.ink3))
            painter.drawText(_line(rect, rect.center().y() - LABEL / 2), CENTRE, plate.note)

    def _paint_box(self, painter: QPainter, box: Box, rect: QRectF) -> None:
        token = "err" if box.wrong else "ink"
        painter.setPen(QPen(color(getattr(self._tokens, token)), 1.2))
        painter.setBrush(color(self._tokens.surface))
        painter.drawRoundedRect(rect, 6, 6)
        painter.setFont(self._box)
        painter.drawText(rect, CENTRE, box.name)
        if box.wrong:
            self._cross(painter, QPointF(rect.center().x(), rect.bottom() + LABEL / 2))

    def _paint_sign(self, painter: QPainter, sign: Sign, rect: QRectF) -> None:
        token = "err" if sign.wrong else "ink" if sign.now else "ink2"
        ink, middle = color(getattr(self._tokens, token)), rect.center()
        painter.setPen(QPen(ink, 1.4))
        painter.setFont(self._sign if sign.text else self._shape)
        if sign.text:
            painter.drawText(_line(rect, middle.y() - LABEL / 2), CENTRE, sign.text)
        else:
            end = QPointF(rect.right() - 1, middle.y())
            painter.drawLine(QLineF(QPointF(rect.left() + 1, middle.y()), end - QPointF(HEAD, 0)))
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([end, end + QPointF(-HEAD, -HEAD / 2), end + QPointF(-HEAD, HEAD / 2)]))
            painter.drawText(_line(rect, middle.y() - LABEL - 2), CENTRE, sign.above)
        if sign.wrong:
            self._cross(painter, QPointF(middle.x(), middle.y() + LABEL))

    def _write(self, painter: QPainter, rect: QRectF, words: str, token: str) -> None:
        painter.setFont(self._name)
        painter.setPen(color(getattr(self._tokens, token)))
        painter.drawText(rect, CENTRE, words)

    def _frame_now(self, painter: QPainter, rect: QRectF) -> None:
        """Paint yellow between two dark lines: on white it could not be seen alone."""
        painter.save()
        painter.setBrush(QBrush())
        for width, token in ((4.4, self._tokens.nowink), (2.6, self._tokens.now)):
            painter.setPen(QPen(color(token), width))
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)
        painter.restore()

    def _cross(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(color(self._tokens.err), 1.8))
        for slope in (1, -1):
            painter.drawLine(QLineF(at - QPointF(4, 4 * slope), at + QPointF(4, 4 * slope)))


def part_rect(plate: Plate, rect: QRectF, part: Part) -> QRectF:
    """Return where some rows and columns of the matrix of a tensor are that fills a rectangle."""
    down, across = rect.height() / max(plate.rows, 1), rect.width() / max(plate.columns, 1)
    found = QRectF(
        rect.left() + part[1].start * across,
        rect.top() + part[0].start * down,
        max(len(part[1]) * across, LEAST),
        max(len(part[0]) * down, LEAST),
    )
    found.moveLeft(min(found.left(), rect.right() - found.width()))
    found.moveTop(min(found.top(), rect.bottom() - found.height()))
    return found


def _line(rect: QRectF, top: float) -> QRectF:
    """Return room for a line of words about the middle of a tensor."""
    return QRectF(rect.center().x() - 200, top, 400, LABEL)
