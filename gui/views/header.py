"""The line at the top of a panel: its title, a note, and controls at the right."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.elided_label import ElidedLabel

HEIGHT = 32


class Header(QWidget):
    """A panel's title and, beside it, a note that gives way where there is no room."""

    def __init__(self, title: str, note: str = "") -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        self._note = ElidedLabel(note)
        self._note.setProperty("role", "note")
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
        self._note.setText(note)

    def show_title(self, shown: bool) -> None:
        """Show the title, or leave its place to tabs that stand before it."""
        self._title.setVisible(shown)

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget)
