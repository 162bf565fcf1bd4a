"""Edits of one call in a program's text: its keywords, and the numbers that it is given."""

import ast

from engine.listing.edits import replaced
from engine.listing.expressions import dotted
from engine.listing.listing import Listing, is_literal, span_of
from engine.tape import Span

Change = tuple[Span, str]


def with_word(listing: Listing, call: ast.Call, name: str, value: str) -> str:
    """Return the text with a keyword of a call set to a value."""
    arguments = [*call.args, *call.keywords]
    for word in call.keywords:
        if word.arg == name:
            return replaced(listing.text, [(span_of(word.value), value)])
    if not arguments:
        return replaced(listing.text, [(_up_to(call.func, call), f"({name}={value})")])
    end = span_of(arguments[-1])
    return replaced(listing.text, [(Span(end.end_line, end.end_column, *end[2:]), f", {name}={value}")])


def without_word(listing: Listing, call: ast.Call, name: str) -> str | None:
    """Return the text without a keyword of a call; None where it has none."""
    arguments = [*call.args, *call.keywords]
    at = next((n for n, one in enumerate(arguments) if isinstance(one, ast.keyword) and one.arg == name), None)
    if at is None:
        return None
    if len(arguments) == 1:
        return replaced(listing.text, [(_up_to(call.func, call), "()")])
    if at:
        return replaced(listing.text, [(_up_to(arguments[at - 1], arguments[at]), "")])
    first, second = span_of(arguments[0]), span_of(arguments[1])
    return replaced(listing.text, [(Span(*first[:2], *second[:2]), "")])


def as_float(call: ast.Call) -> list[Change]:
    """Return the changes that make the tensor of a call one of floating-point numbers."""
    return [*_dtype_changes(call, "tf.float32"), *number_changes(call, "{}.")]


def number_changes(call: ast.Call, form: str) -> list[Change]:
    """Return the changes that write each whole number of a literal in another form."""
    if dotted(call.func) not in ("tf.constant", "tf.Variable") or not is_literal(call.args[0]):
        return []
    numbers = [node for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant)]
    return [(span_of(node), form.format(int(node.value))) for node in numbers if isinstance(node.value, int)]


def _dtype_changes(call: ast.Call, dtype: str) -> list[Change]:
    said = [word.value for word in call.keywords if word.arg == "dtype"]
    said += call.args[1:] if dotted(call.func) == "tf.cast" else []
    return [(span_of(node), dtype) for node in said if not dotted(node).startswith("tf.float")]


def _up_to(before: ast.AST, node: ast.AST) -> Span:
    """Return the place from the end of one part to the end of another."""
    return Span(*span_of(before)[2:], *span_of(node)[2:])
