"""Over which range a program's target is drawn: that of its first scalar input that a gradient is asked for."""

import ast

from engine.listing import Listing
from engine.listing.inputs import inputs
from engine.tape_request import Sweep

TIMES = ("t", "time")  # they begin at 0
LEAST = 2.0  # how far it reaches, unless the input is farther out


def sweep_of(listing: Listing, previous: Sweep | None) -> Sweep | None:
    """Return the range; the previous one as long as the input is in it, so that the axis stands still."""
    asked = _asked(listing)
    for one in inputs(listing):
        value = _number(one.value)
        if one.name not in asked or value is None or not one.dtype.startswith("float"):
            continue
        if previous is not None and previous.name == one.name and previous.low <= value <= previous.high:
            return previous
        reach = LEAST if abs(value) <= LEAST else 2 * abs(value)
        return Sweep(one.name, 0.0 if one.name in TIMES and value >= 0 else -reach, reach)
    return None


def _asked(listing: Listing) -> set[str]:
    if not listing.calls:
        return set()
    return {node.id for node in ast.walk(listing.calls[0].args[1]) if isinstance(node, ast.Name)}


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
