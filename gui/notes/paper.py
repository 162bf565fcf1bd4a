"""Making a view fit for a picture: in the picture's colours, with nothing to press, and sharp at every scale."""

from typing import TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QGraphicsItem,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from gui.segmented import Segmented
from gui.style import palette, sheet
from gui.tokens import Tokens
from gui.views.header import Header
from gui.views.plot import Plot

MOST_SYMBOLS = 5000  # more are painted as an image
SHARP = 3  # dots of such an image in a pixel


W = TypeVar("W", bound=QWidget)


def on_paper(view: W, tokens: Tokens, size: QSize) -> W:
    """Return a view in the colours and the size of its picture, laid out, without its header and its controls.

    The window may be in another palette: the sheet of the view goes before that of the application.
    """
    view.setStyleSheet(sheet(tokens))
    view.setPalette(palette(tokens))
    view.setAutoFillBackground(False)
    for part in (Header, Segmented, QAbstractButton):
        for control in view.findChildren(part):
            control.hide()
    view.resize(size)
    lay_out(view)
    return view


def lay_out(view: QWidget) -> None:
    """Give everything in a view that is never shown its place."""
    view.render(QImage(1, 1, QImage.Format.Format_Mono), QPoint(), QRegion(0, 0, 1, 1))


def sharpen(view: W) -> W:
    """Return a view that has been drawn, with what it keeps as pixels for its screen to be painted anew."""
    for canvas in view.findChildren(QGraphicsView):
        canvas.viewport().setAutoFillBackground(False)
        canvas.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        canvas.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        canvas.scene().setBackgroundBrush(Qt.BrushStyle.NoBrush)
        for item in canvas.scene().items():
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        if isinstance(canvas, Plot):
            _sharpen_symbols(canvas)
    return view


def _sharpen_symbols(plot: Plot) -> None:
    scatters = [item for item in plot.items() if isinstance(item, pg.ScatterPlotItem) and item.isVisible()]
    many = sum(len(scatter.data) for scatter in scatters) > MOST_SYMBOLS
    for scatter in scatters:
        if many:
            plot.addItem(_Flat(plot, scatter), ignoreBounds=True)
            scatter.hide()
        else:
            scatter.setExportMode(True)


class _Flat(pg.GraphicsObject):  # type: ignore[misc]
    """A great many symbols as one image, in the place of their item."""

    def __init__(self, plot: Plot, symbols: pg.ScatterPlotItem) -> None:
        super().__init__()
        self._plot, self._symbols = plot, symbols
        self.setZValue(symbols.zValue())

    def boundingRect(self) -> QRectF:
        """Return the inside of the axes."""
        return QRectF(self._plot.box.viewRect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the symbols into an image, and that."""
        box = self._plot.box.sceneBoundingRect()
        image = QImage(box.size().toSize() * SHARP, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(SHARP)
        image.fill(Qt.GlobalColor.transparent)
        inner = QPainter(image)
        inner.translate(-box.topLeft())
        inner.setTransform(self.sceneTransform(), combine=True)
        self._symbols.paint(inner, option, image)  # of which it wants to know nothing but how sharp it is
        inner.end()
        painter.setTransform(self.sceneTransform().inverted()[0], combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(box.topLeft(), image.deviceIndependentSize()), image)
