"""What a node of the operation graph says at a moment, as a value: what has not changed is not painted again."""

from dataclasses import dataclass

from engine.tape import Value
from gui.numbers import MISSING, fixed
from gui.views.tape.graph.web import Look, Operation, Web
from gui.views.tape.graph.words import kind, partial, sum_of_terms
from gui.views.tape.moment import Moment
from gui.views.tape.strip.words import decimals, is_float, number, shape

MOST_ROWS, MOST_COLUMNS = 3, 4  # of a matrix whose cells have numbers
MOST_GRADIENTS = 2


@dataclass(frozen=True)
class Slope:
    """A gradient: its words, of which derivative it is, its terms where paths meet, its cells if it is a matrix."""

    words: str
    about: str
    terms: str
    cells: Value | None
    outer: bool  # a gradient of a gradient


@dataclass(frozen=True)
class Face:
    """The words and the state of a node."""

    look: Look
    title: str
    note: str  # the name that the program gives it; of a source what kind it is
    value: str
    cells: Value | None  # a small vector or matrix
    corner: Value | None  # a larger tensor
    slopes: tuple[Slope, ...]
    ahead: bool = False  # not executed yet
    marked: bool = False


class Faces:
    """The faces of a web's operations, at any moment."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self.digits = decimals(web.tape)

    def face(self, index: int, moment: Moment) -> Face:
        """Return what an operation says."""
        web = self._web
        operation = web.operations[index]
        source, record = web.source(operation), web.record(operation)
        value = web.tape.value(operation.node)
        ahead = record is not None and record.number > moment.executed
        return Face(
            look=web.look(operation),
            title=source.name if source else record.type if record else "",
            note=kind(source) if source else record.label if record else "",
            value=MISSING if ahead else _value_words(value, self.digits),
            cells=None if ahead else cells(value),
            corner=None if ahead or not is_large(value) else value,
            slopes=tuple(self._slope(index, call, moment) for call in self._shown(operation, moment)),
            ahead=ahead,
            marked=web.shows(index, moment.looked_at),
        )

    def _shown(self, operation: Operation, moment: Moment) -> list[int]:
        """Return the calls whose gradients there is room for: the one being played, those that are there, the rest."""
        calls = sorted(self._web.tape.gradients(operation.node))
        if len(calls) > MOST_GRADIENTS:
            there = [call for call in reversed(calls) if self._web.has_gradient(operation, call, moment)]
            wanted = [call for call in (moment.call,) if call in calls] + there + calls
            calls = sorted(list(dict.fromkeys(wanted))[:MOST_GRADIENTS])
        return calls

    def _slope(self, index: int, call: int, moment: Moment) -> Slope:
        web = self._web
        operation = web.operations[index]
        gradient = web.tape.gradients(operation.node)[call]
        there = web.has_gradient(operation, call, moment)
        return Slope(
            words=_gradient_words(gradient, self.digits) if there else MISSING,
            about=partial(web.tape, call, web.name(operation)),
            terms=sum_of_terms(web, index, call, moment, self.digits),
            cells=cells(gradient) if there else None,
            outer=call in web.outer,
        )


def cells(value: Value) -> Value | None:
    """Return a vector or matrix that is small enough for a number in each cell; None for any other value."""
    rows, columns = (1, *value.shape)[-2:] if value.shape else (0, 0)
    small = value.whole and is_float(value) and len(value.shape) in (1, 2)
    return value if small and 1 <= rows <= MOST_ROWS and 1 <= columns <= MOST_COLUMNS else None


def is_large(value: Value) -> bool:
    """Tell whether only the corners of a value can be shown."""
    return value.shape != () and value.size > 0 and is_float(value) and cells(value) is None


def _value_words(value: Value, digits: int) -> str:
    return number(value, digits) if value.shape == () else shape(value)


def _gradient_words(value: Value, digits: int) -> str:
    return number(value, digits) if value.shape == () else f"|g| {fixed(value.norm, digits)}"
