"""What is said of a line that failed: why, and of each way to do what it was meant to do."""

from PySide6.QtCore import QCoreApplication

from engine.tensors import LineError, Way

translate = QCoreApplication.translate


def why(error: LineError) -> str:
    """Return in a sentence what the error comes down to; "" where nobody knows."""
    kinds = {way.kind for way in error.ways}
    if "variable" in kinds:
        return translate("Attempt", "A constant never changes. A variable does, and an operation makes a new tensor.")
    if "assign" in kinds:
        return translate("Attempt", "A variable is changed by its own methods: assign, assign_add, assign_sub.")
    if "numpy" in kinds:
        return translate("Attempt", "An array of NumPy has no assign: its elements are assigned with =.")
    if "cast" in kinds:
        return translate("Attempt", "TensorFlow never converts one dtype into another by itself.")
    if "transpose" in kinds:
        return translate("Attempt", "The columns of the left matrix must be as many as the rows of the right one.")
    return ""


def heading(way: Way) -> str:
    """Return what a way does."""
    return {
        "variable": translate("Attempt", "with a variable"),
        "assign": translate("Attempt", "with the variable's own method"),
        "new tensor": translate("Attempt", "with a new tensor"),
        "numpy": translate("Attempt", "as NumPy does it"),
        "cast": translate("Attempt", "with a cast"),
        "transpose": translate("Attempt", "with a transpose"),
    }.get(way.kind, "")
