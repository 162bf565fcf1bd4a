"""What only other runs can tell of a tape: why a gradient is None, what repairs it, and what checks the others."""

from dataclasses import replace
from typing import Any

import numpy as np

from engine.differences import difference
from engine.eager_world import EagerWorld
from engine.interpreter import RAISED, Interpreter
from engine.listing import Listing, ListingError, parse
from engine.listing.by_hand import written_by_hand
from engine.listing.why import repair_consumed, why
from engine.tape import Answer, Cause, Repair, Tape, Value
from engine.values import value_of


def explained(tape: Tape, listing: Listing, eager: EagerWorld) -> Tape:
    """Return the tape with causes, repairs, central differences and closed forms."""
    calls = tuple(
        replace(call, answers=tuple(_answer(listing, eager, number, place, a) for place, a in enumerate(call.answers)))
        for number, call in enumerate(tape.calls)
    )
    failure = tape.failure
    if failure is not None:
        repair = repair_consumed(listing, len(calls))
        failure = replace(failure, repair=repair and _tried(repair, len(calls), 0))
    return replace(tape, calls=calls, failure=failure)


def _answer(listing: Listing, eager: EagerWorld, call: int, place: int, answer: Answer) -> Answer:
    texts, values = written_by_hand(listing, call), eager.by_hand[call]
    by_hand = place < len(values)
    return replace(
        answer,
        cause=_cause(listing, call, place) if answer.gradient is None else None,
        difference=difference(listing, {}, call, answer.name),
        formula=texts[place] if by_hand else "",
        by_hand=value_of(np.asarray(values[place])) if by_hand else None,
    )


def _cause(listing: Listing, call: int, place: int) -> Cause | None:
    cause = why(listing, call, place)
    if cause is None:
        return None
    return replace(cause, repairs=tuple(_tried(repair, call, place) for repair in cause.repairs))


def _tried(repair: Repair, call: int, place: int) -> Repair:
    """Return a repair with the gradient that it gives."""
    return replace(repair, gradient=_gradient(repair.text, call, place))


def _gradient(text: str, call: int, place: int) -> Value | None:
    try:
        world = EagerWorld(parse(text))
        Interpreter(world.listing, world, {}).run()
        gradient: Any = world.gradients[call][place]
    except (ListingError, *RAISED):
        return None
    return None if gradient is None else value_of(gradient.numpy())
