"""A session with tensors: lines of TensorFlow, what each did, and what there is now. Of this, no TensorFlow."""

from engine.tensors.lessons import LESSONS, Lesson
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
from engine.tensors.script import lines_of, script

__all__ = [
    "LESSONS",
    "Change",
    "Elementwise",
    "Entry",
    "Kind",
    "Lesson",
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
    "lines_of",
    "script",
]
