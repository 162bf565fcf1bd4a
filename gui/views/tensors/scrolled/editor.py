"""The line in which a cell is edited in place."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.numbers import MINUS
from gui.style import mono_font

NARROWEST = 96  # pixels: all digits of most numbers


class CellEditor(QLineEdit):
    """`typed` carries what was typed, with Enter; Esc and leaving it change nothing."""

    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before, self._over = "", parent
        self.setFont(mono_font(12.5))
        self.setProperty("role", "number")
        self.setProperty("small", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setToolTip(self.tr("Enter runs the assignment; Esc leaves the element as it is."))
        self.setAccessibleName(self.tr("Element"))
        self.hide()

    def open(self, name: str, number: str) -> None:
        """Edit a number, all of it selected. `name`: what the element is called."""
        self._before = number
        self.setAccessibleName(name)
        self.setText(number)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before it acts as a shortcut of the window."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter or Esc; neither goes on to the cell."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the element as it is."""
        super().focusOutEvent(event)
        self.hide()

    def _enter(self) -> None:
        text = self.text().strip().replace(MINUS, "-")
        self._close()
        if text and text != self._before:
            self.typed.emit(text)

    def _close(self) -> None:
        self._over.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
