"""Where a step stands on the timeline, and which steps are written below it. No Qt."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """The steps 0 to `end` over the pixels `left` to `right`, exact at both ends."""

    end: int
    left: float
    right: float

    def x(self, step: int) -> float:
        """Return where a step stands, in pixels; past the end it stands at the end."""
        share = min(step / self.end, 1.0)
        return self.left * (1 - share) + self.right * share

    def step(self, x: float) -> int:
        """Return the step nearest to a pixel, from 0 to `end`."""
        share = (x - self.left) / max(self.right - self.left, 1.0)
        return min(max(round(share * self.end), 0), self.end)


def range_end(planned: int, newest: int) -> int:
    """Return the last step of the timeline: the planned one, past it a round one.

    So the picture stands still while a run goes on, and makes room at 50, 100, 200, 500, … only.
    """
    return planned if newest <= planned else _round_up(newest)


def ticks(end: int, most: int = 5) -> list[int]:
    """Return the round steps from 0 to `end`, in at most `most` equal parts of 1, 2, 5, 10, 20, … steps."""
    return list(range(0, end + 1, _round_up(-(-end // most))))


def _round_up(count: int) -> int:
    """Return the least of 1, 2, 5, 10, 20, 50, … that is not below `count`."""
    size: int = 10 ** (len(str(count)) - 1)
    return next(size * digit for digit in (1, 2, 5, 10) if size * digit >= count)
