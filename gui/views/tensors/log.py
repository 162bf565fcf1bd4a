"""The log of a session: every line with what it printed, to be looked at, copied and saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.tensors import Log
from gui.icons import icon
from gui.tokens import Tokens
from gui.views.header import Header
from gui.views.tensors.entries.page import LogPage


class LogView(QWidget):
    """`entry_chosen(number)`: a person wants to see an entry. The others: what its buttons ask for."""

    entry_chosen = Signal(int)
    copy_wanted = Signal()
    py_wanted = Signal()
    md_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Log of lines")
        self.header = Header(self.title, self.tr("each printed as it runs"))
        self.page = LogPage()
        self.page.setAccessibleName(self.title)
        self.copy = _button(self.tr("Copy"), self.tr("Copy the log as a program with its outputs."))
        self.save_py = _button(self.tr("Save as .py"), self.tr("Save the lines as a program, outputs as comments."))
        self.save_md = _button(self.tr("Save as .md"), self.tr("Save lines and outputs as a note."))
        self.clear = _button(self.tr("Clear"), self.tr("Begin with an empty log. Undo brings the lines back."))
        self._lay_out()
        self._log: Log | None = None
        self.page.chosen.connect(self.entry_chosen)
        pairs = (self.copy, self.copy_wanted), (self.save_py, self.py_wanted), (self.save_md, self.md_wanted)
        for button, wanted in (*pairs, (self.clear, self.clear_wanted)):
            button.clicked.connect(wanted)
        self._allow(False)

    def _lay_out(self) -> None:
        self.header.add(self.copy)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self.save_py)
        foot.addWidget(self.save_md)
        foot.addStretch(1)
        foot.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.page, 1)
        column.addWidget(rule)
        column.addLayout(foot)

    def draw(self, log: Log) -> None:
        """Show a session."""
        if log is not self._log:
            self._log = log
            self.page.show_entries(log.entries, log.position)
            self._allow(bool(log.entries))

    def pick(self, number: int | None) -> None:
        """Light an entry by its number; None for the newest in force."""
        self.page.pick(number)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.page.restyle(tokens)
        self.copy.setIcon(icon("copy", tokens))

    def _allow(self, there: bool) -> None:
        for button in (self.copy, self.save_py, self.save_md, self.clear):
            button.setEnabled(there)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("small", True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
