"""One direction of a matrix on screen: where its rows, or its columns, stand."""

from dataclasses import dataclass

MARGIN = 6.0  # pixels around the cells, for frames
BREAK = 18.0  # where the middle of a long one is left out


@dataclass(frozen=True)
class Axis:
    """`count` indices, each `size` pixels long with a `gap` to the next.

    With a `tail` only the first `head` and the last `tail` of them are shown. A position counts those that are shown.
    """

    count: int
    size: float
    gap: float
    head: int = 0
    tail: int = 0

    @property
    def shown(self) -> int:
        """How many indices are shown."""
        return self.head + self.tail if self.tail else self.count

    @property
    def pitch(self) -> float:
        """From an index to the next."""
        return self.size + self.gap

    @property
    def whole(self) -> float:
        """From end to end, with margins."""
        return 2 * MARGIN + self.shown * self.pitch - self.gap + (BREAK if self.tail else 0.0)

    @property
    def hidden(self) -> tuple[float, float]:
        """From where to where the middle is left out."""
        return self.begin(self.head - 1) + self.size, self.begin(self.head)

    def index(self, position: int) -> int:
        """Return the index at a position."""
        return self.count - self.shown + position if self.tail and position >= self.head else position

    def position(self, index: int) -> int | None:
        """Return where an index is; None for one that is left out."""
        if not self.tail or index < self.head:
            return index
        return index - self.count + self.shown if index >= self.count - self.tail else None

    def begin(self, position: int) -> float:
        """Return where a position begins."""
        return MARGIN + position * self.pitch + (BREAK if self.tail and position >= self.head else 0.0)

    def at(self, place: float) -> int | None:
        """Return the index at a place; a gap counts to the index before it."""
        for skipped in (0.0, BREAK) if self.tail else (0.0,):
            position = int((place - MARGIN - skipped) // self.pitch)
            if 0 <= position < self.shown and 0 <= place - self.begin(position) < self.pitch:
                return self.index(position)
        return None

    def window(self, begin: float, end: float) -> range:
        """Return the positions that are at least partly between two places."""
        skipped = BREAK if self.tail else 0.0
        first = int((begin - MARGIN - skipped) // self.pitch)
        last = int((end - MARGIN) // self.pitch) + 1
        return range(min(max(first, 0), self.shown), min(max(last, 0), self.shown))

    def span(self, indices: range) -> tuple[float, float] | None:
        """Return from where to where some indices reach, as far as they are shown."""
        if not indices:
            return None
        first, last = indices[0], indices[-1]
        head = range(first, min(last + 1, self.head if self.tail else self.count))
        tail = range(max(first, self.count - self.tail), last + 1)
        ends = [self.position(part[end]) for part in (head, tail) if part for end in (0, -1)]
        positions = [position for position in ends if position is not None]
        return (self.begin(min(positions)), self.begin(max(positions)) + self.size) if positions else None


def folded(count: int, size: float, gap: float, most: int) -> Axis:
    """Return an axis that shows at most so many indices: all, or the first and the last ones."""
    if count <= most:
        return Axis(count, size, gap)
    return Axis(count, size, gap, head=max(1, (most + 1) // 2), tail=max(1, most // 2))
