"""One way to do what a failed line was meant to do: its lines, and the button that runs them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from engine.tensors import Way
from gui.folding_label import FoldingLabel
from gui.icons import icon
from gui.sign import Sign
from gui.style import mono_font, ui_font
from gui.tokens import Tokens
from gui.views.tensors.attempt_words import heading

ICON = 15  # pixels


class WayBox(QFrame):
    """`chosen` carries the Way."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._way: Way | None = None
        self._sign, self._title, self._how = Sign(ICON), QLabel(self.tr("How to fix")), QLabel()
        self.code = FoldingLabel(mono_font(12))
        self.button = QPushButton(self.tr("Fix and run"))
        self._title.setProperty("role", "ok")
        self._title.setFont(ui_font(12.5, bold=True))
        self._how.setProperty("role", "note")
        self.button.setProperty("small", True)
        self.button.setToolTip(self.tr("Run these lines instead. They go into the log; undo takes them back."))
        self.button.clicked.connect(self._choose)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(7)
        for widget in (self._sign, self._title):
            top.addWidget(widget)
        top.addWidget(self._how, 1)
        top.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.code)

    def draw(self, way: Way) -> None:
        """Show a way."""
        self._way = way
        self._how.setText(heading(way))
        self.code.setText("\n".join(way.lines))
        self.button.setAccessibleName(f"{self.button.text()}: {heading(way)}")

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._sign.draw(icon("check", tokens, tokens.ok))

    def _choose(self) -> None:
        self.chosen.emit(self._way)
