"""What the scatter says about a point, a place and itself."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.data import Dataset
from engine.frame import Frame
from gui.numbers import fixed, grouped, percent
from gui.views.prediction_field import prediction_at

translate = QCoreApplication.translate

Words = tuple[str, str]  # a title, and the lines under it


def about_point(data: Dataset, index: int, frame: Frame | None) -> Words:
    """Say a point's class, where it is and, where there is a run, its prediction and its share of the loss."""
    x, y = (float(n) for n in data.inputs[index])
    truth = int(index >= data.first_of_class_1)
    title = translate("Scatter", "Class {0}").format(truth)
    if frame is None:
        return title, place(x, y)
    prediction = float(frame.predictions[index, 0])
    right = translate("Scatter", "ŷ {0}")
    wrong = translate("Scatter", "ŷ {0} · wrong")
    guess = (right if (prediction > 0.5) == bool(truth) else wrong).format(fixed(prediction, 3))
    share = translate("Scatter", "{0} of the loss").format(percent(share_of_loss(frame, index), 3))
    return title, f"{place(x, y)}\n{guess}\n{share}"


def about_place(x: float, y: float, frame: Frame) -> Words:
    """Say what is predicted at a place of the plane, and where it is."""
    prediction = prediction_at(frame.field, x, y)
    if prediction is None:
        return translate("Scatter", "ŷ {0}").format(fixed(None, 3)), place(x, y)
    guess = translate("Scatter", "ŷ {0} · class {1}").format(fixed(prediction, 3), int(prediction > 0.5))
    return guess, place(x, y)


def share_of_loss(frame: Frame, index: int) -> float | None:
    """Return what part of the loss over all points one makes, from 0 to 1; None where the loss is 0 or no number."""
    error = (frame.data.targets - frame.predictions)[:, 0]
    whole = float(np.dot(error, error))
    return float(error[index]) ** 2 / whole if 0 < whole < np.inf else None


def summary(frame: Frame) -> str:
    """Say how many points are misclassified, for those who hear the plot."""
    said = translate("Scatter", "{0} of {1} points misclassified")
    return said.format(grouped(len(frame.wrong)), grouped(len(frame.data)))


def place(x: float, y: float) -> str:
    """Return a place of the plane as (x₁, x₂)."""
    return f"({fixed(x, 2)}, {fixed(y, 2)})"
