"""Cells as they are painted: the colour of each number, and the number on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.heat import INK
from gui.views.tensors.cells.numerals import Numerals
from gui.views.tensors.cells.plane import Array
from gui.views.tensors.cells.shades import shade_image, shades
from gui.views.tensors.mode import Mode

GAP = 2.0  # between cells
ROUND = 3.0
LIFT = 5.0  # pixels, of a number with what it was below it
GHOST = 0.5  # opacity of a copy that broadcasting makes
MANY = 1000  # cells: more are painted as one picture, four times as fast

Mask = Array | None  # shape (rows, columns)


@dataclass(frozen=True)
class CellStyle:
    """How large cells are and what they show. `letters`: pixels."""

    size: QSizeF
    letters: float
    mode: Mode = Mode.BOTH
    tokens: Tokens = LIGHT
    gap: float = GAP

    @property
    def inks(self) -> tuple[QColor, QColor]:
        """The colours of numbers and of NaN and ∞: coloured cells are light in both themes."""
        if self.mode.colour:
            return color(INK), color(LIGHT.err)
        return color(self.tokens.ink), color(self.tokens.err)

    def with_width(self, width: float) -> "CellStyle":
        """Return the same style of narrower or wider cells."""
        return replace(self, size=QSizeF(width, self.size.height()))


class Cells:
    """A block of a matrix in its places: `lefts` and `tops` are where its columns and rows begin."""

    def __init__(self, block: Array, lefts: Sequence[float], tops: Sequence[float], style: CellStyle) -> None:
        self._block, self._lefts, self._tops, self._style = block, lefts, tops, style

    def rect(self, row: int, column: int) -> QRectF:
        """Return where a cell of the block stands."""
        return QRectF(QPointF(self._lefts[column], self._tops[row]), self._style.size)

    def paint(
        self, painter: QPainter, numerals: Numerals, limit: float, ghosts: Mask = None, lifted: Mask = None
    ) -> None:
        """Paint every cell. Those in `ghosts` are copies: dashed and pale; those in `lifted` have room below."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ghosts is None and self._even and (self._block.size > MANY or not self._style.gap):
            self._paint_picture(painter, limit)
        else:
            self._paint_grounds(painter, limit, ghosts)
        if self._style.mode.numbers:
            self._paint_numbers(painter, numerals, ghosts, lifted)

    def _paint_grounds(self, painter: QPainter, limit: float, ghosts: Mask) -> None:
        style, tokens = self._style, self._style.tokens
        half, radius = (0.5, ROUND) if style.gap else (0.0, 0.0)
        edge = QPen(color(tokens.hair), 1) if style.gap else QPen(Qt.PenStyle.NoPen)
        dashed = QPen(color(tokens.ink3), 1, Qt.PenStyle.DashLine)
        tints = shades(self._block, limit).tolist() if style.mode.colour else None
        for row, column in self._places():
            tint = QColor(*tints[row][column]) if tints else color(tokens.surface)
            ghost = ghosts is not None and bool(ghosts[row, column])
            if ghost:
                tint.setAlphaF(0.0 if style.mode.numbers else GHOST)
            painter.setPen(dashed if ghost else edge)
            painter.setBrush(tint)
            painter.drawRoundedRect(self.rect(row, column).adjusted(half, half, -half, -half), radius, radius)

    def _paint_picture(self, painter: QPainter, limit: float) -> None:
        rows, columns = self._block.shape
        whole, gap = self.rect(0, 0) | self.rect(rows - 1, columns - 1), self._style.gap
        ground = color(self._style.tokens.surface)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        if self._style.mode.colour:
            painter.drawImage(whole.adjusted(0, 0, gap, gap), shade_image(self._block, limit))
        for left in self._lefts[1:] if gap else ():
            painter.fillRect(QRectF(left - gap, whole.top(), gap, whole.height()), ground)
        for top in self._tops[1:] if gap else ():
            painter.fillRect(QRectF(whole.left(), top - gap, whole.width(), gap), ground)

    def _paint_numbers(self, painter: QPainter, numerals: Numerals, ghosts: Mask, lifted: Mask) -> None:
        font = mono_font(self._style.letters)
        metrics = QFontMetricsF(font)
        letter, size = metrics.horizontalAdvance("0"), self._style.size
        # Points stand below each other: numbers are flush right in a column that is centred in its cell.
        right = (size.width() + numerals.letters * letter) / 2
        base = (size.height() + metrics.capHeight()) / 2
        (ink, wrong), pale = self._style.inks, color(self._style.tokens.ink3)
        painter.setFont(font)
        numbers = self._block.astype(np.float64).tolist()
        for row, column in self._places():
            number = numbers[row][column]
            word = numerals.write(number)
            pen = ink if number - number == 0 else wrong  # neither NaN nor infinite
            painter.setPen(pale if ghosts is not None and ghosts[row, column] else pen)
            height = base - LIFT if lifted is not None and lifted[row, column] else base
            painter.drawText(QPointF(self._lefts[column] + right - len(word) * letter, self._tops[row] + height), word)

    @property
    def _even(self) -> bool:
        """Whether no row or column is left out."""
        width, height = self._style.size.width() + self._style.gap, self._style.size.height() + self._style.gap
        across, down = self._lefts[-1] - self._lefts[0], self._tops[-1] - self._tops[0]
        return across <= (len(self._lefts) - 0.5) * width and down <= (len(self._tops) - 0.5) * height

    def _places(self) -> Iterator[tuple[int, int]]:
        rows, columns = self._block.shape
        return ((row, column) for row in range(rows) for column in range(columns))
