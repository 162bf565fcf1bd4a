"""Training steps a second, without a window: eager, graph, XLA and a NumPy loop, in turn in one process."""

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import figure
from engine.data import make_dataset
from engine.program import program
from engine.recipe import Recipe
from engine.run import shape_of
from engine.trainer import Trainer

ROUNDS = 5
STEPS = {"eager": 300, "graph": 500, "xla": 100_000, "numpy": 20_000}


def numpy_loop(recipe: Recipe) -> Callable[[int], object]:
    """Return a function that makes full-batch steps in float32 NumPy, as fast as a plain loop goes."""
    data = make_dataset(recipe.data)
    X, t = data.inputs, data.targets
    weights: list[NDArray[np.floating]] = [np.full((2, 1), 0.5, np.float32), np.zeros(1, np.float32)]
    rate = np.float32(recipe.training.learning_rate)

    def advance(count: int) -> None:
        W, b = weights
        for _ in range(count):
            error = X @ W + b - t
            W = W - rate * np.float32(2 / len(X)) * (X.T @ error)
            b = b - rate * np.float32(2) * error.mean(axis=0)
        weights[:] = W, b

    return advance


def speeds() -> dict[str, list[float]]:
    """Return steps a second of each way, one number a round; the ways take turns."""
    ways: dict[str, Callable[[int], object]] = {
        name: Trainer(Recipe().with_("training.execution", name)).run.advance for name in ("eager", "graph", "xla")
    }
    ways["numpy"] = numpy_loop(Recipe())
    measured: dict[str, list[float]] = {name: [] for name in ways}
    for advance in ways.values():
        advance(50)  # traces and compiles
    for _ in range(ROUNDS):
        for name, advance in ways.items():
            begin = time.perf_counter()
            advance(STEPS[name])
            measured[name].append(STEPS[name] / (time.perf_counter() - begin))
    return measured


def compiling() -> tuple[float, int]:
    """Return the seconds that compiling a new shape takes, and how often four other runs of it compile again."""
    recipe = Recipe().with_("data.per_class", 1001)
    trainer = Trainer(recipe)
    begin = time.perf_counter()
    trainer.run.advance(1)
    seconds = time.perf_counter() - begin
    compiled = program(shape_of(recipe.model), "xla", 2002, None)
    before = compiled.traces()
    model = replace(recipe.model, seed=5)
    for other in (
        recipe.with_("training.learning_rate", 0.05),
        recipe.with_("data.seed", 5),
        recipe.with_("data.mean_0", (1, 1)),
        replace(recipe, model=model),
    ):
        trainer.adopt(other)
        trainer.run.advance(10)
    return seconds, compiled.traces() - before


def main() -> None:
    """Print every figure."""
    measured = speeds()
    eager = measured["eager"]
    for name, values in measured.items():
        figure(f"{name} steps a second, 2,000 points, full batch", median(values), "1/s")
    for name, values in measured.items():
        ratio = median(v / e for v, e in zip(values, eager, strict=True))
        figure(f"{name} / eager", ratio, "×", "≥ 100" if name == "xla" else "")
    mini = Trainer(Recipe().with_("training.batch_size", 128))
    mini.run.advance(5000)
    begin = time.perf_counter()
    mini.run.advance(50_000)
    figure("xla steps a second, batches of 128", 50_000 / (time.perf_counter() - begin), "1/s")
    seconds, again = compiling()
    figure("compiling", seconds, "s", "≤ 1")
    figure("compilations for another rate, other points, a moved mean, other weights", again, "", "0")


if __name__ == "__main__":
    main()
