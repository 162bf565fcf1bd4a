"""A small field for the width of a second call's inputs."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from engine.shapes.limits import LARGEST_SIZE

WIDTH = 100  # at first: not the 784 of the book's inputs
PIXELS = 56


class WidthField(QLineEdit):
    """Undo and redo are its own while something has been typed that is not called with yet, else the window's."""

    def __init__(self) -> None:
        super().__init__(str(WIDTH))
        self.setProperty("role", "number")
        self.setValidator(QIntValidator(1, LARGEST_SIZE, self))
        self.setFixedWidth(PIXELS)

    def keep(self) -> None:
        """Have nothing to undo: what stands here has been called with."""
        self.setText(self.text())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing of it here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = (event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo))
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)
