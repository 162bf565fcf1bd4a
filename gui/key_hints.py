"""The status bar: facts or a message at the left, the keys that matter now at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from gui.key_names import key_name
from gui.progress import Progress

STAY_MS = 8000  # a message stays for so long, and while the pointer is on it
GAP = 16  # between facts, and between hints

Hint = tuple[tuple[str, ...], str]  # actions by id, and what they do together, in a word


class StatusLine(QWidget):
    """One line for the whole width of the status bar. `acted`: a person took the action a message offered, undo."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar(maximum=0, textVisible=False)  # no maximum: busy, with no end known
        self._bar.setFixedSize(96, 4)
        self._busy, self._message, self._facts = ShortenedLabel(), ShortenedLabel(), ShortenedLabel()
        self._do: Callable[[], object] | None = None
        self._action = QPushButton()
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action.setStyleSheet("border: none; padding: 0 2px; min-height: 18px; text-decoration: underline;")
        self._action.setToolTip(self.tr("What can be done about the message."))
        self._action.setAccessibleName(self.tr("Action of the message"))
        self._action.clicked.connect(self._act)
        self.hints, self.progress = KeyHints(), Progress()
        self._leave = QTimer(self, interval=STAY_MS, singleShot=True)
        self._leave.timeout.connect(self._end_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for part in (self._bar, self._busy, self._message, self._action, self._facts):
            row.addWidget(part)
        row.addSpacing(GAP)
        row.addWidget(self.hints, 1)
        row.addWidget(self.progress)
        self._arrange()

    @property
    def text(self) -> str:
        """What a person reads at the left."""
        shown = [label for label in (self._busy, self._message, self._facts) if label.isVisibleTo(self)]
        return " ".join(label.text() for label in shown)

    def set_hints(self, hints: Sequence[tuple[Sequence[QAction], str]]) -> None:
        """Show at the right the keys of these actions, and what they do together."""
        self.hints.set_hints(hints)

    def set_facts(self, facts: Sequence[str]) -> None:
        """Show these while there is nothing else to say."""
        self._facts.setText("\u2003".join(facts))
        self._arrange()

    def set_busy(self, text: str | None) -> None:
        """Show a moving bar with what is being waited for; None once it is there."""
        self._busy.setText(text or "")
        self._arrange()

    def message(self, text: str, action_text: str | None = None, do: Callable[[], object] | None = None) -> None:
        """Say something for a while instead of the facts, with an action on offer if it has a text.

        `do`: that action, if it is not `acted`.
        """
        self._message.setText(text)
        self._do = do
        self._action.setText(action_text or "")
        if action_text:
            self._action.setToolTip(action_text)
            self._action.setAccessibleName(action_text)
        self._arrange()
        self._leave.start()

    @Slot()
    def _act(self) -> None:
        self._clear_message()
        (self._do or self.acted.emit)()

    @Slot()
    def _end_message(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._leave.start()
        else:
            self._clear_message()

    def _clear_message(self) -> None:
        self._leave.stop()
        self._message.setText("")
        self._action.setText("")
        self._arrange()

    def _arrange(self) -> None:
        busy, message = bool(self._busy.text()), bool(self._message.text())
        self._bar.setVisible(busy)
        self._busy.setVisible(busy)
        self._message.setVisible(message)
        self._action.setVisible(bool(self._action.text()))
        self._facts.setVisible(not busy and not message)


class KeyHints(QWidget):
    """Keys on caps, each with a word. Where there is no room for all, the last ones are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        # What is left over is for hints: they never take room from the words beside them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hints: list[QWidget] = []

    def set_hints(self, hints: Sequence[tuple[Sequence[QAction], str]]) -> None:
        """Show the keys of these actions, and what they do together, the most useful first."""
        for hint in self._hints:
            self._row.removeWidget(hint)  # at once: it is deleted later
            hint.hide()
            hint.deleteLater()
        self._hints = [_hint([key_name(action.shortcut()) for action in actions], word) for actions, word in hints]
        for hint in self._hints:
            self._row.addWidget(hint)
        self._leave_out()

    @property
    def shown(self) -> list[str]:
        """What a person reads, such as `Space play`."""
        return [hint.accessibleName() for hint in self._hints if hint.isVisibleTo(self)]

    def sizeHint(self) -> QSize:
        """Return room for all of them."""
        return QSize(sum(h.sizeHint().width() + GAP for h in self._hints), 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for now."""
        self._leave_out()

    def _leave_out(self) -> None:
        room = self.width()
        for hint in self._hints:
            room -= hint.sizeHint().width() + GAP
            hint.setVisible(room >= 0)


class ShortenedLabel(QLabel):
    """A caption in one line that ends with … where it has no room; its tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "caption")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Return a height; any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what has room."""
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip("" if text == self.text() else self.text())
        painter = QPainter(self)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


def _hint(keys: Sequence[str], word: str) -> QWidget:
    """Return caps, one for each key, and the word after them."""
    hint = QWidget()
    hint.setAccessibleName(" ".join((*keys, word)))
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for text, role in (*((key, "key") for key in keys), (word, "caption")):
        label = QLabel(text)
        label.setProperty("role", role)
        row.addWidget(label)
    return hint
