"""An offer that stays until it is answered: what there is, and a button for each answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy


class Offer(QFrame):
    """A box across the top of the bench; hidden while there is nothing to offer. `taken`, `declined`: the answers."""

    taken = Signal()
    declined = Signal()

    def __init__(self, yes: str, yes_tip: str, no: str, no_tip: str) -> None:
        super().__init__()
        self._text = QLabel(wordWrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.yes, self.no = _button(yes, yes_tip), _button(no, no_tip)
        for button, answer in ((self.yes, self.taken), (self.no, self.declined)):
            button.clicked.connect(answer)
            button.clicked.connect(self.hide)
        self.setProperty("role", "warn-box")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.hide()

    def make(self, text: str) -> None:
        """Show what is offered."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("small", True)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
