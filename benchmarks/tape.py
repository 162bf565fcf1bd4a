"""Tapes: how fast they are taken and opened, and what it costs to follow training with one on screen."""

import os
import time
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.figures import figure
from benchmarks.screen import screen
from benchmarks.window import Pace, opened
from engine.lessons import LESSONS
from engine.tape_request import TapeRequest

ROUNDS = 3
OPENINGS = 9

if TYPE_CHECKING:
    from engine.capture.camera import Camera
    from engine.tape import Tape


def main() -> None:
    """Print every figure."""
    with screen(), TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        following()
        opening(*largest_lesson())


def largest_lesson() -> tuple["Camera", TapeRequest]:
    """Print how long each lesson's first tape takes; return the largest one, traced."""
    from engine.capture.camera import Camera

    Camera().take(TapeRequest("x = tf.Variable(1.)\n"))  # loads what every tape needs
    camera, tapes = Camera(), []
    for lesson in LESSONS:
        begin = time.perf_counter()
        tapes.append(camera.take(TapeRequest(lesson.text)))
        figure(f"first tape of the lesson {lesson.id}", (time.perf_counter() - begin) * 1000, "ms")
    return camera, TapeRequest(max(tapes, key=_size).text)


def opening(camera: "Camera", request: TapeRequest) -> None:
    """Print how long a lesson that has been traced takes to be seen as a graph: the median of some."""
    from PySide6.QtCore import QSize

    from gui.views.tape.graph.graph import OpGraphView
    from gui.views.tape.moment import Moment

    waits = []
    for _ in range(OPENINGS):
        view = OpGraphView()
        view.resize(QSize(856, 400))
        view.grab()  # laid out, as it is in the window
        begin = time.perf_counter()
        tape = camera.take(request)
        view.draw(tape, Moment.end(tape))
        view.grab()
        waits.append((time.perf_counter() - begin) * 1000)
    figure(
        f"opening the largest lesson's graph after its first trace, {_size(tape)} nodes", median(waits), "ms", "≤ 100"
    )


def following() -> None:
    """Print how training and the window fare with the strip in sight, and with the code in its place."""
    paces: dict[bool, list[Pace]] = {True: [], False: []}
    with opened() as (window, watch):
        window.session.engine.play()
        for _ in range(ROUNDS):
            for strip in (True, False):
                window.train.views.show_code(not strip)
                paces[strip].append(watch.measure())
    figure("tapes a second on the strip", median(pace.tapes_per_second for pace in paces[True]), "1/s", "≥ 10")
    for strip, words in ((True, "with the strip"), (False, "without the strip")):
        late = median(float(np.percentile(pace.intervals, 95)) for pace in paces[strip])
        figure(f"frame interval p95 {words}", late, "ms", "≤ 20")
        figure(f"steps a second {words}", median(pace.steps_per_second for pace in paces[strip]), "1/s")
    pairs = zip(paces[True], paces[False], strict=True)
    ratio = median(one.steps_per_second / other.steps_per_second for one, other in pairs)
    figure("steps a second with / without the strip", ratio, "")


def _size(tape: "Tape") -> int:
    return len(tape.sources) + len(tape.records)


if __name__ == "__main__":
    main()
