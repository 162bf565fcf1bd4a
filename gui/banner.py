"""A message that stays until it is read: what went wrong, and what to do."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton

from gui.icons import icon
from gui.tokens import Tokens


class Banner(QFrame):
    """A red box across the top of the bench; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        self._text = QLabel(wordWrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        copy = QPushButton(self.tr("Copy"))
        copy.setProperty("small", True)
        copy.setToolTip(self.tr("Copy the message."))
        copy.setAccessibleName(self.tr("Copy the message"))
        copy.clicked.connect(self._copy)
        self._close = QToolButton()
        self._close.setProperty("role", "plain")
        self._close.setToolTip(self.tr("Close the message."))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.hide)
        self.setProperty("role", "err-box")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(copy)
        row.addWidget(self._close)
        self.hide()

    def say(self, message: str) -> None:
        """Show a message instead of the last one."""
        self._text.setText(message)
        self.setAccessibleName(message)
        self.show()

    @property
    def text(self) -> str:
        """The message on screen; empty while there is none."""
        return self._text.text() if not self.isHidden() else ""

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._sign.setPixmap(icon("warning", tokens, tokens.err).pixmap(QSize(18, 18), self.devicePixelRatioF()))
        self._close.setIcon(icon("close", tokens))

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text.text())
