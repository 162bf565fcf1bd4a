"""What the loss surface says about a place, about its marks and about itself."""

import math

from PySide6.QtCore import QCoreApplication

from engine.frame import Array, Frame
from engine.quadratic import Quadratic
from gui.numbers import fixed, grouped
from gui.views.levels import Slice
from gui.views.way import Point, Way

translate = QCoreApplication.translate

Said = tuple[str, str]  # a line of words, lines of numbers


def about_place(at: Point, piece: Slice) -> Said:
    """Say the loss at a place of a slice."""
    return translate("Surface", "Loss {0}").format(fixed(piece.loss(*at), 5)), _weights(*at, 3)


def about_step(way: Way, index: int) -> Said:
    """Say what can be done with a point of the way."""
    step = int(way.steps[index])
    if step == 0:
        words = translate("Surface", "Start · drag to start elsewhere")
    elif step == way.steps[-1]:
        words = translate("Surface", "Step {0} · drag to place the weights")
    else:
        words = translate("Surface", "Step {0} · click to go there")
    w1, w2 = way.points[index].tolist()
    return words.format(grouped(step)), _weights(w1, w2, 5)


def about_minimum(quadratic: Quadratic) -> Said:
    """Say where the least loss of all is."""
    w1, w2, b = (float(value) for value in quadratic.minimum)
    least = translate("Surface", "Minimum {0}").format(fixed(quadratic.least_loss, 5))
    return least, f"{_weights(w1, w2, 5)}\nb {fixed(b, 5)}"


def about_gradient(step: int, dW: Array) -> Said:
    """Say the gradient that made a step; the arrow points against it."""
    d1, d2 = (float(value) for value in dW[:, 0])
    norm = fixed(math.hypot(d1, d2), 5)
    words = translate("Surface", "Gradient of step {0}, against the arrow").format(grouped(step))
    return words, f"∂L/∂W = ({fixed(d1, 5)}, {fixed(d2, 5)})\n‖∂L/∂W‖ = {norm}"


def summary(frame: Frame, piece: Slice) -> str:
    """Say what is drawn, for those who hear the plot."""
    w1, w2 = (float(value) for value in frame.weights[0][0][:, 0])
    words = translate("Surface", "Step {0}: w₁ = {1}, w₂ = {2}, b = {3}; loss {4} there, least loss {5}")
    places = (fixed(value, 5) for value in (w1, w2, piece.b, piece.loss(w1, w2), piece.quadratic.least_loss))
    return words.format(grouped(frame.step), *places)


def note(piece: Slice) -> str:
    """Say which slice of the loss is shown."""
    return translate("Surface", "slice at b = {0}").format(fixed(piece.b, 3))


def _weights(w1: float, w2: float, decimals: int) -> str:
    return f"w₁ {fixed(w1, decimals)}, w₂ {fixed(w2, decimals)}"
