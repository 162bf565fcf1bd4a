"""A hand over the loss surface: what it takes hold of, pulls and lets go."""

from enum import Enum, auto

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneMouseEvent

REACH = 10.0  # pixels from the middle of a ring


class Grip(Enum):
    """What a drag moves: where the run starts, or the weights of the moment."""

    START = auto()
    NOW = auto()


class Hand(pg.GraphicsObject):  # type: ignore[misc]
    """An invisible sheet over a plot. A press near the start takes hold of it, any other of the weights.

    `clicked` comes at once, `settled` when it is sure that the click is not the first half of a double-click.
    """

    pulled = Signal(Grip, QPointF)
    dropped = Signal(Grip, QPointF)
    clicked = Signal(QPointF)
    settled = Signal(QPointF)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.start: QPointF | None = None
        self._window = QRectF()
        self._pressed: Grip | None = None
        self.holds: Grip | None = None  # once a drag has begun
        self.at = QPointF()  # where it was last
        self._sure = QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.timeout.connect(self._settle)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def cover(self, window: QRectF) -> None:
        """Lie over a part of the plane."""
        if window != self._window:
            self.prepareGeometryChange()
            self._window = window

    def forget(self) -> None:
        """Settle no click: it has been answered."""
        self._sure.stop()

    def cancel(self) -> None:
        """Let go of what is held, where it was."""
        held, self._pressed, self.holds = self.holds, None, None
        if held:
            self.ungrabMouse()
            self.cancelled.emit()

    def boundingRect(self) -> QRectF:
        """Return the part of the plane it lies over."""
        return self._window

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint nothing."""

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take hold; with Shift the press is for the plot, which pans."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        self.forget()
        self._pressed = Grip.START if self._near_start(event.scenePos()) else Grip.NOW

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Pull what is held along, once the hand has moved far enough to mean it."""
        way = event.screenPos() - event.buttonDownScreenPos(Qt.MouseButton.LeftButton)
        if self._pressed and way.manhattanLength() >= QGuiApplication.styleHints().startDragDistance():
            self.holds = self._pressed
        if self.holds:
            self.at = event.pos()
            self.pulled.emit(self.holds, self.at)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Let go: the end of a drag, or a click."""
        pressed, held, self._pressed, self.holds = self._pressed, self.holds, None, None
        self.at = event.pos()
        if held:
            self.dropped.emit(held, self.at)
        elif pressed:
            self._sure.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
            self.clicked.emit(self.at)

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Leave it to the plot, which fits."""
        self.forget()
        event.ignore()

    def sceneEvent(self, event: QEvent) -> bool:
        """Claim Esc during a drag before it acts as a shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._escapes(event):
            event.accept()
            return True
        return bool(super().sceneEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go by Esc."""
        if self._escapes(event):
            self.cancel()
        else:
            event.ignore()

    def _escapes(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.holds is not None

    def _near_start(self, at: QPointF) -> bool:
        if self.start is None:
            return False
        way = self.mapToScene(self.start) - at
        return float(QPointF.dotProduct(way, way)) <= REACH**2

    def _settle(self) -> None:
        self.settled.emit(self.at)
