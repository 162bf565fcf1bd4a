"""What a tape keeps, at growing sizes: of the way of the variables only, and if it watched everything."""

import re

import tensorflow as tf

from engine.capture.eager_world import EagerWorld
from engine.capture.traced_world import TracedWorld
from engine.interpreter import Interpreter
from engine.listing import Listing, ListingError, parse
from engine.tape import Cost

SIZES = (10, 100, 1_000, 10_000, 100_000)
MARK = re.compile(r"#\s*size:\s*(\d+)")  # at the end of a line: this number of it is the size


def costs(listing: Listing) -> tuple[Cost, ...]:
    """Return the costs of a program with other numbers in the places that `# size: 1000` marks; none without a mark.

    A size at which the program can't be run is left out.
    """
    if not MARK.search(listing.text):
        return ()
    found = []
    for size in SIZES:
        try:
            found.append(_cost(size, parse(_sized(listing.text, size), listing.known)))
        except ListingError:
            continue
    return tuple(found)


def _sized(text: str, size: int) -> str:
    lines = []
    for line in text.split("\n"):
        mark = MARK.search(line)
        lines.append(line if mark is None else re.sub(rf"\b{mark[1]}\b", str(size), line))
    return "\n".join(lines)


def _cost(size: int, listing: Listing) -> Cost:
    eager = EagerWorld(listing)
    Interpreter(listing, eager, {}).run()
    return Cost(size, *_kept(eager, watch_all=False), *_kept(eager, watch_all=True))


def _kept(eager: EagerWorld, watch_all: bool) -> tuple[int, int]:
    """Return how many operations a tape records, and the bytes of their outputs. It is traced, not run."""
    worlds: list[TracedWorld] = []

    def traced(feed: list[tf.Tensor]) -> None:
        worlds.append(TracedWorld(eager.listing, {}, iter(feed), eager, watch_all))
        Interpreter(eager.listing, worlds[-1], {}).run()

    specs = [tf.TensorSpec(array.shape, array.dtype) for array in eager.feed]
    tf.function(traced, autograph=False).get_concrete_function(specs)
    outputs = [note.op.outputs[0] for note in worlds[-1].notes if note.recorded]
    return len(outputs), sum((y.shape.num_elements() or 0) * y.dtype.size for y in outputs)
