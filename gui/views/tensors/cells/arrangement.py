"""How large the cells of a tensor are and where they stand: all, to be scrolled, or as many as there is room for.

A card holds 12 × 12. What is larger is written smaller with its indices beside it, or shows its corners; more than
32 rows or columns may be dots of colour.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF

from gui.style import mono_font
from gui.tokens import Tokens
from gui.views.tensors.cells.axis import BREAK, MARGIN, Axis, folded
from gui.views.tensors.cells.lattice import Lattice
from gui.views.tensors.cells.numerals import Numerals
from gui.views.tensors.cells.painting import GAP, CellStyle
from gui.views.tensors.cells.plane import Plane
from gui.views.tensors.mode import Mode

CARD = 12  # rows and columns
DOTS = 32
DOT, CORNER_DOT = 8.0, 5.0  # pixels
CORNER_DOTS = 24
CORNER_ROWS = 7  # of what is larger than a card
PADDING = 8.0  # beside the longest number of a cell
LEAST_PADDING = 5.0
WIDE = 74.0  # a cell of a card where there is room


@dataclass(frozen=True)
class Size:
    """`letters` and the cell's `height` in pixels."""

    letters: float
    height: float


PLAIN, ROOMY, SMALL = Size(13, 36), Size(15, 42), Size(12, 26)


@dataclass(frozen=True)
class Arrangement:
    """How cells look, and where they stand."""

    style: CellStyle
    lattice: Lattice


def is_large(plane: Plane) -> bool:
    """Tell whether a page is more than a card holds."""
    return max(plane.rows, plane.columns) > CARD


def scrolled(plane: Plane, numerals: Numerals, mode: Mode, tokens: Tokens) -> Arrangement:
    """Return an arrangement of every cell."""
    if mode is Mode.COLOUR and max(plane.rows, plane.columns) > DOTS:
        style = CellStyle(QSizeF(DOT, DOT), SMALL.letters, mode, tokens, gap=0.0)
    else:
        size = SMALL if is_large(plane) else PLAIN
        width = max(_width(numerals, size, PADDING), 0.0 if is_large(plane) else WIDE)
        style = CellStyle(QSizeF(width, size.height), size.letters, mode, tokens)
    cell = style.size
    lattice = Lattice(Axis(plane.rows, cell.height(), style.gap), Axis(plane.columns, cell.width(), style.gap))
    return Arrangement(style, lattice)


def fitted(plane: Plane, numerals: Numerals, mode: Mode, tokens: Tokens, size: Size, room: float) -> Arrangement:
    """Return an arrangement no wider than `room`: narrower cells first, then smaller letters, then the corners."""
    if max(plane.rows, plane.columns) > DOTS:
        style = CellStyle(QSizeF(CORNER_DOT, CORNER_DOT), SMALL.letters, Mode.COLOUR, tokens, gap=0.0)
        most = max(2, min(CORNER_DOTS, int((room - 2 * MARGIN - BREAK) / CORNER_DOT)))
        rows = folded(plane.rows, CORNER_DOT, 0.0, CORNER_DOTS)
        return Arrangement(style, Lattice(rows, folded(plane.columns, CORNER_DOT, 0.0, most)))
    sizes = [one for one in (size, PLAIN, SMALL) if whole_width(plane, numerals, one) <= room]
    if sizes and not is_large(plane):
        size, most = sizes[0], CARD
        fair = (room - 2 * MARGIN + GAP) / max(1, plane.columns) - GAP
        width = min(fair, max(WIDE, _width(numerals, size, PADDING)))
    else:
        size = PLAIN
        width = _width(numerals, size, LEAST_PADDING)
        most = max(2, min(CARD, int((room - 2 * MARGIN - BREAK + GAP) / (width + GAP))))
    style = CellStyle(QSizeF(width, size.height), size.letters, mode, tokens)
    rows = folded(plane.rows, size.height, GAP, CORNER_ROWS if plane.rows > CARD else CARD)
    return Arrangement(style, Lattice(rows, folded(plane.columns, width, GAP, most)))


def whole_width(plane: Plane, numerals: Numerals, size: Size) -> float:
    """Return how wide every column of a card is together, at the narrowest; 0 for what is larger than a card."""
    width = _width(numerals, size, LEAST_PADDING)
    return 0.0 if is_large(plane) else 2 * MARGIN + plane.columns * (width + GAP) - GAP


def _width(numerals: Numerals, size: Size, padding: float) -> float:
    letter = QFontMetricsF(mono_font(size.letters)).horizontalAdvance("0")
    return float(round(numerals.letters * letter + 2 * padding))
