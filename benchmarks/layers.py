"""Layers on screen: how soon a change of the study is seen, and how smoothly the moments of a layer are played."""

import time
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import figure
from benchmarks.screen import screen
from engine.shapes import LESSONS, Report, Study

if TYPE_CHECKING:
    from gui.benches.layers import LayerBench

ROUNDS = 7
FRAMES = 120
SIDE, CENTRE, HEIGHT = 256, 1183, 825  # pixels, in the window of 1440 × 900


def main() -> None:
    """Print every figure."""
    with screen():
        from PySide6.QtGui import QUndoStack
        from PySide6.QtWidgets import QApplication

        from engine.recipe import Recipe
        from engine.worker import Engine
        from gui.benches.layers import LayerBench
        from gui.layers.session import LayerSession
        from gui.style import apply
        from gui.tokens import LIGHT

        app = QApplication([])
        apply(app, LIGHT)
        bench = LayerBench(LayerSession(Engine(Recipe()), QUndoStack(app)))  # what it asks for is never answered
        bench.restyle(LIGHT)
        _show(bench)
        changes(bench)
        moments(bench)
        bench.session.stop()


def changes(bench: "LayerBench") -> None:
    """Print how long a lesson takes from the click to the picture, and how much of that is the picture."""
    from engine.shapes.laboratory import examine

    examine(Study())  # what TensorFlow does only once
    whole: dict[str, list[float]] = {lesson.id: [] for lesson in LESSONS}
    painted: dict[str, list[float]] = {lesson.id: [] for lesson in LESSONS}
    for _ in range(ROUNDS):
        for lesson in LESSONS:
            begin = time.perf_counter()
            bench.session.open_lesson(lesson.id)
            report = examine(lesson.study)
            came = time.perf_counter()
            _see(bench, report)
            painted[lesson.id].append(1000 * (time.perf_counter() - came))
            whole[lesson.id].append(1000 * (time.perf_counter() - begin))
    for name, times, wanted in (("lesson", whole, "≤ 300"), ("its picture alone", painted, "≤ 100")):
        slowest = max(times, key=lambda id: median(times[id]))
        figure(f"{name}: the slowest, {slowest}", median(times[slowest]), "ms", wanted)


def moments(bench: "LayerBench") -> None:
    """Print how many moments a second are painted while they are played again and again."""
    from engine.shapes.laboratory import examine

    rates = {}
    for lesson in LESSONS:
        bench.session.open_lesson(lesson.id)
        bench.session.pick_layer(0)
        _see(bench, examine(lesson.study))
        reel = bench.session.reel
        begin = time.perf_counter()
        for frame in range(FRAMES):
            reel.go_to(frame % (reel.length + 1))
            bench.draw()
            _paint(bench)
        rates[lesson.id] = FRAMES / (time.perf_counter() - begin)
    slowest = min(rates, key=lambda id: rates[id])
    figure(f"moments: the slowest, {slowest}", rates[slowest], "1/s", "≥ 30")


def _see(bench: "LayerBench", report: Report) -> None:
    from PySide6.QtWidgets import QApplication

    bench.session.answer(report)
    bench.draw()
    QApplication.sendPostedEvents()  # lays everything out
    _paint(bench)


def _paint(bench: "LayerBench") -> None:
    for widget in (bench.side, bench.centre):
        widget.repaint()


def _show(bench: "LayerBench") -> None:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication

    bench.equip({name: QAction(name, bench) for name in ("restart", "step_back", "play", "step", "newest")})
    for widget, width in ((bench.side, SIDE), (bench.centre, CENTRE)):
        widget.resize(width, HEIGHT)
        widget.show()
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
