"""The ring around the control that has the keyboard's focus."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

WIDTH, AWAY, RADIUS = 2, 2, 8  # pixels
MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusRing(QWidget):
    """A ring over everything else in a window. Keys bring it, a click needs none: `FocusRing(window)` is all."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    @Slot("QWidget*", "QWidget*")
    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        gone = old is not None and not (old.isVisible() and old.isEnabled())  # then no key has moved it
        unasked = clicked or (gone and self._target is None)
        inside = now is not None and self._window.isAncestorOf(now)
        self._follow(now if inside and not unasked else None)

    def _follow(self, target: QWidget | None) -> None:
        """Watch a control and all it stands in: whichever moves, the ring moves along."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._target, self._watched = target, []
        while target is not None and target is not self._window:
            target.installEventFilter(self)
            self._watched.append(target)
            target = target.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along; nothing is held back."""
        if event.type() in MOVES:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target) or target.visibleRegion().isEmpty():
            self.hide()
            return
        # A plot or a text reaches to the hairlines around it: its ring lies inside.
        far = -WIDTH - AWAY if isinstance(target, QAbstractScrollArea) else WIDTH + AWAY
        rect = QRect(target.mapTo(self._window, QPoint()), target.size())
        self.setGeometry(rect.adjusted(-far, -far, far, far))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring; around a round button it is round."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().windowText().color(), WIDTH))
        half = WIDTH / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        round_one = self._target is not None and self._target.property("role") == "play"
        radius = rect.height() / 2 if round_one else RADIUS
        painter.drawRoundedRect(rect, radius, radius)
