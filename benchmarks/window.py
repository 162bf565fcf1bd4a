"""The real window under a virtual screen at 1440×900: how smooth it is while it trains, and what that costs."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import figure
from benchmarks.screen import screen
from engine.frame import Frame
from engine.recipe import Recipe

SECONDS = 10.0  # of drawing that are measured
ENDLESS = Recipe().with_("training.steps", 1_000_000_000)
MANY = ENDLESS.with_("data.per_class", 500_000)

if TYPE_CHECKING:
    from gui.window import Window


def main() -> None:
    """Print every figure."""
    with screen(), TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        starts()
        alone = {name: trainer_alone(recipe) for name, recipe in (("2,000", ENDLESS), ("1,000,000", MANY))}
        smoothness(alone)


def starts() -> None:
    """Print how long a start takes, from the start of the process: medians of three."""
    runs: list[dict[str, float]] = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.start", str(time.time())],
            capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1],
        )  # fmt: skip
        runs.append({name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())})
    for name, wanted in (("window", "≤ 1"), ("points", ""), ("step", "")):
        figure(f"time to first {name}", median(run[name] for run in runs), "s", wanted)


def trainer_alone(recipe: Recipe) -> float:
    """Return the steps a second without a window and without a thread."""
    from engine.trainer import Trainer

    run = Trainer(recipe).run
    run.advance(10)
    begin, before = time.perf_counter(), len(run)
    while time.perf_counter() - begin < 3:
        run.advance(2000 if len(run.data) < 10_000 else 10)
    return (len(run) - before) / (time.perf_counter() - begin)


def smoothness(alone: dict[str, float]) -> None:
    """Print what the window does while it trains as fast as it goes."""
    with opened() as (window, watch):
        for name, recipe, wanted in (("2,000", ENDLESS, "≤ 20"), ("1,000,000", MANY, "≤ 33")):
            window.session.change(recipe)
            watch.until(lambda: watch.frame.recipe == recipe)  # noqa: B023 - called at once
            window.session.engine.play()
            watch.until(lambda: watch.frame.newest > 20)
            watch.draw(name, wanted, alone[name])
            if recipe is ENDLESS:
                watch.memory()
            watch.pauses(name)


@contextmanager
def opened() -> Iterator[tuple["Window", "Watch"]]:
    """Open the window on a run without an end and without a limit of speed, until the block ends."""
    from engine.worker import Engine
    from gui.app import SWITCH_SECONDS, application
    from gui.look import Look
    from gui.sessions import Sessions
    from gui.settings import Settings
    from gui.shell import connect
    from gui.window import Window

    sys.setswitchinterval(SWITCH_SECONDS)
    app = application()
    engine, settings = Engine(ENDLESS), Settings(theme="light", speed=None)
    window = Window(Sessions.of(engine, ENDLESS), settings)
    look = Look(app, window, settings)
    connect(engine, window)
    watch = Watch(window)
    window.show()
    engine.start()
    try:
        watch.until(lambda: window.session.frame is not None)
        yield window, watch
    finally:
        window.close()
        engine.close()
        look.deleteLater()


class Pace(NamedTuple):
    """How a window fares while it trains. `intervals`: between two pictures of the points, in ms."""

    intervals: NDArray[np.floating]
    steps_per_second: float
    tapes_per_second: float  # on the strip


class Watch:
    """Looks at a window as it draws."""

    def __init__(self, window: "Window") -> None:
        from PySide6.QtCore import QEvent, QEventLoop, QObject

        paints: list[float] = []

        class Eye(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    paints.append(time.perf_counter())
                return False

        self._window, self._paints, self._eye, self._loop = window, paints, Eye(), QEventLoop()
        window.train.views.scatter.plot.viewport().installEventFilter(self._eye)

    @property
    def frame(self) -> Frame:
        """The frame on screen, once there is one."""
        assert self._window.session.frame is not None
        return self._window.session.frame

    def until(self, true: Callable[[], bool], seconds: float = 120) -> None:
        """Let the window work until something is true."""
        end = time.perf_counter() + seconds
        while not true():
            if time.perf_counter() > end:
                raise SystemExit("the window did not get there")
            self._turn()

    def _turn(self) -> None:
        """Let the window work until something has happened, as it does by itself: it sleeps meanwhile."""
        self._loop.processEvents(self._loop.ProcessEventsFlag.WaitForMoreEvents)

    def measure(self) -> Pace:
        """Return how the window fares for a while."""
        self.until(_after(2))
        self._paints.clear()
        over, header, taken = _after(SECONDS), self._window.train.views.tape.header, dict[str, float]()
        begin, before = time.perf_counter(), self.frame.newest
        while not over():
            self._turn()
            taken.setdefault(header.note, time.perf_counter())
        speed = (self.frame.newest - before) / (time.perf_counter() - begin)
        return Pace(np.diff(self._paints) * 1000, speed, _rate(list(taken.values())[1:]))

    def draw(self, points: str, wanted: str, alone: float) -> None:
        """Print the intervals, and the speed of training."""
        intervals, speed, _ = self.measure()
        for name, value in zip(("p50", "p95", "p99"), np.percentile(intervals, (50, 95, 99)), strict=True):
            figure(f"frame interval {name}, {points} points", value, "ms", wanted if name == "p95" else "")
        figure(f"frame interval worst, {points} points", intervals.max(), "ms")
        figure(f"steps a second in the window, {points} points", speed, "1/s")
        figure(f"speed in the window / trainer alone, {points} points", speed / alone, "", "≥ 0.7")

    def memory(self) -> None:
        """Print the memory of the process after one, five and ten million steps."""
        for millions in (1, 5, 10):
            self.until(lambda: self.frame.newest >= millions * 1_000_000, 300)  # noqa: B023
            figure(f"memory after {millions} million steps", _resident(), "MiB", "bounded")

    def pauses(self, points: str) -> None:
        """Print how long it takes from the key to a picture that stands still."""
        session, waits = self._window.session, []
        for _ in range(20):
            self.until(lambda: self.frame.playing)
            self.until(_after(0.2))
            begin = time.perf_counter()
            session.toggle_play()
            self.until(lambda: not self.frame.playing)
            waits.append((time.perf_counter() - begin) * 1000)
            session.engine.play()
        figure(f"pause latency median, {points} points", median(waits), "ms", "≤ 50")
        figure(f"pause latency worst, {points} points", max(waits), "ms")


def _after(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= end


def _rate(times: list[float]) -> float:
    """Return how often a second something has happened, from the first time to the last."""
    return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0


def _resident() -> float:
    """Return the memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
