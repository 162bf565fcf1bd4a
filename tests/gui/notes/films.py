"""What tests of films share: an engine without a thread, a page, and frames read back from files."""

from pathlib import Path

import numpy as np
from PIL import Image

from engine.film import Film
from gui.notes.figure import figure
from gui.notes.pictures.train import Run
from tests.frames import BOOK, frame

SMALL = BOOK.with_("data.per_class", 50)
DIVERGES = SMALL.with_("training.learning_rate", 0.2)


class Still:
    """A run of 40 steps that can be looked at."""

    def __init__(self, recipe=SMALL, broken=()):
        self.recipe, self.broken = recipe, broken

    def still(self):
        return self

    def frame(self, step, rect):
        if step in self.broken:
            raise MemoryError("no room for this step")
        return moment(step, self.recipe)


class Films:
    """An engine that does nothing else."""

    def __init__(self, run=None):
        self.run = run or Still()

    def film(self, steps, rect=None):
        film = Film(steps, rect, lambda: film.shoot())  # noqa: PLW0108 - it is not there yet
        film.begin(self.run)
        film.shoot()
        return film


def moment(step, recipe=SMALL):
    return frame(recipe, step, 40)


def page(*ids, recipe=SMALL):
    return figure("", [picture for picture in Run(moment(40, recipe)).pictures() if picture.id in ids])


def read(path: Path) -> tuple[list[np.ndarray], list[int]]:
    """The frames of a film, and how long each is shown."""
    if path.suffix != ".mp4":
        with Image.open(path) as film:
            shown = [_seen(film, index) for index in range(film.n_frames)]
        return [pixels for pixels, _ in shown], [duration for _, duration in shown]
    import av

    with av.open(str(path)) as film:
        frames = [one.to_ndarray(format="rgb24") for one in film.decode(film.streams.video[0])]
        rate = film.streams.video[0].average_rate
    return frames, [round(1000 / rate)] * len(frames)


def _seen(film, index):
    film.seek(index)
    return np.asarray(film.convert("RGB")), film.info["duration"]


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """How far two images are from each other, in shades of 256."""
    return float(np.abs(one.astype(int) - other.astype(int)).mean())
