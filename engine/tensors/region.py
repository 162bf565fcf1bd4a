"""Parts of a tensor: an index as it is typed → a slice for each axis."""

from collections.abc import Sequence
from types import EllipsisType

Shape = tuple[int, ...]
Region = tuple[slice, ...]  # one for each axis, with a start and a stop from 0, steps forward: `values[region]`
Index = tuple[int | slice | EllipsisType | None, ...]


def whole(shape: Shape) -> Region:
    """Return the region of all elements."""
    return tuple(slice(0, size, 1) for size in shape)


def cell(index: Sequence[int]) -> Region:
    """Return the region of one element."""
    return tuple(slice(one, one + 1, 1) for one in index)


def region(index: Index, shape: Shape) -> Region | None:
    """Return what an index picks out of a shape, as a region; None where it picks nothing that is there."""
    items = [item for item in full(index, len(shape)) if item is not None]
    if len(items) != len(shape):
        return None
    picked = [_picked(item, size) for item, size in zip(items, shape, strict=True)]
    return tuple(_forward(one) for one in picked) if all(picked) else None


def full(index: Index, rank: int) -> list[int | slice | None]:
    """Return an index with an item for each of `rank` axes, and None for each new one."""
    there = sum(item is not None and item is not ... for item in index)
    missing = [slice(None)] * max(rank - there, 0)
    items: list[int | slice | None] = []
    for item in index if ... in index else (*index, ...):
        items += missing if isinstance(item, EllipsisType) else [item]
    return items


def _picked(item: int | slice, size: int) -> range:
    if isinstance(item, slice):
        return range(size)[item]
    return range(item % size, item % size + 1) if -size <= item < size else range(0)


def _forward(picked: range) -> slice:
    first, last = min(picked), max(picked)
    return slice(first, last + 1, abs(picked.step))
