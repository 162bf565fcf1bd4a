"""Where TensorFlow's random numbers stand: the seed, and how many tensors have been made of it."""

import ast
from dataclasses import dataclass, replace

import tensorflow as tf

from engine.listing.expressions import dotted
from engine.tensors.grammar import RANDOM, SET_SEED

SEED_LINE = f"{SET_SEED}(42)"  # put before a line that needs a seed where none has been set


@dataclass(frozen=True)
class Generator:
    """The same seed and the same count give the same numbers, in this process or in a fresh one."""

    seed: int
    draws: int = 0

    def restore(self) -> None:
        """Let TensorFlow stand there, whatever has been run meanwhile."""
        tf.random.set_seed(self.seed)
        for _ in range(self.draws):
            tf.random.uniform([])  # each random operation takes one seed of its own from that of all, whatever its size

    def after(self, draws: int) -> "Generator":
        """Return where it stands after so many more."""
        return replace(self, draws=self.draws + draws)


def new_seed(statement: ast.stmt) -> int | None:
    """Return the seed that a line sets, or None."""
    match statement:
        case ast.Expr(value=ast.Call(func=function, args=[ast.Constant(value=int() as seed)])) if (
            dotted(function) == SET_SEED
        ):
            return seed
    return None


def needs_seed(statement: ast.stmt) -> bool:
    """Tell whether a line makes random numbers."""
    return any(isinstance(node, ast.Call) and dotted(node.func) in RANDOM for node in ast.walk(statement))
