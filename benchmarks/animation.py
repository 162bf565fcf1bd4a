"""A film of a run: how long it takes, how large its file is, and how long the window is held up by it."""

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from benchmarks.figures import figure
from engine.frame import Frame
from engine.recipe import Recipe
from engine.worker import Engine
from gui.app import application
from gui.notes.animation.animation import WIDTH, Animation
from gui.notes.animation.codecs import FORMS
from gui.notes.animation.size import estimate
from gui.notes.animation.steps import chosen
from gui.notes.figure import figure as page_of
from gui.notes.page import Page
from gui.notes.pictures.train import Run

STEPS = 200
SHOWN = {"two pictures": ("boundary", "loss"), "four pictures": ("boundary", "loss", "weights", "surface")}


class Pulse(QObject):
    """A timer that wants to come every millisecond; `longest`: how long it had to wait, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def page(frame: Frame, name: str) -> Page:
    """Return a page of some pictures of a run."""
    return page_of("", [picture for picture in Run(frame).pictures() if picture.id in SHOWN[name]])


def trained(engine: Engine) -> Frame:
    """Return the last moment of a run."""
    engine.step(STEPS)
    while True:
        frame = engine.take()
        if frame is not None and frame.newest == STEPS:
            return frame
        time.sleep(0.01)


def film(engine: Engine, frame: Frame, name: str, path: Path) -> None:
    """Make a film of five seconds, and print its figures."""
    steps = chosen(frame.path, 0, STEPS)
    guess = estimate(page(frame, name), path.suffix[1:], len(steps), WIDTH)  # type: ignore[arg-type]
    animation, loop = Animation(engine, page(frame, name), steps, path), QEventLoop()
    animation.finished.connect(loop.quit)
    animation.failed.connect(loop.quit)
    begin, pulse = time.perf_counter(), Pulse()
    animation.start()
    loop.exec()
    title = f"{path.suffix[1:]}, {name}, {len(steps)} frames"
    figure(f"film, {title}", time.perf_counter() - begin, "s")
    figure(f"longest wait of the window, {title}", 1000 * pulse.longest, "ms")
    figure(f"size, {title}", path.stat().st_size / 1e6, "MB", "≤ 2")
    figure(f"estimate by size, {title}", guess / path.stat().st_size, "", "0.5 to 2")


def main() -> None:
    """Print every figure."""
    app = application()
    engine = Engine(Recipe())
    engine.start()
    frame = trained(engine)
    with tempfile.TemporaryDirectory() as folder:
        for name in SHOWN:
            for form in FORMS:
                film(engine, frame, name, Path(folder) / f"film.{form}")
    engine.close()
    app.quit()


if __name__ == "__main__":
    main()
