"""Edits of a program's text by place: lines from 1, columns from 0, as in `Span`. Text → text."""

import ast
from collections.abc import Iterable, Sequence
from itertools import pairwise

from engine.listing.listing import span_of
from engine.tape import Span

INDENT = 4


def replaced(text: str, changes: Iterable[tuple[Span, str]]) -> str:
    """Return a text with parts replaced, which do not overlap."""
    lines = text.split("\n")
    for span, new in sorted(changes, key=lambda change: change[0], reverse=True):
        before, after = lines[span.line - 1][: span.column], lines[span.end_line - 1][span.end_column :]
        lines[span.line - 1 : span.end_line] = f"{before}{new}{after}".split("\n")
    return "\n".join(lines)


def inserted(text: str, after: int, new: str, indent: int) -> str:
    """Return a text with new lines after a line, 0 for the top."""
    lines = text.split("\n")
    lines[after:after] = _indented(new.split("\n"), indent)
    return "\n".join(lines)


def dropped(text: str, first: int, last: int) -> str:
    """Return a text without the lines from the first to the last."""
    lines = text.split("\n")
    del lines[first - 1 : last]
    return "\n".join(lines)


def moved(text: str, parts: Sequence[tuple[int, int]], after: int, indent: int) -> str:
    """Return a text with parts, each of the lines from a first to a last, moved below a line, in their order."""
    lines = text.split("\n")
    taken = [line for first, last in parts for line in _indented(lines[first - 1 : last], indent)]
    away = {number for first, last in parts for number in range(first, last + 1)}
    kept = [[line] for number, line in enumerate(lines, 1) if number not in away]
    kept.insert(after - sum(number <= after for number in away), taken)
    return "\n".join(line for part in kept for line in part)


def one_a_line(text: str, tree: ast.Module) -> str:
    """Return a program in which each statement has lines of its own: no `a; b`, no `with …: a`."""
    changes = []
    for block in ast.walk(tree):
        if isinstance(block, ast.Module | ast.With):
            for before, following in pairwise([*_head(block), *block.body]):
                span = Span(*span_of(before)[2:], *span_of(following)[:2])
                if span.line == span.end_line:
                    between = text.split("\n")[span.line - 1][span.column : span.end_column]
                    changes.append((span, between.rstrip(" ;") + "\n" + " " * body_indent(block)))
    return replaced(text, changes)


def body_indent(block: ast.Module | ast.With) -> int:
    """Return how far the statements of a block are indented."""
    first = block.body[0]
    if isinstance(block, ast.With) and any(head.end_lineno == first.lineno for head in _head(block)):
        return block.col_offset + INDENT
    return first.col_offset


def _head(block: ast.Module | ast.With) -> list[ast.expr]:
    bound = block.items[0].optional_vars if isinstance(block, ast.With) else None
    return [bound] if bound else []


def _indented(lines: list[str], indent: int) -> list[str]:
    """Return lines shifted so that the first is indented so far."""
    shift = indent - (len(lines[0]) - len(lines[0].lstrip()))
    return [" " * max(len(line) - len(line.lstrip()) + shift, 0) + line.lstrip() if line else line for line in lines]
