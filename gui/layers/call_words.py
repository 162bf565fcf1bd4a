"""What is said beside the line of code of a moment of a layer."""

from PySide6.QtCore import QCoreApplication

from engine.shapes import Passage
from gui.layers.moments import Moment

translate = QCoreApplication.translate


def call_note(passage: Passage, moment: Moment) -> str:
    """Return what is worth knowing about a moment's line."""
    if moment.method == "__init__":
        return translate("CallRow", "It has not been called yet.")
    if moment.method == "build":
        return translate("CallRow", "The first call: build runs, then call.")
    if moment.again:
        return translate("CallRow", "The second call: build is skipped.")
    return "" if passage.failure else translate("CallRow", "A second call skips build.")
