"""The closed forms in a listing: `# by hand: 2 * x, 1.` after a call of `gradient`, one for each source."""

import ast

from engine.listing.error import ListingError
from engine.listing.expressions import check_expression
from engine.listing.listing import Listing
from engine.tape import Span

MARK = "# by hand:"


def written_by_hand(listing: Listing, call: int) -> list[str]:
    """Return the texts of the closed forms of the `call`-th call of `gradient`, from 0."""
    return [ast.unparse(one) for one in by_hand(listing, listing.calls[call])]


def by_hand(listing: Listing, call: ast.Call) -> list[ast.expr]:
    """Return the closed forms for the sources of a call, or none. Raises ListingError where they can't be read."""
    line = listing.text.split("\n")[(call.end_lineno or call.lineno) - 1]
    code, mark, text = line.partition(MARK)
    if not mark:
        return []
    number = call.end_lineno or call.lineno
    place = Span(number, len(code), number, len(line))
    try:
        body = ast.parse(f"[{text.strip()}]", mode="eval").body
        assert isinstance(body, ast.List)
        for one in body.elts:
            check_expression(one, _Known(listing))
    except (SyntaxError, ListingError):
        raise ListingError("by hand", place, text.strip()) from None
    return body.elts


class _Known:
    """Every name of the program."""

    def __init__(self, listing: Listing) -> None:
        names = {node.id for node in ast.walk(listing.tree) if isinstance(node, ast.Name)}
        self._names = names | set(listing.known)

    def need_value(self, node: ast.Name) -> None:
        """Check that the program has this name."""
        if node.id not in self._names:
            raise ListingError("unknown name", Span(1, 0, 1, 0), node.id)
