"""Text → lines: what is typed, pasted or read from an exported program, one statement each, checked."""

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from engine.listing.error import ListingError
from engine.listing.reading import read
from engine.listing.statements import Names
from engine.tape import Span
from engine.tensors.statements import check_statement


@dataclass(frozen=True, eq=False)
class Line:
    """A statement. `tree` counts its places in `text`; `row`, `column`: where it begins in what was typed, from 0."""

    text: str
    tree: ast.stmt
    row: int
    column: int


def lines(text: str, known: Collection[str]) -> list[Line]:
    """Return the lines of a text. `known`: the names that there are. Raises ListingError."""
    found, names = list(statements(read(text))), Names(tuple(known))
    if not found:
        raise ListingError("no line", Span(1, 0, 1, 0))
    for statement in found:
        check_statement(statement, names)
    return [_line(text_of(statement, text), statement) for statement in found]


def moved(error: ListingError, row: int, column: int) -> ListingError:
    """Return an error in a text as one in a larger text, in which it begins at a place from 0."""
    span = error.span
    first, last = (column if line == 1 else 0 for line in (span.line, span.end_line))
    place = Span(span.line + row, span.column + first, span.end_line + row, span.end_column + last)
    return ListingError(error.kind, place, *error.facts)


def statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements of a program; what is tried in it is one, and its imports are none."""
    for statement in tree.body:
        match statement:
            case ast.Import(names=[ast.alias(name="tensorflow", asname="tf") | ast.alias(name="numpy", asname="np")]):
                continue
            case ast.Try(body=[tried], handlers=[ast.ExceptHandler(body=[told])], orelse=[], finalbody=[]) if (
                isinstance(told, ast.Expr) and ast.unparse(told).startswith("print(")
            ):
                yield tried
            case _:
                yield statement


def text_of(statement: ast.stmt, text: str) -> str:
    """Return a statement as it is written, moved to the left margin."""
    first, *others = (ast.get_source_segment(text, statement) or "").split("\n")
    indent = statement.col_offset
    return "\n".join([first, *(line[min(indent, len(line) - len(line.lstrip())) :] for line in others)])


def _line(text: str, statement: ast.stmt) -> Line:
    return Line(text, read(text).body[0], statement.lineno - 1, statement.col_offset)
