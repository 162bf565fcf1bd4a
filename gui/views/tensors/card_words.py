"""What is said of a tensor: its kind, its size, its identity."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.tensors import Kind, Tensor
from gui.numbers import grouped

translate = QCoreApplication.translate

DIGITS = 5  # of an identity: the last ones tell objects apart
UNITS = ("KB", "MB", "GB")


class KindWords(NamedTuple):
    """`word` for the kind, the icon's name, what it `means` for a person, and more of that in a tooltip."""

    word: str
    icon: str
    means: str
    tip: str


def kind_words(kind: Kind) -> KindWords:
    """Return what is said of a kind of tensor."""
    match kind:
        case "constant":
            return KindWords(
                translate("TensorCard", "constant"),
                "lock",
                translate("TensorCard", "constants can't change"),
                translate("TensorCard", "A tensor never changes: every operation makes a new one."),
            )
        case "variable":
            return KindWords(
                translate("TensorCard", "variable"),
                "pencil",
                translate("TensorCard", "changed in place: the same id"),
                translate("TensorCard", "A tf.Variable is changed in place by assign, assign_add and assign_sub."),
            )
        case "numpy":
            return KindWords(
                translate("TensorCard", "NumPy"),
                "array",
                translate("TensorCard", "an array: its elements can be assigned"),
                translate(
                    "TensorCard",
                    "An array of NumPy is changed in place; its numbers are float64 unless asked otherwise.",
                ),
            )


def in_bytes(count: int) -> str:
    """Return a size in memory: `16 B`, `16.0 MB`."""
    if count < 1000:
        return f"{count} B"
    power = min((len(str(count)) - 1) // 3, len(UNITS))
    return f"{count / 1000**power:.1f} {UNITS[power - 1]}"


def size_tip(tensor: Tensor) -> str:
    """Return how a tensor's size comes about."""
    count, each = tensor.values.size, tensor.values.dtype.itemsize
    return translate("TensorCard", "{0} elements of {1} bytes: {2} bytes").format(
        grouped(count), each, grouped(tensor.nbytes)
    )


def shape_tip(tensor: Tensor) -> str:
    """Return what a shape says."""
    words = translate("TensorCard", "Rank {0}: so many axes. {1} elements.")
    return words.format(len(tensor.shape), grouped(tensor.values.size))


def shortened(identity: int) -> str:
    """Return the end of an identity: `0x…3a7f0`."""
    digits = f"{identity:x}"
    return f"0x{digits}" if len(digits) <= DIGITS else f"0x…{digits[-DIGITS:]}"


def identity_tip(tensor: Tensor) -> str:
    """Return what an identity tells."""
    words = translate(
        "TensorCard", "id({0}) is {1}: which object it is. assign keeps the object; an operation makes a new one."
    )
    return words.format(tensor.name, hex(tensor.identity))
