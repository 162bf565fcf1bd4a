"""One number to type."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from engine.recipe import NotAllowed, Number, Whole
from gui.numbers import exact, fixed, typed
from gui.panel.steps import stepped

NOTCH = 120  # of a mouse wheel, in Qt's eighths of a degree


class Field(QLineEdit):
    """Shows as many digits as fit and edits all of them; what was typed stays until it is right or Esc.

    Enter or leaving the field tries what was typed; arrows, and the wheel while it has the focus, count on.
    """

    tried = Signal(bool)  # False while a drag goes on
    reverted = Signal()

    def __init__(self, rule: Number | Whole, name: str, decimals: int = 0) -> None:
        """`decimals`: shown at least, where they fit."""
        super().__init__()
        self.rule = rule
        self._decimals = decimals
        self._value: float = 0
        self._shown = ""
        self._turned = 0
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setProperty("role", "number")
        self.setMinimumWidth(40)

    @property
    def value(self) -> float | str:
        """What stands in the field: a number, or the text that is none."""
        return typed(self.text()) if self.edited else self._value

    @property
    def edited(self) -> bool:
        """Whether what stands in the field was typed and has not been shown since."""
        return self.text() != self._shown

    def fits(self) -> bool:
        """Tell whether what stands in the field is allowed by itself."""
        try:
            self.rule.check(self.value)
        except NotAllowed:
            return False
        return True

    def show_value(self, value: float) -> None:
        """Show a number that is right."""
        self._value = value
        self.mark("")
        self._write()

    def mark(self, message: str) -> None:
        """Edge the field in red, and say why; "" takes it back."""
        if bool(message) != bool(self.property("wrong")):
            self.setProperty("wrong", bool(message))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(message)

    def spin(self, notches: int, modifiers: Qt.KeyboardModifier, final: bool = True) -> None:
        """Count on from the number in the field: Ctrl ten times coarser, Shift ten times finer."""
        value = self.value
        if isinstance(value, str) or not self.fits():
            value = self._value
        coarse = 10.0 if modifiers & Qt.KeyboardModifier.ControlModifier else 1.0
        fine = 0.1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1.0
        self.setText(exact(stepped(self.rule, value, notches, coarse * fine)))
        self.textEdited.emit(self.text())
        self.tried.emit(final)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of a field before they act as shortcuts of the window, but undo only for what is typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _OURS:
                event.accept()
                return True
            if not self.edited and any(event.matches(key) for key in _UNDO):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, try, or go back."""
        match event.key():
            case Qt.Key.Key_Up:
                self.spin(1, event.modifiers())
            case Qt.Key.Key_Down:
                self.spin(-1, event.modifiers())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._try()
                self.selectAll()
            case Qt.Key.Key_Escape:
                self.reverted.emit()
                self.clearFocus()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Count while the field has the focus, else let the panel scroll."""
        if not self.hasFocus():
            event.ignore()
            return
        notches, self._turned = divmod(self._turned + event.angleDelta().y(), NOTCH)
        if notches:
            self.spin(notches, event.modifiers())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select everything, not one side of the point."""
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all digits."""
        self._turned = 0
        self._rewrite()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Try what was typed; a menu that opens is no leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._try()
            self._rewrite()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many digits as fit now."""
        super().resizeEvent(event)
        self._rewrite()

    def _try(self) -> None:
        if self.edited:
            self.tried.emit(True)

    def _rewrite(self) -> None:
        """Write the number again for the room or the focus there is now, but never over what was typed."""
        if not self.edited:
            self._write()

    def _write(self) -> None:
        whole = isinstance(self.rule, Whole) or self.hasFocus()
        self._shown = exact(self._value) if whole else fitted(self._value, self._decimals, self._has_room)
        if self.text() != self._shown:
            self.setText(self._shown)
            self.setCursorPosition(0)  # the digits in front say more

    def _has_room(self, text: str) -> bool:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return self.fontMetrics().horizontalAdvance(text) <= inside.width() - 4  # Qt's own margin, 2 a side


_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_OURS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def fitted(value: float, decimals: int, has_room: Callable[[str], bool]) -> str:
    """Return all digits of a number, at least `decimals` behind the point, or as many as there is room for."""
    whole = exact(value)
    places = len(whole.partition(".")[2])
    longest = whole if places >= decimals or "e" in whole else fixed(value, decimals)
    candidates = [longest, *(fixed(value, d) for d in range(5, -1, -1))]
    return next((text for text in candidates if has_room(text)), candidates[-1])
