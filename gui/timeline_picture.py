"""The picture of the timeline: a silhouette of the loss, the bar, its events and the playhead."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from engine.frame import Frame
from engine.history import Event
from engine.losses import Losses
from gui.numbers import grouped
from gui.playhead import Playhead
from gui.style import mono_font
from gui.timeline_events import EventMark, event_marks
from gui.timeline_scale import Scale, ticks
from gui.tokens import Tokens, color

MARGIN = 20  # beside the bar: half a flag and the ring of the focus
BELOW = 32  # from the middle of the bar to the lower edge
THICK = 6  # the bar
FOOT = 4  # the silhouette is never lower: the least loss is to be seen too
COLUMN = 2  # pixels for one point of the silhouette
DIAMOND = 5.0  # half its width
TICK_FONT = 10.5


class TimelinePicture:
    """What `paint` shows; `take` prepares what has changed and leaves the rest."""

    def __init__(self, tokens: Tokens) -> None:
        self.scale = Scale(1, MARGIN, MARGIN + 1)
        self.bar = 0.0  # the middle of the bar, pixels from the upper edge
        self.marks: list[EventMark] = []
        self.labels: list[tuple[float, QRectF, str]] = []  # of the ticks: where they stand, where their text goes
        self.silhouette = QPolygonF()
        self._tokens = tokens
        self._height = self._step = self._newest = 0
        self._events: tuple[Event, ...] = ()
        self._outlined: tuple[int, int, float] | None = None
        self._losses: NDArray[np.float32] | None = None
        self._playhead = Playhead(tokens)
        self._tick_font = mono_font(TICK_FONT)
        self._tick_text = QFontMetricsF(self._tick_font)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._playhead.restyle(tokens)

    def take(self, frame: Frame, step: int, scale: Scale, height: int) -> bool:
        """Prepare a frame with the playhead at `step`; tell whether there is anything new to paint."""
        fresh = self.lay(scale, height)
        if fresh or frame.events != self._events:
            self._events = frame.events
            self.marks = event_marks(frame.events, scale, self._tick_text.horizontalAdvance)
            fresh = True
        fresh = self._outline(frame, fresh) or fresh
        moved = (step, frame.newest) != (self._step, self._newest)
        self._step, self._newest = step, frame.newest
        return fresh or moved

    def lay(self, scale: Scale, height: int) -> bool:
        """Prepare the bar and its ticks; tell whether they have to be elsewhere than before."""
        if (scale, height) == (self.scale, self._height):
            return False
        self.scale, self._height, self.bar = scale, height, height - BELOW
        self.labels = self._tick_labels()
        return True

    def paint(self, painter: QPainter, focused: bool) -> None:
        """Paint with one pixel of the widget as the unit. `focused`: ring the flag."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._tokens.ink, 0.1))
        painter.drawPolygon(self.silhouette)
        self._paint_bar(painter)
        self._paint_ticks(painter)
        self._paint_events(painter)
        x, words = self.scale.x(self._step), grouped(self._step)
        self._playhead.paint(painter, x, self.bar, self.flag(), words, focused)

    def flag(self) -> QRectF:
        """Return where the flag with the number of the step flies."""
        width = self.scale.right + MARGIN
        return self._playhead.flag(self.scale.x(self._step), grouped(self._step), width, self._height)

    def _outline(self, frame: Frame, anyway: bool) -> bool:
        """Make the silhouette, if the run has come a pixel further or has other losses; tell whether it did."""
        exact = frame.losses.exact
        kept = exact if exact.base is None else exact.base
        floor = frame.quadratic.least_loss if frame.quadratic else 0.0
        outlined = (frame.run, int(self.scale.x(frame.newest)), floor)
        if not anyway and outlined == self._outlined and kept is self._losses:
            return False
        self._outlined, self._losses = outlined, kept
        top, bottom = self.flag().bottom() - 2, self.bar - THICK / 2
        self.silhouette = silhouette(frame.losses, self.scale, top, bottom, floor)
        return True

    def _tick_labels(self) -> list[tuple[float, QRectF, str]]:
        """Return the ticks from the last to the first; one whose number would meet another's is left out."""
        labels: list[tuple[float, QRectF, str]] = []
        free = self.scale.right + MARGIN
        for step in sorted({*ticks(self.scale.end), self.scale.end}, reverse=True):
            x, words = self.scale.x(step), grouped(step)
            width = self._tick_text.horizontalAdvance(words)
            left = min(max(x - width / 2, 0.0), self.scale.right + MARGIN - width)
            if left + width <= free:
                labels.append((x, QRectF(left, self.bar + 12, width, 14), words))
                free = left - 8
        return labels

    def _paint_bar(self, painter: QPainter) -> None:
        tokens, left = self._tokens, self.scale.left
        ends = [(self.scale.right, tokens.hair), (self.scale.x(self._newest), tokens.strong)]
        for right, token in (*ends, (self.scale.x(self._step), tokens.ink2)):
            painter.setBrush(color(token))
            bar = QRectF(left, self.bar - THICK / 2, right - left, THICK)
            painter.drawRoundedRect(bar, THICK / 2, THICK / 2)

    def _paint_ticks(self, painter: QPainter) -> None:
        painter.setFont(self._tick_font)
        for x, rect, words in self.labels:
            painter.fillRect(QRectF(x - 0.5, self.bar + 7, 1, 4), color(self._tokens.ctl))
            painter.setPen(color(self._tokens.ink3))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)

    def _paint_events(self, painter: QPainter) -> None:
        y = self.bar - (19 if self._height >= 80 else 14)
        painter.setBrush(color(self._tokens.surface))
        for mark in self.marks:
            x, foot = mark.x, self.bar + THICK / 2
            painter.fillRect(QRectF(x - 0.75, y + DIAMOND, 1.5, foot - y - DIAMOND), color(self._tokens.ctl))
            painter.setPen(QPen(color(self._tokens.ink), 1.5))
            corners = ((x - DIAMOND, y), (x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            if mark.words:
                painter.drawText(QPointF(mark.left, y + self._tick_text.capHeight() / 2), mark.words)


def silhouette(losses: Losses, scale: Scale, top: float, bottom: float, floor: float) -> QPolygonF:
    """Return the outline of the mean loss over the whole run, logarithmic between `floor` and the largest loss.

    Without a `floor` the least loss is the lowest. Empty where there is no loss.
    """
    most = max(int(scale.right - scale.left) // COLUMN, 2)
    steps, rows = losses.envelope(1, len(losses), most)
    means = rows[:, 1].astype(np.float64)
    largest = means.max(initial=0.0)
    if not largest > 0:
        return QPolygonF()
    lowest = max(floor or means.min(), largest * 1e-30, 1e-30)
    span = max(np.log(largest / lowest), np.log(2.0))
    shares = np.clip(np.log(np.maximum(means, lowest) / lowest) / span, 0, 1)
    ys = bottom - FOOT - shares * (bottom - FOOT - top)
    xs = scale.left + steps / scale.end * (scale.right - scale.left)
    outline = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
    return QPolygonF([QPointF(xs[0], bottom), *outline, QPointF(xs[-1], bottom)])
