"""The heights in a layered layout: what can be level is, the longest ways first, and nothing overlaps. No Qt."""

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.views.tape.graph.layered import Layers

NODE_GAP = 18.0  # from a node to what is above it
EDGE_GAP = 12.0  # between two edges that pass
SWEEPS = 12


def rows(layers: "Layers", heights: Sequence[float]) -> list[float]:
    """Return the middle of each vertex, from 0 down; `heights`: 0 for the points of passing edges."""
    blocks = _blocks(layers, heights)
    block = [0] * len(layers.column)
    for number, members in enumerate(blocks):
        for vertex in members:
            block[vertex] = number
    above: list[dict[int, float]] = [{} for _ in blocks]  # of each block those right above it, and how far at least
    below: list[dict[int, float]] = [{} for _ in blocks]
    for column in layers.columns:
        for upper, lower in pairwise(column):
            gap = NODE_GAP if heights[upper] or heights[lower] else EDGE_GAP
            apart = (heights[upper] + heights[lower]) / 2 + gap
            a, b = block[upper], block[lower]
            above[b][a] = below[a][b] = max(above[b].get(a, 0.0), apart)
    pulls = [
        [block[one] for vertex in members for one in layers.before[vertex] + layers.after[vertex] if block[one] != n]
        for n, members in enumerate(blocks)
    ]
    order, place = _packed(above, below)
    _settle(order, place, above, below, pulls)
    top = min((place[block[v]] - heights[v] / 2 for v in range(len(block))), default=0.0)
    return [place[b] - top for b in block]


def spread(wanted: Sequence[float], low: float, high: float, gap: float) -> list[float]:
    """Return places in order from `low` to `high`, `gap` apart where there is room, as near as can be to the wanted.

    `wanted` is in order. Pools what is too near, and gives the pool the mean: least squares.
    """
    if len(wanted) > 1:
        gap = min(gap, (high - low) / (len(wanted) - 1))
    pools: list[tuple[float, int]] = []  # sum and count, of the places less their share of the gaps
    for i, y in enumerate(wanted):
        total, count = min(max(y, low), high) - i * gap, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            total, count = total + pools[-1][0], count + pools[-1][1]
            pools.pop()
        pools.append((total, count))
    bases = [total / count for total, count in pools for _ in range(count)]
    top = high - (len(wanted) - 1) * gap
    return [min(max(base, low), top) + i * gap for i, base in enumerate(bases)]


def _blocks(layers: "Layers", heights: Sequence[float]) -> list[list[int]]:
    """Return runs of joined vertices, one a column, that stand level: passing edges first, then the longest ways."""
    place = {vertex: i for column in layers.columns for i, vertex in enumerate(column)}
    behind, ahead = _lengths(layers)
    joints = [(left, right) for column in layers.columns for left in column for right in layers.after[left]]

    def urgency(joint: tuple[int, int]) -> tuple[bool, int, int]:
        left, right = joint
        passing = not heights[left] and not heights[right]
        return not passing, -(behind[left] + ahead[right]), abs(place[left] - place[right])

    before: dict[int, int] = {}
    after: dict[int, int] = {}
    level: list[list[tuple[int, int]]] = [[] for _ in layers.columns]  # the places of those taken, by column
    for left, right in sorted(joints, key=urgency):
        taken, ends = level[layers.column[left]], (place[left], place[right])
        if left in after or right in before or any((a < ends[0]) != (b < ends[1]) for a, b in taken):
            continue
        after[left], before[right] = right, left
        taken.append(ends)
    blocks = []
    for vertex in (vertex for column in layers.columns for vertex in column if vertex not in before):
        members = [vertex]
        while members[-1] in after:
            members.append(after[members[-1]])
        blocks.append(members)
    return blocks


def _lengths(layers: "Layers") -> tuple[list[int], list[int]]:
    """Return how many columns the longest way to each vertex passes, and the longest way on."""
    behind, ahead = [0] * len(layers.column), [0] * len(layers.column)
    for column in layers.columns:
        for vertex in column:
            behind[vertex] = max((behind[one] + 1 for one in layers.before[vertex]), default=0)
    for column in reversed(layers.columns):
        for vertex in column:
            ahead[vertex] = max((ahead[one] + 1 for one in layers.after[vertex]), default=0)
    return behind, ahead


def _packed(above: list[dict[int, float]], below: list[dict[int, float]]) -> tuple[list[int], list[float]]:
    """Return the blocks so that each comes after those above it, and for each the least place that it can have."""
    waiting = [len(those) for those in above]
    order = [b for b, count in enumerate(waiting) if not count]
    place = [0.0] * len(above)
    for b in order:
        for lower, apart in below[b].items():
            place[lower] = max(place[lower], place[b] + apart)
            waiting[lower] -= 1
            if not waiting[lower]:
                order.append(lower)
    return order, place


def _settle(
    order: list[int],
    place: list[float],
    above: list[dict[int, float]],
    below: list[dict[int, float]],
    pulls: list[list[int]],
) -> None:
    """Move each block to the mean of what it is joined to, as far as those above and below it let it."""
    for sweep in range(SWEEPS):
        for b in order if sweep % 2 else reversed(order):
            if not pulls[b]:
                continue
            wanted = sum(place[one] for one in pulls[b]) / len(pulls[b])
            low = max((place[a] + apart for a, apart in above[b].items()), default=-inf)
            high = min((place[a] - apart for a, apart in below[b].items()), default=inf)
            place[b] = max(low, min(wanted, high))
