"""What is said of a line that failed: why, and of each way to do what it was meant to do."""

from PySide6.QtCore import QCoreApplication

from engine.tensors import LineError, Way


def why(error: LineError) -> str:
    """Return in a sentence what the error comes down to; "" where nobody knows."""
    kinds = {way.kind for way in error.ways}
    if "variable" in kinds:
        return _tr("A constant never changes. A variable does, and an operation makes a new tensor.")
    if "assign" in kinds:
        return _tr("A variable is changed by its own methods: assign, assign_add, assign_sub.")
    if "numpy" in kinds:
        return _tr("An array of NumPy has no assign: its elements are assigned with =.")
    if "cast" in kinds:
        return _tr("TensorFlow never converts one dtype into another by itself.")
    if "transpose" in kinds:
        return _tr("The columns of the left matrix must be as many as the rows of the right one.")
    return ""


def heading(way: Way) -> str:
    """Return what a way does."""
    return {
        "variable": _tr("with a variable"),
        "assign": _tr("with the variable's own method"),
        "new tensor": _tr("with a new tensor"),
        "numpy": _tr("as NumPy does it"),
        "cast": _tr("with a cast"),
        "transpose": _tr("with a transpose"),
    }.get(way.kind, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attempt", text)
