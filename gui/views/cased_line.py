"""A line that can be seen over anything: ink in a casing of the surface."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.tokens import LIGHT, Tokens, color

Line = NDArray[np.float64]  # shape (2, ends): pieces of line in units of the plane, two ends each

INK, CASING = 2.2, 5.0  # pixels
CASING_OPACITY = 0.85


class CasedLine(pg.GraphicsObject):  # type: ignore[misc]
    """Pieces of line in a plot with equal units on both axes."""

    def __init__(self) -> None:
        super().__init__()
        self.line: Line = np.empty((2, 0))
        self._tokens = LIGHT
        self._path = QPainterPath()

    def draw(self, line: Line) -> None:
        """Show other pieces."""
        if not np.array_equal(line, self.line):
            self.prepareGeometryChange()
            self.line, self._path = line, QPainterPath()
            for index, (x, y) in enumerate(line.T.tolist()):
                (self._path.lineTo if index % 2 else self._path.moveTo)(x, y)
            self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the line with its casing."""
        pad = CASING * self._pixel()
        return self._path.boundingRect().adjusted(-pad, -pad, pad, pad)

    def shape(self) -> QPainterPath:
        """Return nothing: it can't be grabbed."""
        return QPainterPath()

    def viewTransformChanged(self) -> None:
        """Keep the line as wide as it is, in pixels."""
        self.prepareGeometryChange()
        super().viewTransformChanged()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the casing, then the line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for token, opacity, width in (
            (self._tokens.surface, CASING_OPACITY, CASING),
            (self._tokens.ink, 1.0, INK),
        ):
            # In units of the plane: a cosmetic pen would be half as wide on a screen of 2×.
            pen = QPen(color(token, opacity), width * self._pixel())
            painter.strokePath(self._path, pen)

    def _pixel(self) -> float:
        """Return how wide a pixel is in units of the plane."""
        return float(self.pixelWidth() or 0)
