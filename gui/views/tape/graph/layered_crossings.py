"""The order in each column of a layered layout: sweeps by the mean of the neighbours' places, and swaps. No Qt."""

from bisect import bisect_left, bisect_right, insort
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.views.tape.graph.layered import Layers

SWEEPS = 24
ROUNDS = 8  # of swaps


def reduce_crossings(layers: "Layers") -> None:
    """Order the columns so that edges cross little: the best of so many sweeps there and back, then swaps."""
    best, least = [list(column) for column in layers.columns], crossings(layers)
    for sweep in range(SWEEPS):
        if not least:
            break
        # What has the same mean changes its order from one sweep there and back to the next.
        _sweep(layers, forward=sweep % 2 == 0, turned=sweep % 4 > 1)
        count = crossings(layers)
        if count < least:
            best, least = [list(column) for column in layers.columns], count
    layers.columns[:] = best
    _swap(layers)


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


def _sweep(layers: "Layers", forward: bool, turned: bool) -> None:
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
        if turned:
            moving.reverse()
        moving.sort(key=means.__getitem__)


def _swap(layers: "Layers") -> None:
    """Swap neighbours in a column where that takes crossings away."""
    place = {vertex: i for column in layers.columns for i, vertex in enumerate(column)}
    for _ in range(ROUNDS):
        swapped = False
        for column in layers.columns:
            ends = [
                [sorted(place[one] for one in joined[vertex]) for joined in (layers.before, layers.after)]
                for vertex in column
            ]
            for i in range(len(column) - 1):
                if _between(ends[i], ends[i + 1]) > _between(ends[i + 1], ends[i]):
                    column[i], column[i + 1] = column[i + 1], column[i]
                    ends[i], ends[i + 1] = ends[i + 1], ends[i]
                    swapped = True
            place.update((vertex, i) for i, vertex in enumerate(column))
        if not swapped:
            return


def _between(upper: list[list[int]], lower: list[list[int]]) -> int:
    """Count the crossings of the edges of two vertices; `ends`: of each the places to the left and to the right."""
    return sum(bisect_left(those, end) for ends, those in zip(upper, lower, strict=True) for end in ends)
