"""The operation graph: how long its layout takes, and how smoothly a large one pans in the window."""

import time
from importlib import import_module
from statistics import median

from benchmarks.figures import figure
from benchmarks.screen import screen
from engine.playback import beats
from engine.tape import Tape
from gui.views.tape.graph.layered import lay_out

SIZE = (108.0, 62.0)
ROUNDS = 9
FRAMES = 200
WINDOW = (855, 560)


def main() -> None:
    """Print every figure."""
    for nodes, wanted in ((60, "≤ 50"), (500, "≤ 1000")):
        figure(f"layout of {nodes} nodes", layout(nodes), "ms", wanted)
    with screen():
        pan()


def layout(nodes: int) -> float:
    """Return the milliseconds of one layout: the median of several, of a graph where many paths meet."""
    edges = [edge for k in range(1, nodes) for edge in ((max(0, k - 1 - k * 7 % 11), k), (max(0, k - 1 - k % 5), k))]
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        lay_out([SIZE] * nodes, edges)
        times.append(1000 * (time.perf_counter() - begin))
    return median(times)


def pan() -> None:
    """Print the frames a second of a hand that drags 500 operations, seen as a whole, half and near."""
    from PySide6.QtWidgets import QApplication

    from gui.style import apply
    from gui.tokens import LIGHT
    from gui.views.tape.graph.graph import OpGraphView
    from gui.views.tape.moment import Moment

    app = QApplication([])
    apply(app, LIGHT)
    view, tape = OpGraphView(), many_operations()
    view.resize(*WINDOW)
    view.show()
    begin = time.perf_counter()
    view.draw(tape, Moment.end(tape))
    figure("a graph of 500 operations, until it is drawn", 1000 * (time.perf_counter() - begin), "ms")
    begin = time.perf_counter()
    view.draw(tape, Moment(tape, tuple(beats(tape)), 700))
    figure("another moment of 500 operations", 1000 * (time.perf_counter() - begin), "ms")
    canvas = view.canvas
    for name, scale in (("as a whole", None), ("at half its size", 0.5), ("near", 1.0)):
        view.fit()
        if scale:
            canvas.zoom(scale / canvas.scale_now)
        app.processEvents()
        bar, begin = canvas.horizontalScrollBar(), time.perf_counter()
        for frame in range(FRAMES):
            bar.setValue(bar.value() + (6 if frame % 100 < 50 else -6))
            canvas.viewport().repaint()
        speed = FRAMES / (time.perf_counter() - begin)
        figure(f"pan of a 500 operations graph {name}, frames a second", speed, "1/s", "≥ 30")
    view.close()


def many_operations() -> Tape:
    """Return the tape of 500 operations that the tests use."""
    tape = import_module("tests.tapes").big_tape(500, abreast=20)  # by name: the types of tests are not checked
    assert isinstance(tape, Tape)
    return tape


if __name__ == "__main__":
    main()
