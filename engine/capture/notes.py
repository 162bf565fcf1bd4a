"""What is noted while a listing is traced: its sources, operations, tapes and calls, with TensorFlow's own objects."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import tensorflow as tf

from engine.elements import Thing
from engine.tape import Kind, Reason


@dataclass(eq=False)
class Entry:
    """A source while the program is traced: a variable, or a tensor that no operation made."""

    name: str  # "" while the program gives none
    kind: Kind
    node: int | None  # of the listing; None for what the program is handed
    value: tf.Tensor
    trainable: bool = True
    watched: set[int] = field(default_factory=set)  # the reels that watch it


@dataclass(eq=False)
class Note:
    """An operation that ran: who made it, in which open tapes, and which of them recorded it."""

    op: tf.Operation
    node: int
    open: tuple[int, ...]
    recorded: tuple[int, ...]
    reason: Reason | None
    variable: Entry | None  # that it reads or assigns
    label: str = ""
    assigned: tf.Tensor | None = None  # what the variable holds after it


@dataclass(eq=False)
class Reel:
    """A tape while the program is traced; always persistent, so that it can be asked more than the program asks.

    `pause`: keeps it from recording the rest of its block, where it has answered and is not to be asked again.
    """

    tape: tf.GradientTape
    pause: ExitStack
    name: str
    node: int
    persistent: bool
    watches: bool
    depth: int
    first: int
    stop: int = 0
    hot: set[Any] = field(default_factory=set)  # what it watches: operations by their outputs, and variables' entries


@dataclass(eq=False)
class Asked:
    """A call of `gradient` and what it gave. `first`, `stop`: the notes of its own operations."""

    reel: int
    node: int
    target: Thing
    sources: Sequence[Thing]
    names: tuple[str, ...]
    gradients: list[tf.Tensor | None]
    first: int
    stop: int
