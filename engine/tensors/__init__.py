"""A session with tensors: lines of TensorFlow, what each did, and what there is now. Of this, no TensorFlow."""

from engine.tensors.log import Change, Entry, Kind, LineError, Log, Past, Tensor, Way
from engine.tensors.operation import (
    Elementwise,
    Operand,
    Operation,
    Product,
    Reduction,
    Reshaping,
    Slicing,
    Transposition,
    Wiring,
)
from engine.tensors.region import Region

__all__ = [
    "Change",
    "Elementwise",
    "Entry",
    "Kind",
    "LineError",
    "Log",
    "Operand",
    "Operation",
    "Past",
    "Product",
    "Reduction",
    "Region",
    "Reshaping",
    "Slicing",
    "Tensor",
    "Transposition",
    "Way",
    "Wiring",
]
