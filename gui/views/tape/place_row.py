"""Which one of how many is shown, with the way to the one before and the one after."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget


class PlaceRow(QWidget):
    """`‹ previous  cause 1 / 9  next ›`. `moved` carries −1 or 1, for what comes before or after."""

    moved = Signal(int)

    def __init__(self, words: str, before: str, after: str) -> None:
        """`words`: with places for which and how many. `before`, `after`: where the buttons lead, for tooltips."""
        super().__init__()
        self._pattern = words
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._words.setProperty("role", "label")
        self.back = _button(self.tr("‹ previous"), self.tr("Go to {0}.").format(before))
        self.on = _button(self.tr("next ›"), self.tr("Go to {0}.").format(after))
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.back)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.on)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def set_place(self, index: int, count: int) -> None:
        """Show another place, from 0."""
        self._words.setText(self._pattern.format(index + 1, count))

    def _back(self) -> None:
        self.moved.emit(-1)

    def _on(self) -> None:
        self.moved.emit(1)


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setProperty("role", "plain")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
