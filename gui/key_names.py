"""What is printed on a key, and thus the same in every language."""

import sys

from PySide6.QtGui import QKeySequence

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
FORMATS = QKeySequence.SequenceFormat


def key_name(keys: QKeySequence) -> str:
    """Return a shortcut as it is read: `Ctrl+Z`, `Shift+←`; on macOS in its own signs."""
    if sys.platform == "darwin":
        return keys.toString(FORMATS.NativeText)
    *held, last = keys.toString(FORMATS.PortableText).rsplit("+", 1)
    return "+".join((*held, ARROWS.get(last, last)))
