"""Text → listing. What is not on the list of what is allowed is an error with its place; nothing is ever evaluated."""

import ast
import unicodedata
import warnings
from functools import lru_cache

from engine.listing.error import ListingError
from engine.listing.grammar import (
    DEEPEST,
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_NODES,
    MOST_NUMBERS,
)
from engine.listing.listing import Listing, span_of
from engine.listing.statements import check_statements
from engine.tape import Span


@lru_cache(maxsize=64)
def parse(text: str, known: tuple[str, ...] = ()) -> Listing:
    """Return the listing of a text. `known`: names that are there before it. Raises ListingError."""
    _check_characters(text)
    tree = _tree(text)
    _check_size(tree)
    check_statements(tree, known)
    return Listing(text, known, tree)


def parse_expression(text: str) -> ast.expr:
    """Return one expression; of its names and functions nothing is checked. Raises ListingError."""
    _check_characters(text)
    tree = _tree(text)
    _check_size(tree)
    match tree.body:
        case [ast.Expr(value=node)]:
            return node
        case _:
            raise ListingError("no expression", Span(1, 0, 1, len(text)), text)


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
        _check_brackets(code, number)


def _check_brackets(code: str, line: int) -> None:
    depth = 0
    for column, character in enumerate(code):
        depth += (character in "([{") - (character in ")]}")
        if depth > DEEPEST:
            raise ListingError("deep", Span(line, column, line, column + 1), str(DEEPEST))


def _tree(text: str) -> ast.Module:
    try:
        with warnings.catch_warnings(action="ignore"):  # such as `3.is`, which is refused anyway
            return ast.parse(text)
    except SyntaxError as error:
        line, column = error.lineno or 1, max((error.offset or 1) - 1, 0)
        end = max(error.end_offset or 0, column + 1)
        raise ListingError("syntax", Span(line, column, line, end), error.msg) from None
    except (MemoryError, RecursionError, ValueError):  # Python's parser has limits of its own
        raise ListingError("deep", Span(1, 0, 1, 0), str(DEEPEST)) from None


def _check_size(tree: ast.Module) -> None:
    numbers = 0
    for statement in ast.walk(tree):
        if isinstance(statement, ast.Assign | ast.Expr):
            nodes = [n for n in ast.walk(statement) if isinstance(n, ast.expr)]
            numbers += sum(isinstance(n, ast.Constant) for n in nodes)
            others = [n for n in nodes if not isinstance(n, ast.Constant | ast.UnaryOp | ast.List)]
            if len(others) > MOST_NODES:
                raise ListingError("many parts", span_of(statement), str(MOST_NODES))
            if _depth(statement) > DEEPEST + 2:
                raise ListingError("deep", span_of(statement), str(DEEPEST))
    if numbers > MOST_NUMBERS:
        raise ListingError("many numbers", Span(1, 0, 1, 0), f"{numbers:,}", f"{MOST_NUMBERS:,}")


def _depth(node: ast.AST) -> int:
    return 1 + max((_depth(child) for child in ast.iter_child_nodes(node)), default=0)
