"""The axes of a plot: numbers at the left, a line at the bottom, ticks in round steps."""

from typing import Literal

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from gui.numbers import short
from gui.style import mono_font
from gui.tokens import Tokens, color
from gui.views.ticks import linear_ticks, log_ticks, tick_texts

LEFT = 44  # pixels: plots above each other align
CHARACTERS = 6  # of a number that has room there
TEXT_OFFSET = 4  # pixels from a number to the plot
BOTTOM = 24
BETWEEN = 22  # pixels from a number to the one above it
BESIDE = 14  # pixels of air between two numbers side by side
TICKS = 6.5  # at most, on an axis of any length
WIDEST = 40.0  # half the width of the widest number
OVERHANG = 14.0  # pixels that a number may stand out of the axis at its ends


class Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis with ticks in steps of 1, 2 and 5; where `log` holds, its range is exponents of ten."""

    def __init__(self, orientation: Literal["left", "bottom"]) -> None:
        super().__init__(orientation)
        self.log = False
        self.reserve = 0.0  # pixels at the far end that belong to the axis's name
        font = mono_font(10.5)
        self._metrics = QFontMetricsF(font)
        self.setStyle(tickLength=0, tickFont=font, tickTextOffset=TEXT_OFFSET)
        self.enableAutoSIPrefix(False)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # the curves move, the axes hardly do
        if orientation == "left":
            self.setWidth(LEFT)
        else:
            self.setHeight(BOTTOM)

    def set_log(self, log: bool) -> None:
        """Read the range as exponents of ten, or as numbers."""
        self.log = log
        self.picture = None  # pyqtgraph draws an axis again only when its range changes
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.setTextPen(color(tokens.ink3))
        self.setPen(pg.mkPen(None) if self.orientation == "left" else _hairline(tokens.strong))

    def set_grid(self, ink: str) -> None:
        """Draw the lines across the picture in another colour."""
        self.setTickPen(_hairline(ink))

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return one level of ticks, far enough from each other to be read."""
        span = maxVal - minVal
        values = self._values(minVal, maxVal, span / TICKS)
        least = span * max(self._room(values) / size, 1 / TICKS)
        values = self._values(minVal, maxVal, least)
        while len(values) > 2 and self._cut(values):
            least *= 2
            values = self._values(minVal, maxVal, least)
        taken = self.reserve and self.reserve + (self._room(values) - BESIDE) / 2  # a number stands on its middle
        end = maxVal - span * taken / size
        return [(span, [value for value in values if value <= end])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers at ticks; on a logarithmic axis each as short as it can be."""
        if self.log:
            return [short(10.0**value, 4) for value in values]
        return tick_texts(values, CHARACTERS if self.orientation == "left" else 12)

    def boundingRect(self) -> QRectF:
        """Return the axis with room for the numbers at its ends; pyqtgraph leaves out those that stand out."""
        rect: QRectF = super().boundingRect()
        return rect.adjusted(-WIDEST, -OVERHANG, WIDEST, OVERHANG)

    def generateDrawSpecs(self, p: QPainter) -> object:
        """Return what pyqtgraph draws; at the bottom no ticks, and no number beyond the edge of the plot."""
        specs = super().generateDrawSpecs(p)
        if specs is None or self.orientation == "left":
            return specs
        line, _, texts = specs
        right = self.size().width() + OVERHANG
        return line, [], [(rect.translated(min(0.0, right - rect.right()), 0), *rest) for rect, *rest in texts]

    def mouseClickEvent(self, event: MouseClickEvent) -> None:
        """Leave clicks beside the picture alone."""

    def mouseDragEvent(self, event: MouseDragEvent) -> None:
        """Leave drags beside the picture alone."""
        event.ignore()

    def _values(self, low: float, high: float, least: float) -> list[float]:
        return (log_ticks if self.log else linear_ticks)(low, high, least)

    def _cut(self, values: list[float]) -> bool:
        """Tell whether a number at the left is wider than the axis; in rounder steps it is shorter."""
        if self.orientation != "left":
            return False
        texts = self.tickStrings(values, 1, 1)
        return max(self._metrics.horizontalAdvance(text) for text in texts) > LEFT - TEXT_OFFSET

    def _room(self, values: list[float]) -> float:
        """Return how many pixels one tick needs."""
        if self.orientation == "left":
            return BETWEEN
        texts = self.tickStrings(values, 1, 1)
        return BESIDE + max((self._metrics.horizontalAdvance(text) for text in texts), default=0)


def _hairline(ink: str) -> QPen:
    return QPen(color(ink), 1)  # not cosmetic: one pixel, not one dot of a screen of 2×
