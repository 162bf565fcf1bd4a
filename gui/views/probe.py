"""A place in the plane whose prediction is followed."""

from math import hypot

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QKeyEvent

from engine.frame import Frame
from gui.numbers import fixed
from gui.style import mono_font
from gui.tokens import Tokens, color
from gui.views.plot import Plot
from gui.views.prediction_field import prediction_at
from gui.views.tag import Tag

SIZE = 12  # pixels
NEAR = 8  # pixels around the probe in which a click means it
ABOVE = 17  # pixels from the cross to its words


class Probe(QObject):
    """A small cross where a plot was clicked and, above it, what is predicted there; Esc or a click on it ends it."""

    def __init__(self, plot: Plot, z: float) -> None:
        super().__init__(plot)
        self._plot = plot
        self._frame: Frame | None = None
        self.at: tuple[float, float] | None = None
        self._before: tuple[float, float] | None = None  # the last click
        self.cross = pg.ScatterPlotItem(symbol="+", size=SIZE)
        self.cross.setEnabled(False)  # a click on it is for the plot
        self.words = Tag(mono_font(11))
        for item in (self.cross, self.words):
            item.setZValue(z)
            item.hide()
            plot.addItem(item, ignoreBounds=True)
        plot.clicked.connect(self._click)
        plot.box.double_clicked.connect(self._undo_click)
        plot.box.sigRangeChanged.connect(self._show)
        plot.installEventFilter(self)

    def draw(self, frame: Frame | None) -> None:
        """Show what a frame predicts there."""
        self._frame = frame
        self._show()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.cross.setPen(pg.mkPen(tokens.surface, width=1))
        self.cross.setBrush(pg.mkBrush(tokens.ink))
        self.words.restyle(color(tokens.ink), color(tokens.surface, 0.85))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Esc, before it acts as a shortcut of the window, while there is a place to forget and no drag."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if self.at is None or self._plot.scene().mouseGrabberItem() is not None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._put(None)
        return True

    @Slot(float, float)
    def _click(self, x: float, y: float) -> None:
        self._before = self.at
        reach = NEAR * float(self._plot.box.viewPixelSize()[0])
        again = self.at is not None and hypot(self.at[0] - x, self.at[1] - y) < reach
        self._put(None if again else (x, y))

    @Slot()
    def _undo_click(self) -> None:
        """Take back the first click of a double-click."""
        self._put(self._before)

    def _put(self, at: tuple[float, float] | None) -> None:
        self.at = at
        self.cross.setData(*([at[0]], [at[1]]) if at else ([], []))
        self.cross.setVisible(at is not None)
        self._show()

    @Slot()
    def _show(self) -> None:
        self.words.setVisible(self.at is not None)
        if self.at is not None:
            prediction = None if self._frame is None else prediction_at(self._frame.field, *self.at)
            above = ABOVE * self._plot.box.viewPixelSize()[1]
            self.words.show_at(QPointF(self.at[0], self.at[1] + above), f"ŷ {fixed(prediction, 3)}")
