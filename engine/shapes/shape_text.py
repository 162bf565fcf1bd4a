"""The text of a shape, as it is typed → the shape."""

import re

from engine.shapes.layer import Shape
from engine.shapes.limits import StudyError

LONGEST = 120  # characters
BRACKETS = re.compile(r"\((.*)\)|\[(.*)\]|([^()\[\]]*)")
SIZE = re.compile(r"[+-]?[0-9]+")
MINUS = "\N{MINUS SIGN}"


def parse_shape(text: str) -> Shape:
    """Return the shape that `(32, 10, 16)` says; brackets can be square or left out. Raises StudyError.

    Any whole numbers will do: which of them can be a shape of inputs, `check` knows.
    """
    plain = " ".join(text.replace(MINUS, "-").split())
    found = BRACKETS.fullmatch(plain) if len(text) <= LONGEST else None
    inside = next((part for part in found.groups() if part is not None), "") if found else ""
    sizes = [size.strip() for size in inside.strip().removesuffix(",").split(",")]
    if not all(SIZE.fullmatch(size) for size in sizes):
        raise StudyError("shape", text)
    return tuple(map(int, sizes))
