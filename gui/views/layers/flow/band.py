"""A flow under a hand and a keyboard: layers are picked, carried, added and removed on it."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimerEvent, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from engine.shapes import Report
from engine.shapes.limits import MOST_LAYERS
from gui.tokens import Tokens
from gui.views.layers.flow.carried import Carried
from gui.views.layers.flow.keys import meant
from gui.views.layers.flow.menus import KindMenu, LayerMenu
from gui.views.layers.flow.sheet import FlowSheet
from gui.views.layers.flow.signs import Signs


class FlowBand(FlowSheet):
    """A stack, and what a person wishes for it.

    `picked(place)`, `moved(place, to)`, `added(before which place, kind)`, `removed(place)`.
    """

    picked = Signal(int)
    moved = Signal(int, int)
    added = Signal(int, str)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._gap: int | None = None  # under the pointer
        self._held: Carried | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.signs, self.kinds, self.menu = Signs(self.viewport()), KindMenu("", self), LayerMenu(self)
        self.horizontalScrollBar().valueChanged.connect(self._place_signs)
        self.signs.add_asked.connect(self._ask_kind)
        self.signs.remove_asked.connect(self.removed)
        self.kinds.added.connect(self.added)
        self.menu.added.connect(self.added)
        self.menu.moved.connect(self.moved)
        self.menu.removed.connect(self.removed)

    def draw(self, report: Report, picked: int | None) -> None:
        """Show a stack; another one falls out of the hand."""
        if report is not self._report:
            self._let_go()
            self._gap = None
        super().draw(report, picked)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        super().restyle(tokens)
        self.signs.restyle(tokens)

    def lay_out(self) -> None:
        """Lay out the flow and its signs."""
        super().lay_out()
        self._place_signs()

    def paint_over(self, painter: QPainter) -> None:
        """Paint the box that is carried."""
        held = self._held
        if held is not None and held.moves:
            self.picture.paint_carried(painter, held.place, held.left, self.picture.layout.gap_at(held.x))

    @Slot()
    def _place_signs(self) -> None:
        """Put the + and × where the pointer is, the × else on the box that keys would remove."""
        box, free = self.picture.hovered, self._held is None
        if box is None and self.hasFocus() and self._gap is None:
            box = self.picture.picked
        crossed = box if free and self.count > 1 else None
        left = self.horizontalScrollBar().value()
        self.signs.place(self.picture.layout, left, self._gap if free else None, crossed)
        self.viewport().update()

    def _hover(self, at: QPoint | None) -> None:
        """Tell which box or gap is under the pointer."""
        layout, point = self.picture.layout, None if at is None else self.on_flow(at)
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a box."""
        point = self.on_flow(event.position().toPoint())
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
        elif self._held.follow(at.x(), self.viewport().width(), self.horizontalScrollBar().value()):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._place_signs()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the box down where the mark is; where it was not carried, pick it."""
        held = self._held
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._let_go()
        self._hover(event.position().toPoint())
        gap = self.picture.layout.gap_at(held.x)
        if not held.moves:
            self.picked.emit(held.place)
        elif gap not in (held.place, held.place + 1):
            self.moved.emit(held.place, gap - (gap > held.place))

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll on while a box is held at a side."""
        if self._held is None or event.timerId() != self._held.timer.timerId():
            super().timerEvent(event)
            return
        bar = self.horizontalScrollBar()
        before = bar.value()
        bar.setValue(before + self._held.stride)
        self._held.x += bar.value() - before

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a layer: the one under the pointer, or the one that is picked."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.picture.picked if keyboard else self.picture.layout.box_at(self.on_flow(event.pos()))
        if place is not None:
            self.menu.ask(place, self.count, self._below(place) if keyboard else event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this from being shortcuts while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        meaning = meant(event)
        return meaning is not None and (meaning[0] != "let go" or self._held is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick a neighbour; move, add or remove a layer; let go of what is carried."""
        place = self.picture.picked
        match meant(event) if self._takes(event) else None:
            case None:
                event.ignore()
            case "let go", _:
                self._let_go()
            case "add", _:
                self._add_behind(place)
            case "remove", _:
                if place is not None and self.count > 1:
                    self.removed.emit(place)
            case verb, by:
                self._step(place, by, carried=verb == "move")

    def _step(self, place: int | None, by: int, *, carried: bool) -> None:
        """Pick the layer that is so many places away, or move the picked one there; from nowhere pick one at an end."""
        if place is None:
            place = -1 if by > 0 else self.count
        to = min(max(place + by, 0), self.count - 1)
        if not carried and to != place and self.count:
            self.picked.emit(to)
        elif carried and to != place and self.picture.picked is not None:
            self.moved.emit(place, to)

    def _add_behind(self, place: int | None) -> None:
        """Ask for the kind of a layer to add behind one, or at the end."""
        if self.count >= MOST_LAYERS:
            return
        if place is None:
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
        """Take the signs away with the pointer."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)
