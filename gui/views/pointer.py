"""Where the pointer is over a plot, as often as it can be answered and no oftener."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsView

RATE_MS = 16


class Pointer(QObject):
    """Tells where the pointer has moved over a plot, at most 60 times a second, and when it has gone."""

    moved = Signal(QPoint)  # in the plot's pixels
    left = Signal()

    def __init__(self, plot: QGraphicsView) -> None:
        super().__init__(plot)
        self.at: QPoint | None = None  # None: it is elsewhere
        self._pause = QTimer(self, interval=RATE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        plot.viewport().setMouseTracking(True)
        plot.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the mouse; take nothing away from it."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.at = event.position().toPoint()
            if not self._pause.isActive():
                self._pause.start()
        elif event.type() == QEvent.Type.Leave:
            self.at = None
            self._pause.stop()
            self.left.emit()
        return False

    @Slot()
    def _tell(self) -> None:
        if self.at is not None:
            self.moved.emit(self.at)
