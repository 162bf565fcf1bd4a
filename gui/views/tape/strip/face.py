"""What stands in the frame of one record at a moment, as a value: what has not changed is not painted again."""

from dataclasses import dataclass

from engine.playback import is_read, second_order
from engine.tape import Node, Record, Tape, Value
from gui.numbers import MISSING
from gui.views.tape.moment import Moment
from gui.views.tape.strip.words import decimals, gradient_words, inputs, shape, skipped, translate, value_words

CELLS = range(3, 65)  # of a matrix that is shown as a grid


@dataclass(frozen=True)
class Gradient:
    """A gradient in words, ever shorter; `outer`: of a tape that has another one in it."""

    words: tuple[str, ...]
    outer: bool


@dataclass(frozen=True)
class Face:
    """The words and the state of a frame. `remark`: why it was skipped, or that it is unused. `grids`: matrices."""

    number: str
    type: str
    inputs: str
    value: tuple[str, ...]
    shape: str
    gradients: tuple[Gradient, ...]
    remark: str
    grids: tuple[Value, ...]
    skipped: bool
    ahead: bool  # not executed yet
    marked: bool


class Faces:
    """The faces of a tape's records, at any moment. `marks_now`: the record of the last beat is marked too."""

    def __init__(self, tape: Tape, *, marks_now: bool = True) -> None:
        self._tape, self._marks_now = tape, marks_now
        self._digits = decimals(tape)
        self._outer = second_order(tape)

    def face(self, number: int, moment: Moment) -> Face:
        """Return what stands in a record's frame."""
        tape, digits = self._tape, self._digits
        record = tape.record(number)
        ahead = number > moment.executed
        matrices = () if ahead else (record.value, *self._there(record, moment))
        return Face(
            number=str(number),
            type=record.type,
            inputs=inputs(tape, record, digits),
            value=(MISSING,) if ahead else value_words(record, digits),
            shape=shape(record.value),
            gradients=self._gradients(record, moment),
            remark=remark(record),
            grids=matrices if all(is_grid(one) for one in matrices) else (),
            skipped=record.state == "skipped",
            ahead=ahead,
            marked=number == record_of(tape, moment.looked_at if self._marks_now else moment.selected),
        )

    def shown(self, record: Record, moment: Moment) -> list[int]:
        """Return whose gradient is shown: of the inner tapes' calls one, of the outer ones' one, if they reach it.

        It is the call being played, else the last one that is computed.
        """
        node, found = Node("record", record.number), []
        for outer in (False, True):
            calls = [call for call in record.gradients if (call in self._outer) == outer]
            there = [call for call in calls if (call, node) in moment.computed]
            if calls:
                found.append(moment.call if moment.call in calls else (there or calls)[-1])
        return [call for call in found if call is not None]

    def _gradients(self, record: Record, moment: Moment) -> tuple[Gradient, ...]:
        node = Node("record", record.number)
        return tuple(
            Gradient(
                gradient_words(record.gradients[call], self._digits) if (call, node) in moment.computed else (MISSING,),
                call in self._outer,
            )
            for call in self.shown(record, moment)
        )

    def _there(self, record: Record, moment: Moment) -> list[Value]:
        """Return the gradient that is shown, if it is computed."""
        node = Node("record", record.number)
        return [record.gradients[call] for call in self.shown(record, moment)[:1] if (call, node) in moment.computed]


def record_of(tape: Tape, node: Node | None) -> int | None:
    """Return the number of the record that shows a node: of a variable, the first that reads it."""
    if node is None:
        return None
    if node.kind == "record":
        return node.index
    reads = (record for record in tape.records if any(edge.origin == node for edge in record.inputs))
    return next((record.number for record in reads if is_read(tape, Node("record", record.number))), None)


def remark(record: Record) -> str:
    """Say why a record was skipped, or that nobody uses it; else nothing."""
    if record.state == "skipped":
        return skipped(record.reason)
    return "" if record.used else translate("Strip", "unused")


def is_grid(value: Value) -> bool:
    """Tell whether a value can be shown as a small heat grid."""
    return value.whole and value.sample.dtype.kind == "f" and value.sample.ndim == 2 and value.size in CELLS
