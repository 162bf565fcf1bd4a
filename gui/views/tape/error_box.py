"""A red box with what TensorFlow said, word for word."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.folding_label import FoldingLabel
from gui.style import mono_font


class ErrorBox(QFrame):
    """What TensorFlow said, word for word."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "err-box")
        self._label = FoldingLabel(mono_font(11.5), role="err")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self._label)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence; empty while there is none."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))
