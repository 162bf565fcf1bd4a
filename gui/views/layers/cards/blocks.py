"""Small matrices as lines of text, side by side; of larger ones the beginning and the end."""

from collections.abc import Sequence
from itertools import zip_longest

from gui.numbers import fixed

OUTSIDE = "·"
ROWS, COLUMNS = 5, 4  # that are written at most
DECIMALS = 3

Number = float | None  # None: outside of the inputs
Lines = list[str]


def block(numbers: Sequence[Sequence[Number]]) -> Lines:
    """Return a matrix, its columns flush right."""
    shown = [_folded([_word(number) for number in row], COLUMNS) for row in numbers]
    wide = max((len(word) for row in shown for word in row), default=0)
    lines = [" ".join(word.rjust(wide) for word in row) for row in shown]
    return _folded(lines, ROWS, "⋮".rjust(wide))


def side_by_side(left: Lines, right: Lines) -> Lines:
    """Return two blocks, each with its title in its first line, as one."""
    wide = max(len(line) for line in left)
    return [f"{a.ljust(wide)}   {b}".rstrip() for a, b in zip_longest(left, right, fillvalue="")]


def _word(number: Number) -> str:
    return OUTSIDE if number is None else fixed(number, DECIMALS)


def _folded(parts: list[str], most: int, gap: str = "…") -> list[str]:
    return parts if len(parts) <= most else [*parts[: most - 2], gap, parts[-1]]
