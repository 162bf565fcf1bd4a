"""Why a gradient is None, and the smallest changes of the program that repair it."""

import ast
from collections.abc import Iterator

from engine.listing.arguments import with_word
from engine.listing.edits import one_a_line
from engine.listing.error import ListingError
from engine.listing.flow import Call, Flow, flow_of
from engine.listing.item import Item
from engine.listing.listing import Listing
from engine.listing.obstacles import Obstacle, obstacles
from engine.listing.parse import parse
from engine.listing.repairs import Trouble, changes
from engine.listing.trail import TooMuchError
from engine.tape import Cause, Repair


def why(listing: Listing, call: int, source: int) -> Cause | None:
    """Return why the `call`-th gradient of a program is None for its `source`-th source; None where it is not.

    Of several obstacles it is the first; a repair leaves fewer of them. The kinds: `unwatched constant`, `trainable`,
    `integer`, `numpy`, `overwritten`, `outside`, `stop gradient`, `watch off`, `inner outside`, `copy` (a variable
    took the number and not the way it came), `no derivative` (a cast to an integer), `unconnected` (no repair).
    """
    try:
        found = _trouble(listing, call, source).obstacles
        return Cause(found[0].kind, found[0].line, tuple(_repairs(listing, call, source))) if found else None
    except TooMuchError:
        return None


def repair_consumed(listing: Listing, call: int) -> Repair | None:
    """Return the change that lets a tape answer the `call`-th gradient although it has answered an earlier one.

    None where it has not, or where it is persistent.
    """
    calls = flow_of(listing).calls
    if call >= len(calls) or calls[call].tape not in [one.tape for one in calls[:call] if not one.tape.persistent]:
        return None
    made = calls[call].tape.node.items[0].context_expr
    assert isinstance(made, ast.Call)
    return Repair("persistent", with_word(listing, made, "persistent", "True"))


def _trouble(listing: Listing, number: int, source: int) -> Trouble:
    flow = flow_of(listing)
    call = flow.calls[number]
    item, name = call.sources[source], call.names[source]
    found = obstacles(flow, call, item, name)
    if found is None:
        found = _lost(flow, call, item, name) or [Obstacle("unconnected", call.target.statement or call.statement)]
    return Trouble(listing, flow, call, item, found)


def _lost(flow: Flow, call: Call, source: Item, name: str) -> list[Obstacle] | None:
    """Return what is in the way to the variable that a name stood for before it was given to the source."""
    bound = [one for one in flow.bound if one.name == name]
    last = next((place for place, one in enumerate(bound) if one.item is source), 0)
    for place in reversed(range(last)):
        if bound[place].item.form == "variable":
            before = obstacles(flow, call, bound[place].item, name)
            if before is not None:
                return [*(Obstacle("overwritten", one.statement) for one in bound[place + 1 : last + 1]), *before]
    return None


def _repairs(listing: Listing, number: int, source: int) -> Iterator[Repair]:
    """Yield the repairs after which fewer obstacles are left."""
    apart = parse(one_a_line(listing.text, listing.tree), listing.known)  # what is moved moves by whole lines
    trouble = _trouble(apart, number, source)
    for kind, text in changes(trouble):
        try:
            repaired = parse(text, listing.known)
            left = _trouble(repaired, _same_call(trouble, repaired, number), source)
        except (ListingError, TooMuchError):
            continue
        if len(left.obstacles) < len(trouble.obstacles) and left.flow.sound >= trouble.flow.sound:
            yield Repair(kind, text)


def _same_call(trouble: Trouble, repaired: Listing, number: int) -> int:
    """Return which call it is in the repaired program: a move may have changed the order."""
    said = [ast.unparse(call.statement) for call in trouble.flow.calls]
    now = [ast.unparse(call.statement) for call in flow_of(repaired).calls]
    before = said[:number].count(said[number])
    return [n for n, text in enumerate(now) if text == said[number]][before]
