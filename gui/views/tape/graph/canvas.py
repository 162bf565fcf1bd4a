"""The canvas of the operation graph: a hand drags it, the wheel and keys zoom it, a double click shows all of it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView

from gui.views.tape.graph.letters import READABLE

MARGIN = 14  # pixels around the graph
STEP = 1.25  # of one press of a key, and of 120 of a wheel
SMALLEST, LARGEST = 0.004, 4.0
OPENING = 0.85  # of what is too large to be read as a whole
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class OpCanvas(QGraphicsView):
    """Shows a scene as a whole, until a hand moves it; again after `fit()`.

    Of one that is too large to be read as a whole it shows a part, which `follow`s what is marked.

    `clicked`: a person has clicked on an item. `stepped`: has pressed Alt and an arrow, with its direction.
    `asked`: the pointer rests; what is there is wanted, on the scene, and the place of the answer on the screen.
    """

    clicked = Signal(object)
    stepped = Signal(int, int)
    asked = Signal(object, QPoint)

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.touched = False
        self._follows = False
        self._pressed: QPoint | None = None  # while it may become a click
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    @property
    def scale_now(self) -> float:
        """How large it is drawn."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show all of it, never larger than it is."""
        self._show(self._fitting(), self._whole().center())

    def open(self, item: QGraphicsItem | None) -> None:
        """Show another scene: all of it if it can be read so, else a part around an item."""
        scale = self._fitting()
        if scale >= READABLE or item is None:
            self.fit()
        else:
            self._show(OPENING, item.sceneBoundingRect().center())
            self._follows = True

    def follow(self, item: QGraphicsItem | None) -> None:
        """Keep an item in sight, if only a part is shown and no hand has moved it."""
        if self._follows and not self.touched and item is not None:
            self.bring(item)

    def bring(self, item: QGraphicsItem) -> None:
        """Bring an item into sight."""
        if not self.viewport().rect().contains(self.mapFromScene(item.sceneBoundingRect()).boundingRect()):
            self._look_at(item.sceneBoundingRect().center())

    def zoom(self, factor: float, at: QPoint | None = None) -> None:
        """Draw it larger or smaller; what is at a place, by default the middle, stays there."""
        at = self.viewport().rect().center() if at is None else at
        fixed = self.mapToScene(at)
        factor = min(max(factor * self.scale_now, SMALLEST), LARGEST) / self.scale_now
        self.touched = True
        self.scale(factor, factor)
        moved = self.mapFromScene(fixed) - at
        for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() + by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep showing all of it, if no hand has moved it."""
        super().resizeEvent(event)
        if not self.touched and not self._follows:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.zoom(STEP ** (event.angleDelta().y() / 120), event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, or the drag of a node or of everything."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, once it is no click any more."""
        if self._pressed is not None:
            if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed, self.touched = None, True
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click on what is there."""
        super().mouseReleaseEvent(event)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if self._pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.itemAt(self._pressed))
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of it."""
        self._pressed = None
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, fit, or go along a wire; the arrows alone belong to the window."""
        key = Qt.Key(event.key())
        if key in ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(*ARROWS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key in (Qt.Key.Key_G, Qt.Key.Key_F):
            self.fit()
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for the words about what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.asked.emit(self.itemAt(event.pos()), event.globalPos())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the place that the keys act on."""
        super().focusInEvent(event)
        self.viewport().update()

    def _whole(self) -> QRectF:
        rect = self.scene().itemsBoundingRect()
        return rect if rect.isValid() else QRectF(0, 0, 1, 1)

    def _fitting(self) -> float:
        """Return the scale at which all of it can be seen, at most 1."""
        rect, room = self._whole(), self.viewport().size()
        across, down = ((length - 2 * MARGIN) for length in (room.width(), room.height()))
        return max(min(across / rect.width(), down / rect.height(), 1.0), SMALLEST)

    def _show(self, scale: float, middle: QPointF) -> None:
        self.touched = self._follows = False
        rect, room = self._whole(), self.viewport().size()
        # So much around it that a hand can drag it to every edge of the view.
        across, down = rect.width() + room.width() / SMALLEST, rect.height() + room.height() / SMALLEST
        self.setSceneRect(rect.adjusted(-across, -down, across, down))
        self.resetTransform()
        self.scale(scale, scale)
        self._look_at(middle)

    def _look_at(self, middle: QPointF) -> None:
        """Bring a place to the middle, or as near to it as leaves no room empty beside the graph."""
        rect, room = self._whole(), self.viewport().size()
        self.centerOn(
            _between(middle.x(), rect.left(), rect.right(), (room.width() - 2 * MARGIN) / self.scale_now),
            _between(middle.y(), rect.top(), rect.bottom(), (room.height() - 2 * MARGIN) / self.scale_now),
        )


def _between(middle: float, start: float, end: float, room: float) -> float:
    """Return the middle nearest to one, of so much room that it holds nothing outside; of too much the very middle."""
    if room >= end - start:
        return (start + end) / 2
    return min(max(middle, start + room / 2), end - room / 2)
