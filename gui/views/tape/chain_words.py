"""The chain rule at a moment: how the gradient at one node came about, and which ones it leads to."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.playback import Backward, is_read, second_order
from engine.tape import Node, Record, Tape
from gui.numbers import MINUS, MISSING
from gui.views.tape.chain_factors import factor, in_brackets, result, symbols
from gui.views.tape.chain_ways import Use, gradient_name, is_there, name_of, plain, target_name, uses, ways_on
from gui.views.tape.moment import Moment
from gui.views.tape.strip.words import decimals

MOST_FACTORS = 4  # of a running product; a longer one goes on from the gradient before
MOST_TERMS = 3  # of a sum
MOST_HOPS = 3  # past outputs without a name, to the next that has one


class Equation(NamedTuple):
    """A line: what is sought, the working with its signs, what comes out."""

    name: str
    working: str
    result: str

    def text(self) -> str:
        """Return it as plain text, with a minus that a program reads."""
        return f"{self.name} {self.working} {self.result}".replace(MINUS, "-")


@dataclass(frozen=True)
class Chain:
    """All that is to be read. `more`: the terms of a sum or the gradients ahead; on the way forward the inputs."""

    main: Equation
    more: tuple[Equation, ...] = ()
    backward: bool = False
    second: bool = False  # a gradient of a gradient

    def text(self) -> str:
        """Return it as plain lines."""
        return "\n".join(line.text() for line in (self.main, *self.more))


def chain(tape: Tape, moment: Moment) -> Chain | None:
    """Return the chain rule at the node looked at; on the way forward its formula; None before the first beat."""
    node = moment.looked_at
    if node is None:
        return None
    call = _call(tape, moment, node)
    return _Forward(tape, moment).chain(node) if call is None else _Back(tape, moment, call).chain(node)


def _call(tape: Tape, moment: Moment, node: Node) -> int | None:
    """Return the call that is to be explained: the one played, else of a picked node the last that reached it."""
    gradients = tape.gradients(node)
    playing = moment.position > 0 and isinstance(moment.beats[moment.position - 1], Backward)
    if playing and moment.call in gradients:
        return moment.call
    reached = [call for call in gradients if is_there(tape, moment, call, node)]
    return max(reached) if reached and moment.selected else None


class _Forward:
    """The way to the values, as far as it has been played."""

    def __init__(self, tape: Tape, moment: Moment) -> None:
        self._tape, self._moment, self._digits = tape, moment, decimals(tape)

    def chain(self, node: Node) -> Chain:
        """Return how a value was computed: `y = w · t + b → 19.0`, with the inputs that are no plain numbers."""
        node = plain(self._tape, node)
        if node.kind == "source":
            return Chain(self._value(node))
        record = self._tape.record(node.index)
        inputs = dict.fromkeys(plain(self._tape, edge.origin) for edge in record.inputs)
        named = [one for one in inputs if one.kind == "record" or self._tape.sources[one.index].kind != "literal"]
        main = self._value(node)._replace(working=f"= {_expression(self._tape, record)} →")
        return Chain(main, tuple(map(self._value, named)))

    def _value(self, node: Node) -> Equation:
        ahead = node.kind == "record" and node.index > self._moment.executed
        said = MISSING if ahead else result(self._tape.value(node), self._digits, _norm())
        return Equation(name_of(self._tape, node), "=", said)


def _expression(tape: Tape, record: Record) -> str:
    """Return a record as its line writes it; one of a `gradient()` call's own by its type."""
    if any(call.first <= record.number < call.stop for call in tape.calls):
        return f"{record.type}({', '.join(name_of(tape, edge.origin) for edge in record.inputs)})"
    span, lines = record.span, tape.text.splitlines()[record.span.line - 1 : record.span.end_line]
    lines[-1] = lines[-1][: span.end_column]  # before the start: both may be on one line
    lines[0] = lines[0][span.column :]
    return " ".join(line.strip() for line in lines).replace(" * ", " · ").replace(" - ", f" {MINUS} ")


def _norm() -> str:
    return QCoreApplication.translate("Chain", "norm {0}")


class _Back:
    """The way back of one call, as far as it has been played."""

    def __init__(self, tape: Tape, moment: Moment, call: int) -> None:
        self._tape, self._moment, self._index = tape, moment, call
        self._call = tape.calls[call]
        self._uses = uses(tape, call)
        self._digits = decimals(tape)

    def chain(self, node: Node) -> Chain:
        """Return the running product at a node; where ways meet the sum of their terms; of matrices the symbols."""
        node = plain(self._tape, node)
        found = [] if node == self._call.node else self._uses[node]
        scalar = self._are_scalars(node, *(step.node for step in found))
        if not scalar:
            terms = [symbols(self._tape, step, self._name(step.node)) for step in found]
        elif len(found) > 1:
            terms = [self._flow(step) for step in found]
        else:
            terms = [self._product(step) for step in found]
        main = Equation(self._name(node), f"= {_sum(terms)} =" if terms else "=", self._gradient(node))
        more = tuple(map(self._addend, found)) if scalar and len(found) > 1 else self._ahead(node)
        return Chain(main, more, True, self._index in second_order(self._tape))

    def _product(self, last: Use) -> str:
        """Return the factors from the target on; where they are many or not one way, the last one only."""
        steps = [last]
        while steps[-1].node != self._call.node:
            before = self._uses[steps[-1].node]
            if len(before) != 1 or len(steps) == MOST_FACTORS or not self._are_scalars(before[0].node):
                steps = [last]
                break
            steps.append(before[0])
        factors = [factor(self._tape, step) for step in reversed(steps)]
        return " × ".join([self._gradient(steps[-1].node), *factors])

    def _addend(self, step: Use) -> Equation:
        return Equation(self._name(step.node), f"× {factor(self._tape, step)} =", self._flow(step))

    def _flow(self, step: Use) -> str:
        """Return the term along an edge; into a variable it has come when the gradient is at that read."""
        reached = step.edge.origin if is_read(self._tape, step.edge.origin) else step.node
        if (self._index, reached) not in self._moment.computed:
            return MISSING
        return result(step.edge.flows[self._index], self._digits)

    def _ahead(self, node: Node) -> tuple[Equation, ...]:
        """Return the gradients that this one leads to, each with all its terms that come from here."""
        terms: dict[Node, list[str]] = defaultdict(list)
        for step in self._ways_on(node):
            end, working = self._lead(step)
            terms[end].append(working)
        return tuple(
            Equation(
                self._name(end),
                f"= {' + '.join(parts + ['…'] * (len(self._uses[end]) > len(parts)))} =",
                self._gradient(end),
            )
            for end, parts in terms.items()
        )

    def _lead(self, step: Use) -> tuple[Node, str]:
        """Return where an edge leads: past outputs without a name, with all the factors on the way."""
        steps, end = [step], plain(self._tape, step.edge.origin)
        if not self._are_scalars(step.node, end):
            return end, symbols(self._tape, step, self._name(step.node))
        while len(steps) < MOST_HOPS and (after := self._only_way(end)):
            steps.append(after)
            end = plain(self._tape, after.edge.origin)
        factors = [factor(self._tape, one) for one in steps]
        return end, " × ".join([self._name(step.node), *([f for f in factors if f != "1"] or ["1"])])

    def _only_way(self, node: Node) -> Use | None:
        """Return the one way on from an output without a name; None where ways part or meet, or of a matrix."""
        ways = self._ways_on(node)
        if len(ways) != 1 or ways[0].record.label or len(self._uses[node]) != 1:
            return None
        return ways[0] if self._are_scalars(ways[0].edge.origin) else None

    def _ways_on(self, node: Node) -> list[Use]:
        return [] if node.kind == "source" else ways_on(self._tape.record(node.index), self._index)

    def _name(self, node: Node) -> str:
        name = target_name(self._call) if node == self._call.node else name_of(self._tape, node)
        return gradient_name(self._call, name)

    def _gradient(self, node: Node) -> str:
        if not is_there(self._tape, self._moment, self._index, node):
            return MISSING
        return result(self._tape.gradients(node)[self._index], self._digits)

    def _are_scalars(self, *nodes: Node) -> bool:
        return all(self._tape.value(node).shape == () for node in nodes)


def _sum(terms: Sequence[str]) -> str:
    shown = [terms[0], *map(in_brackets, terms[1:MOST_TERMS])]
    return " + ".join(shown + ["…"] * (len(terms) > MOST_TERMS))
