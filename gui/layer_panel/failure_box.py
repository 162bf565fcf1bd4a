"""What Keras said against a layer, word for word, and the repairs that there are."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.shapes import Passage, Repair, repairs
from gui.style import mono_font
from gui.tokens import Tokens
from gui.views.tensors.raised_box import RaisedBox

MOST_REPAIRS = 2
BREAKS, BREAK = re.compile(r"[.(=]"), "\N{ZERO WIDTH SPACE}"  # where a line of code may be folded too


class FailureBox(QWidget):
    """There only while something failed. `repair_wanted` carries a Repair."""

    repair_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.raised = RaisedBox()
        self.raised.message.setFont(mono_font(11))
        self.repairs = [RepairBox() for _ in range(MOST_REPAIRS)]
        self._passage: Passage | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(8)
        for part in (self.raised, *self.repairs):
            rows.addWidget(part)
        for box in self.repairs:
            box.wanted.connect(self.repair_wanted)
        self.hide()

    def draw(self, passage: Passage | None) -> None:
        """Show how a passage failed; a passage that did not, and None: nothing."""
        self.setEnabled(True)
        if passage is self._passage:
            return
        self._passage = passage
        failure = passage.failure if passage else None
        self.setVisible(failure is not None)
        if passage is None or failure is None:
            return
        message = "\n".join(filter(None, failure.message.split("\n")))  # without its empty lines
        self.raised.draw(failure.kind, message)
        found = repairs(passage)
        for number, box in enumerate(self.repairs):
            box.draw(found[number] if number < len(found) else None)

    def wait(self) -> None:
        """Pale what there is: the layer is another already, and what comes of it is not known yet."""
        self.setEnabled(False)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.raised.restyle(tokens)


class RepairBox(QFrame):
    """A line that works, and the button that makes it so. `wanted` carries the Repair."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self._repair: Repair | None = None
        self.code, self.button = QLabel(wordWrap=True), QPushButton(self.tr("Fix and run"))
        self.code.setProperty("role", "ok")
        self.code.setFont(mono_font(11))
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.button.setProperty("small", True)
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(self.tr("Make it so, and call the layer. It can be undone."))
        self.button.clicked.connect(self._want)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 8, 10, 9)
        rows.setSpacing(6)
        rows.addWidget(self.code)
        rows.addWidget(self.button)

    def draw(self, repair: Repair | None) -> None:
        """Show a repair; None: none."""
        self._repair = repair
        self.setVisible(repair is not None)
        if repair is not None:
            self.code.setText(BREAKS.sub(f"\\g<0>{BREAK}", repair.line))
            self.code.setAccessibleName(repair.line)
            self.button.setAccessibleName(f"{self.button.text()}: {repair.line}")

    def _want(self) -> None:
        self.wanted.emit(self._repair)
