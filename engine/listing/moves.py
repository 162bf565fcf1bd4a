"""Statements moved into a block, with those that have to come along for the program to mean the same."""

import ast
from collections.abc import Sequence

from engine.listing.edits import body_indent, moved
from engine.listing.listing import Listing

Body = Sequence[ast.stmt]


def move_inside(listing: Listing, statement: ast.stmt, block: ast.With) -> str | None:
    """Return the text with a statement in a block: at its top if it stands before, else at its end.

    None where it is inside already.
    """
    there, here = _way(listing.tree.body, statement), _way(listing.tree.body, block)
    depth = next((n for n, (a, b) in enumerate(zip(there, here, strict=False)) if a != b), None)
    if depth is None:
        return None
    (body, unit), (_, other) = there[depth], here[depth]
    if unit < other:
        taken = _together(
            body[unit], [*body[unit + 1 : other], *(one for deep, n in here[depth + 1 :] for one in deep[:n])]
        )
        after = _below_watches(block, taken)
    else:
        between = [one for deep, n in reversed(here[depth + 1 :]) for one in deep[n + 1 :]] + [*body[other + 1 : unit]]
        taken = _together(body[unit], between[::-1])
        after = _last(block.body[-1])
    parts = sorted((one.lineno, _last(one)) for one in taken)
    return moved(listing.text, parts, after, body_indent(block))


def _way(body: Body, wanted: ast.stmt) -> list[tuple[Body, int]]:
    """Return the bodies that lead to a statement, each with its place in it."""
    for number, statement in enumerate(body):
        if statement is wanted:
            return [(body, number)]
        if isinstance(statement, ast.With) and (found := _way(statement.body, wanted)):
            return [(body, number), *found]
    return []


def _together(unit: ast.stmt, between: Body) -> list[ast.stmt]:
    """Return a statement and those that it must not overtake, from the nearest on."""
    taken, (read, written) = [unit], _names(unit)
    for one in between:
        reads, writes = _names(one)
        if reads & written or writes & (read | written):
            taken.append(one)
            read, written = read | reads, written | writes
    return taken


def _names(statement: ast.stmt) -> tuple[set[str], set[str]]:
    """Return which names a statement reads, and which it binds or changes; being watched is a change."""
    names = [node for node in ast.walk(statement) if isinstance(node, ast.Name)]
    read = {node.id for node in names if isinstance(node.ctx, ast.Load) and node.id != "tf"}
    written = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
    for call in ast.walk(statement):
        match call:
            case ast.Call(func=ast.Attribute(attr="watch"), args=[watched]):
                written |= {node.id for node in ast.walk(watched) if isinstance(node, ast.Name)}
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="assign" | "assign_add" | "assign_sub")):
                written.add(name)
    return read, written


def _below_watches(block: ast.With, taken: Sequence[ast.stmt]) -> int:
    """Return the last line of what opens a block: its head, and the calls of `watch` that do not need what comes."""
    line = block.body[0].lineno - 1
    come = set().union(*(_names(one)[1] for one in taken))
    for statement in block.body:
        match statement:
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr="watch"))) if not _names(statement)[0] & come:
                line = _last(statement)
            case _:
                break
    return line


def _last(statement: ast.stmt) -> int:
    return statement.end_lineno or statement.lineno
