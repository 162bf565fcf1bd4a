"""Single keys belong to what has the focus, where that can use them; to the actions otherwise."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox

_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class FocusKeys(QObject):
    """An event filter of the application: Space presses a focused button, arrows move a focused slider."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from being a shortcut where the focused widget has a use for it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key, plain = event.key(), not event.modifiers()
            pressed = isinstance(watched, QAbstractButton | QComboBox) and key == Qt.Key.Key_Space
            moved = isinstance(watched, QAbstractSlider | QComboBox) and key in _MOVES
            if plain and (pressed or moved):
                event.accept()
        return False
