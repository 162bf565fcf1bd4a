"""Where the tensors and signs of a picture stand: in a row, as large as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log2

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from gui.style import mono_font
from gui.views.layers.life.drawing import Box, Item, Plate, Sign, shape_words, size_words

NAME, SHAPE, SIGN, BOX = 12.0, 11.0, 14.0, 12.0  # pixels: the letters
FRAME = 4.5  # around a tensor, for the frame of the present moment
LABEL = 15.0  # the height of a line above or below it
GAP = 6.0  # between two that stand side by side
ARROW = 24.0
LEAST = 24.0  # the height of a picture without its words
EDGE = 9.0  # from a tensor to the number at its left
BEHIND = 4.0  # by how much the next page is shifted
BOX_PADDING, BOX_HEIGHT = 10.0, 44.0
SCALES = [step / 20 for step in range(32, 3, -1)]  # of the tensors; letters stay as they are


@dataclass(frozen=True)
class Placed:
    """Something at its place: a tensor's rectangle, without its words."""

    item: Item
    rect: QRectF


@dataclass(frozen=True)
class Placing:
    """All of a row; `zoom`: by how much it is smaller, letters too, where nothing else helps."""

    places: tuple[Placed, ...]
    zoom: float


def placing(items: Sequence[Item], room: QSizeF) -> Placing:
    """Return where things stand that are centred in a room."""
    behind = 2 * BEHIND if any(isinstance(item, Plate) and item.stacked for item in items) else 0.0
    words = 2 * LABEL + 2 * FRAME + behind
    zoom = min(1.0, room.width() / max(_width(items, SCALES[-1]), 1.0), room.height() / (words + LEAST))
    width, height = room.width() / zoom, room.height() / zoom - words
    scale = next((one for one in SCALES if _fits(items, one, width, height)), SCALES[-1])
    left = (width - _width(items, scale)) / 2
    places = []
    for item in items:
        slot = _slot(item, scale)
        size = _size(item, scale)
        rect = QRectF(QPointF(), size)
        rect.moveCenter(QPointF(left + slot / 2 + _shift(item), behind + LABEL + FRAME + height / 2))
        places.append(Placed(item, rect))
        left += slot + GAP
    return Placing(tuple(places), zoom)


def _fits(items: Sequence[Item], scale: float, width: float, height: float) -> bool:
    tallest = max((_size(item, scale).height() for item in items), default=0.0)
    return _width(items, scale) <= width and tallest <= height


def _width(items: Sequence[Item], scale: float) -> float:
    return sum(_slot(item, scale) for item in items) + GAP * (len(items) - 1)


def _size(item: Item, scale: float) -> QSizeF:
    match item:
        case Plate():
            return QSizeF(_length(item.columns) * scale, _length(item.rows) * scale)
        case Box():
            return QSizeF(advance(item.name, BOX, bold=True) + 2 * BOX_PADDING, BOX_HEIGHT)
    return QSizeF(_sign_width(item), 0.0)


def _slot(item: Item, scale: float) -> float:
    """Return how wide something is with its words."""
    width = _size(item, scale).width()
    if not isinstance(item, Plate):
        return width
    words = max(advance(item.name, NAME, bold=True), advance(below(item), SHAPE))
    behind = 4 * BEHIND if item.stacked else 0.0
    return max(width + 2 * FRAME + behind, words) + 2 * _shift(item)


def _shift(item: Item) -> float:
    """Return how far a tensor gives way to the number at its left."""
    beside = left_of(item) if isinstance(item, Plate) else ""
    return (advance(beside, SHAPE) + EDGE) / 2 if beside else 0.0


def below(plate: Plate) -> str:
    """Return what stands below a tensor: its shape, or the number of its columns."""
    return size_words(plate.shape[-1]) if plate.edged and plate.shape else shape_words(plate.shape)


def left_of(plate: Plate) -> str:
    """Return what stands at the left of a tensor: the number of its rows where it has edges."""
    return size_words(plate.shape[0]) if plate.edged and plate.shape and len(plate.shape) == 2 else ""


def advance(words: str, size: float, bold: bool = False) -> float:
    """Return how wide words are in the letters of code."""
    return _metrics(size, bold).horizontalAdvance(words)


@cache
def _metrics(size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(mono_font(size, bold))


def _sign_width(sign: Sign) -> float:
    if sign.text:
        return advance(sign.text, SIGN)
    return max(ARROW, advance(sign.above, SHAPE))


def _length(size: int) -> float:
    """Return how long the side of a tensor is, in pixels: a longer axis has a longer side, but not by as much."""
    return 14 + 11.5 * log2(max(size, 1))
