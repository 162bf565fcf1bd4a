"""The log of a session with tensors: finished values that never change, ready for the screen. No TensorFlow."""

from dataclasses import dataclass
from typing import Any, Literal

from numpy.typing import NDArray

from engine.tensors.operation import Operation
from engine.tensors.region import Region

Array = NDArray[Any]
Kind = Literal["constant", "variable", "numpy"]


@dataclass(frozen=True)
class Way:
    """Lines that do what a failed one was meant to do; they have been tried. Kinds: see `engine.tensors.ways`."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class LineError:
    """What TensorFlow, NumPy or Python raised, word for word. `caught`: the class that `except` catches it by."""

    type: str
    message: str
    caught: str
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, eq=False)
class Change:
    """What a line wrote into a variable or an array of NumPy.

    `before` and `after` are the numbers of the region, `tensor.values[region]`; both read-only.
    """

    name: str
    identity: int
    region: Region
    before: Array
    after: Array


@dataclass(frozen=True, eq=False)
class Entry:
    """A line as it ran. `number` counts from 1; `name`: what it gave a value to or changed, or "".

    `printed`: what `print` shows of its value; `numbers`: the numbers of it alone; both "" where there is nothing.
    """

    number: int
    text: str
    name: str = ""
    printed: str = ""
    numbers: str = ""
    error: LineError | None = None
    changes: tuple[Change, ...] = ()
    operation: Operation | None = None


@dataclass(frozen=True, eq=False)
class Past:
    """A moment of a variable: all its values after a line, and the region that the line wrote; None: it was made."""

    entry: int
    text: str
    values: Array
    changed: Region | None


@dataclass(frozen=True, eq=False)
class Tensor:
    """A name and what it stands for. `identity`: Python's; the same object has the same, whatever is assigned to it.

    `values`: read-only; of a constant no copy, of others at most one. `made_by`: the number of the entry that gave
    the name its value. `history`: the newest moments of what can be changed, oldest first; none of a large one.
    """

    name: str
    kind: Kind
    values: Array
    identity: int
    made_by: int
    history: tuple[Past, ...] = ()

    @property
    def shape(self) -> tuple[int, ...]:
        """How many elements there are along each axis."""
        return self.values.shape

    @property
    def dtype(self) -> str:
        """The dtype's name."""
        return self.values.dtype.name

    @property
    def nbytes(self) -> int:
        """How many bytes the elements take."""
        return self.values.nbytes


@dataclass(frozen=True, eq=False)
class Log:
    """A session. `position`: so many entries are in force; those behind it have been undone and can be redone."""

    entries: tuple[Entry, ...] = ()
    tensors: tuple[Tensor, ...] = ()
    position: int = 0

    @property
    def newest(self) -> Entry | None:
        """The last entry in force."""
        return self.entries[self.position - 1] if self.position else None

    @property
    def operation(self) -> Operation | None:
        """What the last entry in force did with tensors."""
        return self.newest.operation if self.newest else None

    def tensor(self, name: str) -> Tensor | None:
        """Return what a name stands for."""
        return next((tensor for tensor in self.tensors if tensor.name == name), None)
