"""A program as a graph of values, walked without running it: there are no branches, so that nothing is guessed."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.listing.item import Block, Cut, Edge, Item
from engine.listing.listing import Listing
from engine.listing.meaning import Meaning
from engine.listing.trail import Trail


@dataclass(eq=False)
class Call:
    """A `tape.gradient(…)`."""

    statement: ast.Assign
    tape: Block
    target: Item
    sources: tuple[Item, ...]
    names: tuple[str, ...]


@dataclass(eq=False)
class Bound:
    """A name that has been given to a value."""

    name: str
    item: Item
    statement: ast.stmt


@dataclass(eq=False)
class Flow:
    """All values of a program in order, its calls and its names.

    `names`: what each stands for after a statement; of a block, when it is entered. `sound`: the dtypes fit.
    """

    items: list[Item]
    calls: list[Call] = field(default_factory=list)
    bound: list[Bound] = field(default_factory=list)
    names: dict[ast.stmt, dict[str, Item]] = field(default_factory=dict)
    sound: bool = True


def flow_of(listing: Listing) -> Flow:
    """Return the graph of a program's values. Raises TooMuchError."""
    return _Walk(listing).flow


class _Walk:
    def __init__(self, listing: Listing) -> None:
        self._trail = Trail()
        self._tapes: dict[str, Block] = {}
        self._names = {name: self._trail.make("linear", [], "float32") for name in listing.known}
        self._meaning = Meaning(self._trail, self._names)
        self.flow = Flow(self._trail.items)
        self._run(listing.tree.body)
        self.flow.sound &= self._meaning.sound

    def _run(self, body: Sequence[ast.stmt]) -> None:
        for statement in body:
            self._trail.statement = statement
            match statement:
                case ast.Assign(value=ast.Call(func=ast.Attribute(attr="gradient")) as call):
                    self._ask(statement, call)
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    self._bind(name, self._meaning.value(value), statement)
                case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=tape), attr="watch")) as call):
                    for item in map(self._meaning.value, _listed(call.args[0])):
                        item.asked.add(self._tapes[tape])
                case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) as call):
                    self._assign(name, method, call)
                case ast.With():
                    self._record(statement)
                    continue
            self.flow.names[statement] = dict(self._names)

    def _record(self, block: ast.With) -> None:
        made, bound = block.items[0].context_expr, block.items[0].optional_vars
        assert isinstance(made, ast.Call)
        assert isinstance(bound, ast.Name)
        flags = {word.arg: word.value.value for word in made.keywords if isinstance(word.value, ast.Constant)}
        persistent, watches = flags.get("persistent", False), flags.get("watch_accessed_variables", True)
        tape = self._tapes[bound.id] = Block(bound.id, block, bool(persistent), bool(watches))
        self.flow.names[block] = dict(self._names)
        self._trail.open.append(tape)
        self._run(block.body)
        if tape in self._trail.open:  # asked within its own block it has closed already
            self._trail.open.remove(tape)

    def _bind(self, name: str, item: Item, statement: ast.stmt) -> None:
        self._names[name] = item
        self.flow.bound.append(Bound(name, item, statement))

    def _assign(self, name: str, method: str, call: ast.Call) -> None:
        value, variable = self._meaning.operand(call.args[0]), self._names[name]
        kept = [] if method == "assign" else variable.held
        variable.held = [*kept, Edge(value, value.on, Cut("copy", call))]
        self._meaning.dtype([variable, value])
        self.flow.sound &= variable.form == "variable"

    def _ask(self, statement: ast.Assign, call: ast.Call) -> None:
        assert isinstance(call.func, ast.Attribute)
        assert isinstance(call.func.value, ast.Name)
        tape, asked = self._tapes[call.func.value.id], _listed(call.args[1])
        target, sources = self._meaning.value(call.args[0]), tuple(map(self._meaning.value, asked))
        names = tuple(node.id for node in asked if isinstance(node, ast.Name))
        self.flow.calls.append(Call(statement, tape, target, sources, names))
        if not tape.persistent and tape in self._trail.open:
            self._trail.open.remove(tape)
        gradients = self._trail.backward(tape, target)
        for name, source in zip(_listed(statement.targets[0]), sources, strict=False):
            assert isinstance(name, ast.Name)
            answer = gradients.get(source) or self._trail.make("linear", [], source.dtype)
            self._bind(name.id, answer, statement)


def _listed(node: ast.expr) -> list[ast.expr]:
    """Return what a list or a tuple holds; of anything else itself."""
    return node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
