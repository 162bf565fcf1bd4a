"""What keeps a gradient from a source: the way from the target back to it that has the fewest obstacles."""

import ast
from dataclasses import dataclass
from heapq import heappop, heappush

from engine.listing.flow import Call, Flow
from engine.listing.item import Edge, Item


@dataclass(frozen=True)
class Obstacle:
    """Why the gradient does not pass: the kind of the cause, and the statement or expression that it is."""

    kind: str
    node: ast.AST

    @property
    def line(self) -> int:
        """The line where it begins."""
        return int(getattr(self.node, "lineno", 1))


def obstacles(flow: Flow, call: Call, source: Item, name: str) -> list[Obstacle] | None:
    """Return what is in the way, from the source on; nothing where the gradient is there, None where no way is."""
    if call.target is source:
        return []
    start = _late(call, call.target, None)
    waiting = [(len(start), 0, call.target)]
    best: dict[Item, list[Obstacle]] = {call.target: start}
    done: set[Item] = set()
    while waiting:
        item = heappop(waiting)[2]
        if item is source:
            return best[item]
        if item in done:
            continue
        done.add(item)
        for edge in item.edges:
            met = _met(flow, call, item, edge, source, name) + best[item]
            if edge.item not in best or len(met) < len(best[edge.item]):
                best[edge.item] = met
                heappush(waiting, (len(met), -edge.item.serial, edge.item))
    return None


def _met(flow: Flow, call: Call, item: Item, edge: Edge, source: Item, name: str) -> list[Obstacle]:
    """Return what is in the way from an item to one of its inputs, that which is nearest to the source first."""
    cut = [Obstacle(edge.cut.kind, edge.cut.node)] if edge.cut else []
    if edge.item is source:
        return _of_source(flow, call, item, edge, name) + cut
    return _late(call, edge.item, item) + cut


def _late(call: Call, item: Item, user: Item | None) -> list[Obstacle]:
    """Return the obstacle that a statement's value was computed while the tape was not open."""
    if not item.edges or call.tape in item.open or (user and user.statement is item.statement):
        return []
    assert item.statement is not None
    return [Obstacle("inner outside" if item.derived else "outside", item.statement)]


def _of_source(flow: Flow, call: Call, item: Item, edge: Edge, name: str) -> list[Obstacle]:
    """Return what is wrong with the source itself."""
    source, tape = edge.item, call.tape
    made = source.statement or tape.node
    found = [] if source.is_float or source.dtype == "float" else [Obstacle("integer", made)]
    watches = tape.watches_variables and source.trainable and source.form == "variable"
    seen = source.on if tape in item.recorded else edge.on if tape in item.open else source.asked
    if tape in seen or (tape not in item.open and watches):
        return found
    if source.form != "variable":
        was = [one for one in flow.bound if one.name == name and one.item.form == "variable"]
        lost = any(one.item.serial < source.serial for one in was) and source.form == "tensor"
        return [*found, Obstacle("overwritten" if lost else "unwatched constant", made)]
    found += [] if source.trainable else [Obstacle("trainable", made)]
    found += [] if tape.watches_variables else [Obstacle("watch off", tape.node)]
    return found
