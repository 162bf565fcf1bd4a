"""The next number up or down: where arrows, wheel and a drag on a label go."""

import math

from engine.recipe import Number, Whole

STEP = 0.1
# About ten to a decade, each easy to say.
_CLEAN = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)


def stepped(rule: Number | Whole, value: float, notches: int, pace: float = 1.0) -> float:
    """Return the number some notches on, within what the rule allows. `pace`: 10 for ten times coarser."""
    match rule:
        case Whole():
            wanted = int(value) + notches * max(1, round(pace))
            return max(rule.low, min(rule.high, wanted))
        case Number(log=True):
            for _ in range(abs(notches) * max(1, round(pace))):
                value = _next_clean(value, notches > 0)
        case Number():
            value = round(value + notches * STEP * pace, 9)  # 0.1 + 0.2 is 0.3 to people
    return float(max(rule.low, min(rule.high, value)))


def _next_clean(value: float, up: bool) -> float:
    decade = math.floor(math.log10(value))
    series = [float(f"{m}e{d}") for d in (decade - 1, decade, decade + 1) for m in _CLEAN]
    if up:
        return min(n for n in series if n > value)
    return max(n for n in series if n < value)
