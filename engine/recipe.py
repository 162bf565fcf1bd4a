"""Every setting that decides a run, declared once.

A `Recipe` is immutable and checks itself: one that exists is valid. Beside each field stands what it
allows; the panel, the file format, the generated script and the rule of what needs a restart follow from it.
"""

import json
import math
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, get_type_hints

VERSION = 1

Pair = tuple[float, float]


class RecipeError(ValueError):
    """A setting that is not allowed: `field` (dotted), `rule` (what is allowed), `came` (what was given)."""

    def __init__(self, field: str, rule: str, came: object, line: int | None = None) -> None:
        self.field, self.rule, self.came, self.line = field, rule, came, line
        super().__init__(field, rule, came, line)

    def __str__(self) -> str:
        place = "" if self.line is None else f"line {self.line}: "
        shown = json.dumps(self.came, default=str, ensure_ascii=False)
        return f"{place}{self.field} {self.rule}, not {shown if len(shown) <= 60 else shown[:57] + '…'}"


class NotAllowed(ValueError):  # noqa: N818 - it is a verdict, turned into a RecipeError that names the field
    """Raised by a rule's `check`: the sentence that says what is allowed."""


@dataclass(frozen=True)
class Number:
    """A finite number from `low` to `high`. `log`: its slider is logarithmic. `live`: changes without a restart."""

    low: float
    high: float
    log: bool = False
    live: bool = False

    def check(self, value: object) -> float:
        """Return the number as a float; raises NotAllowed."""
        if not _is_number(value) or not self.low <= value <= self.high:  # type: ignore[operator]
            raise NotAllowed(f"must be from {self.low:g} to {self.high:g}")
        return float(value)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`; with `optional` also None."""

    low: int
    high: int
    live: bool = False
    optional: bool = False

    def check(self, value: object) -> int | None:
        """Return the whole number, or None where that is allowed; raises NotAllowed."""
        if value is None and self.optional:
            return None
        whole = _is_number(value) and float(value).is_integer()  # type: ignore[arg-type]
        if not whole or not self.low <= value <= self.high:  # type: ignore[operator]
            either = " or null" if self.optional else ""
            raise NotAllowed(f"must be a whole number from {self.low} to {self.high}{either}")
        return int(value)  # type: ignore[call-overload, no-any-return]


@dataclass(frozen=True)
class Choice:
    """One of a few names."""

    names: tuple[str, ...]
    live: bool = False

    def check(self, value: object) -> str:
        """Return the name; raises NotAllowed."""
        if value not in self.names:
            raise NotAllowed("must be " + " or ".join(self.names))
        return str(value)


@dataclass(frozen=True)
class Point:
    """Two finite numbers, each from `low` to `high`."""

    low: float
    high: float
    live: bool = False

    def check(self, value: object) -> Pair:
        """Return the pair as floats; raises NotAllowed."""
        numbers = _numbers(value)
        if numbers is None or len(numbers) != 2 or not all(self.low <= n <= self.high for n in numbers):
            raise NotAllowed(f"must be two numbers from {self.low:g} to {self.high:g}")
        return numbers[0], numbers[1]


@dataclass(frozen=True)
class Covariance:
    """A symmetric positive definite 2×2 matrix with variances up to `high`."""

    high: float
    live: bool = False

    def check(self, value: object) -> tuple[Pair, Pair]:
        """Return the matrix as a tuple of rows; raises NotAllowed, with the reason in numbers."""
        rows = [_numbers(row) for row in value] if isinstance(value, list | tuple) else []
        if len(rows) != 2 or any(row is None or len(row) != 2 for row in rows):
            raise NotAllowed("must be a 2×2 matrix of numbers")
        (a, c), (c_too, b) = rows  # type: ignore[misc]
        if c != c_too:
            raise NotAllowed(f"must be symmetric ({c:g} and {c_too:g} differ)")
        if not (0 < a <= self.high and 0 < b <= self.high):
            raise NotAllowed(f"must have variances above 0 and up to {self.high:g}")
        # The margin keeps the smaller eigenvalue clear of rounding: NumPy warns below it.
        if a * b - c * c <= 1e-9 * a * b:
            raise NotAllowed(
                f"must be positive definite: {a:g} · {b:g} must be greater than {c:g}², "
                f"so the covariance must lie within ±{math.sqrt(a * b):.3g}"
            )
        return (a, c), (c, b)


@dataclass(frozen=True)
class Units:
    """The units of each hidden layer: up to `most` layers."""

    most: int
    live: bool = False

    def check(self, value: object) -> tuple[int, ...]:
        """Return the widths as a tuple; raises NotAllowed."""
        numbers = _numbers(value)
        if numbers is None or len(numbers) > self.most:
            raise NotAllowed("must be [] (hidden layers are not trained yet)" if not self.most else
                             f"must be a list of at most {self.most} whole numbers")
        return tuple(int(n) for n in numbers)


@dataclass(frozen=True)
class FilePath:
    """The path of a file, or None."""

    live: bool = False

    def check(self, value: object) -> str | None:
        """Return the path as it was written; raises NotAllowed."""
        if value is None or (isinstance(value, str) and value and "\0" not in value):
            return value
        raise NotAllowed("must be the path of a file")


@dataclass(frozen=True)
class Initial:
    """The weights a run starts from: W, a matrix, and b, a vector, per layer."""

    W: tuple[tuple[tuple[float, ...], ...], ...]
    b: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class InitialWeights:
    """None (drawn from the seed), or `{"W": [matrix per layer], "b": [vector per layer]}` up to ±`high`."""

    high: float
    live: bool = False

    def check(self, value: object) -> Initial | None:
        """Return the weights as tuples; raises NotAllowed. Shapes are checked against the layers by `Model`."""
        if isinstance(value, Initial):
            value = {"W": value.W, "b": value.b}
        if value is None:
            return None
        if not isinstance(value, Mapping) or set(value) != {"W", "b"}:
            raise NotAllowed('must be null or {"W": [matrix per layer], "b": [vector per layer]}')
        matrices = [[_numbers(row) for row in _list(matrix)] for matrix in _list(value["W"])]
        vectors = [_numbers(vector) for vector in _list(value["b"])]
        flat = [row for matrix in matrices for row in matrix] + vectors
        if any(row is None or not all(abs(n) <= self.high for n in row) for row in flat):
            raise NotAllowed(f"must hold numbers from {-self.high:g} to {self.high:g}")
        return Initial(tuple(tuple(m) for m in matrices), tuple(vectors))  # type: ignore[arg-type]


Rule = Number | Whole | Choice | Point | Covariance | Units | FilePath | InitialWeights


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
        if (self.kind == "csv") != (self.path is not None):
            rule = "must name a file when data.kind is csv" if self.kind == "csv" else "goes with data.kind csv"
            raise RecipeError("data.path", rule, self.path)


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
        widths = (2, *self.hidden, 1)
        return list(zip(widths[:-1], widths[1:], strict=True))


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
            del body["data"]["path"]  # type: ignore[attr-defined]
        return json.dumps(body, ensure_ascii=False, indent=1)

    @staticmethod
    def from_json(text: str) -> "Recipe":
        """Read the public JSON form; whatever is left out has its default. Raises RecipeError, with the line."""
        try:
            body = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_twins)
        except json.JSONDecodeError as error:
            broken = _line(text, error.lineno)
            raise RecipeError("recipe", f"must be JSON ({error.msg})", broken, error.lineno) from None
        except RecursionError:
            raise RecipeError("recipe", "must be a recipe of three sections", "deeper nesting") from None
        except RecipeError:
            raise
        except ValueError as error:  # Python reads no whole number of more than 4,300 digits
            raise RecipeError("recipe", f"must hold readable numbers ({error})", "a longer one") from None
        try:
            return _recipe(body)
        except RecipeError as error:
            error.line = _line_of(text, error.field)
            raise


def rules(section: type) -> dict[str, Rule]:
    """Return what each field of `Data`, `Model` or `Training` allows, in the order of declaration."""
    return _rules(section)


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
        for name, rule in _rules(type(getattr(old, section.name))).items()
        if getattr(getattr(old, section.name), name) != getattr(getattr(new, section.name), name)
    ]


@cache
def _rules(section: type) -> dict[str, Rule]:
    hints = get_type_hints(section, include_extras=True)
    return {f.name: hints[f.name].__metadata__[0] for f in fields(section)}


def _check(section: object, name: str) -> None:
    """Check every field of a frozen section and store it in its normal form."""
    for key, rule in _rules(type(section)).items():
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
        _no_strangers(values, set(_rules(section)), f"{name}.")
        made[name] = section(**values)
    return Recipe(**made)  # type: ignore[arg-type]


def _no_strangers(values: dict[str, object], known: set[str], prefix: str) -> None:
    for key in values:
        if key not in known:
            raise RecipeError(f"{prefix}{key}", "is unknown; known are " + ", ".join(sorted(known)), values[key])


def _no_constant(name: str) -> float:
    raise RecipeError("recipe", "must hold finite numbers", name)


def _no_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise RecipeError(name, "must be given once", f"{names.count(name)} times")
    return dict(pairs)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1].strip() if number <= len(lines) else ""


def _line_of(text: str, name: str) -> int | None:
    """Return the line on which a dotted field stands: the key, after its section's key."""
    position = 0
    for part in name.split("."):
        found = re.compile(rf'"{re.escape(part)}"\s*:').search(text, position)
        if found is None:
            return None
        position = found.start()
    return text.count("\n", 0, position) + 1


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def _is_number(value: object) -> bool:
    # The comparison is false for NaN and infinity, and true to the whole for an int too large for a float.
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _numbers(value: object) -> tuple[float, ...] | None:
    """Return a list of finite numbers as floats, or None where it is not one."""
    if not isinstance(value, list | tuple) or not all(_is_number(v) for v in value):
        return None
    return tuple(float(v) for v in value)


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]
