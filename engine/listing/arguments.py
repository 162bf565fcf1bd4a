"""Edits of one call in a program's text: its keywords, and the dtype of its numbers."""

import ast

from engine.listing.edits import replaced
from engine.listing.expressions import dotted
from engine.listing.listing import Listing, literal_input, span_of
from engine.listing.literals import number_changes
from engine.tape import Span


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


def as_float(listing: Listing, call: ast.Call) -> list[tuple[Span, str]]:
    """Return the changes that make the tensor of a call one of floating-point numbers."""
    said = [word.value for word in call.keywords if word.arg == "dtype"]
    said += call.args[1:] if dotted(call.func) == "tf.cast" else []
    dtypes = [(span_of(node), "tf.float32") for node in said if not dotted(node).startswith("tf.float")]
    literal = literal_input(call)
    return dtypes + (number_changes(literal, listing.text, "float32") if literal else [])


def _up_to(before: ast.AST, node: ast.AST) -> Span:
    """Return the place from the end of one part to the end of another."""
    return Span(*span_of(before)[2:], *span_of(node)[2:])
