"""The buttons of a transport. They only show actions, which belong to the window's one table."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from gui.icons import icon
from gui.tokens import LIGHT, Tokens


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


def action_button(action: QAction) -> QToolButton:
    """Return a button that shows an action and does it."""
    button = QToolButton()
    button.setProperty("role", "transport")
    button.setIconSize(QSize(18, 18))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    return button
