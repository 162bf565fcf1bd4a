"""The order in each column of a layered layout: sweeps by the mean of the neighbours' places, and swaps. No Qt."""

from bisect import bisect_right, insort
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.views.layered import Layers

SWEEPS = 8


def reduce_crossings(layers: "Layers") -> None:
    """Order the columns so that edges cross little: the best of a fixed number of sweeps there and back."""
    best, least = [list(column) for column in layers.columns], crossings(layers)
    for sweep in range(SWEEPS):
        if not least:
            break
        _sweep(layers, forward=sweep % 2 == 0)
        count = crossings(layers)
        if count < least:
            best, least = [list(column) for column in layers.columns], count
    layers.columns[:] = best


def crossings(layers: "Layers") -> int:
    """Count the pairs of edges that cross between two columns."""
    count = 0
    for left, right in pairwise(layers.columns):
        place = {vertex: i for i, vertex in enumerate(right)}
        seen: list[int] = []
        for vertex in left:
            ends = sorted(place[target] for target in layers.after[vertex])
            count += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return count


def _sweep(layers: "Layers", forward: bool) -> None:
    """Order each column by the mean place of what it is joined to in the column before, or behind."""
    columns = layers.columns if forward else layers.columns[::-1]
    joined = layers.before if forward else layers.after
    for fixed, moving in pairwise(columns):
        place = {vertex: i for i, vertex in enumerate(fixed)}
        # What is joined to nothing there keeps its place, as a share of the column.
        share = len(fixed) / len(moving)
        means = {
            vertex: sum(place[one] for one in joined[vertex]) / len(joined[vertex]) if joined[vertex] else i * share
            for i, vertex in enumerate(moving)
        }
        moving.sort(key=means.__getitem__)
