"""Text → Python's tree of it, of a size that can be walked. Nothing is ever evaluated."""

import ast
import unicodedata
import warnings
from collections.abc import Iterator

from engine.listing.error import ListingError
from engine.listing.grammar import DEEPEST, LONGEST_LINE, LONGEST_TEXT, MOST_NODES, MOST_NUMBERS
from engine.listing.listing import span_of
from engine.tape import Span


def read(text: str) -> ast.Module:
    """Return the tree of a text. Raises ListingError where it is too large, or no Python."""
    _check_characters(text)
    tree = tree_of(text)
    _check_size(tree)
    return tree


def tree_of(text: str) -> ast.Module:
    """Return the tree of a text of any length. Raises ListingError where it is no Python, or nested too deeply."""
    _check_brackets(text)
    try:
        with warnings.catch_warnings(action="ignore"):  # such as `3.is`, which is refused anyway
            return ast.parse(text)
    except SyntaxError as error:
        raise ListingError("syntax", _place(text, error), error.msg) from None
    except (MemoryError, RecursionError, ValueError):  # Python's parser has limits of its own
        raise ListingError("deep", Span(1, 0, 1, 0), str(DEEPEST)) from None


def _check_characters(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise ListingError("long text", Span(1, 0, 1, 0), f"{len(text):,}", f"{LONGEST_TEXT:,}")
    for number, line in enumerate(text.split("\n"), 1):
        code = line.partition("#")[0]  # in a comment every letter is welcome
        if len(code) > LONGEST_LINE:
            raise ListingError(
                "long line", Span(number, LONGEST_LINE, number, len(code)), f"{len(code):,}", str(LONGEST_LINE)
            )
        for column, character in enumerate(line):
            control = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
            if control or (column < len(code) and not character.isascii()):
                name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
                raise ListingError("character", Span(number, column, number, column + 1), name)


def _check_brackets(text: str) -> None:
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line.partition("#")[0]):
            depth = max(depth + (character in "([{") - (character in ")]}"), 0)
            if depth > DEEPEST:
                raise ListingError("deep", Span(number, column, number, column + 1), str(DEEPEST))


def _place(text: str, error: SyntaxError) -> Span:
    """Return where Python stopped reading, one letter at least: of a line with code, or behind its end."""
    lines = text.split("\n")
    line = min(error.lineno or 1, len(lines))
    while line > 1 and not lines[line - 1].strip():
        line -= 1
    end, here = len(lines[line - 1]), line == error.lineno
    column = min((error.offset or 1) - 1, end) if here else end
    end = min((error.end_offset or 1) - 1, end) if here and line == error.end_lineno else 0
    return Span(line, max(column, 0), line, max(end, column + 1))


def _check_size(tree: ast.Module) -> None:
    numbers = 0
    for statement in ast.walk(tree):
        if isinstance(statement, ast.stmt):
            levels = list(_levels(statement))
            nodes = [node for level in levels for node in level if isinstance(node, ast.expr)]
            numbers += sum(isinstance(node, ast.Constant) for node in nodes)
            others = [node for node in nodes if not isinstance(node, ast.Constant | ast.UnaryOp | ast.List)]
            if len(others) > MOST_NODES:
                raise ListingError("many parts", span_of(statement), str(MOST_NODES))
            if len(levels) > DEEPEST + 2:
                raise ListingError("deep", span_of(statement), str(DEEPEST))
    if numbers > MOST_NUMBERS:
        raise ListingError("many numbers", Span(1, 0, 1, 0), f"{numbers:,}", f"{MOST_NUMBERS:,}")


def _levels(statement: ast.stmt) -> Iterator[list[ast.AST]]:
    """Yield the parts of a statement level by level, without the statements in it. Nothing is deep for a loop."""
    level: list[ast.AST] = [statement]
    while level:
        yield level
        level = [part for node in level for part in _parts(node)]


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is one level below; the terms of a sum are on one level, whatever its tree."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.stmt) and not (isinstance(node, ast.BinOp) and child is node.left):
            yield child
            term: ast.AST = child
            while isinstance(term, ast.BinOp):
                term = term.left
                yield term
