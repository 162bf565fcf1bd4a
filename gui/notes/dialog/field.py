"""A row of the dialog: what is asked for, its control, and below it what comes of the answer or is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

LABEL = 80  # pixels


class Field(QWidget):
    """A control with its label. What is wrong stands below it, red and with a cross, and leaves the rest as it is."""

    def __init__(self, label: str, control: QWidget, *, wide: bool = False) -> None:
        """`wide`: the control stands below its label, as wide as both."""
        super().__init__()
        self.control = control
        self._hint = self._problem = ""
        words = QLabel(label, wordWrap=True)
        words.setProperty("role", "label")
        words.setBuddy(control)
        self._below = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._below.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        if wide:
            grid.addWidget(words, 0, 0, 1, 2)
            grid.addWidget(control, 1, 0, 1, 2)
        else:
            words.setFixedWidth(LABEL)
            grid.addWidget(words, 0, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(control, 0, 1)
        grid.addWidget(self._below, 2, 1)

    @property
    def problem(self) -> str:
        """What is wrong, as a person reads it; an empty text for nothing."""
        return self._problem

    @property
    def below(self) -> str:
        """What stands below the control."""
        return self._below.text() if not self._below.isHidden() else ""

    def hint(self, text: str) -> None:
        """Say what comes of the answer."""
        self._hint = text
        self._show()

    def blame(self, problem: str) -> None:
        """Say what is wrong; an empty text for nothing."""
        if problem != self._problem:
            self._problem = problem
            self.control.setProperty("wrong", bool(problem))
            self.control.style().polish(self.control)
            self.control.setAccessibleDescription(problem)
        self._show()

    def _show(self) -> None:
        self._below.setText(f"× {self._problem}" if self._problem else self._hint)
        role = "wrong" if self._problem else "caption"
        if self._below.property("role") != role:
            self._below.setProperty("role", role)
            self._below.style().polish(self._below)
        self._below.setVisible(bool(self._problem or self._hint))


def section(title: str, *rows: QWidget) -> QWidget:
    """Return rows under a heading."""
    made = QWidget()
    heading = QLabel(title)
    heading.setProperty("role", "title")
    column = QVBoxLayout(made)
    column.setContentsMargins(14, 12, 14, 12)
    column.setSpacing(6)
    column.addWidget(heading)
    for row in rows:
        column.addWidget(row)
    return made
