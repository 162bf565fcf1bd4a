"""`python -m docs.screenshots [FOLDER]`: pictures of the real window with the real engine, at 2×, light and dark.

Into this folder by default; README.md shows some of them. Needs no screen.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from engine.frame import Frame
from engine.opening import open_recipe
from engine.recipe import Recipe
from engine.worker import Engine
from gui.app import application
from gui.look import Look
from gui.sessions import Sessions
from gui.settings import Settings
from gui.shell import connect
from gui.window import Window

FOLDER = Path(__file__).parent
EXAMPLE = FOLDER.parent / "resources" / "examples" / "typed-start.json"
PATIENCE_MS = 60_000
OPERATIONS = 5  # tensors of the lesson on operations


class Scene:
    """A window in which things are done until it is worth a picture."""

    def __init__(self, app: QApplication, recipe: Recipe) -> None:
        settings = Settings(theme="light")
        self.engine = Engine(recipe)
        sessions = Sessions.of(self.engine, recipe)
        self.session = sessions.train
        self.window = Window(sessions, settings)
        self._look = Look(app, self.window, settings)
        connect(self.engine, self.window)
        self.window.resize(1440, 900)
        self.window.show()
        self.engine.start()
        self.until(lambda frame: True)

    def until(self, true: Callable[[Frame], bool]) -> None:
        """Let the window work until it shows a frame of which something is true."""
        self.wait(lambda: self.session.frame is not None and true(self.session.frame))

    def wait(self, done: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        loop, clock = QEventLoop(), QElapsedTimer()
        clock.start()
        while not done():
            if clock.hasExpired(PATIENCE_MS):
                raise TimeoutError("the window never came to show what was wanted")
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def look_at_lesson(self, name: str, position: int) -> None:
        """Open a lesson in the Tape bench, so many beats played."""
        tape = self.window.tape
        self.window.benches.bring(tape)
        tape.session.open_lesson(name)
        self.wait(lambda: _shown(self.window) == tape.session.program.text)
        tape.session.film.go_to(position)

    def play(self) -> None:
        """Play as far as it goes."""
        self.session.toggle_play()
        self.until(lambda frame: frame.playing)
        self.until(lambda frame: not frame.playing)

    def take(self, name: str, folder: Path) -> None:
        """Take it in light and in dark, with the tape of its step, and close the window."""
        for theme in ("light", "dark"):
            self._look.choose(theme)
            if self.window.benches.front is self.window.train:
                self.until(lambda frame: frame.field.rect == self.window.train.views.scatter.visible_rect())
                self.until(lambda frame: self.window.train.tape is not None)
            QApplication.processEvents()
            path = folder / f"{name}-{theme}.png"
            if not of_256_colours(self.window.grab().toImage()).save(str(path), quality=0):  # as small as it goes
                raise OSError(f"{path} could not be written")
        self.window.close()
        self.engine.close()


def _shown(window: Window) -> str:
    """Return the program whose tape is on screen."""
    moment = window.tape.session.moment
    return "" if moment is None else moment.tape.text


def of_256_colours(image: QImage) -> QImage:
    """Return a picture in a third of its bytes: in its commonest colours, and the commonest of each other tone."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    colours, counts = np.unique(np.frombuffer(image.constBits(), np.uint32), return_counts=True)
    colours = colours[np.argsort(-counts)]
    _, commonest = np.unique(colours >> 4 & 0x0F0F0F, return_index=True)
    table = [*colours[:160], *colours[np.sort(commonest)]]
    return image.convertToFormat(QImage.Format.Format_Indexed8, list(dict.fromkeys(map(int, table)))[:256])


def start(scene: Scene) -> None:
    """Train nothing yet."""


def train(scene: Scene) -> None:
    """Play the forty steps of the book."""
    scene.play()


def back(scene: Scene) -> None:
    """Look back at step 12 of a run that went on with half the learning rate from step 20."""
    scene.session.engine.step(20)
    scene.until(lambda frame: frame.newest == 20)
    scene.session.change_rate(0.05)
    scene.play()
    scene.session.go_to(12)
    scene.until(lambda frame: frame.step == 12)


def diverged(scene: Scene) -> None:
    """Train with a learning rate far beyond the limit."""
    scene.session.change_rate(1.5)
    scene.play()


def tape(scene: Scene) -> None:
    """Look at w·x² + b and its loss, half way back."""
    scene.look_at_lesson("loss", 10)


def tensors(scene: Scene) -> None:
    """Compute with matrices, line by line."""
    bench = scene.window.tensors
    scene.window.benches.bring(bench)
    bench.session.open_lesson("basic_math")
    scene.wait(lambda: len(bench.session.log.tensors) == OPERATIONS)
    scene.wait(bench.views.operation.isVisible)


def layers(scene: Scene) -> None:
    """Send a batch through four layers, and another one through four that are compared."""
    bench = scene.window.layers
    scene.window.benches.bring(bench)
    bench.session.open_lesson("stack")
    scene.wait(lambda: bench.session.report is not None and bench.session.report.study == bench.session.study)
    scene.wait(lambda: any(card.x() > bench.centre.width() / 2 for card in bench.views.cards.cards))  # all in place


def apple(scene: Scene) -> None:
    """Let the apple fall for 1.2 s."""
    scene.look_at_lesson("apple", 12)


def main(folder: Path) -> None:
    """Take every scene."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    app, recipe = application(), open_recipe(EXAMPLE)
    scenes = []  # kept to the end: what is left of a window may still hear of the next one's focus
    for act in (start, train, back, diverged, tensors, tape, layers, apple):
        scenes.append(Scene(app, recipe))
        act(scenes[-1])
        scenes[-1].take(act.__name__, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
