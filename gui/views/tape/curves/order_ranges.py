"""What the vertical axes of a target and its derivatives show."""

from collections.abc import Sequence

import numpy as np

from gui.views.curve import Numbers
from gui.views.ticks import Range, linear_range

SHARE = 0.25  # of a common axis that each curve reaches at least
AIR = 0.04  # share of the height that stays free above


def own_ranges(curves: Sequence[Numbers]) -> list[Range]:
    """Return a range for each curve."""
    return [_airy(_around(curve)) for curve in curves]


def common_ranges(curves: Sequence[Numbers]) -> list[Range]:
    """Return one range for all, so that they can be compared; their own where one of them would look flat at 0."""
    reaches = [float(np.abs(_finite(curve)).max(initial=0.0)) for curve in curves]
    if min(reaches) < SHARE * max(reaches):
        return own_ranges(curves)
    return [_airy(_around(np.concatenate(curves)))] * len(curves)


def _around(curve: Numbers) -> Range:
    numbers = _finite(curve)
    if not len(numbers):
        return 0.0, 1.0
    low, high = float(numbers.min()), float(numbers.max())
    # A line that hardly bends is seen as what it is only together with 0.
    if high - low < max(abs(low), abs(high)) / 2:
        low, high = min(low, 0.0), max(high, 0.0)
    return linear_range(0.0 if 0 < low < high / 2 else low, high)


def _airy(shown: Range) -> Range:
    low, high = shown
    return low, high + AIR * (high - low)


def _finite(curve: Numbers) -> Numbers:
    return curve[np.isfinite(curve)]
