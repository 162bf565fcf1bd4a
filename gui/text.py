"""The words for every setting: label, help, unit, and what is wrong with a value.

The engine has no words in it; a setting that has none here yet is called by its own name.
"""

import json
import re
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.recipe import RecipeError
from gui.numbers import MINUS, grouped

translate = QCoreApplication.translate


class Words(NamedTuple):
    """What a setting is called, what it means in one sentence, and what it is counted in."""

    label: str
    help: str
    unit: str = ""


def label(field: str) -> str:
    """Return what a setting is called, by its dotted name."""
    return _words(field).label


def help_text(field: str) -> str:
    """Return one sentence that says what a setting means, with its formula where it has one."""
    return _words(field).help


def unit(field: str) -> str:
    """Return what a setting is counted in, or its symbol; "" for neither."""
    return _words(field).unit


def section(name: str) -> str:
    """Return the heading of a section of the recipe."""
    match name:
        case "data":
            return translate("Recipe", "Data")
        case "model":
            return translate("Recipe", "Model")
        case "training":
            return translate("Recipe", "Training")
    return name.capitalize()


def choice(name: str) -> str:
    """Return what one of a setting's names is called: `eager` → Eager."""
    match name:
        case "blobs":
            return translate("Recipe", "Clouds")
        case "csv":
            return translate("Recipe", "File")
        case "eager":
            return translate("Recipe", "Eager")
        case "graph":
            return translate("Recipe", "Graph")
        case "xla":
            return "XLA"
    return name.capitalize()


def redraw(field: str) -> str:
    """Return what another seed does, by the seed's dotted name."""
    match field:
        case "data.seed":
            return translate("Recipe", "New points: another seed")
        case "model.seed":
            return translate("Recipe", "New weights: another seed")
    return translate("Recipe", "Another seed")


def demand(error: RecipeError) -> str:
    """Return what is allowed: "Learning rate must be from 1e-05 to 10"."""
    name = _words(error.field).label if error.field in _table() else error.field
    return translate("Recipe", "{name} {rule}").format(name=name, rule=_translated(error.rule))


def explain(error: RecipeError) -> str:
    """Return what is allowed and what came: "Learning rate must be from 1e-05 to 10, not 0"."""
    came = json.dumps(error.came, default=str, ensure_ascii=False)
    shown = came if len(came) <= 60 else came[:57] + "…"
    said = translate("Recipe", "{demand}, not {came}").format(demand=demand(error), came=shown)
    if error.line is None:
        return said
    return translate("Recipe", "line {line}: {said}").format(line=error.line, said=said)


def _words(field: str) -> Words:
    own = field.rpartition(".")[2].replace("_", " ").capitalize()
    return _table().get(field, Words(own, own))


def _table() -> dict[str, Words]:
    """Return all words in the language in force."""
    return {
        "data.kind": Words(
            translate("Recipe", "Points"),
            translate("Recipe", "Where the points come from: two Gaussian clouds, or a file."),
        ),
        "data.path": Words(
            translate("Recipe", "File"),
            translate("Recipe", "The CSV file of the points: columns x1,x2,class, the class 0 or 1."),
        ),
        "data.seed": Words(
            translate("Recipe", "Seed"),
            translate(
                "Recipe",
                "Decides which points are drawn, and the order of mini-batches: same seed, same run.",
            ),
        ),
        "data.per_class": Words(
            translate("Recipe", "Per class"),
            translate("Recipe", "How many points are drawn for each of the two classes."),
            translate("Recipe", "points"),
        ),
        "data.mean_0": Words(
            translate("Recipe", "Mean 0"),
            translate("Recipe", "The centre (x₁, x₂) of class 0; it can be dragged among the points too."),
        ),
        "data.mean_1": Words(
            translate("Recipe", "Mean 1"),
            translate("Recipe", "The centre (x₁, x₂) of class 1; it can be dragged among the points too."),
        ),
        "data.covariance": Words(
            translate("Recipe", "Covariance"),
            translate(
                "Recipe",
                "How both clouds spread: the variances of x₁ and x₂ on the diagonal, beside them how the two "
                "go together; covariance² < variance · variance.",
            ),
        ),
        "model.hidden": Words(
            translate("Recipe", "Hidden layers"),
            translate("Recipe", "The units of each layer between the inputs and the output."),
            translate("Recipe", "units"),
        ),
        "model.activation": Words(
            translate("Recipe", "Activation"),
            translate("Recipe", "The function after each hidden layer; linear changes nothing."),
        ),
        "model.seed": Words(
            translate("Recipe", "Seed of W"),
            translate("Recipe", "Decides which W a run starts from: uniform in [0, 1) as in the book."),
        ),
        "model.initial": Words(
            translate("Recipe", "Start"),
            translate("Recipe", "The W and b a run starts from: drawn from the seed, or typed."),
        ),
        "training.learning_rate": Words(
            translate("Recipe", "Learning rate"),
            translate(
                "Recipe",
                "How far a step goes against the gradient: W ← W − η · ∂L/∂W. "
                "Above 2/λ of the data the full batch diverges.",
            ),
            "η",
        ),
        "training.batch_size": Words(
            translate("Recipe", "Batch"),
            translate(
                "Recipe",
                "How many points a step trains on: all, or a mini-batch. The last batch of an epoch may be "
                "smaller; a batch larger than the data takes every point.",
            ),
            translate("Recipe", "points"),
        ),
        "training.execution": Words(
            translate("Recipe", "Execution"),
            translate(
                "Recipe",
                "How TensorFlow runs a step: eager line by line, graph as one tf.function, "
                "XLA many steps in one compiled call.",
            ),
        ),
        "training.steps": Words(
            translate("Recipe", "Steps"),
            translate("Recipe", "Training stops after this many steps; the book makes 40."),
            translate("Recipe", "steps"),
        ),
    }


# What the rules say, their figures taken out. `str`, because Qt's type hints call a marked text an object.
_RULES = tuple(
    str(rule)
    for rule in (
        QT_TRANSLATE_NOOP("Recipe", "must be from {} to {}"),
        QT_TRANSLATE_NOOP("Recipe", "must be a whole number from {} to {} or null"),
        QT_TRANSLATE_NOOP("Recipe", "must be a whole number from {} to {}"),
        QT_TRANSLATE_NOOP("Recipe", "must be two numbers from {} to {}"),
        QT_TRANSLATE_NOOP("Recipe", "must be a 2×2 matrix of numbers"),
        QT_TRANSLATE_NOOP("Recipe", "must be symmetric: {} and {} differ"),
        QT_TRANSLATE_NOOP("Recipe", "must have variances above 0 and up to {}"),
        QT_TRANSLATE_NOOP(
            "Recipe",
            "must be positive definite: the covariance {} must lie inside ±√({} · {}) = ±{}",
        ),
        QT_TRANSLATE_NOOP("Recipe", "must be [] (hidden layers are not trained yet)"),
        QT_TRANSLATE_NOOP("Recipe", "must be at most {} whole numbers from {} to {}"),
        QT_TRANSLATE_NOOP("Recipe", "must be the path of a file"),
        QT_TRANSLATE_NOOP("Recipe", 'must be null or {"W": [matrix per layer], "b": [vector per layer]}'),
        QT_TRANSLATE_NOOP("Recipe", "must hold a matrix of numbers in W and a vector of numbers in b for each layer"),
        QT_TRANSLATE_NOOP("Recipe", "must hold numbers from {} to {}"),
        QT_TRANSLATE_NOOP("Recipe", "must have the shapes {}"),
        QT_TRANSLATE_NOOP("Recipe", "must name a file when data.kind is csv"),
        QT_TRANSLATE_NOOP("Recipe", "must be left out when data.kind is {}"),
        QT_TRANSLATE_NOOP("Recipe", "must not be csv in a line: the points are in a file; save the run"),
        QT_TRANSLATE_NOOP("Recipe", "must have at most {} characters"),
        QT_TRANSLATE_NOOP("Recipe", "must begin with {}"),
        QT_TRANSLATE_NOOP("Recipe", "must be copied as a whole"),
    )
)


def _translated(rule: str) -> str:
    """Return the sentence of a rule in the language in force; an unknown one as the engine wrote it."""
    for template in _RULES:
        found = re.fullmatch("(.+?)".join(map(re.escape, template.split("{}"))), rule)
        if found:
            # Not `format`: a rule may show JSON.
            first, *rest = translate("Recipe", template).split("{}")
            return first + "".join(_figure(f) + part for f, part in zip(found.groups(), rest, strict=True))
    return rule


def _figure(figure: str) -> str:
    """Return a figure of a rule as people write it: `1,000,000`, `−100`."""
    return grouped(int(figure)) if re.fullmatch(r"-?\d+", figure) else re.sub("^-", MINUS, figure)
