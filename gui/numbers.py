"""Numbers as a person reads and types them: fixed decimals, a true minus, "–" for one that is not there."""

import math
import re

MISSING = "–"
MINUS = "\N{MINUS SIGN}"

_GROUPS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d*)?")


def fixed(value: float | None, decimals: int) -> str:
    """Return a number with fixed decimals; beyond 1e6 and too near to 0 as `7.4e17`, for none a dash."""
    if value is None:
        return MISSING
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else _signed("∞" if value > 0 else "-∞")
    # A number that is not 0 never reads as 0.
    smallest = max(1e-4, 0.5 * 10.0**-decimals)
    if value and not smallest <= abs(value) < 1e6:
        return _trimmed(f"{value:.1e}")
    return _signed(f"{value + 0.0:.{decimals}f}")  # + 0.0: no minus before a zero


def percent(value: float | None, decimals: int = 2) -> str:
    """Return a share from 0 to 1 as `99.90%`; only the whole is 100, only nothing is 0."""
    if value is None:
        return MISSING
    step = 10.0**-decimals
    shown = 100 * value if value in (0, 1) else min(max(100 * value, step), 100 - step)
    return f"{shown:.{decimals}f}%"


def grouped(value: int | None) -> str:
    """Return a whole number in groups of three: `1,000,000`."""
    return MISSING if value is None else _signed(f"{value:,}")


def short(value: float, digits: int = 6) -> str:
    """Return a number as a person would write it: `0.1`, `1e−5`, `2`."""
    return _trimmed(f"{value:.{digits}g}")


def exact(value: float) -> str:
    """Return a number with all its digits and no more: `0.1`, `−0.06412163275869642`, `3`."""
    return _trimmed(repr(value).removesuffix(".0"))


def typed(text: str) -> int | float | str:
    """Return the number that was typed; what is none comes back as it is.

    Spaces around it, a true minus and groups of three (`1,000`) are read; the decimal point is a point.
    """
    plain = text.strip().replace(MINUS, "-")
    if _GROUPS.fullmatch(plain):
        plain = plain.replace(",", "")
    for read in (int, float):
        try:
            return read(plain)
        except ValueError:
            continue
    return text


def _trimmed(text: str) -> str:
    """Return `7.4e+07` as `7.4e7`."""
    mantissa, e, exponent = text.partition("e")
    return _signed(f"{mantissa}e{int(exponent)}" if e else text)


def _signed(text: str) -> str:
    return text.replace("-", MINUS)
