"""Whether a stack of layers can be trained on the Train bench: two inputs, one linear output, and nothing between."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from engine.recipe import Model, Recipe
from engine.rules import Initial
from engine.shapes import Passage, Report

translate = QCoreApplication.translate

DENSE = ("SimpleDense", "Dense")
POINTS = (2, 2)  # the rank of points, and their width


def missing(report: Report) -> str:
    """Return why a stack can't be trained there, for people; an empty text: it can."""
    layers = report.study.stack
    shape = report.study.inputs.shape
    if any(layer.kind not in DENSE for layer in layers):
        return translate("Trainable", "Needs dense layers only.")
    if (len(shape), shape[-1]) != POINTS:
        return translate("Trainable", "Needs inputs (samples, 2).")
    if layers[-1].units != 1:
        return translate("Trainable", "Needs 1 unit at the end.")
    if len(layers) > 1:
        return translate("Trainable", "Hidden layers are not trained yet: leave the last layer alone.")
    if layers[-1].activation != "None":
        return translate("Trainable", "Needs the activation None: the output is linear.")
    return "" if len(report.stack) == len(layers) else translate("Trainable", "A layer of the stack has failed.")


def recipe_of(report: Report, recipe: Recipe) -> Recipe:
    """Return a recipe that trains a stack, from the weights that it has, on the points of another recipe."""
    weights = [_weights(passage) for passage in report.stack]
    initial = Initial(tuple(W for W, _ in weights), tuple(b for _, b in weights))
    return replace(recipe, model=Model(seed=recipe.model.seed, initial=initial))


def _weights(passage: Passage) -> tuple[tuple[tuple[float, ...], ...], tuple[float, ...]]:
    W, b = (weight.values for weight in passage.weights)
    return tuple(tuple(map(float, row)) for row in W), tuple(map(float, b))
