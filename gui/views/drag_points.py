"""The points of a drag: made at once from the same noise, while frames still bring those of the run."""

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.data import make_dataset
from engine.recipe import Data
from gui.views.scatter_points import MOST_SINGLE

PAUSE_MS = 50  # at least, between two redraws of very many points
PATIENCE = 2.0  # seconds: until then the new run's frames have come, if there is a new run


class DragPoints(QObject):
    """Makes the points that a drag comes to, and tells which frames still show those it has left behind."""

    made = Signal(object)  # the Dataset to show

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Data | None = None  # where the drag began
        self._wanted: Data | None = None
        self._landed = 0.0  # when it ended; 0: it goes on
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._make)

    def follow(self, data: Data, before: Data) -> None:
        """Show the points a drag has come to: at once or, of very many, as soon as the last ones have been seen."""
        self._left = self._left or before
        self._wanted, self._landed = data, 0.0
        if not self._pause.isActive():
            self._make()

    def land(self, data: Data) -> None:
        """Show the points a drag has ended with, until frames bring them."""
        self._wanted, self._landed = data, time.monotonic()
        self._make()
        if data == self._left:
            self._left = None

    def give_up(self) -> None:
        """Let frames bring the points again."""
        self._left = self._wanted = None

    def holds(self, data: Data) -> bool:
        """Whether a frame of these data shows points that the hand has left behind."""
        if self._landed and (data != self._left or time.monotonic() - self._landed > PATIENCE):
            self._left = None
        return self._left is not None

    @Slot()
    def _make(self) -> None:
        data, self._wanted = self._wanted, None
        if data is not None:
            begun = time.monotonic()
            self.made.emit(make_dataset(data))
            if 2 * data.per_class > MOST_SINGLE:
                # At least half of the time is for the hand.
                self._pause.start(max(PAUSE_MS, round(1000 * (time.monotonic() - begun))))
