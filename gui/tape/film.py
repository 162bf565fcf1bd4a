"""A tape as a film on screen: how far it is played, what is picked in it, and the verbs."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.playback import Forward
from engine.tape import Node, Tape
from gui.views.tape.moment import Moment

TEN = 10
SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)  # nodes a second


class Film(QObject):
    """The moment on screen; None before the first tape. `changed`: it is another one, or the film plays or pauses."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.moment: Moment | None = None
        self.speed = SPEEDS[1]
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._play_beat)

    @property
    def playing(self) -> bool:
        """Whether the film runs."""
        return self._clock.isActive()

    def show(self, tape: Tape) -> None:
        """Show a tape: of the same film at the same moment, of another at its end."""
        end, old = Moment.end(tape), self.moment
        if old is not None and old.beats == end.beats:
            self.moment = replace(old, tape=tape)
        else:
            self.stop()
            self.moment = end
        self.changed.emit()

    def stop(self) -> None:
        """Stand still."""
        self._clock.stop()

    def can_play(self) -> bool:
        """Whether there is a film."""
        return self.moment is not None

    def can_go_on(self) -> bool:
        """Whether there are beats to come, and nothing is playing."""
        return self.moment is not None and not self.playing and self.moment.position < len(self.moment.beats)

    def can_go_back(self) -> bool:
        """Whether there are beats behind, and nothing is playing."""
        return self.moment is not None and not self.playing and self.moment.position > 0

    @Slot(object)
    def select(self, node: Node | None) -> None:
        """Pick a node; picked again, it is let go."""
        if self.moment is not None:
            selected = None if node == self.moment.selected else node
            self.moment = replace(self.moment, selected=selected)
            self.changed.emit()

    @Slot()
    def toggle_play(self) -> None:
        """Play on, or pause; at the end play the way back again."""
        if self.playing:
            self._clock.stop()
        elif self.moment is not None:
            if self.moment.position == len(self.moment.beats):
                self.go_to(_last_forward(self.moment))
            self._clock.start(round(1000 / self.speed))
        self.changed.emit()

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Play so many beats a second."""
        self.speed = speed
        self._clock.setInterval(round(1000 / speed))

    @Slot()
    def step_on(self) -> None:
        """Look one beat on."""
        self._move(1)

    @Slot()
    def step_back(self) -> None:
        """Look one beat back."""
        self._move(-1)

    @Slot()
    def ten_on(self) -> None:
        """Look ten beats on."""
        self._move(TEN)

    @Slot()
    def ten_back(self) -> None:
        """Look ten beats back."""
        self._move(-TEN)

    @Slot()
    def restart(self) -> None:
        """Look at the moment before the first beat."""
        self.go_to(0)

    @Slot()
    def to_newest(self) -> None:
        """Look at the moment after the last beat."""
        if self.moment is not None:
            self.go_to(len(self.moment.beats))

    @Slot(int)
    def go_to(self, position: int) -> None:
        """Look at the moment after so many beats; what was picked is let go."""
        if self.moment is not None:
            tape, beats = self.moment.tape, self.moment.beats
            self.moment = Moment(tape, beats, min(max(position, 0), len(beats)))
            self.changed.emit()

    def _move(self, by: int) -> None:
        if self.moment is not None:
            self.go_to(self.moment.position + by)

    @Slot()
    def _play_beat(self) -> None:
        if self.moment is None or self.moment.position >= len(self.moment.beats) - 1:
            self._clock.stop()
        self._move(1)


def _last_forward(moment: Moment) -> int:
    """Return the position after the last beat that goes forward."""
    forward = [place for place, beat in enumerate(moment.beats, 1) if isinstance(beat, Forward)]
    return forward[-1] if forward and forward[-1] < len(moment.beats) else 0
