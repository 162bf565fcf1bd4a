"""The band of a flow as a widget: it scrolls sideways, and a hand picks, carries, adds and removes layers on it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimerEvent, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from engine.shapes import Report
from engine.shapes.limits import MOST_LAYERS
from gui.tokens import Tokens
from gui.views.layers.flow.carried import Carried
from gui.views.layers.flow.face import faces, shapes
from gui.views.layers.flow.menus import KindMenu, LayerMenu
from gui.views.layers.flow.picture import FlowPicture
from gui.views.layers.flow.signs import Signs
from gui.views.layers.flow.words import about_layer, about_shape

BESIDE = 40.0  # pixels that are to be seen beside the box that is picked
PICKING = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -MOST_LAYERS, Qt.Key.Key_End: MOST_LAYERS}
MOVING = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}  # with Alt
ADDING = {Qt.Key.Key_Insert, Qt.Key.Key_Plus}
REMOVING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
UNSAID = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier  # of an arrow on macOS, of a +


class FlowBand(QAbstractScrollArea):
    """A stack, and what a person wishes for it.

    `picked(place)`, `moved(place, to)`, `added(before which place, kind)`, `removed(place)`.
    """

    picked = Signal(int)
    moved = Signal(int, int)
    added = Signal(int, str)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.picture = FlowPicture()
        self._report: Report | None = None
        self._gap: int | None = None  # under the pointer
        self._held: Carried | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().setAccessibleName(self.tr("Scroll the stack"))
        self.horizontalScrollBar().valueChanged.connect(self._place_signs)
        self.signs, self.kinds, self.menu = Signs(self.viewport()), KindMenu("", self), LayerMenu(self)
        self.signs.add_asked.connect(self._ask_kind)
        self.signs.remove_asked.connect(self.removed)
        self.kinds.added.connect(self.added)
        self.menu.added.connect(self.added)
        self.menu.moved.connect(self.moved)
        self.menu.removed.connect(self.removed)

    @property
    def count(self) -> int:
        """How many layers there are."""
        return len(self.picture.faces)

    def draw(self, report: Report, picked: int | None) -> None:
        """Show a stack; the box that is picked comes into sight."""
        picture = self.picture
        if report is not self._report:
            self._report = report
            self._let_go()
            picture.faces, picture.shapes, picture.hovered, self._gap = faces(report), shapes(report), None, None
        picture.picked = picked
        self._lay_out()
        self._reveal(picked)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.tokens = tokens
        self.signs.restyle(tokens)
        self.viewport().update()

    def words_at(self, at: QPoint) -> str:
        """Return what the tooltip at a place of the viewport says."""
        layout, point = self.picture.layout, self._on_flow(at)
        if self._report is None:
            return ""
        if (box := layout.box_at(point)) is not None:
            return about_layer(self._report, box)
        shape = layout.shape_at(point)
        return "" if shape is None else about_shape(self._report, shape)

    def box(self, place: int) -> QRectF:
        """Return where a box is in the viewport."""
        return self.picture.layout.boxes[place].translated(-self.horizontalScrollBar().value(), 0)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(940, 78)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut off but at the sides."""
        return QSize(240, 66)

    def _on_flow(self, at: QPoint) -> QPointF:
        return QPointF(at.x() + self.horizontalScrollBar().value(), at.y())

    def _lay_out(self) -> None:
        """Lay the flow into the viewport, and fit the scroll bar to its length."""
        bar, room = self.horizontalScrollBar(), self.viewport().size()
        self.picture.lay(room.width(), room.height())
        bar.setRange(0, max(round(self.picture.layout.width - room.width()), 0))
        bar.setPageStep(room.width())
        bar.setSingleStep(40)
        self._place_signs()

    def _reveal(self, place: int | None) -> None:
        """Scroll as little as needed until a box can be seen, with something of what is beside it."""
        if place is None or place >= self.count:
            return
        bar, layout = self.horizontalScrollBar(), self.picture.layout
        right = layout.boxes[place].right() + BESIDE if place < self.count - 1 else layout.width
        left = layout.boxes[place].left() - BESIDE if place else 0.0
        bar.setValue(round(min(max(bar.value(), right - bar.pageStep()), left)))

    @Slot()
    def _place_signs(self) -> None:
        """Put the + and × where the pointer is, the × else on the box that keys would remove."""
        box = self.picture.hovered
        if box is None and self.hasFocus() and self._gap is None:
            box = self.picture.picked
        free = self._held is None
        crossed = box if free and box is not None and 1 < self.count > box else None
        left = self.horizontalScrollBar().value()
        self.signs.place(self.picture.layout, left, self._gap if free else None, crossed)
        self.viewport().update()

    def _hover(self, at: QPoint | None) -> None:
        """Tell which box or gap is under the pointer."""
        layout, point = self.picture.layout, None if at is None else self._on_flow(at)
        self.picture.hovered = None if point is None else layout.box_at(point)
        gap = self.count if point is None or self.picture.hovered is not None else layout.gap_at(point.x())
        self._gap = gap if gap < self.count else None
        self._place_signs()

    def _let_go(self) -> None:
        """Take nothing along any more."""
        if self._held is not None:
            self._held.stop()
            self._held = None
            self.viewport().unsetCursor()
            self._place_signs()

    @Slot(int, object)
    def _ask_kind(self, place: int, beside: QWidget) -> None:
        self.kinds.ask(place, beside.mapToGlobal(QPoint(0, beside.height())))

    def _below(self, place: int) -> QPoint:
        """Return the point of the screen below a box."""
        return self.viewport().mapToGlobal(self.box(place).bottomLeft().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the flow, and over it what is in the hand."""
        if self._report is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), 0)
        self.picture.paint(painter)
        if self._held is not None and self._held.moves:
            self.picture.paint_carried(painter, self._held.place, self._held.left, self._gap_held(self._held))
        painter.end()

    def _gap_held(self, held: Carried) -> int:
        return self.picture.layout.gap_at(held.x)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the flow into the new size."""
        self._lay_out()
        self._reveal(self.picture.picked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a box."""
        point = self._on_flow(event.position().toPoint())
        place = self.picture.layout.box_at(point)
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._held = Carried(self, place, point, self.picture.layout.boxes[place].left())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the box along, or tell what is under the pointer."""
        at = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._let_go()
        if self._held is None:
            self._hover(at)
            return
        if self._held.follow(at.x(), self.viewport().width(), self.horizontalScrollBar().value()):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._place_signs()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the box down where the mark is; where it was not carried, pick it."""
        held = self._held
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._let_go()
        self._hover(event.position().toPoint())
        gap = self._gap_held(held)
        if not held.moves:
            self.picked.emit(held.place)
        elif gap not in (held.place, held.place + 1):
            self.moved.emit(held.place, gap - (gap > held.place))

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll on while a box is held at a side."""
        if self._held is not None and event.timerId() == self._held.timer.timerId():
            bar = self.horizontalScrollBar()
            before = bar.value()
            bar.setValue(before + self._held.stride)
            self._held.x += bar.value() - before
        else:
            super().timerEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        bar, turn = self.horizontalScrollBar(), event.pixelDelta() or event.angleDelta()
        if bar.maximum() == 0:
            event.ignore()
            return
        bar.setValue(bar.value() - (turn.x() or turn.y()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a layer: the one under the pointer, or the one that is picked."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.picture.picked if keyboard else self.picture.layout.box_at(self._on_flow(event.pos()))
        if place is not None and place < self.count:
            self.menu.ask(place, self.count, self._below(place) if keyboard else event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this from being shortcuts while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~UNSAID
        if modifiers == Qt.KeyboardModifier.AltModifier:
            return key in MOVING
        if key == Qt.Key.Key_Escape:
            return self._held is not None
        return modifiers == Qt.KeyboardModifier.NoModifier and key in {*PICKING, *ADDING, *REMOVING}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick a neighbour; move, add or remove a layer; with Esc let go of what is carried."""
        if not self._takes(event):
            event.ignore()
            return
        key, place = event.key(), self.picture.picked
        if key == Qt.Key.Key_Escape:
            self._let_go()
        elif key in ADDING:
            self._add_behind(place)
        elif place is None or place >= self.count:
            if key in PICKING and self.count:
                self.picked.emit(0 if PICKING[Qt.Key(key)] > 0 else self.count - 1)
        elif key in REMOVING:
            if self.count > 1:
                self.removed.emit(place)
        else:
            self._step(place, Qt.Key(key), carried=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))

    def _step(self, place: int, key: Qt.Key, carried: bool) -> None:
        to = min(max(place + PICKING[key], 0), self.count - 1)
        if to != place and carried:
            self.moved.emit(place, to)
        elif to != place:
            self.picked.emit(to)

    def _add_behind(self, place: int | None) -> None:
        """Ask for the kind of a layer to add behind one, or at the end."""
        if self.count >= MOST_LAYERS:
            return
        if place is None or place >= self.count:
            self._ask_kind(self.count, self.signs.end)
        else:
            self.kinds.ask(place + 1, self._below(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what Delete would remove."""
        super().focusInEvent(event)
        self._place_signs()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._place_signs()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what there is to say about what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)
