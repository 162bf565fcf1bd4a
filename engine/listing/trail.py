"""The values that a program has made so far, and the tapes that are open; what their gradients are made of."""

import ast
from collections.abc import Sequence

from engine.listing.item import Block, Cut, Edge, Form, Item, Rule

MOST_ITEMS = 10_000


class TooMuchError(Exception):
    """A program of more operations than it is worth to follow: derivatives of derivatives of derivatives."""


class Trail:
    """Makes each value with a record of who saw it."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.open: list[Block] = []
        self.statement: ast.stmt | None = None

    def make(
        self,
        rule: Rule,
        inputs: Sequence[Item],
        dtype: str,
        form: Form = "tensor",
        *,
        node: ast.AST | None = None,
        cut: Cut | None = None,
        derived: bool = False,
    ) -> Item:
        """Return a new value. `cut`: no gradient passes it. Raises TooMuchError."""
        if len(self.items) >= MOST_ITEMS:
            raise TooMuchError
        edges = tuple(Edge(item, item.on, cut) for item in inputs)
        now_open = frozenset(self.open)
        recorded = now_open & frozenset().union(*(edge.recorded_by() for edge in edges))
        item = Item(len(self.items), rule, edges, dtype, form, self.statement, node, now_open, recorded, derived)
        self.items.append(item)
        return item

    def read(self, variable: Item, node: ast.AST) -> Item:
        """Return the value of a variable. The open tapes watch what is read."""
        variable.read |= {tape for tape in self.open if tape.watches_variables and variable.trainable}
        item = self.make("linear", [variable], variable.dtype, node=node)
        item.edges += tuple(Edge(edge.item, edge.item.on, edge.cut) for edge in variable.held)
        return item

    def backward(self, tape: Block, target: Item) -> dict[Item, Item]:
        """Return the gradient of the target with respect to each value that the tape leads back to."""
        terms = {target: [self._made("linear", [], target)]}
        gradients: dict[Item, Item] = {}
        for item in sorted(_reached(tape, target), key=lambda one: -one.serial):
            g = gradients[item] = terms[item][0] if len(terms[item]) == 1 else self._made("linear", terms[item], item)
            inputs = [edge.item for edge in item.edges if not edge.cut]
            for place, origin in enumerate(inputs):
                if tape in item.recorded and origin.is_float:
                    terms.setdefault(origin, []).append(self._term(item, g, inputs, place))
        return gradients

    def _term(self, item: Item, g: Item, inputs: list[Item], place: int) -> Item:
        """Return what an operation hands on to one of its inputs."""
        origin = inputs[place]
        match item.rule:
            case "linear":
                factors: list[Item] = []
            case "product":
                factors = inputs[:place] + inputs[place + 1 :]
            case "curve" | "output":
                factors = [self._made("curve", inputs if item.rule == "curve" else [item], origin)]
            case "kink" | "output kink":
                factors = [self._made("flat", inputs if item.rule == "kink" else [item], origin)]
            case "flat":
                return self._made("linear", [], origin)
        return self._made("product", [g, *factors], origin)

    def _made(self, rule: Rule, inputs: Sequence[Item], like: Item) -> Item:
        return self.make(rule, inputs, like.dtype, derived=True)


def _reached(tape: Block, target: Item) -> set[Item]:
    found, waiting = {target}, [target]
    while waiting:
        for item in set(waiting.pop().flow(tape)) - found:
            found.add(item)
            waiting.append(item)
    return found
