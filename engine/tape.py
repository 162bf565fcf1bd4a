"""What a gradient tape recorded, and why: finished values that never change, ready for the screen. No TensorFlow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

Kind = Literal["variable", "constant", "watched", "literal", "gradient"]
State = Literal["recorded", "skipped"]
Reason = Literal["no watched input", "constants only", "no tape", "integer", "no gradient"]


class Span(NamedTuple):
    """A part of a program's text: lines from 1, columns from 0."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Node:
    """Where a value comes from: a source by its index from 0, or a record by its number from 1."""

    kind: Literal["source", "record"]
    index: int


@dataclass(frozen=True, eq=False)
class Value:
    """A tensor: whole where it is small, else its corners, with the statistics of all its elements.

    `sample`: all elements, or of each axis the first and the last few. `low`, `high`: the true extremes; `norm`: the
    square root of the sum of squares. The statistics are NaN for an empty tensor and for one that is not a number's.
    """

    shape: tuple[int, ...]
    dtype: str
    sample: NDArray[np.generic]
    whole: bool
    low: float
    high: float
    mean: float
    norm: float

    @property
    def size(self) -> int:
        """How many elements there are."""
        return int(np.prod(self.shape))

    @property
    def nbytes(self) -> int:
        """How many bytes its elements take."""
        return self.size * np.dtype(self.dtype).itemsize

    @property
    def number(self) -> float | None:
        """The value of a scalar; None for any other shape."""
        return float(self.sample) if self.shape == () else None


@dataclass(frozen=True, eq=False)
class Edge:
    """An input of a record, and what the chain rule does along it.

    `formula`: the local derivative in the letters a, b (the inputs), y (the output) and n (a count) in braces, as
    `2·{a}`; None where the input has none. `factor`: its value; of a matrix product the other matrix. `flows`: by
    call, the term that this edge adds to the gradient of its origin.
    """

    origin: Node
    formula: str | None = None
    factor: Value | None = None
    flows: Mapping[int, Value] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Source:
    """Where values enter: a variable, a constant (watched or not), a number in the text, what a tape has answered.

    `watched`: the blocks whose tape watches it. `gradients`: by call; one that was not computed is absent.
    """

    name: str  # a literal has its text
    kind: Kind
    trainable: bool
    value: Value
    span: Span | None  # None for what the program is handed
    watched: tuple[int, ...]
    gradients: Mapping[int, Value]


@dataclass(frozen=True, eq=False)
class Record:
    """An operation, in the order of execution, by the type and the name that TensorFlow gives it.

    `blocks`: the tapes that recorded it, outermost first. `reason`: why none did. `depth`: how many tapes were open.
    `label`: the name that the program gives to its output, or "". `used`: it is on the way to some target.
    """

    number: int
    type: str
    name: str
    inputs: tuple[Edge, ...]
    value: Value
    gradients: Mapping[int, Value]
    state: State
    reason: Reason | None
    blocks: tuple[int, ...]
    depth: int
    used: bool
    label: str
    span: Span

    @property
    def saved_bytes(self) -> int:
        """How many bytes a tape keeps of it: those of its output."""
        return self.value.nbytes if self.state == "recorded" else 0


@dataclass(frozen=True, eq=False)
class Block:
    """A `with tf.GradientTape() as name:`; its records are `first` … `stop - 1`. `calls`: of its `gradient`."""

    name: str
    persistent: bool
    watches_variables: bool
    depth: int  # 0 for an outermost one
    first: int
    stop: int
    span: Span
    watched: tuple[str, ...]  # the names of the sources that it watches
    calls: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Repair:
    """A change of the program after which the gradient is there: the whole text, and the gradient it gives."""

    kind: str
    text: str
    gradient: Value | None = None


@dataclass(frozen=True, eq=False)
class Cause:
    """Why a gradient is None; `kind` as in `engine.listing.why`. `line`: the line of the program that is the cause."""

    kind: str
    line: int
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, eq=False)
class Answer:
    """What a call gave for one source. `gradient` None: TensorFlow returned None, and `cause` says why.

    `difference`: the central difference of the target, of the shape of the source, taken in float64; None where it
    can't be taken or the source is large. `by_hand`, `formula`: the closed form that a comment
    `# by hand: …` gives, and its value.
    """

    name: str
    node: Node | None
    gradient: Value | None
    cause: Cause | None = None
    difference: Value | None = None
    formula: str = ""
    by_hand: Value | None = None


@dataclass(frozen=True, eq=False)
class Call:
    """One `tape.gradient(target, sources)`.

    Its own operations are the records `first` … `stop - 1` where another tape was open; else they are none: the way
    back is their picture.
    """

    block: int
    target: str
    node: Node | None  # of the target; None where the target is no tensor of this program
    answers: tuple[Answer, ...]
    first: int
    stop: int
    span: Span


@dataclass(frozen=True, eq=False)
class Failure:
    """What TensorFlow raised, word for word. What is below the line was not run."""

    type: str
    message: str
    span: Span
    repair: Repair | None = None


@dataclass(frozen=True, eq=False)
class Curves:
    """A scalar and its first two derivatives over a range of one input, shape (points,) each, by nested tapes."""

    name: str
    x: NDArray[np.float32]
    value: NDArray[np.float32]
    first: NDArray[np.float32]
    second: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Cost:
    """What a tape keeps at one size: of the variables' way only, and if it watched everything."""

    size: int
    records: int
    kept: int  # bytes
    all_records: int
    all_kept: int


@dataclass(frozen=True, eq=False)
class Tape:
    """All that a program did. `head` and `text` are the whole program; spans count in `text`.

    `executed`: how many operations ran, recorded or not. `step`: the training step that it is of, else None.
    """

    head: str
    text: str
    sources: tuple[Source, ...]
    records: tuple[Record, ...]
    blocks: tuple[Block, ...]
    calls: tuple[Call, ...]
    failure: Failure | None = None
    curves: Curves | None = None
    costs: tuple[Cost, ...] = ()
    step: int | None = None

    @property
    def executed(self) -> int:
        """How many operations ran."""
        return len(self.records)

    @property
    def recorded(self) -> int:
        """How many of them a tape recorded."""
        return sum(record.state == "recorded" for record in self.records)

    @property
    def bytes_kept(self) -> int:
        """How many bytes the recorded operations' outputs take."""
        return sum(record.saved_bytes for record in self.records)

    def record(self, number: int) -> Record:
        """Return a record by its number, which counts from 1."""
        return self.records[number - 1]

    def value(self, node: Node) -> Value:
        """Return the value of a node."""
        return (self.sources[node.index] if node.kind == "source" else self.record(node.index)).value

    def gradients(self, node: Node) -> Mapping[int, Value]:
        """Return the gradients of a node, by call."""
        return (self.sources[node.index] if node.kind == "source" else self.record(node.index)).gradients
