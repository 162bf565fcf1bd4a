"""A line of text to type: what was typed stays until it is right or Esc."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_OURS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TypedLine(QLineEdit):
    """`tried` is emitted with what was typed, on Enter and on leaving; `reverted` on Esc."""

    tried = Signal(str)
    reverted = Signal()

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self._shown = ""
        self._refused: str | None = None
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setProperty("role", "number")
        self.setMinimumWidth(40)

    @property
    def shown(self) -> str:
        """The last text that was right."""
        return self._shown

    @property
    def edited(self) -> bool:
        """Whether what stands here was typed and has not been shown since."""
        return self.text() != self._shown

    def show_text(self, text: str) -> None:
        """Show a text that is right."""
        self._shown = text
        self.mark("")
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)  # the beginning says more

    def mark(self, message: str) -> None:
        """Edge the field in red, and say why; "" takes it back."""
        if bool(message) != bool(self.property("wrong")):
            self.setProperty("wrong", bool(message))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(message)
        self._refused = self.text() if message else None

    def revert(self) -> None:
        """Go back to the last text that was right."""
        self.show_text(self._shown)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of a field before they act as shortcuts of the window, but undo only for what is typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            runs = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and not self.edited
            if event.key() in _OURS and not runs:
                event.accept()
                return True
            if not self.edited and any(event.matches(key) for key in _UNDO):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Try, or go back."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._refused = None  # try the same again
                self._try()
            case Qt.Key.Key_Escape:
                self.revert()
                self.reverted.emit()
                self.clearFocus()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Try what was typed, unless that was refused before; a menu that opens is no leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._try()

    def _try(self) -> None:
        if self.edited and self.text() != self._refused:
            self.tried.emit(self.text())
