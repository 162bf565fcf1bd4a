"""An entry of the log as rows of letters, all of one width: its line, what it printed, its error."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from engine.tensors import Entry
from gui.numbers import grouped

MOST = 24  # rows of what is printed: the rest is copied and saved all the same


class Kind(Enum):
    """What a row is a part of."""

    CODE = auto()
    PRINTED = auto()
    ERROR = auto()

    @property
    def breaks(self) -> str:
        """After which letters a row may end: never within a number."""
        return " ,()." if self is Kind.ERROR else " ,()"


@dataclass(frozen=True)
class Row:
    """`begin`: which letter of the line it starts with; `indent`: letters it is set in."""

    kind: Kind
    text: str
    begin: int = 0
    indent: int = 0


def rows(entry: Entry, letters: int, whole: bool) -> list[Row]:
    """Return an entry in rows of at most so many letters; `whole`: as `print` shows it, not the numbers alone."""
    made = list(_folded(Kind.CODE, entry.text, letters, hanging=4))
    if entry.error:
        error = f"{entry.error.type}: {entry.error.message}"
        return made + _cut(list(_folded(Kind.ERROR, error, letters - 2, hanging=2)))
    printed = entry.printed if whole else entry.numbers
    return made + _cut(list(_folded(Kind.PRINTED, printed, letters - 2, hanging=2)) if printed else [])


def _cut(made: list[Row]) -> list[Row]:
    """Leave out the end of what is very long, and say so."""
    if len(made) <= MOST:
        return made
    words = QCoreApplication.translate("Log", "… {0} more lines").format(grouped(len(made) - MOST + 1))
    return [*made[: MOST - 1], Row(made[0].kind, words)]


def _folded(kind: Kind, text: str, letters: int, hanging: int) -> Iterator[Row]:
    """Yield the lines of a text; what is too long goes on in the next row, set in."""
    at = 0
    for line in text.split("\n"):
        indent, rest = 0, line
        while len(rest) + indent > letters:
            end = _end(rest, max(letters - indent, 1), kind.breaks)
            yield Row(kind, rest[:end], at, indent)
            at += end
            rest, indent = rest[end:], hanging
        yield Row(kind, rest, at, indent)
        at += len(rest) + 1


def _end(text: str, most: int, breaks: str) -> int:
    """Return after how many letters a row ends: where words end, if that is not too near to its start."""
    return next((n for n in range(most, most // 3, -1) if text[n - 1] in breaks), most)
