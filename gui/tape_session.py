"""What a person does to a tape: run its program, and play it as a film. It knows the engine and no widget."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.listing.error import ListingError
from engine.tape import Tape
from gui.session import Training
from gui.views.moment import Moment

TEN = 10


class TapeSession(QObject):
    """The tape on screen, how far it is played, and the verbs. `changed`: another moment is on screen."""

    changed = Signal()

    def __init__(self, engine: Training, undone: QUndoStack) -> None:
        super().__init__()
        self.engine, self.undone = engine, undone
        self.moment: Moment | None = None
        self.playing = False

    def answer(self, result: Tape | ListingError) -> None:
        """Take what the engine made of a program."""
        if isinstance(result, Tape):
            self.moment = Moment.end(result)
            self.changed.emit()

    def can_play(self) -> bool:
        """Whether there is a film."""
        return self.moment is not None

    def can_go_on(self) -> bool:
        """Whether there are beats to come, and nothing is playing."""
        return self.moment is not None and not self.playing and self.moment.position < len(self.moment.beats)

    def can_go_back(self) -> bool:
        """Whether there are beats behind, and nothing is playing."""
        return self.moment is not None and not self.playing and self.moment.position > 0

    def has_curves(self) -> bool:
        """Whether there is a time to move."""
        return self.moment is not None and self.moment.tape.curves is not None

    @Slot()
    def run_now(self) -> None:
        """Run the program."""

    @Slot()
    def earlier(self) -> None:
        """Take 0.1 s off the time of the apple."""

    @Slot()
    def later(self) -> None:
        """Add 0.1 s to the time of the apple."""

    @Slot()
    def toggle_play(self) -> None:
        """Play, or pause."""

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
        if self.moment is not None:
            self._move(-self.moment.position)

    @Slot()
    def to_newest(self) -> None:
        """Look at the moment after the last beat."""
        if self.moment is not None:
            self._move(len(self.moment.beats) - self.moment.position)

    @Slot()
    def slower(self) -> None:
        """Play fewer beats a second."""

    @Slot()
    def faster(self) -> None:
        """Play more beats a second."""

    def _move(self, by: int) -> None:
        if self.moment is not None:
            tape, beats = self.moment.tape, self.moment.beats
            position = min(max(self.moment.position + by, 0), len(beats))
            self.moment = Moment(tape, beats, position, self.moment.selected)
            self.changed.emit()
