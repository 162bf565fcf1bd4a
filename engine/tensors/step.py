"""A line that has been run: its entry, and all that is needed to take it back and to do it again."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from engine.elements import Thing
from engine.tensors.deed import Write
from engine.tensors.generator import Generator
from engine.tensors.log import Array, Entry, Past
from engine.tensors.things import numbers_of


@dataclass(frozen=True)
class Bound:
    """What a name stands for, and the number of the entry that gave it."""

    thing: Thing
    made_by: int


@dataclass(frozen=True)
class Moment:
    """What something that can be changed was after a line."""

    thing: Thing
    past: Past


@dataclass(frozen=True)
class Failure:
    """The part of a line at which it failed, and what its parts had come to."""

    node: ast.AST
    values: Mapping[ast.AST, Thing]


@dataclass(frozen=True)
class Step:
    """`names`, `generator`: as they are after it. `made`: what it gave a name to."""

    entry: Entry
    names: Mapping[str, Bound] = field(default_factory=dict)
    generator: Generator | None = None
    write: Write | None = None
    moment: Moment | None = None
    made: Thing = None
    failure: Failure | None = None

    def arrays(self) -> Iterator[Array]:
        """Yield all numbers that it keeps."""
        if self.made is not None:
            yield numbers_of(self.made)
        for change in self.entry.changes:
            yield from (change.before, change.after)
        if self.entry.operation:
            yield from (one.values for one in (*self.entry.operation.operands, self.entry.operation.result))


def kept(steps: Iterable[Step]) -> int:
    """Return how many bytes the numbers take that steps keep; what several share counts once."""
    arrays = (array for step in steps for array in step.arrays())
    return sum({array.__array_interface__["data"][0]: array.nbytes for array in arrays}.values())
