"""A page whose views are made once and then shown moment after moment, in the same place and on the same axes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from engine.frame import Frame, Rect
from gui.notes.animation.codecs import Pixels
from gui.notes.legend import of_classes
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

# Logical pixels, of the counter: how far it is from the edges of its picture, around its words, and high.
FROM_RIGHT, FROM_TOP, AROUND, HEIGHT = 24, 16, 8, 22


def moving(pictures: Sequence[Picture]) -> list[Picture]:
    """Return those of a bench's pictures that a film can show: they are drawn from a moment of a run alone."""
    return [picture for picture in pictures if picture.id in MOVING]


class Sheet:
    """Images of a page at moments of its run. The first decides what the axes show: it should be of the last step."""

    def __init__(self, page: Page, width: int, tokens: Tokens, steps: Sequence[int]) -> None:
        """`page`: of one picture or more, see `moving`. `width`: of an image. `steps`: of the film."""
        self._tokens, self._scale = tokens, width / page.size.width()
        self._kept = [_Kept(picture, steps) for picture in page.pictures]
        pictures = [replace(one, widget=kept.widget) for one, kept in zip(page.pictures, self._kept, strict=True)]
        self._page = replace(page, pictures=pictures)

    @property
    def rect(self) -> Rect | None:
        """The part of the plane that can be seen, once there was an image; None where none is."""
        views = [kept.view for kept in self._kept if isinstance(kept.view, ScatterView)]
        return views[0].visible_rect() if views else None

    def image(self, frame: Frame | None = None, counter: str = "") -> Pixels:
        """Return the page at a moment; without one as it is. `counter`: what stands in the corner of a picture."""
        for kept in self._kept:
            kept.frame = frame
        self._kept[0].counter = counter
        legend = of_classes(frame) if frame is not None and self._page.legend is not None else self._page.legend
        return pixels(image(replace(self._page, legend=legend), self._scale, self._tokens))

    def close(self) -> None:
        """Take the views apart."""
        for kept in self._kept:
            kept.close()


class _Draws(Protocol):
    def draw(self, frame: Frame) -> None: ...


class _Kept:
    """A picture whose view is made once."""

    def __init__(self, picture: Picture, steps: Sequence[int]) -> None:
        self._picture, self._steps = picture, steps
        self.frame: Frame | None = None
        self.counter = ""
        self.view: QWidget | None = None
        self._stage: _Stage | None = None
        self._ranges: dict[Plot, list[list[float]]] = {}

    def widget(self, tokens: Tokens, size: QSize) -> QWidget:
        """Return the view at the moment."""
        if self._stage is None or self.view is None:
            self.view = self._picture.widget(tokens, size)
            self._stage = _Stage(self.view, tokens)
        if self.frame is not None:
            drawn: _Draws = self.view._view if isinstance(self.view, Painted) else self.view  # type: ignore[assignment]
            drawn.draw(self.frame)
            self._hold(self.view.findChildren(Plot), self.frame.newest)
        self._stage.counter.words = self.counter
        return self._stage

    def close(self) -> None:
        """Take the view apart."""
        if self._stage is not None:
            self._stage.strike()

    def _hold(self, plots: Sequence[Plot], newest: int) -> None:
        """Show on the axes what they showed at first."""
        if not self._ranges:
            for plot in plots:
                if isinstance(plot, StepsPlot) and not plot.touched and self._steps[-1] - self._steps[0] < newest:
                    plot.show_steps(self._steps[0], self._steps[-1])
            self._ranges = {plot: plot.box.viewRange() for plot in plots}
        for plot, (x, y) in self._ranges.items():
            plot.box.setRange(xRange=x, yRange=y, padding=0)


class _Stage(QWidget):
    """What a view stands on for as long as a film takes, with the counter before it."""

    def __init__(self, view: QWidget, tokens: Tokens) -> None:
        super().__init__()
        self.resize(view.size())
        view.setParent(self)
        view.show()
        self.counter = _Counter(self, tokens)

    def deleteLater(self) -> None:
        """Stay: a page throws its widgets away once they are painted."""

    def strike(self) -> None:
        """Go, with the view."""
        super().deleteLater()


class _Counter(QWidget):
    """Words in the upper right corner, before everything else."""

    def __init__(self, stage: QWidget, tokens: Tokens) -> None:
        super().__init__(stage)
        self._tokens, self.words = tokens, ""
        self._widest = 0.0
        self.resize(stage.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them, where there are any."""
        if not self.words:
            return
        painter, font = QPainter(self), mono_font(12, bold=True)
        self._widest = width = max(self._widest, QFontMetricsF(font).horizontalAdvance(self.words) + 2 * AROUND)
        place = QRectF(self.width() - FROM_RIGHT - width, FROM_TOP, width, HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color(self._tokens.strong))
        painter.setBrush(color(self._tokens.surface))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(font)
        painter.setPen(color(self._tokens.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.words)


def pixels(made: QImage) -> Pixels:
    """Return an image as numbers, shape (height, width, 3); both are even, as H.264 wants it."""
    rgb = made.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    width, height = rgb.width() // 2 * 2, rgb.height() // 2 * 2
    return rows[:height, : 3 * width].reshape(height, width, 3).copy()
