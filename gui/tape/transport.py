"""The strip along the bottom of the Tape bench: go to a beat, play, how fast, and what happens there."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from gui.state import state
from gui.tape.beat_line import BeatLine
from gui.tape.beat_words import state_at
from gui.tape.speed import TapeSpeed
from gui.tape.timeline import TapeTimeline
from gui.tokens import Tokens
from gui.transport_strip import TransportStrip
from gui.views.tape.moment import Moment


class TapeTransport(TransportStrip):
    """Buttons, timeline, speed and words of a tape's film.

    `position_chosen`: a person goes to where so many beats are played. `speed_changed`: nodes a second.
    """

    position_chosen = Signal(int)
    speed_changed = Signal(float)

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions `restart`, `step_back`, `play`, `step` and `newest`."""
        timeline, speed, line = TapeTimeline(), TapeSpeed(), BeatLine()
        super().__init__(actions, timeline, speed, line)
        self.timeline, self.speed, self.line = timeline, speed, line
        self._moment: Moment | None = None
        self._playing = False
        self._loading = self._failed = ""
        self.timeline.place_chosen.connect(self.position_chosen)
        self.speed.speed_changed.connect(self._tell_speed)
        self._show_state()

    def draw(self, moment: Moment | None, playing: bool) -> None:
        """Show a moment; None where there is no tape yet."""
        self._moment, self._playing = moment, playing
        self.timeline.draw(moment)
        self.play.show_playing(playing)
        self._show_state()

    def set_speed(self, speed: float) -> None:
        """Take the nearest of the speeds there are, as if a person had."""
        self.speed.set_speed(speed)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        super().restyle(tokens)
        self.timeline.restyle(tokens)
        self.line.restyle(tokens)

    def set_loading(self, text: str) -> None:
        """Say what is being waited for, with play disabled meanwhile; nothing once it is there."""
        self._loading = text
        self.play.wait_for(text)
        self._show_state()

    def set_failed(self, text: str) -> None:
        """Say what went wrong for good."""
        self._failed = text
        self._show_state()

    @Slot(object)
    def _tell_speed(self, speed: float) -> None:
        self.speed_changed.emit(speed)

    def _show_state(self) -> None:
        if self._failed or self._loading or self._moment is None:
            self.line.show_state(state(None, self._loading, self._failed))
        else:
            self.line.show_state(state_at(self._moment, self._playing))
