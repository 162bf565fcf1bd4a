"""What changes from one program to another, line by line."""

from collections.abc import Iterator
from difflib import SequenceMatcher, unified_diff
from itertools import zip_longest
from typing import NamedTuple

GAP = "⋯"


class Change(NamedTuple):
    """A line: `sign` is "-" where it goes, "+" where it comes, " " beside them, `GAP` where others are left out."""

    sign: str
    line: str


def changes(old: str, new: str) -> list[Change]:
    """Return the lines that change, with one at most above and below: one that is not empty."""
    lines = unified_diff(old.splitlines(), new.splitlines(), n=1, lineterm="")
    made = [Change(GAP, "") if line.startswith("@@") else Change(line[0], line[1:]) for line in list(lines)[2:]]
    return [one for one in made[1:] if one.sign != " " or one.line.strip()]  # the first stretch has no gap above it


def abreast(old: str, new: str) -> Iterator[tuple[int | None, int | None, bool]]:
    """Yield which line of the old program stands beside which of the new one, from 1, and whether they differ."""
    matcher = SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False)
    for tag, begin, end, first, last in matcher.get_opcodes():
        for left, right in zip_longest(range(begin + 1, end + 1), range(first + 1, last + 1)):
            yield left, right, tag != "equal"
