"""Making a view fit for a picture: in the picture's colours, with nothing to press, and sharp at every scale."""

from typing import TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QGraphicsItem,
    QGraphicsView,
    QScrollArea,
    QStyleOptionGraphicsItem,
    QWidget,
)

from gui.segmented import Segmented
from gui.style import palette, sheet
from gui.tokens import Tokens
from gui.views.header import Header
from gui.views.plot import Plot

MOST_SYMBOLS, FEW_SYMBOLS = 5000, 1000  # more are painted as images, but for items with few of them
SHARP = 3  # dots of such an image in a pixel


HIGH = 900  # pixels: what is scrolled is opened out so far

W = TypeVar("W", bound=QWidget)
T = TypeVar("T", bound=QObject)


def on_paper(view: W, tokens: Tokens, size: QSize) -> W:
    """Return a view that is never shown, in a palette and of a size, laid out, without header and controls."""
    dress(view, tokens)
    bare(view)
    view.resize(size)
    lay_out(view)
    return view


def dress(view: QWidget, tokens: Tokens) -> None:
    """Give a view the look of a palette, in which the window need not be: its sheet goes before that of the app."""
    view.setStyleSheet(f"QLabel {{ color: {tokens.ink}; }}\n{sheet(tokens)}")
    view.setPalette(palette(tokens))


def bare(view: QWidget) -> None:
    """Take away what is pressed or scrolled, and the title, which stands elsewhere."""
    for part in (Header, Segmented, QAbstractButton, QAbstractSlider):
        for control in view.findChildren(part):
            control.hide()
    for area in _all(view, QAbstractScrollArea):
        area.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        content = area.widget() if isinstance(area, QScrollArea) else None
        if content is not None:
            content.setAutoFillBackground(False)


def lay_out(view: QWidget) -> None:
    """Give everything in a view that is never shown its place."""
    view.render(QImage(1, 1, QImage.Format.Format_Mono), QPoint(), QRegion(0, 0, 1, 1))


def open_out(view: QWidget, tokens: Tokens, least: int) -> QSize:
    """Return the size of a view in which all that would be scrolled to is seen, as far as is sensible.

    It is as wide as it has to be, and at least so many pixels.
    """
    dress(view, tokens)
    bare(view)
    width = max(least, view.minimumSizeHint().width())
    view.resize(width, 1)
    lay_out(view)
    for area in _all(view, QAbstractScrollArea):
        whole = area.height() + area.verticalScrollBar().maximum()
        area.setFixedHeight(min(whole, HIGH, area.maximumHeight()))
    lay_out(view)
    layout = view.layout()
    if layout is None or isinstance(view, QAbstractScrollArea):
        return QSize(width, max(view.minimumHeight(), 1))
    wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    return QSize(width, wanted)


def sharpen(view: W) -> W:
    """Return a view that has been drawn, with what it keeps as pixels for its screen to be painted anew."""
    bare(view)
    for canvas in _all(view, QGraphicsView):
        canvas.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        canvas.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        canvas.scene().setBackgroundBrush(Qt.BrushStyle.NoBrush)
        for item in canvas.scene().items():
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        if isinstance(canvas, Plot):
            _sharpen_symbols(canvas)
    return view


def _all(view: QWidget, kind: type[T]) -> list[T]:
    return [*([view] if isinstance(view, kind) else []), *view.findChildren(kind)]


def _sharpen_symbols(plot: Plot) -> None:
    scatters = [item for item in plot.items() if isinstance(item, pg.ScatterPlotItem) and item.isVisible()]
    many = sum(len(scatter.data) for scatter in scatters) > MOST_SYMBOLS
    for scatter in scatters:
        if many and len(scatter.data) > FEW_SYMBOLS:
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
