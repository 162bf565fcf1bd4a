"""Edits of a program's tapes: persistent or not, and a call of `gradient` taken out of the tape around it."""

import ast

from engine.listing.arguments import with_word, without_word
from engine.listing.edits import moved
from engine.listing.listing import Listing


def with_persistent(listing: Listing, block: int, persistent: bool) -> str:
    """Return the text with the `block`-th tape, from 0, persistent or not; as it is where there are fewer tapes."""
    blocks = _blocks(listing)
    if block >= len(blocks):
        return listing.text
    call = blocks[block].items[0].context_expr
    assert isinstance(call, ast.Call)
    if persistent:
        return with_word(listing, call, "persistent", "True")
    return without_word(listing, call, "persistent") or listing.text


def moved_out(listing: Listing) -> tuple[int, str] | None:
    """Return the line of the first gradient that is taken inside a tape, and the text with it behind that tape.

    None where no gradient is taken inside a tape that does something else too.
    """
    for block in _blocks(listing):
        for statement in block.body if len(block.body) > 1 else ():
            if isinstance(statement, ast.Assign) and statement.value in listing.calls:
                first, last = statement.lineno, statement.end_lineno or statement.lineno
                end = block.end_lineno or block.lineno
                return first, moved(listing.text, [(first, last)], end, block.col_offset)
    return None


def _blocks(listing: Listing) -> list[ast.With]:
    return [node for node in listing.nodes if isinstance(node, ast.With)]
