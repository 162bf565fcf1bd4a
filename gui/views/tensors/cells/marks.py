"""What is said about parts of a tensor: a frame around them, that they have just changed, that they are copies."""

from dataclasses import dataclass
from typing import SupportsFloat

from engine.tensors import Region
from gui.views.tensors.cells.frames import Frame
from gui.views.tensors.cells.plane import Array, Index


@dataclass(frozen=True)
class Mark:
    """A frame around the elements of a region."""

    frame: Frame
    region: Region


@dataclass(frozen=True, eq=False)
class Changed:
    """A region that has just been written; `before`: the numbers it had, None where nobody knows."""

    region: Region
    before: Array | None = None

    def was(self, index: Index) -> SupportsFloat | None:
        """Return what an element of the tensor was; None for one that has not changed."""
        steps = [range(one.start, one.stop, one.step or 1) for one in self.region]
        if self.before is None or any(at not in one for at, one in zip(index, steps, strict=True)):
            return None
        number: SupportsFloat = self.before[tuple(one.index(at) for at, one in zip(index, steps, strict=True))]
        return number


@dataclass(frozen=True)
class Repeated:
    """What is seen of a tensor that broadcasting repeats.

    `axes`: those along which it is copies of index 0. The tensor itself lacks the first `missing` axes.
    """

    axes: tuple[int, ...]
    missing: int

    def own(self, index: Index) -> Index:
        """Return which element of the tensor stands at an index of the picture."""
        return tuple(0 if axis in self.axes else at for axis, at in enumerate(index))[self.missing :]
