"""Where the frames of a strip stand."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from engine.tape import Record, Tape
from gui.views.tape.strip.brackets import Bracket, line_brackets, tape_brackets

CHARACTER = 6.0  # the width of one, at 10 px
PADDING, PADDING_COMPACT = 31.0, 12.0  # around the words of a frame and between them
PAIR = 16  # characters of "−0.1687, −0.1295"
WIDEST = 240.0  # a short tape does not fill the strip
HOLES = 11.0  # the height of a row of perforation
ROW = 24.0  # of a bracket above
BELOW = 38.0  # brackets and code under the strip
CUT = 118.0  # what is said where a program broke off


AIR, FOOT = 2.0, 12.0  # above and under the band


@dataclass(frozen=True)
class Form:
    """The sizes of the strip: of the Tape bench, and the compact ones of the Train bench."""

    least: float  # width of a frame
    margin: float
    lowest: float  # height of the band
    highest: float


ROOMY = Form(least=104, margin=14, lowest=116, highest=130)
COMPACT = Form(least=88, margin=8, lowest=108, highest=124)


def form(*, compact: bool) -> Form:
    """Return the sizes of one of the two kinds."""
    return COMPACT if compact else ROOMY


@dataclass(frozen=True)
class StripLayout:
    """The places of everything, in pixels from the strip's upper left corner.

    `edges`: the left ones of the frames and the right one of the last. `cut`: where the program broke off, or None.
    """

    width: float
    band: QRectF
    edges: tuple[float, ...]
    cut: float | None
    above: tuple[Bracket, ...]
    below: tuple[Bracket, ...]

    def frame(self, number: int) -> QRectF:
        """Return the frame of a record."""
        left, right = self.edges[number - 1 : number + 1]
        return QRectF(left, self.band.top() + HOLES, right - left, self.band.height() - 2 * HOLES)

    def at(self, x: float, y: float) -> int | None:
        """Return the record whose frame is at a place."""
        number = bisect_right(self.edges, x)
        inside = 1 <= number < len(self.edges) and self.band.top() <= y < self.band.bottom()
        return number if inside else None

    def seen(self, left: float, right: float) -> range:
        """Return the records with a part between two pixels."""
        return range(
            max(bisect_right(self.edges, left), 1), min(bisect_right(self.edges, right), len(self.edges) - 1) + 1
        )


def lay(tape: Tape | None, width: float, height: float, *, compact: bool) -> StripLayout:
    """Lay a strip into so many pixels; it is wider where the frames would be too narrow."""
    sizes, records = form(compact=compact), tape.records if tape else ()
    above = tape_brackets(tape) if tape and not compact else ()
    below = line_brackets(tape) if tape and compact and height >= sizes.lowest + AIR + BELOW else ()
    top = ROW * rows_of(above) + AIR
    high = height - top - (BELOW if below else FOOT)
    room = width - 2 * sizes.margin
    cut = CUT if tape and tape.failure else 0.0
    edges = [sizes.margin]
    for wide in widths([need(record, compact=compact) for record in records], room - cut, sizes.least):
        edges.append(edges[-1] + wide)
    right = max(edges[-1] + cut, sizes.margin + room)
    return StripLayout(
        width=right + sizes.margin,
        band=QRectF(sizes.margin, top, right - sizes.margin, min(max(high, sizes.lowest), sizes.highest)),
        edges=tuple(edges),
        cut=edges[-1] if cut else None,
        above=above,
        below=below,
    )


def rows_of(brackets: Sequence[Bracket]) -> int:
    """Return how many rows they take."""
    return max((bracket.row for bracket in brackets), default=-1) + 1


def full_height(layout: StripLayout) -> float:
    """Return the height of a strip that is not compact, as the mock-ups have it: 144, with two brackets 178."""
    rows = rows_of(layout.above)
    return ROW * rows + AIR + (ROOMY.lowest if rows else ROOMY.highest) + FOOT


def least_height(layout: StripLayout, *, compact: bool) -> float:
    """Return the height below which something would be cut off."""
    return ROW * rows_of(layout.above) + AIR + form(compact=compact).lowest + AIR


def need(record: Record, *, compact: bool) -> float:
    """Return how wide a frame must be for the name of its operation; a compact one also for two numbers."""
    if not compact:
        return (len(str(record.number)) * 1.1 + len(record.type)) * CHARACTER + PADDING
    pair = record.value.whole and record.value.size == 2
    return max(len(record.type), PAIR if pair else 0) * CHARACTER + PADDING_COMPACT


def widths(needs: Sequence[float], room: float, least: float) -> list[float]:
    """Return the widths of frames that share a room: equal ones, and more for one that needs more.

    None is narrower than it needs, or than `least`, even if they don't fit then; none is wider than `WIDEST`.
    """
    wide = [max(one, least) for one in needs]
    left, count = room, len(wide)
    for width in sorted(wide, reverse=True):
        if width * count <= left:
            break
        left, count = left - width, count - 1
    share = min(left / count, WIDEST) if count else 0.0
    return [max(width, share) for width in wide]
