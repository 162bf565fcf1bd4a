"""A film of a run: how long it takes, how large its file is, and how long the window is held up by a frame."""

import os
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.figures import figure
from engine.frame import Frame
from engine.recipe import Recipe
from engine.trainer import Trainer
from gui.app import application
from gui.notes.animation.animation import WIDTH
from gui.notes.animation.codecs import write
from gui.notes.animation.palette import palette
from gui.notes.animation.sheet import Sheet
from gui.notes.animation.steps import chosen, durations
from gui.notes.figure import figure as page_of
from gui.notes.page import Page
from gui.notes.pictures.train import Run
from gui.tokens import LIGHT

STEPS = 200
SHOWN = ("boundary", "loss")


def page(frame: Frame) -> Page:
    """Return the page that most films are of."""
    return page_of("", [picture for picture in Run(frame).pictures() if picture.id in SHOWN])


def main() -> None:
    """Print every figure."""
    application()
    trainer = Trainer(Recipe())
    trainer.run.advance(STEPS)
    newest = trainer.frame()
    steps = chosen(newest.path, 0, STEPS)
    sheet = Sheet(page(newest), WIDTH, LIGHT, steps)
    sheet.image()
    sheet.image(newest)
    frames, times = [], []
    for step in steps:
        moment = trainer.frame(step, sheet.rect)
        begin = time.perf_counter()
        frames.append(sheet.image(moment, f"Step {step}"))
        times.append(time.perf_counter() - begin)
    figure("draw a frame, median", 1000 * median(times), "ms")
    figure("draw a frame, longest", 1000 * max(times), "ms")
    with tempfile.TemporaryDirectory() as folder:
        for form in ("gif", "webp", "mp4"):
            path = Path(os.environ.get("KEEP", folder)) / f"film.{form}"
            begin = time.perf_counter()
            write(path, form, iter(frames), durations(len(frames)), palette(LIGHT))
            figure(f"write {len(frames)} frames, {form}", time.perf_counter() - begin, "s")
            figure(f"size of {len(frames)} frames, {form}", path.stat().st_size / 1e6, "MB", "≤ 2")


if __name__ == "__main__":
    main()
