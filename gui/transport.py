"""The strip along the bottom: go there, play, how fast, and how the run stands."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QToolButton, QWidget

from engine.frame import Frame
from engine.recipe import Recipe
from gui.icons import icon
from gui.speed import Speed
from gui.state import state
from gui.state_line import StateLine
from gui.timeline import Timeline
from gui.tokens import LIGHT, Tokens, color

WIDE = 1280  # pixels: below, gaps are smaller and keys are left off the buttons
HIGH = 84
GAPS = {True: (34, 16, 34), False: (2, 8, 12)}  # before timeline, speed and state, by whether it is wide
SPEED_WIDTH = {True: 132, False: 130}
STATE_WIDTH = {True: 286, False: 238}


class PlayButton(QToolButton):
    """The round filled button: play, or pause while something plays."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setProperty("role", "play")
        self.setIconSize(QSize(20, 20))
        self._action, self._tokens = action, LIGHT
        self._playing, self._reason = False, ""
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def show_playing(self, playing: bool) -> None:
        """Show the sign of what a click would do."""
        if playing != self._playing:
            self._playing = playing
            self._tint()

    def wait_for(self, reason: str) -> None:
        """Be disabled and say why; with nothing to wait for be as the action is."""
        self._reason = reason
        self._follow()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icon("pause" if self._playing else "play", self._tokens, self._tokens.primink))

    @Slot()
    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled() and not self._reason)
        self.setToolTip(self._reason or self._action.toolTip())
        self.setAccessibleName(self._action.text())


class Transport(QWidget):
    """Buttons, timeline, speed and state. The buttons only show `actions`: they belong to the window's one table.

    `step_chosen`: a person goes to a step. `speed_changed`: steps a second, None for no limit.
    `rate_suggested`: a person wants this learning rate.
    """

    step_chosen = Signal(int)
    speed_changed = Signal(object)
    rate_suggested = Signal(float)

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions `restart`, `step_back`, `play`, `step`, `newest` and `branch`."""
        super().__init__()
        self.title = self.tr("Transport")
        self._frame: Frame | None = None
        self._loading = self._failed = ""
        self._edge = color(LIGHT.strong)
        self.play = PlayButton(actions["play"])
        self.timeline, self.speed = Timeline(), Speed()
        self.state_line = StateLine(actions["newest"], actions["branch"])
        self.timeline.step_chosen.connect(self.step_chosen)
        self.speed.speed_changed.connect(self.speed_changed)
        self.state_line.rate_suggested.connect(self.rate_suggested)
        self._gaps = [QSpacerItem(gap, 0, QSizePolicy.Policy.Fixed) for gap in GAPS[True]]
        self._arrange([_button(actions[name]) for name in ("restart", "step_back", "step", "newest")])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(72)

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
        self._edge = color(tokens.strong)
        for part in (self.play, self.timeline, self.state_line):
            part.restyle(tokens)
        self.update()

    def set_loading(self, text: str | None) -> None:
        """Say what is being waited for, with play disabled meanwhile; nothing once it is there."""
        self._loading = text or ""
        self.play.wait_for(self._loading)
        self._show_state()

    def set_failed(self, text: str | None) -> None:
        """Say what went wrong for good."""
        self._failed = text or ""
        self._show_state()

    @Slot()
    def slower(self) -> None:
        """Take the next lower speed."""
        self.speed.slower()

    @Slot()
    def faster(self) -> None:
        """Take the next higher speed."""
        self.speed.faster()

    def sizeHint(self) -> QSize:
        """Return the size in a window of 1440 pixels; 72 high will do."""
        return QSize(1440, 84)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportions of a wide or of a narrow window."""
        wide, high = self.width() >= WIDE, self.height() >= HIGH
        for spacer, gap in zip(self._gaps, GAPS[wide], strict=True):
            spacer.changeSize(gap, 0, QSizePolicy.Policy.Fixed)
        self.speed.setFixedWidth(SPEED_WIDTH[wide])
        self.state_line.setFixedWidth(STATE_WIDTH[wide])
        self.state_line.show_keys(wide)
        self.state_line.setContentsMargins(0, 12 if high else 3, 0, 0)
        self.speed.setContentsMargins(0, 12 if high else 6, 0, 12 if high else 6)
        self._row.invalidate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge towards the bench."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._edge)
        painter.end()

    def _show_state(self) -> None:
        self.state_line.show_state(state(self._frame, self._loading, self._failed))

    def _arrange(self, buttons: list[QToolButton]) -> None:
        restart, back, step, newest = buttons
        left = QHBoxLayout()
        left.setSpacing(7)
        for button in (restart, back, self.play, step, newest):
            left.addWidget(button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left)
        parts = zip(self._gaps, (self.timeline, self.speed, self.state_line), (1, 0, 0), strict=True)
        for gap, part, stretch in parts:
            self._row.addSpacerItem(gap)
            self._row.addWidget(part, stretch)


def _button(action: QAction) -> QToolButton:
    """Return a button that shows an action and does it."""
    button = QToolButton()
    button.setProperty("role", "transport")
    button.setIconSize(QSize(18, 18))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    return button
