"""A tape as a film on screen: how far it is played, and what is picked in it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from engine.playback import Forward
from engine.tape import Node, Tape
from gui.reel import Reel
from gui.views.tape.moment import Moment

SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)  # nodes a second


class Film(Reel):
    """The moment on screen; None before the first tape."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, SPEEDS[1])
        self.moment: Moment | None = None

    @property
    def first_played(self) -> int:
        """The position after the last beat that goes forward."""
        beats = self.moment.beats if self.moment else ()
        forward = [place for place, beat in enumerate(beats, 1) if isinstance(beat, Forward)]
        return forward[-1] if forward and forward[-1] < len(beats) else 0

    def show(self, tape: Tape) -> None:
        """Show a tape: of the same film at the same moment, of another at its end."""
        end, old = Moment.end(tape), self.moment
        if old is not None and old.beats == end.beats:
            self.moment = replace(old, tape=tape)
        else:
            self.stop()
            self.moment = end
        self.length, self.position = len(end.beats), self.moment.position
        self.changed.emit()

    @Slot(object)
    def select(self, node: Node | None) -> None:
        """Pick a node; picked again, it is let go."""
        if self.moment is not None:
            selected = None if node == self.moment.selected else node
            self.moment = replace(self.moment, selected=selected)
            self.changed.emit()

    @Slot(int)
    def go_to(self, position: int) -> None:
        """Look at the moment after so many beats; what was picked is let go."""
        if self.moment is not None:
            tape, beats = self.moment.tape, self.moment.beats
            self.moment = Moment(tape, beats, min(max(position, 0), len(beats)))
            super().go_to(position)
