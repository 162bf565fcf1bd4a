"""A listing → its tape: run as it is for what TensorFlow answers, and traced for everything in between."""

from dataclasses import replace
from math import isfinite, isnan

from engine.capture.costs import costs
from engine.capture.curves import Sweeper
from engine.capture.development import Development
from engine.capture.eager_world import EagerWorld
from engine.capture.explanations import Explanations
from engine.capture.kept import Kept
from engine.capture.trace import Trace
from engine.interpreter import Interpreter
from engine.listing import ListingError, parse
from engine.tape import Node, Tape
from engine.tape_request import TapeRequest

MOST_KEPT = 16  # traces


class Camera:
    """Takes tapes; it keeps the newest traces: other numbers need no other one."""

    def __init__(self) -> None:
        self._traces: Kept[Trace] = Kept(MOST_KEPT)
        self._sweeper = Sweeper()

    def take(self, request: TapeRequest) -> Tape:
        """Return the tape of a program. Raises ListingError, also where a value on the way is not a finite number."""
        listing = parse(request.text, tuple(request.given))
        eager = EagerWorld(listing)
        failure = Interpreter(listing, eager, request.given).run()
        trace = self._trace(request, eager)
        tape = Development(trace.plan, trace(request.given, eager.feed), listing).tape(failure)
        tape = replace(tape, head=request.head, step=request.step)
        if request.step is not None:  # of a training step only the numbers change, many times a second; it may diverge
            return tape
        _check_finite(tape)
        curves = self._sweeper.curves(listing, eager.feed, request.sweep) if request.sweep else None
        tape = Explanations(listing, request.given, eager).added(tape)
        return replace(tape, curves=curves, costs=costs(listing) if request.costs else ())

    def _trace(self, request: TapeRequest, eager: EagerWorld) -> Trace:
        arrays = (*request.given.values(), *eager.feed)

        def make() -> Trace:
            return Trace(eager.listing, request.given, eager.feed, eager)

        if eager.listing.uses_numpy:  # what `.numpy()` gave is part of a trace
            return make()
        shapes = tuple((array.shape, array.dtype.name) for array in arrays)
        return self._traces.get((eager.listing.known, eager.listing.outline, len(eager.gradients), shapes), make)


def _check_finite(tape: Tape) -> None:
    """Check that no operation makes something infinite, or no number, of finite numbers."""
    for record in tape.records:
        value = record.value
        if not _finite(tape, Node("record", record.number)) and all(_finite(tape, e.origin) for e in record.inputs):
            shown = "nan" if isnan(value.norm) else "inf"
            raise ListingError("not finite", record.span, record.type, shown)


def _finite(tape: Tape, node: Node) -> bool:
    value = tape.value(node)
    return value.size == 0 or (isfinite(value.low) and isfinite(value.high) and not isnan(value.norm))
