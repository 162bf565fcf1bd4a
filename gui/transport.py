"""The strip along the bottom of the Train bench: go there, play, how fast, and how the run stands."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent

from engine.frame import Frame
from engine.recipe import Recipe
from gui.speed import Speed
from gui.state import state
from gui.state_line import StateLine
from gui.timeline import Timeline
from gui.tokens import Tokens
from gui.transport_strip import TransportStrip


class Transport(TransportStrip):
    """Buttons, timeline, speed and state of a run.

    `step_chosen`: a person goes to a step. `speed_changed`: steps a second, None for no limit.
    `rate_suggested`: a person wants this learning rate.
    """

    step_chosen = Signal(int)
    speed_changed = Signal(object)
    rate_suggested = Signal(float)

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions `restart`, `step_back`, `play`, `step`, `newest` and `branch`."""
        timeline, speed, state_line = Timeline(), Speed(), StateLine(actions["newest"], actions["branch"])
        super().__init__(actions, timeline, speed, state_line)
        self.timeline, self.speed, self.state_line = timeline, speed, state_line
        self._frame: Frame | None = None
        self._loading = self._failed = ""
        self.timeline.step_chosen.connect(self.step_chosen)
        self.speed.speed_changed.connect(self.speed_changed)
        self.state_line.rate_suggested.connect(self.rate_suggested)

    def preview(self, recipe: Recipe) -> None:
        """Show what is planned, before there is a frame."""
        self.timeline.preview(recipe.training.steps)

    def draw(self, frame: Frame) -> None:
        """Show a frame."""
        self._frame = frame
        self.timeline.draw(frame)
        self.play.show_playing(frame.playing)
        self._show_state()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        super().restyle(tokens)
        self.timeline.restyle(tokens)
        self.state_line.restyle(tokens)

    def set_loading(self, text: str | None) -> None:
        """Say what is being waited for, with play disabled meanwhile; nothing once it is there."""
        self._loading = text or ""
        self.play.wait_for(self._loading)
        self._show_state()

    def set_failed(self, text: str | None) -> None:
        """Say what went wrong for good."""
        self._failed = text or ""
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys off the buttons where there is little room."""
        super().resizeEvent(event)
        self.state_line.show_keys(self.wide)

    def _show_state(self) -> None:
        self.state_line.show_state(state(self._frame, self._loading, self._failed))
