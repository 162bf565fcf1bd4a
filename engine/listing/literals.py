"""Numbers written out, one or lists of them: as a person types them, in the dtype that is wanted."""

import ast
from typing import Any

from engine.listing.edits import replaced
from engine.listing.error import ListingError
from engine.listing.listing import is_literal, span_of
from engine.listing.parse import parse
from engine.tape import Span

BEFORE = "x = tf.constant("
SAID = ("character", "large number", "deep", "long line", "long text", "many numbers", "ragged", "whole number")


def literal_text(text: str, dtype: str) -> str:
    """Return typed numbers as a literal of a dtype. Raises ListingError with the place in the typed text.

    Kinds of its own: `no number`, `ragged` (rows of several lengths), `whole number` (a fraction among integers).
    """
    try:
        listing = parse(f"{BEFORE}{text})")
        match listing.tree.body:
            case [ast.Assign(value=ast.Call(args=[node], keywords=[]))] if is_literal(node):
                pass
            case _:
                raise ListingError("no number", Span(1, len(BEFORE), 1, len(BEFORE) + len(text)), text)
        literal_shape(node)
        changes = number_changes(node, listing.text, dtype)
    except ListingError as error:
        kind, facts = (error.kind, error.facts) if error.kind in SAID else ("no number", (text.strip(),))
        raise ListingError(kind, _in_typed(error.span), *facts) from None
    return replaced(listing.text, changes).removeprefix(BEFORE)[:-1].strip()


def number_changes(node: ast.expr, text: str, dtype: str) -> list[tuple[Span, str]]:
    """Return the changes that write the numbers of a literal as those of a dtype."""
    lines = text.split("\n")
    changes = []
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, bool | int | float):
            span = span_of(part)
            said = lines[span.line - 1][span.column : span.end_column]
            if dtype.startswith("int") and part.value != int(part.value):
                raise ListingError("whole number", span, said, dtype)
            changes.append((span, _written(part.value, said, dtype)))
    return changes


def literal_value(node: ast.expr) -> Any:  # noqa: ANN401 - a number, or lists of lists of them
    """Return what a literal stands for."""
    match node:
        case ast.Constant(value=value):
            return value
        case ast.UnaryOp(op=sign, operand=operand):
            return -literal_value(operand) if isinstance(sign, ast.USub) else literal_value(operand)
        case ast.List(elts=elements):
            return [literal_value(element) for element in elements]
        case ast.Tuple(elts=elements):
            return tuple(literal_value(element) for element in elements)
    raise AssertionError(ast.dump(node))


def literal_shape(node: ast.expr) -> tuple[int, ...]:
    """Return the shape of a literal. Raises ListingError of the kind `ragged` for rows of several lengths."""
    if not isinstance(node, ast.List | ast.Tuple):
        return ()
    shapes = [literal_shape(one) for one in node.elts]
    for one, shape in zip(node.elts, shapes, strict=True):
        if shape != shapes[0]:
            raise ListingError("ragged", span_of(one))
    return (len(shapes), *(shapes[0] if shapes else ()))


def literal_dtype(node: ast.expr) -> str:
    """Return the dtype that TensorFlow gives to numbers."""
    types = {type(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant)}
    return "float32" if float in types or not types else "int32" if int in types else "bool"


def _written(value: float, said: str, dtype: str) -> str:
    if dtype == "bool":
        return str(bool(value))
    if dtype.startswith("int"):
        return str(int(value))
    return said if isinstance(value, float) else f"{int(value)}."


def _in_typed(span: Span) -> Span:
    """Return a place in what was typed for one in the line that it was read in."""
    first, last = (len(BEFORE) if line == 1 else 0 for line in (span.line, span.end_line))
    return Span(span.line, max(span.column - first, 0), span.end_line, max(span.end_column - last, 0))
