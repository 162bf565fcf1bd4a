"""The line at the top of a panel: its title, a note, and controls at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

HEIGHT = 32


class Header(QWidget):
    """A panel's title and, beside it, a note that gives way where there is no room."""

    def __init__(self, title: str, note: str = "") -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        self._note = _Note(note)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 14, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note, 1)

    @property
    def note(self) -> str:
        """The note as it reads in full."""
        return self._note.text()

    def set_note(self, note: str) -> None:
        """Show another note."""
        if note != self._note.text():
            self._note.setText(note)
            self._note.setToolTip(note)

    def show_title(self, shown: bool) -> None:
        """Show the title, or leave its place to tabs that stand before it."""
        self._title.setVisible(shown)

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget)


class _Note(QLabel):
    """Text that ends in "…" where it does not fit."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("role", "note")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
