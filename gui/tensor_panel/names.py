"""A name for what comes next. No Qt."""

from collections.abc import Collection
from itertools import count
from string import ascii_lowercase

LETTERS = ("x", *ascii_lowercase.replace("x", ""))


def free_name(taken: Collection[str]) -> str:
    """Return the first of x, a, b, c, … x1, a1, … that nothing has."""
    names = (f"{letter}{number or ''}" for number in count() for letter in LETTERS)
    return next(name for name in names if name not in taken)
