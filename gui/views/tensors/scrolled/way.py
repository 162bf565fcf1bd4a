"""One direction of scrolling over a matrix of any size."""

from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtWidgets import QScrollBar

from gui.views.tensors.cells.axis import Axis

MOST = 1 << 30  # what a bar can count to


@dataclass(frozen=True)
class Way:
    """A bar along an axis of which `seen` pixels are in sight."""

    bar: QScrollBar
    axis: Axis
    seen: int

    @property
    def unit(self) -> int:
        """How many pixels a step of the bar is: 1, more only where it could not count them."""
        return 1 + int(self.axis.whole) // MOST

    @property
    def offset(self) -> float:
        """Where what is in sight begins."""
        return float(self.bar.value() * self.unit)

    def set_range(self) -> None:
        """Let the bar reach to the end; a step is an index."""
        self.bar.setRange(0, max(0, ceil((self.axis.whole - self.seen) / self.unit)))
        self.bar.setPageStep(max(1, self.seen // self.unit))
        self.bar.setSingleStep(max(1, round(self.axis.pitch) // self.unit))

    def reveal(self, begin: float, end: float) -> None:
        """Scroll as little as needed to have a part in sight."""
        if begin < self.offset:
            self.bar.setValue(floor(begin / self.unit))
        elif end > self.offset + self.seen:
            self.bar.setValue(ceil((end - self.seen) / self.unit))
