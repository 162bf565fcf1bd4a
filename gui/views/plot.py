"""The canvas every plot is drawn on: axes, grid, zoom, and what a person's hand does."""

from typing import Literal

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSimpleTextItem

from gui.style import ui_font
from gui.tokens import Tokens, color
from gui.views.axis import Axis

MARGINS = (0, 8, 16, 2)
KEY_ZOOM = 0.8
CLOSEST = 100  # times as near as the home range
OVER_PICTURE = 0.07  # opacity of a grid that lies over a picture


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot that shows its home range until a hand zooms or pans it, and again after `fit()`.

    The wheel zooms at the pointer, the middle button or Shift and a left drag pan, a double click or F fits. A left
    click and a plain left drag belong to the view: they come as `clicked` and `dragged`, and the pointer's place as
    `hovered`, in the plot's coordinates.
    """

    fitted = Signal()
    zoomed = Signal(float, float)  # or panned, by hand: the x range that is shown now
    hovered = Signal(float, float)
    hover_ended = Signal()
    clicked = Signal(float, float)
    dragged = Signal(float, float)

    def __init__(self, zoom: Literal["both", "x"] = "both", grid: Literal["under", "over", "none"] = "under") -> None:
        """Make an empty plot. `zoom`: the axes a hand may move; `grid`: lines under or over what is drawn."""
        self.box = _Box()
        self.left, self.bottom = Axis("left"), Axis("bottom")
        item = pg.PlotItem(viewBox=self.box, axisItems={"left": self.left, "bottom": self.bottom}, enableMenu=False)
        super().__init__(plotItem=item)
        # What moves in a plot reaches across it: to collect the parts takes longer than to paint the whole.
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.touched = False
        self._zoom, self._grid = zoom, grid
        self._home = (0.0, 1.0, 0.0, 1.0)
        item.hideButtons()
        self.set_margins(*MARGINS)
        self.left.setGrid({"under": 255, "over": round(255 * OVER_PICTURE), "none": False}[grid])
        self.left.setZValue(1 if grid == "over" else -1000)
        self.box.disableAutoRange()
        self.box.setMouseEnabled(x=True, y=zoom == "both")
        self._x_name, self._y_name = _name(item), _name(self.box)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add_menu()
        self.box.sigRangeChangedManually.connect(self._by_hand)
        self.box.sigResized.connect(self._place_names)
        self.box.clicked.connect(self.clicked)
        self.box.dragged.connect(self.dragged)
        self.box.double_clicked.connect(self.fit)
        self.scene().sigMouseMoved.connect(self._mouse_moved)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.setBackground(tokens.surface)
        for axis in (self.left, self.bottom):
            axis.restyle(tokens)
        self.left.set_grid(tokens.ink if self._grid == "over" else tokens.hair)
        for name in (self._x_name, self._y_name):
            name.setBrush(color(tokens.ink3))

    def set_home(self, x0: float, x1: float, y0: float, y1: float) -> None:
        """Set the range that is shown while no hand has moved the plot; an axis no hand can move always follows."""
        if (x0, x1, y0, y1) == self._home:
            return
        self._home = (x0, x1, y0, y1)
        if self._zoom == "x":
            self.box.setLimits(xMin=x0, xMax=x1)
        else:
            self.box.setLimits(minXRange=(x1 - x0) / CLOSEST, minYRange=(y1 - y0) / CLOSEST)
        if not self.touched:
            self._go_home()
        elif self._zoom == "x":
            self.box.setYRange(y0, y1, padding=0)

    def name_axes(self, x: str, y: str) -> None:
        """Write the names of the axes at their ends."""
        self._x_name.setText(x)
        self._y_name.setText(y)
        self.bottom.reserve = self._x_name.boundingRect().width() + 4 if x else 0.0
        self._place_names()

    def set_margins(self, left: float, top: float, right: float, bottom: float) -> None:
        """Set the pixels around axes and picture."""
        self.plotItem.layout.setContentsMargins(left, top, right, bottom)

    def fit(self) -> None:
        """Show the home range and follow it again."""
        was_touched, self.touched = self.touched, False
        self._go_home()
        if was_touched:
            self.fitted.emit()

    def zoom(self, factor: float) -> None:
        """Zoom around the middle as a hand would; below 1 is closer."""
        self.box.scaleBy(x=factor, y=factor if self._zoom == "both" else None)
        self._by_hand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F fits, + and − zoom."""
        match event.key():
            case Qt.Key.Key_F if not event.modifiers():
                self.fit()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(KEY_ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / KEY_ZOOM)
            case _:
                super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """End the hover."""
        super().leaveEvent(event)
        self.hover_ended.emit()

    def _mouse_moved(self, place: QPointF) -> None:
        if self.box.sceneBoundingRect().contains(place):
            point = self.box.mapSceneToView(place)
            self.hovered.emit(point.x(), point.y())
        else:
            self.hover_ended.emit()

    def _go_home(self) -> None:
        x0, x1, y0, y1 = self._home
        self.box.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0)

    def _by_hand(self, *_: object) -> None:
        self.touched = True
        self.zoomed.emit(*self.box.viewRange()[0])

    def _add_menu(self) -> None:
        fit = QAction(self.tr("Fit"), self)
        fit.setToolTip(self.tr("Show everything and follow the run again"))
        fit.triggered.connect(self.fit)
        self.addAction(fit)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _place_names(self, *_: object) -> None:
        box = self.box.geometry()
        self._y_name.setPos(6, 4)
        self._x_name.setPos(box.right() - self._x_name.boundingRect().width(), box.bottom() + 3)


class _Box(pg.ViewBox):  # type: ignore[misc]
    """The inside of the axes; it tells hands that pan from those that point."""

    clicked = Signal(float, float)
    dragged = Signal(float, float)
    double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False)

    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = None) -> None:
        shifted = ev.modifiers() & Qt.KeyboardModifier.ShiftModifier
        match ev.button():
            case Qt.MouseButton.MiddleButton:
                super().mouseDragEvent(ev, axis)
            case Qt.MouseButton.LeftButton if shifted:
                super().mouseDragEvent(ev, axis)
            case Qt.MouseButton.LeftButton:
                ev.accept()
                self.dragged.emit(*self._at(ev.pos()))
            case _:
                ev.ignore()

    def mouseClickEvent(self, ev: MouseClickEvent) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            return
        ev.accept()
        if ev.double():
            self.double_clicked.emit()
        else:
            self.clicked.emit(*self._at(ev.pos()))

    def _at(self, position: QPointF) -> tuple[float, float]:
        point = self.mapToView(position)
        return point.x(), point.y()


def _name(parent: QGraphicsItem) -> QGraphicsSimpleTextItem:
    item = QGraphicsSimpleTextItem(parent)
    font: QFont = ui_font(12)
    font.setItalic(True)
    item.setFont(font)
    item.setZValue(2)
    return item
