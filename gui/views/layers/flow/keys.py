"""What keys mean on a flow."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from engine.shapes.limits import MOST_LAYERS

Verb = Literal["pick", "move", "add", "remove", "let go"]

FAR = MOST_LAYERS  # places: beyond either end
UNSAID = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier  # of an arrow on macOS, of a +
PLAIN: dict[int, tuple[Verb, int]] = {
    Qt.Key.Key_Left: ("pick", -1),
    Qt.Key.Key_Right: ("pick", 1),
    Qt.Key.Key_Home: ("pick", -FAR),
    Qt.Key.Key_End: ("pick", FAR),
    Qt.Key.Key_Insert: ("add", 0),
    Qt.Key.Key_Plus: ("add", 0),
    Qt.Key.Key_Delete: ("remove", 0),
    Qt.Key.Key_Backspace: ("remove", 0),
    Qt.Key.Key_Escape: ("let go", 0),
}
ALT: dict[int, tuple[Verb, int]] = {Qt.Key.Key_Left: ("move", -1), Qt.Key.Key_Right: ("move", 1)}


def meant(event: QKeyEvent) -> tuple[Verb, int] | None:
    """Return what a key is to do with the layer that is picked, and by how many places; None: it has no meaning."""
    modifiers = event.modifiers() & ~UNSAID
    if modifiers == Qt.KeyboardModifier.AltModifier:
        return ALT.get(event.key())
    return PLAIN.get(event.key()) if modifiers == Qt.KeyboardModifier.NoModifier else None
