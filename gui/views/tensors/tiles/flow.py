"""Pieces of a row that may become narrower and go on in a second one: how wide each is, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A piece after a gap, in pixels. `widths`: as narrow as it can be, then wider and better, as wide as it likes."""

    gap: float
    widths: Sequence[float]


def flow(pieces: Sequence[Piece], room: float) -> list[list[int]]:
    """Return which pieces stand in which row: as many in each as there is room for at their narrowest."""
    rows: list[list[int]] = []
    used = 0.0
    for n, piece in enumerate(pieces):
        used += piece.gap + piece.widths[0]
        if used > room or not rows:
            rows.append([])
            used = piece.gap + piece.widths[0]
        rows[-1].append(n)
    return rows


def shares(pieces: Sequence[Piece], room: float) -> list[float]:
    """Return how wide each piece of a row is: all as good as there is room for, and some of the way to the next."""
    left = room - sum(piece.gap for piece in pieces)
    widths = [piece.widths[0] for piece in pieces]
    for better in zip(*(piece.widths[1:] for piece in pieces), strict=True):
        more = sum(better) - sum(widths)
        share = min(1.0, (left - sum(widths)) / more) if more > 0 else 1.0
        widths = [width + max(share, 0.0) * (wide - width) for width, wide in zip(widths, better, strict=True)]
        if share < 1:
            break
    return widths
