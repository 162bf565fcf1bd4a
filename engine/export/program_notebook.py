"""A program of a bench → its notebook: its statements in cells, each bench parted by its own ideas."""

import ast
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from engine.export.comments import ENGLISH, Words, paragraphs
from engine.export.notebook import Cell, code, heading, notebook

Bench = Literal["tape", "tensors", "layers"]


def program_notebook(program: str, bench: Bench, title: str = "", words: Words = ENGLISH) -> str:
    """Return the notebook of a program as it stands; what is no Python is one cell.

    A cell is, of a tape's program: what is there before a tape, and each tape with its gradients; of a session with
    tensors: each line; of layers: what stands between two empty lines. Without a
    `title` the first heading is the program's own.
    """
    try:
        tree = ast.parse(program)
    except SyntaxError:
        return notebook([heading(title, 1), Cell("code", program)])
    said, body, begin = [title], tree.body, 0
    if ast.get_docstring(tree) is not None:
        head, *body = body
        begin = head.end_lineno or 0
        said = [words.get(text, text) for text in paragraphs("\n".join(program.split("\n")[:begin]))]
    texts = [Cell("markdown", text) for text in said[1:]]
    return notebook(
        [heading(title or said[0], 1), *texts, *(code(cell, words) for cell in _cells(program, body, begin, bench))]
    )


def _cells(program: str, body: list[ast.stmt], begin: int, bench: Bench) -> Iterator[str]:
    """Yield the lines of each cell, from line `begin` on; a comment belongs to the statement below it."""
    lines = program.split("\n")
    for before, statement in pairwise(body):
        end = before.end_lineno or 0
        if _begins(statement, before, bench, apart=not lines[end].strip()):
            yield "\n".join(lines[begin:end])
            begin = end
    yield "\n".join(lines[begin:])


def _begins(statement: ast.stmt, before: ast.stmt, bench: Bench, *, apart: bool) -> bool:
    """Tell whether a statement begins a cell. `apart`: an empty line is above it."""
    importing = isinstance(statement, ast.Import | ast.ImportFrom)
    if isinstance(before, ast.Import | ast.ImportFrom):
        return not importing
    match bench:
        case "tape":
            return isinstance(statement, ast.With)
        case "tensors":
            return True
        case "layers":
            return apart
