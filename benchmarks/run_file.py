"""Saving, opening and keeping runs: how long each takes, and how long training is held up by it."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.figures import figure
from engine.recipe import Recipe
from engine.run import Run
from engine.runs import Autosave, open_run, save_run
from engine.runs.writer import Writer
from engine.trainer import Trainer

ROUNDS = 5
LONG = 4_000_000  # steps
CHUNK = 700  # steps between two looks at the queue


def milliseconds(do: Callable[[], object]) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - begin)


def times(run: Run, folder: Path, name: str) -> None:
    """Print how long a run takes to save, to open and to keep."""
    path, autosave = folder / "a.tapescope", Autosave(folder / name)
    figure(f"what crosses to the writer, {name}", median(milliseconds(run.saved) for _ in range(ROUNDS)), "ms", "≤ 20")
    saved = run.saved()
    figure(f"save, {name}", median(milliseconds(lambda: save_run(path, saved)) for _ in range(ROUNDS)), "ms")
    figure(f"open, {name}", median(milliseconds(lambda: open_run(path)) for _ in range(ROUNDS)), "ms")
    figure(f"size, {name}", path.stat().st_size / 1024, "KB")
    figure(f"keep, {name}", milliseconds(lambda: autosave.keep(saved)), "ms")
    run.advance(CHUNK)
    figure(f"keep again, {name}", milliseconds(lambda: autosave.keep(run.saved())), "ms")
    autosave.close()


def longest_chunk(run: Run, chunks: int = 200) -> float:
    """Return how long the slowest of some chunks took."""
    return max(milliseconds(lambda: run.advance(CHUNK)) for _ in range(chunks))


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run = Trainer(Recipe()).run
        run.advance(40)
        times(run, folder, "40 steps")
        run.advance(LONG)
        times(run, folder, f"{LONG} steps")
        figure("slowest of 200 chunks", longest_chunk(run), "ms")
        writer = Writer(str, str, str)
        for _ in range(ROUNDS):
            writer.save(folder / "b.tapescope", run.saved())
        figure("slowest of 200 chunks while runs are saved", longest_chunk(run), "ms")
        writer.close()


if __name__ == "__main__":
    main()
