"""The words beside the film: which beat was played last, and what it means."""

from textwrap import shorten

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.state import State
from gui.state_line import StateMark
from gui.tokens import LIGHT, Tokens

FEWEST = 20  # letters: fewer say nothing


class BeatLine(QWidget):
    """A title with a mark before it, and as much of the reasons as has room; the tooltip has all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._state, self._tokens = State(""), LIGHT
        self._mark = StateMark()
        self._title, self._words = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._title.setProperty("role", "title")
        self._words.setProperty("role", "caption")
        for label in (self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        title = QHBoxLayout()
        title.setSpacing(4)
        title.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addLayout(title)
        self._column.addWidget(self._words)
        self._column.addStretch(1)

    def show_state(self, state: State) -> None:
        """Say something else."""
        if state != self._state:
            self._state = state
            self._title.setText(state.title)
            self._mark.show_mark(state.mark, self._tokens)
            self.setToolTip("\n".join((state.title, *state.reasons)))
            self._fit()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._mark.show_mark(self._state.mark, tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make use of the new room."""
        self._fit()

    def _fit(self) -> None:
        """Leave words out from the end until the rest has room."""
        words = " ".join(self._state.reasons)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        while words and self._column.totalHeightForWidth(self.width()) > self.height() and len(words) > FEWEST:
            words = shorten(words, len(words) - 1, placeholder=" …")
            self._words.setText(words)
            self._column.invalidate()
