"""The changes that may bring a gradient back, as whole programs; whether one does is for `why` to find out."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.listing.arguments import as_float, without_word
from engine.listing.edits import body_indent, inserted, replaced
from engine.listing.expressions import dotted
from engine.listing.flow import Call, Flow
from engine.listing.item import Item
from engine.listing.listing import Listing, span_of
from engine.listing.moves import move_inside
from engine.listing.obstacles import Obstacle


@dataclass(frozen=True, eq=False)
class Trouble:
    """What keeps the gradient of a call from one of its sources, the nearest to the source first."""

    listing: Listing
    flow: Flow
    call: Call
    source: Item
    obstacles: list[Obstacle]

    @property
    def node(self) -> ast.AST:
        """The statement or the expression that is the first obstacle."""
        return self.obstacles[0].node


def changes(trouble: Trouble) -> Iterator[tuple[str, str]]:
    """Yield the kind of each change and the text it makes, the smallest first."""
    for kind, change in CHANGES.get(trouble.obstacles[0].kind, {}).items():
        text = change(trouble)
        if text is not None:
            yield kind, text


def _watch(trouble: Trouble) -> str | None:
    """Let the tape watch the source: in the first line of the block, or as soon as the source is there."""
    tape, made = trouble.call.tape, trouble.source.statement
    after, indent = tape.node.body[0].lineno - 1, body_indent(tape.node)
    place: ast.stmt = tape.node
    if made and made.lineno > tape.node.lineno:
        after, indent, place = made.end_lineno or made.lineno, made.col_offset, made
    names = [name for name, item in trouble.flow.names[place].items() if item is trouble.source]
    if trouble.source.form not in ("tensor", "variable") or not names:
        return None
    return inserted(trouble.listing.text, after, f"{tape.name}.watch({names[0]})", indent)


def _make_variable(trouble: Trouble) -> str | None:
    node, statement = trouble.source.node, trouble.source.statement
    if not isinstance(statement, ast.Assign) or statement.value is not node:
        return None
    match node:
        case ast.Call() if dotted(node.func) == "tf.constant":
            return replaced(trouble.listing.text, [(span_of(node.func), "tf.Variable")])
        case ast.Call() if dotted(node.func) not in ("tf.ones", "tf.zeros"):
            return None
    return replaced(trouble.listing.text, [(span_of(node), f"tf.Variable({trouble.listing.segment(node)})")])


def _make_float(trouble: Trouble) -> str | None:
    """Give the source floating-point numbers, and all that it is calculated with."""
    calls = {item.node for item in _alike(trouble) if isinstance(item.node, ast.Call) and not item.is_float}
    edits = [edit for call in calls for edit in as_float(trouble.listing, call)]
    return replaced(trouble.listing.text, edits) if edits else None


def _alike(trouble: Trouble) -> set[Item]:
    """Return the values that must be of one dtype with the source."""
    near: dict[Item, set[Item]] = {item: set() for item in trouble.flow.items}
    for item in trouble.flow.items:
        for edge in (*item.edges, *item.held):
            if not edge.cut or edge.cut.kind != "no derivative":
                near[item].add(edge.item)
                near[edge.item].add(item)
    found, waiting = {trouble.source}, [trouble.source]
    while waiting:
        for item in near[waiting.pop()] - found:
            found.add(item)
            waiting.append(item)
    return found


def _trainable(trouble: Trouble) -> str | None:
    made = trouble.source.node
    return without_word(trouble.listing, made, "trainable") if isinstance(made, ast.Call) else None


def _watch_accessed(trouble: Trouble) -> str | None:
    made = trouble.call.tape.node.items[0].context_expr
    return without_word(trouble.listing, made, "watch_accessed_variables") if isinstance(made, ast.Call) else None


def _unwrap(trouble: Trouble) -> str | None:
    """Let a call's argument, or the tensor before `.numpy()`, stand in the call's place."""
    call = trouble.node
    assert isinstance(call, ast.Call)
    inner = call.args[0] if call.args else call.func.value if isinstance(call.func, ast.Attribute) else call
    text = trouble.listing.segment(inner)
    around = [node for node in ast.walk(trouble.listing.tree) if any(call is one for one in ast.iter_child_nodes(node))]
    bare = isinstance(around[0], ast.Assign | ast.Call) and "\n" not in text
    closed = bare or not isinstance(inner, ast.BinOp | ast.UnaryOp)
    return replaced(trouble.listing.text, [(span_of(call), text if closed else f"({text})")])


def _drop_copy(trouble: Trouble) -> str | None:
    """Let a name stand for what was computed, instead of a variable that takes its numbers."""
    call = trouble.node
    assert isinstance(call, ast.Call)
    if not isinstance(call.func, ast.Attribute) or not call.func.attr.startswith("assign"):
        return _unwrap(trouble)
    name, value = trouble.listing.segment(call.func.value), trouble.listing.segment(call.args[0])
    said = {"assign": value, "assign_add": f"{name} + {value}", "assign_sub": f"{name} - ({value})"}[call.func.attr]
    return replaced(trouble.listing.text, [(span_of(call), f"{name} = {said}")])


def _assign(trouble: Trouble) -> str | None:
    """Let a variable keep its name, and take the value: `v = v + 1.` becomes `v.assign_add(1.)`."""
    match trouble.node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) as statement:
            method, said = "assign", value
        case _:
            return None
    match value:
        case ast.BinOp(left=ast.Name(id=left), op=ast.Add() | ast.Sub() as sign, right=right) if left == name:
            method, said = ("assign_add" if isinstance(sign, ast.Add) else "assign_sub"), right
    text = f"{name}.{method}({trouble.listing.segment(said)})"
    return replaced(trouble.listing.text, [(span_of(statement), text)])


def _move(trouble: Trouble) -> str | None:
    assert isinstance(trouble.node, ast.stmt)
    return move_inside(trouble.listing, trouble.node, trouble.call.tape.node)


CHANGES: dict[str, dict[str, Callable[[Trouble], str | None]]] = {
    "unwatched constant": {"watch": _watch, "make variable": _make_variable},
    "trainable": {"trainable": _trainable, "watch variable": _watch},
    "integer": {"float": _make_float},
    "numpy": {"drop numpy": _unwrap},
    "overwritten": {"assign": _assign, "watch": _watch},
    "outside": {"move inside": _move},
    "stop gradient": {"drop stop gradient": _unwrap},
    "watch off": {"watch accessed": _watch_accessed, "watch variable": _watch},
    "inner outside": {"move inner inside": _move},
    "copy": {"drop copy": _drop_copy},
    "no derivative": {"drop cast": _unwrap},
}
