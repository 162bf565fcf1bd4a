"""Where ticks stand and what range an axis shows: steps of 1, 2 and 5, or ones and threes of each power of ten.

A range follows the data in such steps, and only when it must: an axis that moves with every frame can't be read.
"""

import math
from collections.abc import Sequence

from gui.numbers import short

Range = tuple[float, float]

THREE = math.log10(3)
FILLED = 0.4  # a range is kept while the data fills this share of it
FINEST = 100  # a range spans at least a hundredth of its numbers: three digits at a tick tell them apart


def nice_step(least: float) -> float:
    """Return the smallest of 1, 2 and 5 times a power of ten that is not below `least`, a number above 0."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def linear_ticks(low: float, high: float, least: float) -> list[float]:
    """Return the multiples, from `low` to `high`, of the smallest nice step that is not below `least`."""
    step = nice_step(least)
    slack = 1e-6
    first, last = math.ceil(low / step - slack), math.floor(high / step + slack)
    decimals = max(0, -math.floor(math.log10(step)))
    return [round(n * step, decimals) for n in range(first, last + 1)]


def log_ticks(low: float, high: float, least: float) -> list[float]:
    """Return exponents from `low` to `high`, at least `least` apart: ones and threes, or fewer, or finer ones."""
    if least <= THREE:
        wholes = range(math.floor(low), math.ceil(high) + 1)
        inside = [e for n in wholes for e in (n, n + THREE) if low - 1e-6 <= e <= high + 1e-6]
        if len(inside) > 1:
            return inside
        bottom, top = 10.0**low, 10.0**high
        return [math.log10(v) for v in linear_ticks(bottom, top, (top - bottom) * least / (high - low)) if v > 0]
    return linear_ticks(low, high, max(least, 1))


def tick_texts(values: Sequence[float], most: int = 12) -> list[str]:
    """Return what stands at ticks, in at most about `most` characters, with the decimals the finest of them needs."""
    decimals = max((_decimals(value) for value in values), default=0)
    texts = [f"{value:,.{decimals}f}".replace("-", "\N{MINUS SIGN}") if value else "0" for value in values]
    if all(len(text) <= most for text in texts):
        return texts
    return [short(value, 3) for value in values]


def linear_range(low: float, high: float, shown: Range | None = None) -> Range:
    """Return a range of whole nice steps around `low` to `high`; the one that is shown stays while it fits."""
    if shown and _fits(low, high, shown):
        return shown
    step = nice_step(max((high - low) / 7, max(abs(low), abs(high)) / FINEST) or 1)
    bottom, top = math.floor(low / step + 1e-6) * step, math.ceil(high / step - 1e-6) * step
    return (bottom, top) if top > bottom else (bottom - step, top + step)


def log_range(low: float, high: float, shown: Range | None = None) -> Range:
    """Return a range of exponents around two numbers above 0; the one that is shown stays while it fits."""
    first, last = math.log10(low), math.log10(high)
    if shown and _fits(first, last, shown):
        return shown
    bottom, top = linear_range(low, high)
    if last - first < THREE and bottom > 0:
        return math.log10(bottom), math.log10(top)
    return _one_or_three_below(first), _one_or_three_above(last)


def _fits(low: float, high: float, shown: Range) -> bool:
    return shown[0] <= low and high <= shown[1] and high - low >= FILLED * (shown[1] - shown[0])


def _one_or_three_below(exponent: float) -> float:
    whole = math.floor(exponent + 1e-9)
    return whole + THREE if exponent - whole >= THREE - 1e-9 else float(whole)


def _one_or_three_above(exponent: float) -> float:
    whole = math.ceil(exponent - 1e-9) - 1
    return whole + THREE if exponent - whole <= THREE + 1e-9 else whole + 1.0


def _decimals(value: float) -> int:
    """Return how many decimals a number needs, of at most nine digits; many where it is tiny."""
    text = f"{value:.9g}"
    return 9 if "e-" in text else len(text.partition(".")[2])
