"""What a traced call returned, developed into a tape: each number in its place."""

from typing import Any

from engine.capture.notes import Reel
from engine.capture.plan import CallPlan, EdgePlan, Plan, RecordPlan, SourcePlan
from engine.capture.values import Place, unpacked
from engine.listing import Listing
from engine.tape import Answer, Block, Call, Edge, Failure, Record, Source, Tape, Value


class Development:
    """The parts of one traced call, and the listing whose numbers they are."""

    def __init__(self, plan: Plan, parts: list[Any], listing: Listing) -> None:
        self._plan, self._parts, self._listing = plan, parts, listing

    def tape(self, failure: Failure | None) -> Tape:
        """Return the tape, without what only other runs can tell: causes, differences, closed forms."""
        plan = self._plan
        sources = tuple(self._source(one) for one in plan.sources)
        return Tape(
            head="",
            text=self._listing.text,
            sources=sources,
            records=tuple(self._record(number, one) for number, one in enumerate(plan.records, 1)),
            blocks=tuple(self._block(number, reel, sources) for number, reel in enumerate(plan.reels)),
            calls=tuple(self._call(one) for one in plan.calls),
            failure=failure,
        )

    def _source(self, plan: SourcePlan) -> Source:
        entry = plan.entry
        return Source(
            name=entry.name or self._listing.said(entry.node or 0),
            kind="watched" if entry.kind == "constant" and entry.watched else entry.kind,
            trainable=entry.trainable,
            value=self._value(plan.value),
            span=None if entry.node is None else self._listing.spans[entry.node],
            watched=tuple(sorted(entry.watched)),
            gradients=self._values(plan.gradients),
        )

    def _record(self, number: int, plan: RecordPlan) -> Record:
        note = plan.note
        return Record(
            number=number,
            type=note.op.type,
            name=note.op.name,
            inputs=tuple(self._edge(edge) for edge in plan.inputs),
            value=self._value(plan.value),
            gradients=self._values(plan.gradients),
            state="recorded" if note.recorded else "skipped",
            reason=note.reason,
            blocks=note.recorded,
            depth=len(note.open),
            used=bool(plan.gradients),
            label=note.label,
            span=self._listing.spans[note.node],
        )

    def _edge(self, plan: EdgePlan) -> Edge:
        factor = None if plan.factor is None else self._value(plan.factor)
        return Edge(plan.origin, plan.formula, factor, self._values(plan.flows))

    def _block(self, number: int, reel: Reel, sources: tuple[Source, ...]) -> Block:
        return Block(
            name=reel.name,
            persistent=reel.persistent,
            watches_variables=reel.watches,
            depth=reel.depth,
            first=reel.first + 1,
            stop=reel.stop + 1,
            span=self._listing.spans[reel.node],
            watched=tuple(source.name for source in sources if number in source.watched),
            calls=tuple(call for call, one in enumerate(self._plan.calls) if one.asked.reel == number),
        )

    def _call(self, plan: CallPlan) -> Call:
        asked = plan.asked
        target, *names = asked.names
        answers = tuple(
            Answer(name, node, None if place is None else self._value(place))
            for name, node, place in zip(names, plan.sources, plan.answers, strict=True)
        )
        return Call(
            block=asked.reel,
            target=target,
            node=plan.target,
            answers=answers,
            first=asked.first + 1,
            stop=asked.stop + 1,
            span=self._listing.spans[asked.node],
        )

    def _values(self, places: dict[int, Place]) -> dict[int, Value]:
        return {call: self._value(place) for call, place in places.items()}

    def _value(self, place: Place) -> Value:
        return unpacked(place, self._parts)
