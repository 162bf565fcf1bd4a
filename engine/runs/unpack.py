"""Members → the run they hold, or what is wrong with them. They may come from anybody: nothing is taken on trust."""

import json
import math
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from engine.csv_file import LARGEST
from engine.data import Dataset
from engine.history import Change, Event, Path, Placed
from engine.losses import BUCKET, Losses
from engine.moment import Array, Moment
from engine.recipe import NotAllowed, Recipe, RecipeError, Rule, Training, Whole, rules
from engine.runs.arrays import Buffer, array, finite
from engine.runs.members import MOST_STEPS, MOST_STRIDE, VERSION, BrokenError
from engine.runs.saved_run import SavedRun
from engine.schedule import BATCH, RATE

_FACTS: Mapping[str, Rule] = {
    "steps": Whole(0, MOST_STEPS),
    "forgotten": Whole(0, MOST_STEPS),
    "bucket": Whole(BUCKET, MOST_STEPS),
    "stride": Whole(1, MOST_STRIDE),
    "converged_at": Whole(1, MOST_STEPS, optional=True),
    "calm_steps": Whole(0, MOST_STEPS),
    "looking_at": Whole(0, MOST_STEPS, optional=True),
}
_LIVE: Mapping[str, Rule] = {
    RATE: rules(Training)["learning_rate"],
    BATCH: rules(Training)["batch_size"],
}
_LARGEST_WEIGHT = float(np.finfo(np.float32).max)


def unpacked(read: Callable[[str], Buffer]) -> SavedRun:
    """Return the run of which `read` gives the members. Raises BrokenError."""
    body = _object("run.json", read)
    facts = _facts(body)
    steps = facts["steps"]
    try:
        recipe = Recipe.from_json(_text("recipe.json", read))
    except RecipeError as error:
        raise BrokenError(f"recipe.json, {error}") from None
    size = sum((inputs + 1) * units for inputs, units in recipe.model.shapes)
    events = _events(_json("events.json", read), steps, size)
    newest = _moment(array("newest.npy", read("newest.npy")), size)
    return SavedRun(
        recipe=recipe,
        data=_points(array("points.npy", read("points.npy"), 3), recipe),
        losses=_losses(facts, read),
        path=Path(facts["stride"], _checkpoints(facts, size, read), steps, newest.weights),
        events=events,
        newest=newest,
        converged_at=facts["converged_at"],
        calm_steps=facts["calm_steps"],
        blocked=_blocked(body.get("blocked")),
        looking_at=facts["looking_at"],
        window=_object("window.json", read),
    )


def _facts(body: Mapping[str, object]) -> dict[str, Any]:
    """Return the whole numbers of `run.json`; of those that may be missing, None."""
    version = body.get("tapescope_run")
    if version != VERSION or isinstance(version, bool):
        came = ascii(version)[:60]
        raise BrokenError(f"run.json: must be of format {VERSION}, the only one this Tapescope reads, not {came}")
    known = {"tapescope_run", "blocked", *_FACTS}
    if set(body) != known:
        odd = ascii(min(set(body) ^ known))[:60]
        raise BrokenError(f"run.json: must hold {', '.join(sorted(known))}; unknown or missing: {odd}")
    facts = {name: _checked(rule, body[name], f"run.json: {name}") for name, rule in _FACTS.items()}
    _demand(facts["forgotten"] <= facts["steps"], "run.json: forgotten must be at most steps")
    _demand(facts["looking_at"] is None or facts["looking_at"] < facts["steps"], "run.json: looking_at must be a step")
    for name, first in (("bucket", BUCKET), ("stride", 1)):
        times, rest = divmod(facts[name], first)
        _demand(not rest and times.bit_count() == 1, f"run.json: {name} must be {first} doubled some times")
    return facts


def _losses(facts: Mapping[str, int], read: Callable[[str], Buffer]) -> Losses:
    exact = finite("losses.npy", array("losses.npy", read("losses.npy")))
    buckets = finite("buckets.npy", array("buckets.npy", read("buckets.npy"), 3))
    steps, forgotten = facts["steps"], facts["forgotten"]
    _demand(len(exact) == steps - forgotten, f"losses.npy: must hold {steps - forgotten} losses, not {len(exact)}")
    filled = len(buckets) * facts["bucket"]
    _demand(forgotten <= filled <= steps, f"buckets.npy: must stand for {forgotten} to {steps} steps, not {filled}")
    return Losses(forgotten, exact, facts["bucket"], buckets)


def _checkpoints(facts: Mapping[str, int], size: int, read: Callable[[str], Buffer]) -> Array:
    rows = finite("checkpoints.npy", array("checkpoints.npy", read("checkpoints.npy"), size))
    wanted = facts["steps"] // facts["stride"] + 1
    _demand(len(rows) == wanted, f"checkpoints.npy: must hold {wanted} rows, not {len(rows)}")
    return rows


def _moment(flat: Array, size: int) -> Moment:
    _demand(
        len(flat) in (size, 3 * size + 2), f"newest.npy: must hold {size} or {3 * size + 2} numbers, not {len(flat)}"
    )
    finite("newest.npy", flat[: 3 * size + 1])
    if len(flat) == size:
        return Moment(flat)
    weights, before, gradient = flat[: 3 * size].reshape(3, size)
    loss, norm = (float(number) for number in flat[3 * size :])
    # The norm alone may be infinite: shortly before a run diverges its squares are.
    _demand(norm >= 0, "newest.npy: must end with a norm, not NaN or less than 0")
    return Moment(weights, before, loss, gradient, norm)


def _points(rows: Array, recipe: Recipe) -> Dataset:
    inputs, targets = rows[:, :2].copy(), rows[:, 2:].copy()
    _demand(bool(np.all(np.abs(inputs) <= LARGEST)), f"points.npy: must hold numbers from {-LARGEST:g} to {LARGEST:g}")
    first = int(np.count_nonzero(targets == 0))
    ordered = bool(np.all(targets[first:] == 1)) and 0 < first < len(rows)
    _demand(ordered, "points.npy: must hold points of class 0, then points of class 1")
    count = 2 * recipe.data.per_class
    drawn = recipe.data.kind == "csv" or len(rows) == count
    _demand(drawn, f"points.npy: must hold the {count} points of the recipe, not {len(rows)}")
    return Dataset(inputs, targets)


def _events(body: object, steps: int, size: int) -> tuple[Event, ...]:
    if not isinstance(body, list):
        raise BrokenError("events.json: must be a list")
    events = tuple(_event(item, f"events.json, event {n}", steps, size) for n, item in enumerate(body, start=1))
    ordered = all(one.step <= other.step for one, other in pairwise(events))
    _demand(ordered, "events.json: must be in the order of the steps")
    return events


def _event(item: object, place: str, steps: int, size: int) -> Event:
    match item:
        case {"step": at, "field": str(field), "old": old, "new": new, **rest} if field in _LIVE and not rest:
            rule = _LIVE[field]
            step = _checked(Whole(0, steps), at, f"{place}: step")
            return Change(step, field, _checked(rule, old, f"{place}: old"), _checked(rule, new, f"{place}: new"))
        case {"step": at, "weights": [*weights], **rest} if len(weights) == size and not rest:
            step = _checked(Whole(0, steps), at, f"{place}: step")
            numbers = [w for w in weights if isinstance(w, int | float) and not isinstance(w, bool)]
            allowed = len(numbers) == size and all(abs(w) <= _LARGEST_WEIGHT for w in numbers)
            _demand(allowed, f"{place}: weights must be {size} numbers that fit 32 bits")
            return Placed(step, tuple(float(w) for w in numbers))
    raise BrokenError(f"{place}: must be a change of {RATE} or {BATCH}, or {size} weights placed by hand")


def _blocked(value: object) -> tuple[float, int | None] | None:
    match value:
        case None:
            return None
        case [rate, batch]:
            return _checked(_LIVE[RATE], rate, "run.json: blocked"), _checked(_LIVE[BATCH], batch, "run.json: blocked")
    raise BrokenError("run.json: blocked must be null, or a learning rate and a batch size")


def _checked(rule: Rule, value: object, place: str) -> Any:  # noqa: ANN401 - what the rule gives
    try:
        return rule.check(value)
    except NotAllowed as error:
        raise BrokenError(f"{place} {error}") from None


def _demand(true: bool, otherwise: str) -> None:
    if not true:
        raise BrokenError(otherwise)


def _object(name: str, read: Callable[[str], Buffer]) -> dict[str, object]:
    body = _json(name, read)
    if not isinstance(body, dict):
        raise BrokenError(f"{name}: must be an object")
    return body


def _json(name: str, read: Callable[[str], Buffer]) -> object:
    text = _text(name, read)
    try:
        return json.loads(text, parse_constant=_number, parse_float=_number)
    except (ValueError, RecursionError) as error:
        said = error.msg if isinstance(error, json.JSONDecodeError) else "a number out of range, or nested too deep"
        raise BrokenError(f"{name}: must be JSON ({said})") from None


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _text(name: str, read: Callable[[str], Buffer]) -> str:
    try:
        return str(read(name), "utf-8")
    except UnicodeDecodeError:
        raise BrokenError(f"{name}: must be UTF-8 text") from None
