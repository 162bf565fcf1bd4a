"""Tiles side by side with a sign or an arrow between them; those there is no room for go on below."""

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.tensors.cells.arrangement import PLAIN, Size
from gui.views.tensors.mode import Mode
from gui.views.tensors.tiles.flow import Piece, flow, shares
from gui.views.tensors.tiles.tile import Tile

ARROW, ARROW_ROOM = "→", 44.0  # drawn as a line
BESIDE = 8.0  # pixels on both sides of a sign
BELOW = 14.0  # from a row to the next
USUAL = 784  # the width of the centre in the window of 1440 × 900


class TileRow(QWidget):
    """A number of tiles at most, made once; `show_signs` says how many of them are seen and what stands between."""

    def __init__(self, most: int, size: Size = PLAIN) -> None:
        super().__init__()
        self.tiles = [Tile(size) for _ in range(most)]
        self.signs: Sequence[str] = ("",)
        self._tokens = LIGHT
        self._height = 0.0
        self._places: list[tuple[str, QPointF, float]] = []  # of signs: words, the middle of their left end, width
        for tile in self.tiles:
            tile.setParent(self)
            tile.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> list[Tile]:
        """The tiles that are seen."""
        return self.tiles[: len(self.signs) - 1]

    def show_signs(self, signs: Sequence[str]) -> None:
        """Say what is before the first tile, between two of them, and behind the last: one more than tiles."""
        self.signs = signs
        for n, tile in enumerate(self.tiles):
            tile.setVisible(n < len(signs) - 1)
        self.lay_out()

    def set_mode(self, mode: Mode) -> None:
        """Show numbers, colours or both."""
        for tile in self.tiles:
            tile.set_mode(mode)
        self.lay_out()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        for tile in self.tiles:
            tile.restyle(tokens)
        self.lay_out()

    def lay_out(self) -> None:
        """Give every tile its room and its place."""
        tiles = self.shown
        pieces = [Piece(_room(sign), tile.widths) for sign, tile in zip(self.signs, tiles, strict=False)]
        self._places, top = [], 0.0
        for row in flow(pieces, self.width()):
            widths = shares([pieces[n] for n in row], self.width())
            for n, width in zip(row, widths, strict=True):
                tiles[n].set_room(floor(width))
            top += self._place_row(row, top) + BELOW
        self._height = max(0.0, top - BELOW)
        self.updateGeometry()
        self.update()

    def _place_row(self, row: Sequence[int], top: float) -> float:
        """Place the tiles of a row with the signs before them; return its height."""
        tiles = [self.shown[n] for n in row]
        head, middle = max(tile.head for tile in tiles), max(tile.middle for tile in tiles)
        left = 0.0
        for n, tile in zip(row, tiles, strict=True):
            self._places.append((self.signs[n], QPointF(left, top + middle), _room(self.signs[n])))
            left += _room(self.signs[n])
            size = tile.sizeHint()
            tile.setGeometry(round(left), round(top + head - tile.head), size.width(), size.height())
            left += size.width()
        if row[-1] == len(self.shown) - 1:
            self._places.append((self.signs[-1], QPointF(left, top + middle), _room(self.signs[-1])))
        return max(head - tile.head + tile.sizeHint().height() for tile in tiles)

    def sizeHint(self) -> QSize:
        """Return the height that the tiles take in the width there is."""
        return QSize(USUAL, ceil(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and room for a tile."""
        return QSize(200, ceil(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the signs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sign, at, width in self._places:
            if sign == ARROW:
                self._paint_arrow(painter, at, at + QPointF(width, 0))
            elif sign:
                painter.setFont(_font(sign))
                painter.setPen(color(self._tokens.ink2))
                painter.drawText(QRectF(at.x(), at.y() - 20, width, 40), Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_arrow(self, painter: QPainter, begin: QPointF, end: QPointF) -> None:
        begin, end = begin + QPointF(BESIDE, 0), end - QPointF(BESIDE, 0)
        ink = color(self._tokens.ctl)
        painter.setPen(QPen(ink, 1.6))
        painter.drawLine(begin, end - QPointF(6, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([end, end + QPointF(-8, -4.5), end + QPointF(-8, 4.5)]))


def _font(sign: str) -> QFont:
    return mono_font(18) if len(sign) < 3 else mono_font(13)


def _room(sign: str) -> float:
    if sign == ARROW:
        return ARROW_ROOM
    return ceil(QFontMetricsF(_font(sign)).horizontalAdvance(sign)) + 2 * BESIDE if sign else 0.0
