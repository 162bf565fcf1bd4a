"""What TensorFlow raised, word for word, in a red box."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from gui.folding_label import FoldingLabel
from gui.icons import icon
from gui.sign import Sign
from gui.style import mono_font
from gui.tokens import Tokens

ICON = 15  # pixels


class RaisedBox(QFrame):
    """The error's type and its text, and a button that copies both."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "err-box")
        self._sign, self.type, self.copy = Sign(ICON), QLabel(), QToolButton()
        self.message = FoldingLabel(mono_font(11.5))
        self.type.setProperty("role", "err")
        self.type.setFont(mono_font(12.5, bold=True))
        self.copy.setProperty("role", "plain")
        self.copy.setProperty("small", True)
        self.copy.setToolTip(self.tr("Copy the error, word for word."))
        self.copy.setAccessibleName(self.tr("Copy the error"))
        self.copy.clicked.connect(self._copy)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._sign)
        top.addWidget(self.type, 1)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 8, 10)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.message)

    @property
    def text(self) -> str:
        """Type and message, as Python writes them."""
        return f"{self.type.text()}: {self.message.text()}"

    def draw(self, kind: str, message: str) -> None:
        """Show another error: its type, and its text."""
        self.type.setText(kind)
        self.message.setText(message)
        self.setAccessibleName(self.text)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._sign.draw(icon("cross", tokens, tokens.err))
        self.copy.setIcon(icon("copy", tokens))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
