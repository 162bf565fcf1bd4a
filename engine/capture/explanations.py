"""What only other runs can tell of a tape: why a gradient is None, what repairs it, and what checks the others."""

from dataclasses import replace
from typing import Any

from engine.capture.differences import difference
from engine.capture.eager_world import EagerWorld
from engine.capture.values import value_of
from engine.interpreter import RAISED, Given, Interpreter
from engine.listing import Listing, ListingError, parse
from engine.listing.by_hand import written_by_hand
from engine.listing.why import repair_consumed, why
from engine.tape import Answer, Cause, Failure, Repair, Tape


class Explanations:
    """What other runs tell of one program, handed the arrays `given`."""

    def __init__(self, listing: Listing, given: Given, eager: EagerWorld) -> None:
        self._listing, self._given, self._eager = listing, given, eager

    def added(self, tape: Tape) -> Tape:
        """Return the tape with causes, repairs, central differences and closed forms."""
        calls = tuple(
            replace(call, answers=tuple(self._answer(number, place, one) for place, one in enumerate(call.answers)))
            for number, call in enumerate(tape.calls)
        )
        return replace(tape, calls=calls, failure=tape.failure and self._failure(tape.failure, len(calls)))

    def _answer(self, call: int, place: int, answer: Answer) -> Answer:
        texts, values = written_by_hand(self._listing, call), self._eager.by_hand[call]
        by_hand = place < len(values)
        return replace(
            answer,
            cause=self._cause(call, place) if answer.gradient is None else None,
            difference=difference(self._listing, self._given, call, place),
            formula=texts[place] if by_hand else "",
            by_hand=value_of(values[place]) if by_hand else None,
        )

    def _cause(self, call: int, place: int) -> Cause | None:
        cause = why(self._listing, call, place)
        return cause and replace(cause, repairs=tuple(self._tried(one, call, place) for one in cause.repairs))

    def _failure(self, failure: Failure, call: int) -> Failure:
        repair = repair_consumed(self._listing, call)
        return replace(failure, repair=repair and self._tried(repair, call, 0))

    def _tried(self, repair: Repair, call: int, place: int) -> Repair:
        """Return a repair with the gradient that it gives."""
        try:
            world = EagerWorld(parse(repair.text, self._listing.known))
            Interpreter(world.listing, world, self._given).run()
            gradient: Any = world.gradients[call][place]
        except (ListingError, *RAISED):
            return repair
        return repair if gradient is None else replace(repair, gradient=value_of(gradient.numpy()))
