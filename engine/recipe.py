"""Every setting that decides a run, declared once.

A `Recipe` is immutable and checks itself: one that exists is valid. Beside each field stands the rule of what it
allows; the panel, the file format, the generated script and what needs a restart follow from it.
"""

import json
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import pairwise
from typing import Annotated, Any, get_type_hints

from engine.recipe_text import RecipeError, parse
from engine.rules import (
    Choice,
    Covariance,
    FilePath,
    Initial,
    InitialWeights,
    NotAllowed,
    Number,
    Pair,
    Point,
    Rule,
    Units,
    Whole,
)

__all__ = [
    "Choice",
    "Covariance",
    "Data",
    "FilePath",
    "Initial",
    "InitialWeights",
    "Model",
    "NotAllowed",
    "Number",
    "Pair",
    "Point",
    "Recipe",
    "RecipeError",
    "Rule",
    "Training",
    "Units",
    "Whole",
    "changed",
    "needs_restart",
    "rules",
]

VERSION = 1


@dataclass(frozen=True)
class Data:
    """Where the points come from."""

    kind: Annotated[str, Choice(("blobs", "csv"))] = "blobs"
    path: Annotated[str | None, FilePath()] = None
    seed: Annotated[int, Whole(0, 2**31 - 1)] = 0
    per_class: Annotated[int, Whole(2, 500_000)] = 1000
    mean_0: Annotated[Pair, Point(-100, 100)] = (0.0, 3.0)
    mean_1: Annotated[Pair, Point(-100, 100)] = (3.0, 0.0)
    covariance: Annotated[tuple[Pair, Pair], Covariance(100)] = ((1.0, 0.5), (0.5, 1.0))

    def __post_init__(self) -> None:
        _check(self, "data")
        if self.kind == "csv" and self.path is None:
            raise RecipeError("data.path", "must name a file when data.kind is csv", None)
        if self.kind != "csv" and self.path is not None:
            raise RecipeError("data.path", f"must be left out when data.kind is {self.kind}", self.path)


@dataclass(frozen=True)
class Model:
    """The layers and the weights they start from."""

    hidden: Annotated[tuple[int, ...], Units(0)] = ()
    activation: Annotated[str, Choice(("linear",))] = "linear"
    seed: Annotated[int, Whole(0, 2**31 - 1)] = 0
    initial: Annotated[Initial | None, InitialWeights(1e6)] = None

    def __post_init__(self) -> None:
        _check(self, "model")
        if self.initial is None:
            return
        came = [(len(W), len(W[0]) if W else 0) for W in self.initial.W]
        biases = [len(b) for b in self.initial.b]
        if came != self.shapes or biases != [units for _, units in self.shapes]:
            wanted = ", ".join(f"W {shape} and b ({shape[1]},)" for shape in self.shapes)
            raise RecipeError("model.initial", f"must have the shapes {wanted}", {"W": came, "b": biases})

    @property
    def shapes(self) -> list[tuple[int, int]]:
        """The shape (in, units) of each layer's W: 2 inputs, the hidden layers, 1 output."""
        return list(pairwise((2, *self.hidden, 1)))


@dataclass(frozen=True)
class Training:
    """How the weights are updated."""

    learning_rate: Annotated[float, Number(1e-5, 10, log=True, live=True)] = 0.1
    batch_size: Annotated[int | None, Whole(1, 1_000_000, live=True, optional=True)] = None
    execution: Annotated[str, Choice(("eager", "graph", "xla"))] = "xla"
    steps: Annotated[int, Whole(1, 1_000_000_000, live=True)] = 40

    def __post_init__(self) -> None:
        _check(self, "training")


@dataclass(frozen=True)
class Recipe:
    """A whole run: its points, its model, its training. Equal recipes give equal runs."""

    data: Data = field(default_factory=Data)
    model: Model = field(default_factory=Model)
    training: Training = field(default_factory=Training)

    def with_(self, name: str, value: object) -> "Recipe":
        """Return this recipe with one setting changed, named as `training.steps`; raises RecipeError."""
        section, key = name.split(".")
        return replace(self, **{section: replace(getattr(self, section), **{key: value})})

    def to_json(self) -> str:
        """Return the public JSON form, version 1. A path is given only where there is one."""
        body = {"tapescope": VERSION} | {f.name: _plain(getattr(self, f.name)) for f in fields(self)}
        if self.data.path is None:
            del body["data"]["path"]
        return json.dumps(body, ensure_ascii=False, indent=1)

    @staticmethod
    def from_json(text: str) -> "Recipe":
        """Read the public JSON form; whatever is left out has its default. Raises RecipeError, with the line."""
        body, lines = parse(text)
        try:
            return _recipe(body)
        except RecipeError as error:
            section = error.field.split(".")[0]
            error.line = lines.get(error.field, lines.get(section))
            raise


def rules(section: type) -> dict[str, Rule]:
    """Return what each field of `Data`, `Model` or `Training` allows, in the order of declaration."""
    hints = get_type_hints(section, include_extras=True)
    return {f.name: hints[f.name].__metadata__[0] for f in fields(section)}


def needs_restart(old: Recipe, new: Recipe) -> bool:
    """Tell whether going from one recipe to the other starts a new run: any field that is not live differs."""
    return any(not rule.live for _, rule in _differences(old, new))


def changed(old: Recipe, new: Recipe) -> list[str]:
    """Return the dotted names of the settings that differ."""
    return [name for name, _ in _differences(old, new)]


def _differences(old: Recipe, new: Recipe) -> list[tuple[str, Rule]]:
    return [
        (f"{section.name}.{name}", rule)
        for section in fields(Recipe)
        for name, rule in rules(type(getattr(old, section.name))).items()
        if getattr(getattr(old, section.name), name) != getattr(getattr(new, section.name), name)
    ]


def _check(section: object, name: str) -> None:
    """Check every field of a frozen section and store it in its normal form."""
    for key, rule in rules(type(section)).items():
        value = getattr(section, key)
        try:
            object.__setattr__(section, key, rule.check(value))
        except NotAllowed as error:
            raise RecipeError(f"{name}.{key}", str(error), value) from None


def _recipe(body: object) -> Recipe:
    sections = {"data": Data, "model": Model, "training": Training}
    if not isinstance(body, dict):
        raise RecipeError("recipe", "must be an object with data, model and training", body)
    version = body.get("tapescope", None)
    if version != VERSION or isinstance(version, bool):
        rule = f"must be {VERSION}, the only version this Tapescope reads"
        raise RecipeError("tapescope", rule, version)
    _no_strangers(body, {"tapescope", *sections}, "")
    made = {}
    for name, section in sections.items():
        values = body.get(name, {})
        if not isinstance(values, dict):
            raise RecipeError(name, "must be an object", values)
        _no_strangers(values, set(rules(section)), f"{name}.")
        made[name] = section(**values)
    return Recipe(**made)


def _no_strangers(values: dict[str, object], known: set[str], prefix: str) -> None:
    for key, value in values.items():
        if key not in known:
            raise RecipeError(f"{prefix}{key}", "is unknown; known are " + ", ".join(sorted(known)), value)


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value
