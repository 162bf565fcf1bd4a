"""The decision boundary: where the prediction is 0.5."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF

from engine.frame import Array, Field, Frame, Rect
from gui.style import ui_font
from gui.tokens import Tokens, color
from gui.views.cased_line import CasedLine, Line
from gui.views.plot import Plot
from gui.views.tag import Tag

Point = tuple[float, float]

LEVEL = 0.5
BELOW = 16  # pixels from the upper edge to the words
NOWHERE: Line = np.empty((2, 0))


def boundary_ends(W: Array, b: Array, rect: Rect) -> tuple[Point, Point] | None:
    """Where the line w·x + b = 0.5 enters and leaves a rect (left, bottom, right, top).

    It starts from the line's normal W, not from a slope: a vertical line is a line like any other. None where
    all weights are zero or one is not finite, and where the line passes outside.
    """
    w1, w2, bias = (float(number) for number in (*W[:, 0], b[0]))
    length = math.hypot(w1, w2)
    if length == 0 or not math.isfinite(length + bias):
        return None
    left, bottom, right, top = rect
    centre, normal = ((left + right) / 2, (bottom + top) / 2), (w1 / length, w2 / length)
    away = (LEVEL - bias) / length - centre[0] * normal[0] - centre[1] * normal[1]
    foot = (centre[0] + away * normal[0], centre[1] + away * normal[1])
    along = (-normal[1], normal[0])
    enter, leave = -math.inf, math.inf
    for start, speed, low, high in zip(foot, along, rect[:2], rect[2:], strict=True):
        if speed == 0 and not low <= start <= high:
            return None
        if speed != 0:
            first, last = sorted(((low - start) / speed, (high - start) / speed))
            enter, leave = max(enter, first), min(leave, last)
    if enter > leave:
        return None
    return (
        (foot[0] + enter * along[0], foot[1] + enter * along[1]),
        (foot[0] + leave * along[0], foot[1] + leave * along[1]),
    )


def level_line(field: Field, level: float = LEVEL) -> Line:
    """Where a field crosses a level, as pieces of line in no order, shape (2, 2 · pieces).

    Every four neighbouring values are cut into two triangles: in a triangle a level is one straight piece, so
    that no case is ambiguous (marching triangles).
    """
    left, bottom, right, top = field.rect
    rows, columns = field.values.shape
    xs, ys = np.meshgrid(
        left + (np.arange(columns) + 0.5) * (right - left) / columns,
        bottom + (np.arange(rows) + 0.5) * (top - bottom) / rows,
    )
    grid = np.stack([xs, ys, field.values - level])
    corners = grid[:, :-1, :-1], grid[:, :-1, 1:], grid[:, 1:, 1:], grid[:, 1:, :-1]
    triangles = np.stack(
        [np.stack([corners[0], corners[k], corners[k + 1]], axis=-1).reshape(3, -1, 3) for k in (1, 2)], axis=1
    ).reshape(3, -1, 3)  # x, y and height; of each triangle; at its three corners
    onward = np.roll(triangles, -1, axis=2)
    crossed = (triangles[2] > 0) != (onward[2] > 0)
    start, end = triangles[:, crossed], onward[:, crossed]
    share = start[2] / (start[2] - end[2])
    pieces: Line = start[:2] + share * (end[:2] - start[:2])
    return pieces


class Boundary:
    """The boundary in a plot: a line in ink over a casing, or words where there is none."""

    def __init__(self, plot: Plot, z: float) -> None:
        self._plot = plot
        self.line, self.words = CasedLine(), Tag(ui_font(12))
        for item in (self.line, self.words):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self.words.hide()

    def draw(self, frame: Frame, rect: Rect) -> None:
        """Show the boundary of a frame within the visible rect."""
        line = _line_of(frame, rect)
        self.line.draw(line)
        missing = line.size == 0
        if missing:
            below = BELOW * self._plot.box.viewPixelSize()[1]
            self.words.show_at(QPointF((rect[0] + rect[2]) / 2, rect[3] - below), _reason(frame))
        self.words.setVisible(missing)

    def clear(self) -> None:
        """Show neither line nor words: there are no weights yet."""
        self.line.draw(NOWHERE)
        self.words.hide()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.line.restyle(tokens)
        self.words.restyle(color(tokens.ink2), color(tokens.surface, 0.85))


def _line_of(frame: Frame, rect: Rect) -> Line:
    if len(frame.weights) > 1:
        return level_line(frame.field)
    ends = boundary_ends(frame.W, frame.b, rect)
    return NOWHERE if ends is None else np.array(ends).T


def _reason(frame: Frame) -> str:
    if len(frame.weights) == 1 and np.any(frame.W) and np.all(np.isfinite(frame.W)):
        return QCoreApplication.translate("Boundary", "boundary out of sight")
    return QCoreApplication.translate("Boundary", "no boundary")
