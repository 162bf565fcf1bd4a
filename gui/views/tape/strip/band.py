"""The band of the strip as a widget: it scrolls sideways, and a hand picks records on it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens
from gui.views.tape.moment import Moment
from gui.views.tape.strip.about import about
from gui.views.tape.strip.face import record_of
from gui.views.tape.strip.layout import least_height
from gui.views.tape.strip.picture import StripPicture

KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
BESIDE = 0.6  # so much of the next frame is to be seen beside the one that is followed


class StripBand(QAbstractScrollArea):
    """A tape at a moment. It follows the moment until a person scrolls, and again from their next pick on.

    `picked`: the number of a record, by a click or, with the focus, by Alt and an arrow. `opened`: by a double-click
    or Enter. `hovered`: the record under the pointer, 0 where there is none.
    """

    picked = Signal(int)
    opened = Signal()
    hovered = Signal(int)

    def __init__(self, *, compact: bool) -> None:
        super().__init__()
        self.picture = StripPicture(LIGHT, compact=compact)
        self.touched = False  # a person has scrolled
        self._pressed: tuple[QPointF, int] | None = None  # where, and how far it was scrolled then
        self._dragged = False
        self._hovered = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().setAccessibleName(self.tr("Scroll the tape"))
        self.horizontalScrollBar().actionTriggered.connect(self._touch)

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a moment; what looks as before is not painted again."""
        picture, left = self.picture, self.horizontalScrollBar().value()
        laid, selected = picture.layout, picture.moment and picture.moment.selected
        changed = picture.take(tape, moment, left, left + self.viewport().width())
        if picture.layout is not laid:
            self.touched = self.touched and picture.layout.edges == laid.edges
            self._arrange()
        for rect in changed:
            self.viewport().update(rect.translated(-left, 0).toAlignedRect())
        if moment.selected is not None and moment.selected != selected:
            self.touched = False
        if not self.touched:
            self._reveal(record_of(tape, moment.looked_at))

    def follow(self) -> None:
        """Follow the moment again."""
        self.touched = False
        if self.picture.tape and self.picture.moment:
            self._reveal(record_of(self.picture.tape, self.picture.moment.looked_at))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.restyle(tokens)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return a size in which all can be seen."""
        return QSize(664 if self.picture.compact else 1184, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut off but at the sides."""
        return QSize(240, round(least_height(self.picture.layout, compact=self.picture.compact)))

    def record_at(self, x: float, y: float) -> int:
        """Return the record at a place of the viewport, 0 where there is none."""
        return self.picture.layout.at(x + self.horizontalScrollBar().value(), y) or 0

    def frame(self, number: int) -> QRectF:
        """Return where a record's frame is in the viewport."""
        return self.picture.layout.frame(number).translated(-self.horizontalScrollBar().value(), 0)

    def _arrange(self) -> None:
        """Fit the scroll bar to the length of the strip."""
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        bar.setRange(0, max(round(self.picture.layout.width - width), 0))
        bar.setPageStep(width)
        bar.setSingleStep(40)
        self.viewport().update()

    def _reveal(self, number: int | None) -> None:
        """Scroll as little as needed until a record can be seen, and a part of the next."""
        if number is None or number >= len(self.picture.layout.edges):
            return
        bar, frame = self.horizontalScrollBar(), self.picture.layout.frame(number)
        beside = BESIDE * frame.width()
        most, least = frame.left() - beside, frame.right() + beside - self.viewport().width()
        bar.setValue(round(min(max(bar.value(), least), most)))

    @Slot()
    def _touch(self) -> None:
        self.touched = True

    def _scroll_to(self, value: float) -> None:
        """Scroll for a person."""
        self.touched = True
        self.horizontalScrollBar().setValue(round(value))

    def _pick(self, number: int) -> None:
        self.touched = False
        self.picked.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part of the strip that can be seen."""
        left = self.horizontalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(-left, 0)
        for rect in event.region():  # type: ignore[attr-defined]  # the stub forgets that it iterates
            painter.setClipRect(rect.translated(left, 0))
            self.picture.paint(painter, QRectF(rect.translated(left, 0)), left)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the strip into the new size."""
        size = self.viewport().size()
        self.picture.lay(size.width(), size.height())
        self._arrange()
        if not self.touched:
            self.follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the strip."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = (event.position(), self.horizontalScrollBar().value()), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the strip along, or tell which record is under the pointer."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self.record_at(event.position().x(), event.position().y()))
            return
        at, value = self._pressed
        way = event.position().x() - at.x()
        self._dragged = self._dragged or abs(way) >= QApplication.startDragDistance()
        if self._dragged:
            self._scroll_to(value - way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the record, unless the strip was dragged."""
        number = self.record_at(event.position().x(), event.position().y())
        if self._pressed is not None and not self._dragged and number:
            self._pick(number)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the tape in its own bench."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        bar, turn = self.horizontalScrollBar(), event.pixelDelta() or event.angleDelta()
        if bar.maximum() == 0:
            event.ignore()
            return
        self._scroll_to(bar.value() - (turn.x() or turn.y()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick the next record, the previous one or that at an end; open the tape."""
        picture = self.picture
        count = len(picture.tape.records) if picture.tape else 0
        if self._moves(event) and count and picture.tape and picture.moment:
            step = KEYS[Qt.Key(event.key())]
            here = record_of(picture.tape, picture.moment.looked_at) or (0 if step > 0 else count + 1)
            self._pick(min(max(here + step, 1), count))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opened.emit()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keep the moving keys from being shortcuts while this has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._moves(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what there is to say about the record under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(0)
        return super().viewportEvent(event)

    def words_at(self, x: float, y: float) -> str:
        """Return what the tooltip at a place of the viewport says."""
        number, picture = self.record_at(x, y), self.picture
        return about(picture.tape, number, picture.moment) if number and picture.tape and picture.moment else ""

    def _tell(self, event: QHelpEvent) -> None:
        x, y = event.pos().x(), event.pos().y()
        number = self.record_at(x, y)
        where = self.frame(number).toRect() if number else self.viewport().rect()
        QToolTip.showText(event.globalPos(), self.words_at(x, y), self.viewport(), where)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.hovered.emit(number)

    def _moves(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS counts the arrows to the keypad
        return plain == Qt.KeyboardModifier.AltModifier and event.key() in KEYS
