"""Over which range a program's target is drawn: that of its first scalar input that a gradient is asked for."""

import ast
from typing import NamedTuple

from engine.listing import Listing
from engine.listing.inputs import inputs
from engine.tape_request import Sweep

TIMES = ("t", "time")  # they begin at 0
LEAST = 2.0  # how far it reaches, unless the input is farther out


class Swept(NamedTuple):
    """The input that a target is drawn over, and its number in the program."""

    name: str
    number: float


def swept_in(listing: Listing) -> Swept | None:
    """Return the input over which a program's target can be drawn; None where it has none."""
    asked = _asked(listing)
    for one in inputs(listing):
        number = _number(one.value)
        if one.name in asked and one.dtype.startswith("float") and number is not None:
            return Swept(one.name, number)
    return None


def sweep_of(swept: Swept | None, previous: Sweep | None) -> Sweep | None:
    """Return the range; the previous one as long as the input is in it, so that the axis stands still."""
    if swept is None:
        return None
    name, number = swept
    if previous is not None and previous.name == name and previous.low <= number <= previous.high:
        return previous
    reach = LEAST if abs(number) <= LEAST else 2 * abs(number)
    return Sweep(name, 0.0 if name in TIMES and number >= 0 else -reach, reach)


def _asked(listing: Listing) -> set[str]:
    """Return the names of what the first gradient is asked for."""
    sources = listing.calls[0].args[1:] if listing.calls else []
    return {node.id for source in sources for node in ast.walk(source) if isinstance(node, ast.Name)}


def _number(text: str) -> float | None:
    """Return a scalar; None for a list of numbers."""
    try:
        return float(text)
    except ValueError:
        return None
