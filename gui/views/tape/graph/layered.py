"""A layered layout of a directed graph: columns from left to right, few crossings, long ways straight. No Qt.

After Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures", 1981. An edge
that passes columns gets a point in each, edges of one origin share these; then each column is ordered, then placed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

from gui.views.tape.graph.layered_crossings import reduce_crossings
from gui.views.tape.graph.layered_rows import rows, spread

Point = tuple[float, float]
Size = tuple[float, float]
Pair = tuple[int, int]

COLUMN_GAP = 36.0  # at least, between two columns
MARGIN = 11.0  # from the corner of a node to an edge's end, and about a label
PORT_GAP = 18.0  # between two edges' ends, where there is room


@dataclass(frozen=True)
class Layout:
    """`positions`: of each node the left and top. `routes`: of each edge its points, each right of the one before.

    A route is level past a column; where it is not, it is in the gap between two. `last_gaps`: of each edge its two
    points beside the gap before its target, where there is room for its label.
    """

    positions: tuple[Point, ...]
    routes: tuple[tuple[Point, ...], ...]
    last_gaps: tuple[tuple[Point, Point], ...]


@dataclass
class Layers:
    """The columns of vertices: the nodes, numbered from 0, then the points where edges pass a column.

    `ways`: of each edge its vertices. `before`, `after`: the neighbours in the columns beside, each once.
    """

    columns: list[list[int]]
    column: list[int]
    ways: list[list[int]]
    before: list[list[int]] = field(default_factory=list)
    after: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find the neighbours."""
        self.before, self.after = [[] for _ in self.column], [[] for _ in self.column]
        for left, right in dict.fromkeys(step for way in self.ways for step in pairwise(way)):
            self.after[left].append(right)
            self.before[right].append(left)


def lay_out(sizes: Sequence[Size], edges: Sequence[Pair], labels: Sequence[float] = ()) -> Layout:
    """Lay out nodes of (width, height) and edges (origin, target), which may be parallel; `labels`: widths on edges.

    Edges go forward, no two nodes overlap, no edge runs through a node. Raises ValueError where edges make a circle.
    """
    layers = make_layers(len(sizes), edges)
    reduce_crossings(layers)
    heights = [height for _, height in sizes] + [0.0] * (len(layers.column) - len(sizes))
    middles = rows(layers, heights)
    lefts, rights = _columns_across(layers, sizes, edges, labels or [0.0] * len(edges))
    positions = tuple(
        ((lefts[c] + rights[c] - width) / 2, y - height / 2)
        for (width, height), c, y in zip(sizes, layers.column, middles, strict=False)
    )
    ports = _ports(layers, heights, middles)
    points = list(_points(layers, positions, sizes, middles, (lefts, rights), ports))
    # Where a node is as wide as its column, two points are one.
    routes = tuple(tuple(dict.fromkeys(route)) for route in points)
    return Layout(positions, routes, tuple((route[-3], route[-2]) for route in points))


def make_layers(count: int, edges: Sequence[Pair]) -> Layers:
    """Return `count` nodes in columns by their depth, with the points where edges pass a column."""
    column = _depths(count, edges)
    ways: list[list[int]] = []
    passing: dict[Pair, int] = {}  # by origin and column
    for origin, target in edges:
        way = [origin]
        for c in range(column[origin] + 1, column[target]):
            if (origin, c) not in passing:
                passing[origin, c] = len(column)
                column.append(c)
            way.append(passing[origin, c])
        ways.append([*way, target])
    columns: list[list[int]] = [[] for _ in range(max(column, default=-1) + 1)]
    for vertex, c in enumerate(column):
        columns[c].append(vertex)
    return Layers(columns, column, ways)


def _depths(count: int, edges: Sequence[Pair]) -> list[int]:
    """Return each node's column: the length of the longest way to it; what hangs on one node stands before it."""
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for origin, target in dict.fromkeys(edges):
        after[origin].append(target)
        before[target].append(origin)
    waiting = [len(origins) for origins in before]
    order = [node for node in range(count) if not waiting[node]]
    depth = [0] * count
    for node in order:
        for target in after[node]:
            depth[target] = max(depth[target], depth[node] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    if len(order) < count:
        raise ValueError("the edges make a circle")
    hangs = [False] * count
    for node in order:
        hangs[node] = all(hangs[origin] and len(after[origin]) == 1 for origin in before[node])
    for node in reversed(order):
        if hangs[node] and after[node]:
            depth[node] = min(depth[target] for target in after[node]) - 1
    return depth


def _columns_across(
    layers: Layers, sizes: Sequence[Size], edges: Sequence[Pair], labels: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Return where each column begins and where it ends."""
    widths = [max((sizes[v][0] for v in column if v < len(sizes)), default=0.0) for column in layers.columns]
    gaps = [COLUMN_GAP] * len(widths)  # before each column
    for (_, target), label in zip(edges, labels, strict=True):
        c = layers.column[target]
        gaps[c] = max(gaps[c], ceil(label) + 2 * MARGIN)
    lefts: list[float] = []
    x = 0.0
    for c, width in enumerate(widths):
        lefts.append(x + gaps[c] if c else 0.0)
        x = lefts[-1] + width
    return lefts, [left + width for left, width in zip(lefts, widths, strict=True)]


def _ports(layers: Layers, heights: Sequence[float], middles: Sequence[float]) -> dict[tuple[int, int, bool], float]:
    """Return the heights at which edges meet nodes, by (node, end, whether it leaves): see `_leaving`."""
    leaving: dict[int, dict[int, int]] = {}
    arriving: dict[int, list[tuple[int, int]]] = {}
    for edge, way in enumerate(layers.ways):
        leaving.setdefault(way[0], {})[_leaving(edge, way)] = way[1]
        arriving.setdefault(way[-1], []).append((edge, way[-2]))
    ports: dict[tuple[int, int, bool], float] = {}

    def place(node: int, ends: list[tuple[int, int]], leaves: bool) -> None:
        ends.sort(key=lambda end: middles[end[1]])
        half = max(heights[node] / 2 - MARGIN, 0.0)
        low, high = middles[node] - half, middles[node] + half
        for (end, _), y in zip(ends, spread([middles[v] for _, v in ends], low, high, PORT_GAP), strict=True):
            ports[node, end, leaves] = y

    for node, ends in leaving.items():
        place(node, list(ends.items()), True)
    for node, arrivals in arriving.items():
        place(node, arrivals, False)
    return ports


def _leaving(edge: int, way: Sequence[int]) -> int:
    """Return by which end an edge leaves its origin: its own, or below 0 one that it shares with others."""
    return edge if len(way) == 2 else -way[1]


def _points(
    layers: Layers,
    positions: Sequence[Point],
    sizes: Sequence[Size],
    middles: Sequence[float],
    across: tuple[list[float], list[float]],
    ports: dict[tuple[int, int, bool], float],
) -> Iterator[list[Point]]:
    """Yield the points of each edge: from its origin on two for each column, where it comes and where it goes."""
    lefts, rights = across
    for edge, way in enumerate(layers.ways):
        origin, target = way[0], way[-1]
        start, end = ports[origin, _leaving(edge, way), True], ports[target, edge, False]
        first, last = layers.column[origin], layers.column[target]
        points = [(positions[origin][0] + sizes[origin][0], start), (rights[first], start)]
        for vertex in way[1:-1]:
            c = layers.column[vertex]
            points += [(lefts[c], middles[vertex]), (rights[c], middles[vertex])]
        yield [*points, (lefts[last], end), (positions[target][0], end)]
