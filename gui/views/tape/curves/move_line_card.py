"""A card that offers to move one line of the apple's program, after which its acceleration is None."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens
from gui.views.tape.curves.orders import is_apple
from gui.views.tape.moment import Moment


class MoveLineCard(QWidget):
    """Shown while the inner call is inside the outer tape and the program has failed nowhere; else an empty place."""

    move_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Move one line")
        self._line: int | None = None
        self._tokens = LIGHT
        heading = QLabel(self.title)
        heading.setProperty("role", "title")
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "label")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self.tr("Move and run"))
        self.button.setProperty("small", True)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.setToolTip(self.tr("Move the line in the program and run it. It can be undone."))
        self.button.setAccessibleName(self.button.text())
        self.button.clicked.connect(self.move_wanted)
        self._card = QFrame()
        self._card.setObjectName("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.setSpacing(6)
        for widget in (heading, self._words, self.button):
            inside.addWidget(widget)
        around = QVBoxLayout(self)
        around.setContentsMargins(14, 8, 14, 12)
        around.addWidget(self._card)
        around.addStretch(1)
        self._card.hide()
        self.restyle(LIGHT)

    @property
    def text(self) -> str:
        """What is said, without marks; "" while nothing is offered."""
        return "" if self._line is None else self._sentence("None")

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Offer the line that asks the inner tape, if moving it makes a difference."""
        line = line_to_move(tape)
        if line != self._line:
            self._line = line
            self._card.setVisible(line is not None)
            self._say()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._card.setStyleSheet(f"#card {{ border: 1px solid {tokens.strong}; border-radius: 8px; }}")
        self._say()

    def _say(self) -> None:
        self._words.setText(self._sentence(f"<b style='color: {self._tokens.err}'>None</b>"))
        self._card.setAccessibleName(f"{self.title}: {self.text}")

    def _sentence(self, none: str) -> str:
        words = self.tr("Line {0} outside of the outer tape makes the acceleration {1}.")
        return words.format(self._line or "", none)


def line_to_move(tape: Tape) -> int | None:
    """Return the line of the inner call, where the outer tape records it and has an answer."""
    if not is_apple(tape) or tape.failure is not None or len(tape.calls) < 2:
        return None
    inner, outer = tape.calls[0], tape.blocks[tape.calls[1].block]
    inside = outer.span.line < inner.span.line <= outer.span.end_line
    answered = all(answer.gradient is not None for answer in tape.calls[1].answers)
    return inner.span.line if inside and answered else None
