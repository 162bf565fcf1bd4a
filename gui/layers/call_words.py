"""The line of code of a moment of a layer, and what is said beside it."""

from PySide6.QtCore import QCoreApplication

from engine.shapes import Passage
from gui.layers.moments import Moment

translate = QCoreApplication.translate


def call_code(passage: Passage | None, again: Passage | None, moment: Moment) -> str:
    """Return the line that runs: the one that makes the layer, or its call with what went in and came out."""
    if passage is None:
        return ""
    if moment.method == "__init__":
        return f"{passage.name} = {passage.layer.call}"
    if moment.again and again is not None:
        same = again.inputs.shape == passage.inputs.shape
        given = "inputs" if same else f"tf.ones({again.inputs.shape})"
        return f"again = {again.name}({given})"
    return f"outputs = {passage.name}(inputs)"


def call_note(passage: Passage | None, moment: Moment) -> str:
    """Return what is worth knowing about a moment's line."""
    if passage is None:
        return ""
    if moment.method == "__init__":
        return translate("CallRow", "It has not been called yet.")
    if moment.method == "build":
        return translate("CallRow", "The first call: build runs, then call.")
    if moment.again:
        return translate("CallRow", "The second call: build is skipped.")
    return "" if passage.failure else translate("CallRow", "A second call skips build.")
