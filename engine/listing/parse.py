"""Text → listing. What is not on the list of what is allowed is an error with its place; nothing is ever evaluated."""

import ast
from functools import lru_cache

from engine.listing.error import ListingError
from engine.listing.listing import Listing
from engine.listing.reading import read
from engine.listing.statements import check_statements
from engine.tape import Span


@lru_cache(maxsize=64)
def parse(text: str, known: tuple[str, ...] = ()) -> Listing:
    """Return the listing of a text. `known`: names that are there before it. Raises ListingError."""
    tree = read(text)
    check_statements(tree, known)
    return Listing(text, known, tree)


def parse_expression(text: str) -> ast.expr:
    """Return one expression; of its names and functions nothing is checked. Raises ListingError."""
    match read(text).body:
        case [ast.Expr(value=node)]:
            return node
        case _:
            raise ListingError("no expression", Span(1, 0, 1, len(text)), text)
