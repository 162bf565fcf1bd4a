"""Recipe → the program of its run: a page of Python as in the book, which needs only TensorFlow and NumPy."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

import numpy as np

from engine.history import Change, Event, Placed
from engine.recipe import Data, Recipe
from engine.schedule import BATCH, RATE
from engine.script_text import (
    A_BATCH,
    A_BATCH_OR_ALL,
    BATCHES,
    BLOBS,
    CSV,
    DECORATORS,
    DRAWN,
    END,
    GIVEN,
    HEAD,
    IMPORTS,
    INPUTS,
    LOSS,
    MANY_POINTS,
    MODEL,
    RATE_FLOAT,
    RATE_VARIABLE,
    STEP,
    THREADS,
)

MOST_PRINTED = 100  # losses; of a longer run every tenth, hundredth, …


class Parts(NamedTuple):
    """A program by its ideas, in their order. Each ends with a line break; what a run does not need is ""."""

    head: str
    imports: str
    points: str
    weights: str
    rate: str
    model: str
    loss: str
    step: str
    batches: str
    loop: str
    end: str


def script(recipe: Recipe, events: tuple[Event, ...] = (), steps: int | None = None) -> str:
    """Return the whole program of a run of `steps` steps (default: the recipe's).

    `recipe` holds the newest settings, `events` what was changed or placed on the way. The program makes the
    same losses and weights: bit for bit where it runs eagerly, to 1e-5 relative where it is compiled.
    """
    made = parts(recipe, events, steps)
    top = "\n".join([made.head, made.imports, made.points, made.weights + made.rate])
    functions = filter(None, [made.model, made.loss, made.step, made.batches])
    return "\n\n".join([top, *functions, f"{made.loop}\n{made.end}"])


def parts(recipe: Recipe, events: tuple[Event, ...] = (), steps: int | None = None) -> Parts:
    """Return what `script` puts together, one by one."""
    steps = recipe.training.steps if steps is None else steps
    shown = [event for event in events if 0 < event.step < steps + isinstance(event, Placed)]
    first = _at_start(events, BATCH, recipe.training.batch_size)
    sizes = [first, *(event.new for event in shown if isinstance(event, Change) and event.field == BATCH)]
    in_batches = sizes != [None]
    batches = BATCHES.format(seed=recipe.data.seed, **A_BATCH_OR_ALL if None in sizes else A_BATCH)
    begin = f"batch = batches({_size(first)})\n" if in_batches else ""
    return Parts(
        head=HEAD,
        imports=_imports(recipe),
        points=_points(recipe.data),
        weights=_weights(recipe, events),
        rate=_rate(recipe, events),
        model=MODEL,
        loss=LOSS,
        step=DECORATORS[recipe.training.execution] + STEP,
        batches=batches if in_batches else "",
        loop=begin + _loop(recipe, shown, steps, batches=in_batches),
        end=END,
    )


def points(data: Data) -> str:
    """Return the lines that make `inputs` and `targets`, with what they import."""
    return f"{IMPORTS}\n{_points(data)}"


def weights(flat: Iterable[float]) -> str:
    """Return the lines that make W and b with these values, flat: W, then b."""
    return GIVEN.format(**_literals(flat))


def _imports(recipe: Recipe) -> str:
    few = recipe.data.kind == "blobs" and 2 * recipe.data.per_class <= MANY_POINTS
    return IMPORTS if few or recipe.training.execution != "eager" else f"import os\n\n{IMPORTS}{THREADS}"


def _points(data: Data) -> str:
    if data.kind == "csv":
        return CSV.format(path=repr(data.path)) + INPUTS
    matrices = {"covariance": [list(row) for row in data.covariance]}
    means = {"mean_0": list(data.mean_0), "mean_1": list(data.mean_1)}
    return BLOBS.format(seed=data.seed, per_class=data.per_class, **matrices, **means) + INPUTS


def _weights(recipe: Recipe, events: Iterable[Event]) -> str:
    weights = DRAWN.format(seed=recipe.model.seed)
    if recipe.model.initial is not None:
        (W,), (b,) = recipe.model.initial.W, recipe.model.initial.b
        weights = GIVEN.format(**_literals([*(w for row in W for w in row), *b]))
    for event in events:
        if isinstance(event, Placed) and event.step == 0:
            weights = GIVEN.format(**_literals(event.weights))
    return weights


def _rate(recipe: Recipe, events: Iterable[Event]) -> str:
    rate = _at_start(events, RATE, recipe.training.learning_rate)
    return (RATE_FLOAT if recipe.training.execution == "eager" else RATE_VARIABLE).format(rate=rate)


def _loop(recipe: Recipe, events: Iterable[Event], steps: int, *, batches: bool) -> str:
    """Return the loop, with what was done by hand after the step that it came after."""
    lines = [f"for step in range(1, {steps + 1}):"]
    if batches:
        lines += ["    epoch, chosen = next(batch)"]
        lines += ["    loss = training_step(inputs[chosen], targets[chosen])"]
    else:
        lines += ["    loss = training_step(inputs, targets)"]
    lines += _print_loss(steps)
    for step, together in groupby(events, key=lambda event: event.step):
        lines += [f"    if step == {step}:  # by hand, while it ran"]
        for event in together:
            lines += [f"        {deed}" for deed in _deeds(event, recipe.training.execution)]
    return "\n".join(lines) + "\n"


def _print_loss(steps: int) -> list[str]:
    line = 'print(f"Loss at step {step}: {loss:.4f}")'
    if steps <= MOST_PRINTED:
        return [f"    {line}"]
    every = 10 ** (len(str(steps - 1)) - 2)
    last = f" or step == {steps}" if steps % every else ""
    return [f"    if step % {every} == 0{last}:", f"        {line}"]


def _deeds(event: Event, execution: str) -> list[str]:
    match event:
        case Placed(_, weights):
            literals = _literals(weights)
            return [f"W.assign({literals['W']})", f"b.assign({literals['b']})"]
        case Change(_, field, _, new) if field == BATCH:
            return [f"batch = batches({_size(new)}, epoch + 1)"]
        case Change(_, _, _, new):
            return [f"learning_rate = {new}" if execution == "eager" else f"learning_rate.assign({new})"]


def _at_start(events: Iterable[Event], field: str, now: float | None) -> float | None:
    """Return the value at the first step: what the first later change replaced, where there was one."""
    changes = (event for event in events if isinstance(event, Change) and event.field == field and event.step)
    return next((change.old for change in changes), now)


def _literals(weights: Iterable[float]) -> dict[str, str]:
    """Return W and b as Python writes them: the shortest digits that give the same float32."""
    w1, w2, bias = (str(np.float32(weight)) for weight in weights)
    return {"W": f"[[{w1}], [{w2}]]", "b": f"[{bias}]"}


def _size(size: float | None) -> int | None:
    return None if size is None else int(size)
