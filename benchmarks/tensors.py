"""Tensors on screen: how fast a large one opens and scrolls, what memory it takes, and a long log."""

import time
import tracemalloc
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import figure
from benchmarks.screen import screen
from engine.tensors import Entry, Log

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar, QWidget

    from gui.views.tensors.grid import TensorGrid

SIDE = 2000
ROUNDS = 9
FRAMES = 120
CENTRE = (784, 500)  # of the window of 1440 × 900
ENTRIES = 1000


def main() -> None:
    """Print every figure."""
    with screen():
        from PySide6.QtWidgets import QApplication

        from gui.style import apply
        from gui.tokens import LIGHT

        app = QApplication([])
        apply(app, LIGHT)
        grids()
        log()


def grids() -> None:
    """Print how a large tensor fares, in the size of the centre and in the largest there is."""
    from gui.views.tensors.grid import TensorGrid
    from gui.views.tensors.mode import Mode

    values = np.random.default_rng(0).normal(size=(SIDE, SIDE)).astype(np.float32)
    grid = TensorGrid()
    grid.resize(*CENTRE)
    _show(grid)
    opening(grid, values)
    for mode in Mode:
        grid.set_mode(mode)
        for name, bar in (("down", grid.cells.verticalScrollBar()), ("across", grid.cells.horizontalScrollBar())):
            rate = frames_per_second(grid.cells.viewport(), bar)
            figure(f"scrolling {name} over {SIDE} × {SIDE}, {mode.name.lower()}", rate, "1/s", "≥ 30")
    grid.set_mode(Mode.BOTH)
    grid.resize(1440, 900)
    rate = frames_per_second(grid.cells.viewport(), grid.cells.verticalScrollBar())
    figure(f"scrolling down over {SIDE} × {SIDE} on the whole screen", rate, "1/s", "≥ 30")
    memory(grid, values)
    grid.close()


def opening(grid: "TensorGrid", values: NDArray[np.float32]) -> None:
    """Print how long a tensor that exists takes until it is painted, after a small one."""
    small, waits = np.ones((2, 2), np.float32), []
    for _ in range(ROUNDS):
        grid.show_tensor("x", small)
        grid.cells.viewport().repaint()
        begin = time.perf_counter()
        grid.show_tensor("w", values)
        grid.cells.viewport().repaint()
        waits.append(1000 * (time.perf_counter() - begin))
    figure(f"opening {SIDE} × {SIDE}", median(waits), "ms", "≤ 100")


def frames_per_second(viewport: "QWidget", bar: "QScrollBar") -> float:
    """Return how many parts a second are painted when a bar goes from one end to the other."""
    begin = time.perf_counter()
    for frame in range(FRAMES):
        bar.setValue(frame * bar.maximum() // FRAMES)
        viewport.repaint()
    return FRAMES / (time.perf_counter() - begin)


def memory(grid: "TensorGrid", values: NDArray[np.float32]) -> None:
    """Print what showing and scrolling a tensor takes at most, beside the tensor's own bytes."""
    tracemalloc.start()
    grid.show_tensor("again", values)
    frames_per_second(grid.cells.viewport(), grid.cells.verticalScrollBar())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    figure(f"memory of {SIDE} × {SIDE} on screen / the tensor's own", 1 + peak / values.nbytes, "", "≤ 2")


def log() -> None:
    """Print how long a line takes to appear in a log of a thousand, and how fast that scrolls."""
    from gui.views.tensors.log import LogView

    numbers = "[[ 0.3275  0.1574]\n [-0.8426  1.3194]\n [ 0.3194  2.    ]]"
    text = "y = tf.matmul(tf.ones((3, 3)), tf.random.normal((3, 2)))"
    entries = tuple(Entry(n + 1, text, "y", f"tf.Tensor(\n{numbers})", numbers) for n in range(ENTRIES))
    view = LogView()
    view.resize(400, 800)
    _show(view)
    viewport = view.page.viewport()
    view.draw(Log(entries[:-1], (), ENTRIES - 1))
    begin = time.perf_counter()
    view.draw(Log(entries, (), ENTRIES))
    viewport.repaint()
    figure(f"line {ENTRIES} in the log", 1000 * (time.perf_counter() - begin), "ms", "≤ 16")
    rate = frames_per_second(viewport, view.page.verticalScrollBar())
    figure(f"scrolling a log of {ENTRIES} lines", rate, "1/s", "≥ 30")
    view.close()


def _show(widget: "QWidget") -> None:
    from PySide6.QtWidgets import QApplication

    widget.show()
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
