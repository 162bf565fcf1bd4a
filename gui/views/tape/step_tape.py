"""The tape of the step on screen as a strip: a way into the Tape bench."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from engine.tape import Tape
from gui.icons import icon
from gui.numbers import grouped
from gui.tokens import Tokens
from gui.views.tape.moment import Moment
from gui.views.tape.strip.layout import BELOW
from gui.views.tape.strip.strip import TapeStripView

translate = QCoreApplication.translate


class StepTapeView(QWidget):
    """The strip of a step, all of it played, or what is being waited for.

    `in_sight`: it can be seen now. `seen`: that has changed.
    """

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Tape")
        self.strip = TapeStripView(compact=True)
        self.header = self.strip.header
        self._tape: Tape | None = None
        self._note = ""
        self.in_sight = False
        self._open = QToolButton()
        self._open.setProperty("role", "plain")
        self._open.setIconSize(QSize(16, 16))
        self.header.add(self._open)
        self._wait = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._wait.setProperty("role", "caption")
        empty = QVBoxLayout(self.strip.band.viewport())
        empty.setContentsMargins(12, 0, 12, round(BELOW))
        empty.addWidget(self._wait)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        self.setFocusProxy(self.strip)
        self.wait_for("")

    def equip(self, action: QAction) -> None:
        """Let the button, a double-click and Enter do this action, which opens the tape in its own bench."""
        self._open.setToolTip(action.toolTip())
        self._open.setAccessibleName(action.text())
        self._open.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self._open.setEnabled)
        for wish in (self._open.clicked, self.strip.opened):
            wish.connect(action.trigger)

    @property
    def words(self) -> str:
        """What is said while there is no tape; else nothing."""
        return self._wait.text() if self._tape is None else ""

    def wait_for(self, text: str) -> None:
        """Say this until there is a tape; an empty text where only the tape itself is waited for."""
        self._wait.setText(text or self.tr("Taking the tape of this step…"))

    def draw(self, tape: Tape, note: str) -> None:
        """Show the tape of a step; `note` says which."""
        if tape is not self._tape:
            self._tape = tape
            self._wait.hide()
            self.strip.draw(tape, Moment.end(tape))
        self._note = note
        self.header.set_note(note)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.strip.restyle(tokens)
        self.header.set_note(self._note)
        self._open.setIcon(icon("open", tokens))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it can be seen, from now on also of the window."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it can't be seen any more."""
        super().hideEvent(event)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the window is minimised, or no longer is; nothing is held back."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._look()
        return False

    def _look(self) -> None:
        in_sight = self.isVisible() and not self.window().isMinimized()
        if in_sight != self.in_sight:
            self.in_sight = in_sight
            self.seen.emit()


def which_step(step: int, *, to_come: bool) -> str:
    """Say which step a tape is of. `to_come`: no update has led there, and the tape is that of the next one."""
    if to_come:
        return translate("StepTape", "the step to come")
    return translate("StepTape", "step {0}").format(grouped(step))
