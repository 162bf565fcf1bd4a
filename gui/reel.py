"""A row of moments that can be played: where it stands, and the verbs. It knows no widget."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

TEN = 10


class Reel(QObject):
    """`length` moments follow one another; so many of them, `position`, have been.

    `changed`: it stands elsewhere, or plays or pauses.
    """

    changed = Signal()

    def __init__(self, parent: QObject, speed: float) -> None:
        """`speed`: moments a second."""
        super().__init__(parent)
        self.speed = speed
        self.length = self.position = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._play_on)

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._clock.isActive()

    @property
    def first_played(self) -> int:
        """Where it begins to play, once it has come to its end."""
        return 0

    def stop(self) -> None:
        """Stand still."""
        self._clock.stop()

    def can_play(self) -> bool:
        """Whether there is something to play."""
        return self.length > 0

    def can_go_on(self) -> bool:
        """Whether there are moments to come, and nothing is playing."""
        return not self.playing and self.position < self.length

    def can_go_back(self) -> bool:
        """Whether there are moments behind, and nothing is playing."""
        return not self.playing and self.position > 0

    @Slot()
    def toggle_play(self) -> None:
        """Play on, or pause; at the end, play again."""
        if self.playing:
            self._clock.stop()
        elif self.can_play():
            if self.position == self.length:
                self.go_to(self.first_played)
            self._clock.start(round(1000 / self.speed))
        self.changed.emit()

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Play so many moments a second."""
        self.speed = speed
        self._clock.setInterval(round(1000 / speed))

    @Slot()
    def step_on(self) -> None:
        """Look one moment on."""
        self.go_to(self.position + 1)

    @Slot()
    def step_back(self) -> None:
        """Look one moment back."""
        self.go_to(self.position - 1)

    @Slot()
    def ten_on(self) -> None:
        """Look ten moments on."""
        self.go_to(self.position + TEN)

    @Slot()
    def ten_back(self) -> None:
        """Look ten moments back."""
        self.go_to(self.position - TEN)

    @Slot()
    def restart(self) -> None:
        """Look at the time before the first moment."""
        self.go_to(0)

    @Slot()
    def to_newest(self) -> None:
        """Look at the last moment."""
        self.go_to(self.length)

    @Slot(int)
    def go_to(self, position: int) -> None:
        """Look at the time after so many moments."""
        self.position = min(max(position, 0), self.length)
        self.changed.emit()

    @Slot()
    def _play_on(self) -> None:
        if self.position >= self.length - 1:
            self._clock.stop()
        self.step_on()
