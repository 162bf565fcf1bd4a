"""The dark bubble beside the pointer that says what is under it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

AWAY = 10  # pixels from the point


class Bubble(QFrame):
    """A line of words over lines of numbers, drawn over `parent` and kept inside it; hidden until it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "bubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._numbers = QLabel(), QLabel()
        self._title.setProperty("role", "bubble-title")
        self._numbers.setProperty("role", "bubble-numbers")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addWidget(self._numbers)
        self.hide()

    @property
    def text(self) -> str:
        """What can be read on it."""
        return f"{self._title.text()}\n{self._numbers.text()}"

    def show_at(self, point: QPoint, title: str, numbers: str) -> None:
        """Show words and numbers beside a point of the parent, towards its middle, and above it where there is room."""
        self._title.setText(title)
        self._numbers.setText(numbers)
        self.adjustSize()
        room = self._over.size()
        x = point.x() + AWAY if point.x() < room.width() / 2 else point.x() - AWAY - self.width()
        y = point.y() - AWAY - self.height()
        below = min(point.y() + AWAY, room.height() - self.height())
        self.move(min(max(x, 0), room.width() - self.width()), y if y >= 0 else below)
        self.show()
