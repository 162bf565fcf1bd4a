"""The loss surface from above: bands and level lines of one slice, as a plot item."""

from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from gui.numbers import short
from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.levels import Slice, levels
from gui.views.tag import Tag

DEEPEST = 0.34  # the opacity of the highest band
LABELS = 3
APART = 22.0  # pixels between the labels, at least


class _Band(NamedTuple):
    """What lies inside a level line: how high it is, from 0 to 1, and whether its line is a strong one."""

    path: QPainterPath
    height: float
    strong: bool


class Contours(pg.GraphicsObject):  # type: ignore[misc]
    """Filled bands, the higher the deeper in colour; lines by turns strong and thin; three labels."""

    def __init__(self) -> None:
        super().__init__()
        self._window = QRectF()
        self._slice: Slice | None = None
        self._bands: list[_Band] = []
        self._tokens: Tokens = LIGHT
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # the weights move, their slice hardly does
        self.labels = [Tag(mono_font(10.5)) for _ in range(LABELS)]
        for label in self.labels:
            label.setParentItem(self)
            label.hide()

    def show_slice(self, piece: Slice, window: QRectF, pixel: QPointF) -> None:
        """Show a slice of the loss in a window; `pixel` is the size of one in units of the plane."""
        if window == self._window and self._slice is not None and _alike(piece, self._slice, pixel):
            return
        self._slice = piece
        if window != self._window:
            self.prepareGeometryChange()
            self._window = window
        low, high = piece.span(window)
        lines = levels(low + 0.002 * (high - low), high)
        reach = max(_distance(QPointF(*piece.valley), corner) for corner in _corners(window))
        self._bands = [
            _Band(piece.line(level, reach), ((level - low) / (high - low)) ** 0.5, place % 2 == 0)
            for place, level in reversed(lines)
        ]
        self._place_labels(piece, [level for place, level in lines if place % 2 == 0], pixel)
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        for label in self.labels:
            label.restyle(color(tokens.ink2), color(tokens.surface, 0.85))
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the window."""
        return self._window

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint from the highest band to the lowest."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = painter.device().devicePixelRatioF()
        painter.fillRect(self._window, self._tint(1.0 if self._bands else 0.0))
        for band in self._bands:
            painter.setPen(_line(color(self._tokens.contour, 0.9 if band.strong else 0.55), band.strong, ratio))
            painter.setBrush(self._tint(band.height))
            painter.drawPath(band.path)

    def _tint(self, height: float) -> QColor:
        """Return the opaque colour of a height: bands lie on one another."""
        below, above = color(self._tokens.surface), color(self._tokens.contour)
        share = DEEPEST * height
        return QColor.fromRgbF(
            below.redF() + share * (above.redF() - below.redF()),
            below.greenF() + share * (above.greenF() - below.greenF()),
            below.blueF() + share * (above.blueF() - below.blueF()),
        )

    def _place_labels(self, piece: Slice, values: list[float], pixel: QPointF) -> None:
        """Write some of the values on their lines, towards the lower right, where they have room."""
        inside = self._window.adjusted(22 * pixel.x(), 12 * pixel.y(), -22 * pixel.x(), -12 * pixel.y())
        last, free = QPointF(*piece.valley), list(self.labels)
        for value in values:
            at = piece.towards(value, pixel.x(), -pixel.y())
            if not free or at is None or not inside.contains(at):
                continue
            way = at - last
            if abs(way.x()) / pixel.x() + abs(way.y()) / pixel.y() < 2**0.5 * APART:
                continue
            free.pop(0).show_at(at, short(value))
            last = at
        for label in free:
            label.hide()


def _alike(one: Slice, other: Slice, pixel: QPointF) -> bool:
    """Tell whether two slices look the same: their valleys lie within a quarter of a pixel."""
    if one.quadratic is not other.quadratic:
        return False
    (x, y), (x_then, y_then) = one.valley, other.valley
    return abs(x - x_then) < abs(pixel.x()) / 4 and abs(y - y_then) < abs(pixel.y()) / 4


def _line(ink: QColor, strong: bool, ratio: float) -> QPen:
    """Return the pen of a line; `ratio`: pixels of the device in one of ours, which a cosmetic pen counts in."""
    pen = QPen(ink, (1.0 if strong else 0.6) * ratio)
    pen.setCosmetic(True)
    return pen


def _corners(rect: QRectF) -> tuple[QPointF, ...]:
    return rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()


def _distance(one: QPointF, other: QPointF) -> float:
    return float((one - other).manhattanLength())
