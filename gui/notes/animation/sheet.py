"""A page whose views are made once and then shown moment after moment, in the same place and on the same axes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QWidget

from engine.frame import Frame, Rect
from gui.notes.animation.codecs import Pixels
from gui.notes.page import Page
from gui.notes.painted import Painted
from gui.notes.picture import Picture
from gui.notes.save import image
from gui.style import mono_font
from gui.tokens import Tokens, color
from gui.views.plot import Plot
from gui.views.scatter import ScatterView
from gui.views.steps_plot import StepsPlot

MOVING = ("boundary", "loss", "weights", "surface", "limit", "confusion", "calculation")

# Logical pixels, of the counter: from the corner of its picture, and around its words.
FROM_EDGE, AROUND, HEIGHT = 10, 8, 22


class Sheet:
    """Images of a page at moments of a run. The first moment decides what the axes show: it should be the last one."""

    def __init__(self, page: Page, width: int, tokens: Tokens, steps: Sequence[int]) -> None:
        """`page`: of pictures in MOVING. `width`: of an image. `steps`: of the film."""
        self._tokens, self._scale = tokens, width / page.size.width()
        self._kept = [_Kept(picture, steps) for picture in page.pictures]
        self._page = replace(page, pictures=[replace(kept.picture, widget=kept.widget) for kept in self._kept])

    @property
    def rect(self) -> Rect | None:
        """The part of the plane that can be seen, once there was an image; None where none is."""
        views = [kept.view for kept in self._kept if isinstance(kept.view, ScatterView)]
        return views[0].visible_rect() if views else None

    def image(self, frame: Frame | None = None, counter: str = "") -> Pixels:
        """Return the page at a moment; without one as it is. `counter`: what stands in the corner of a picture.

        Its size is even, as H.264 wants it.
        """
        for kept in self._kept:
            kept.frame = frame
        self._kept[0].counter = counter
        return _pixels(image(self._page, self._scale, self._tokens))


class _Draws(Protocol):
    def draw(self, frame: Frame) -> None: ...


class _Kept:
    """A picture whose view is made once."""

    def __init__(self, picture: Picture, steps: Sequence[int]) -> None:
        self.picture, self._steps = picture, steps
        self.frame: Frame | None = None
        self.counter = ""
        self.view: QWidget | None = None
        self._tokens: Tokens | None = None
        self._ranges: dict[Plot, list[list[float]]] = {}

    def widget(self, tokens: Tokens, size: QSize) -> QWidget:
        """Return what shows the view at the moment; it may be thrown away."""
        if self.view is None:
            self.view, self._tokens = self.picture.widget(tokens, size), tokens
        if self.frame is not None:
            drawn: _Draws = self.view._view if isinstance(self.view, Painted) else self.view  # type: ignore[assignment]
            drawn.draw(self.frame)
            self._hold(self.frame)
        return Painted(self, size)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the view, and the counter into its corner."""
        assert self.view is not None and self._tokens is not None
        self.view.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        if self.counter:
            _write_counter(painter, rect, self.counter, self._tokens)

    def _hold(self, frame: Frame) -> None:
        """Show on the axes what they showed at first."""
        if not self._ranges and self.view is not None:
            plots = self.view.findChildren(Plot)
            for plot in plots:
                if isinstance(plot, StepsPlot) and not plot.touched and len(self._steps) < frame.newest + 1:
                    plot.show_steps(self._steps[0], self._steps[-1])
            self._ranges = {plot: plot.box.viewRange() for plot in plots}
        for plot, (x, y) in self._ranges.items():
            plot.box.setRange(xRange=x, yRange=y, padding=0)


def _write_counter(painter: QPainter, rect: QRectF, words: str, tokens: Tokens) -> None:
    font = mono_font(12, bold=True)
    width = QFontMetricsF(font).horizontalAdvance(words) + 2 * AROUND
    place = QRectF(rect.right() - FROM_EDGE - width, rect.top() + FROM_EDGE, width, HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(color(tokens.strong))
    painter.setBrush(color(tokens.surface))
    painter.drawRoundedRect(place, 4, 4)
    painter.setFont(font)
    painter.setPen(color(tokens.ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _pixels(made: QImage) -> Pixels:
    rgb = made.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    width, height = rgb.width() // 2 * 2, rgb.height() // 2 * 2
    return rows[:height, : 3 * width].reshape(height, width, 3).copy()
