"""A place in the plane whose prediction is followed."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF

from engine.frame import Frame
from gui.numbers import fixed
from gui.style import mono_font
from gui.tokens import Tokens, color
from gui.views.plot import Plot
from gui.views.prediction_field import prediction_at
from gui.views.tag import Tag

SIZE = 12  # pixels
ABOVE = 17  # from the cross to its words


class Probe:
    """A small cross and, above it, what is predicted there."""

    def __init__(self, plot: Plot, z: float) -> None:
        self._plot = plot
        self.at: tuple[float, float] | None = None
        self.cross = pg.ScatterPlotItem(symbol="+", size=SIZE)
        self.cross.setEnabled(False)  # a click on it is for the plot
        self.words = Tag(mono_font(11))
        for item in (self.cross, self.words):
            item.setZValue(z)
            item.hide()
            plot.addItem(item, ignoreBounds=True)

    def put(self, at: tuple[float, float] | None, frame: Frame | None) -> None:
        """Stand at a place, or nowhere."""
        self.at = at
        self.cross.setData(*([at[0]], [at[1]]) if at else ([], []))
        self.cross.setVisible(at is not None)
        self.draw(frame)

    def draw(self, frame: Frame | None) -> None:
        """Show what a frame predicts there."""
        self.words.setVisible(self.at is not None)
        if self.at is not None:
            prediction = None if frame is None else prediction_at(frame.field, *self.at)
            above = ABOVE * self._plot.box.viewPixelSize()[1]
            self.words.show_at(QPointF(self.at[0], self.at[1] + above), f"ŷ {fixed(prediction, 3)}")

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.cross.setPen(pg.mkPen(tokens.surface, width=1))
        self.cross.setBrush(pg.mkBrush(tokens.ink))
        self.words.restyle(color(tokens.ink), color(tokens.surface, 0.85))
