"""What a line that failed was meant to change: `x[0, 1] = 3.` → the element 0, 1 of x."""

import re
from typing import NamedTuple

from engine.tensors import Entry

_BEGIN = re.compile(
    r"(?P<name>[^\W\d]\w*)\s*(?:\[\s*(?P<index>\d+(?:\s*,\s*\d+)*|\(\))\s*\])?\s*(?:[-+*/]?=(?!=)|\.assign)"
)


class Tried(NamedTuple):
    """The `name` of a tensor, "" for none, and which element; None: not a single one."""

    name: str = ""
    element: tuple[int, ...] | None = None


def tried(entry: Entry) -> Tried:
    """Return what a line that failed would have written to."""
    found = _BEGIN.match(entry.text) if entry.error else None
    if found is None:
        return Tried()
    index = found["index"]
    return Tried(found["name"], None if index is None else tuple(int(one) for one in re.findall(r"\d+", index)))
