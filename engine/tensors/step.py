"""A line that has been run: its entry, and all that is needed to take it back and to do it again."""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from engine.elements import Thing
from engine.tensors.deed import Write
from engine.tensors.generator import Generator
from engine.tensors.log import Array, Entry, Past


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
    """`names`, `generator`: as they are after it. `sizes`: the bytes of all numbers that it keeps, by their address."""

    entry: Entry
    names: Mapping[str, Bound] = field(default_factory=dict)
    generator: Generator | None = None
    write: Write | None = None
    moment: Moment | None = None
    sizes: Mapping[int, int] = field(default_factory=dict)
    failure: Failure | None = None


def sizes(entry: Entry, made: Array | None) -> dict[int, int]:
    """Return how many bytes an entry keeps, and what it made, by their address: some keep the same numbers."""
    arrays = [array for change in entry.changes for array in (change.before, change.after)]
    if entry.operation:
        arrays += [one.values for one in (*entry.operation.operands, entry.operation.result)]
    if made is not None:
        arrays.append(made)
    return {array.__array_interface__["data"][0]: array.nbytes for array in arrays}


def kept(steps: Iterable[Step]) -> int:
    """Return how many bytes the numbers take that steps keep."""
    together: dict[int, int] = {}
    for step in steps:
        together.update(step.sizes)
    return sum(together.values())
