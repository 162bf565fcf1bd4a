"""One repair of a program: the lines that change, the gradient it gives, and the button that makes it so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.tape import Repair
from gui.tokens import Tokens
from gui.views.tape.listing.program_diff import ProgramDiff


class RepairBox(QWidget):
    """Shows a repair. `wanted` carries the whole new text, `compared` the repair."""

    wanted = Signal(str)
    compared = Signal(object)

    def __init__(self, first: bool) -> None:
        """`first`: its button is the filled one."""
        super().__init__()
        self.repair: Repair | None = None
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "title")
        self.diff = ProgramDiff()
        self.then = QLabel(wordWrap=True)
        self.then.setProperty("role", "gradient")
        self.fix = QPushButton(self.tr("Fix and run"))
        self.fix.setToolTip(self.tr("Make this change in the program and run it. It can be undone."))
        if first:
            self.fix.setProperty("role", "primary")
        self.compare = QPushButton(self.tr("Side by side"))
        self.compare.setToolTip(self.tr("Show the program as it is and as it would be, with both gradients."))
        self.fix.clicked.connect(self._fix)
        self.compare.clicked.connect(self._compare)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.fix, self.compare):
            button.setProperty("small", True)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(5)
        for widget in (self.heading, self.diff, self.then):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def put(self, heading: str, program: str, repair: Repair, then: str) -> None:
        """Show a repair of a program; `then`: what comes of it."""
        self.repair = repair
        self.heading.setText(heading)
        self.diff.show_change(program, repair.text)
        self.then.setText(then)
        self.then.setVisible(bool(then))
        self.fix.setAccessibleName(f"{heading}. {self.fix.text()}")
        self.compare.setAccessibleName(f"{heading}. {self.compare.text()}")

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.diff.restyle(tokens)

    def _fix(self) -> None:
        if self.repair:
            self.wanted.emit(self.repair.text)

    def _compare(self) -> None:
        if self.repair:
            self.compared.emit(self.repair)
