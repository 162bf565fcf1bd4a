"""The closed forms in a listing: `# by hand: 2 * x, 1.` after a call of `gradient`, one for each source."""

import ast

from engine.listing.error import ListingError
from engine.listing.expressions import check_expression
from engine.listing.listing import Listing, span_of
from engine.listing.parse import parse_expression
from engine.tape import Span

MARK = "# by hand:"
MOST_SAID = 60  # characters of one that can't be read


def written_by_hand(listing: Listing, call: int) -> list[str]:
    """Return the texts of the closed forms of the `call`-th call of `gradient`, from 0."""
    return [ast.unparse(one) for one in by_hand(listing, listing.calls[call])]


def by_hand(listing: Listing, call: ast.Call) -> list[ast.expr]:
    """Return the closed forms for the sources of a call, or none. Raises ListingError where they can't be read."""
    number = call.end_lineno or call.lineno
    code, mark, text = listing.text.split("\n")[number - 1].partition(MARK)
    if not mark:
        return []
    try:
        forms = parse_expression(f"[{text.strip()}]")
        if not isinstance(forms, ast.List):
            raise ListingError("by hand", span_of(forms), text)
        for one in forms.elts:
            check_expression(one, _Known(listing))
    except ListingError:
        place = Span(number, len(code), number, len(code) + len(mark) + len(text))
        raise ListingError("by hand", place, _shortened(text.strip())) from None
    _move(forms, number - 1, len(code) + len(mark) + len(text) - len(text.lstrip()) - len("["))
    return forms.elts


def _move(node: ast.AST, lines: int, columns: int) -> None:
    """Move an expression, which fills a line, to its place in the program."""
    ast.increment_lineno(node, lines)
    for part in ast.walk(node):
        if isinstance(part, ast.expr | ast.keyword):
            part.col_offset += columns
            part.end_col_offset = (part.end_col_offset or 0) + columns


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_SAID else f"{text[: MOST_SAID - 1]}…"


class _Known:
    """Every name that the program gives to something."""

    def __init__(self, listing: Listing) -> None:
        bound = [node for node in listing.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
        self._names = {node.id for node in bound} | set(listing.known)

    def need_value(self, node: ast.Name) -> None:
        """Check that the program has this name."""
        if node.id not in self._names:
            raise ListingError("unknown name", span_of(node), node.id)
