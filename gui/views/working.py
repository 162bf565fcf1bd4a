"""What the step on screen calculated, as it is read: the update with its numbers, and the boundary they give."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.frame import Frame, Layer
from engine.history import Change
from gui.numbers import MINUS, MISSING, fixed, grouped, short

translate = QCoreApplication.translate

MOST_ROWS = 2  # of W, one number a row; of more the norm is shown
STRAIGHT = "x₂ = −(w₁/w₂)·x₁ + (0.5 − b)/w₂"


@dataclass(frozen=True)
class Terms:
    """One layer's W and b, or their gradients, as text: a number per row of W, or one norm."""

    W: tuple[str, ...]
    b: str


@dataclass(frozen=True)
class Boundary:
    """Where the prediction is 0.5: the formula, the numbers in it (two parts of one line), what comes out."""

    formula: str
    numbers: tuple[str, str]
    result: str


@dataclass(frozen=True)
class Working:
    """All that the calculation says. `remark`: why numbers are missing or joined, else ""."""

    note: str
    rate: str
    after: Terms
    before: Terms
    gradient: Terms
    joined: bool  # norms stand for the columns: between them there is no equation
    remark: str
    boundary: Boundary

    def text(self) -> str:
        """Return it as plain lines, with a minus that a program reads."""
        after, before, gradient = (", ".join(t.W) for t in (self.after, self.before, self.gradient))
        if self.joined:
            update = f"‖W‖ = {after}, before {before}; ‖∂L/∂W‖ = {gradient}"
        else:
            update = f"W = [{after}] = [{before}] − {self.rate} × [{gradient}]"
        lines = [self.note, update]
        lines += [f"b = {self.after.b} = {self.before.b} − {self.rate} × {self.gradient.b}", self.remark]
        lines += [self.boundary.formula, " ".join(self.boundary.numbers), self.boundary.result]
        return "\n".join(line.strip() for line in lines if line.strip()).replace(MINUS, "-")


def working(frame: Frame) -> Working:
    """Return what the step of a frame calculated in the last layer."""
    rows = len(frame.W)
    joined = rows > MOST_ROWS
    updated = frame.previous is not None
    remark = translate("Working", "W has {} rows: its norm is shown.").format(rows) if joined else ""
    return Working(
        note=_note(frame),
        rate=short(frame.learning_rate),
        after=_terms(frame.weights[-1] if updated else None, rows),
        before=_terms(frame.previous[-1] if frame.previous else None, rows),
        gradient=_terms(frame.gradients[-1] if frame.gradients else None, rows),
        joined=joined,
        remark=remark if updated else _why_nothing(frame),
        boundary=_boundary(frame),
    )


def planned(rate: float) -> Working:
    """Return the formulas with the learning rate in them, before there are other numbers."""
    missing = Terms((MISSING,) * MOST_ROWS, MISSING)
    boundary = Boundary(STRAIGHT, ("", ""), f"x₂ = {MISSING}")
    note = translate("Working", "η = {}").format(short(rate))
    return Working(note, short(rate), missing, missing, missing, False, "", boundary)


def _note(frame: Frame) -> str:
    note = translate("Working", "step {} · η = {}").format(grouped(frame.step), short(frame.learning_rate))
    ahead = next(
        (
            event
            for event in frame.events
            if isinstance(event, Change) and event.field == "training.learning_rate" and event.step >= frame.step
        ),
        None,
    )
    if ahead is None or ahead.new is None:
        return note
    return note + " " + translate("Working", "(then {} after step {})").format(short(ahead.new), ahead.step)


def _why_nothing(frame: Frame) -> str:
    if frame.step == 0:
        return translate("Working", "Step 0: no update has been made yet.")
    return translate("Working", "The weights were placed by hand here.")


def _terms(layer: Layer | None, rows: int) -> Terms:
    if layer is None:
        return Terms((MISSING,) * (rows if rows <= MOST_ROWS else 1), MISSING)
    W, b = (array.astype(np.float64).ravel() for array in layer)
    shown = W if rows <= MOST_ROWS else [np.linalg.norm(W)]
    return Terms(tuple(fixed(float(w), 5) for w in shown), fixed(float(b[0]), 5))


def _boundary(frame: Frame) -> Boundary:
    """Where w₁x₁ + w₂x₂ + b = 0.5."""
    if len(frame.weights) > 1:
        curved = translate("Working", "With hidden layers the boundary is not one straight line.")
        return Boundary(curved, ("", ""), "")
    w1, w2, b = (float(value) for value in (*frame.W[:, 0], frame.b[0]))
    nowhere = translate("Working", "no boundary")
    first, second, bias = (fixed(value, 5) for value in (w1, w2, b))
    if b < 0:
        bias = f"({bias})"  # a minus after a minus
    if w2 != 0:
        formula = STRAIGHT
        numbers = (f"= −({first} / {second})·x₁", f"+ (0.5 − {bias}) / {second}")
        result = f"x₂ = {fixed(-w1 / w2, 3)} x₁ {_added((0.5 - b) / w2)}"
    elif w1 != 0:
        formula = "x₁ = (0.5 − b)/w₁"
        numbers = (f"= (0.5 − {bias}) / {first}", "")
        result = f"x₁ = {fixed((0.5 - b) / w1, 3)}"
    else:
        formula, numbers, result = "w₁x₁ + w₂x₂ + b = 0.5", (translate("Working", "w₁ and w₂ are 0"), ""), nowhere
    return Boundary(formula, numbers, result if math.isfinite(w1 + w2 + b) else nowhere)


def _added(value: float) -> str:
    return f"{MINUS if value < 0 else '+'} {fixed(abs(value), 3)}"
