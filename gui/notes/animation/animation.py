"""A run becomes a film in a file while the window stays at work: moments come from the engine, one at a time.

Views are drawn in the window's thread, a frame in each turn of its loop; a thread of its own writes the file.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from queue import Queue
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from engine.film import Film
from engine.frame import Frame, Rect
from engine.whole_file import whole_file
from gui.notes.animation.codecs import Pixels, form_of, write
from gui.notes.animation.palette import palette
from gui.notes.animation.sheet import Sheet
from gui.notes.animation.steps import durations
from gui.notes.page import Page
from gui.numbers import grouped
from gui.tokens import LIGHT, Tokens

translate = QCoreApplication.translate

WIDTH = 800  # pixels, unless another is wanted
TURN = 5  # milliseconds between two looks at what has come
AHEAD = 2  # frames that may wait to be written


class Filming(Protocol):
    """What a film asks of the engine. See `engine.worker.Engine`."""

    def film(self, steps: Sequence[int], rect: Rect | None = None) -> Film: ...  # noqa: D102


class Animation(QObject):
    """One film, from its first frame to its file. All of it happens after `start()`.

    `progressed(share)`: how much is done, up to 1. `finished(path)`: the file is there. `failed(error)`: it is not,
    and what was there before is as it was: an engine.whole_file.WriteError, a codecs.CodecMissingError, or what the
    engine said. One of these two comes once, unless `cancel()` came first.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        engine: Filming,
        page: Page,
        steps: Sequence[int],
        path: Path,
        width: int = WIDTH,
        tokens: Tokens = LIGHT,
        speech: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        """`page`: of pictures of the run, see `sheet.moving`. `steps`: see `steps.chosen`. `width`: in pixels.

        `path`: ends in .gif, .webp or .mp4, else ValueError. `speech`: brings the language of the pictures.
        """
        super().__init__()
        self._engine, self._steps, self._path, self._form = engine, tuple(steps), path, form_of(path)
        self._tokens, self._speech = tokens, speech
        self._sheet = Sheet(page, width, tokens, steps)
        self._film: Film | None = None
        self._drawn = -1  # frames; the first that comes only decides what the axes show
        self._ready: Queue[Pixels | None] = Queue(AHEAD + 1)  # None: no more will come
        self._writing: Future[None] | None = None
        self._timer = QTimer(self, interval=TURN)
        self._timer.timeout.connect(self._go_on)

    @Slot()
    def start(self) -> None:
        """Begin; returns at once."""
        with self._speech():
            self._sheet.image()
        self._film = self._engine.film((self._steps[-1], *self._steps), self._sheet.rect)
        thread = ThreadPoolExecutor(1, "film")
        self._writing = thread.submit(self._write)
        thread.shutdown(wait=False)
        self._timer.start()
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        """Stop, and leave nothing behind; returns when that is so. A file that is complete already stays."""
        if self._writing is None or not self._timer.isActive():
            return
        self._stop()
        self._ready.put(None)
        if self._writing.exception() is None:
            self.finished.emit(self._path)

    @Slot()
    def _go_on(self) -> None:
        """Draw the next frame, where one has come and the last ones are written."""
        assert self._writing is not None and self._film is not None
        if self._writing.done():
            self._end(self._writing.exception())
        elif self._drawn < len(self._steps) and self._ready.qsize() < AHEAD:
            try:
                frame = self._film.take()
                if frame is not None:
                    self._draw(frame)
            except Exception as error:  # whatever the engine met: else the film would wait for ever
                self.cancel()
                self.failed.emit(error)

    def _draw(self, frame: Frame) -> None:
        with self._speech():
            pixels = self._sheet.image(frame, translate("Caption", "Step {0}").format(grouped(frame.step)))
        if self._drawn >= 0:
            self._ready.put(pixels)
        self._drawn += 1
        self.progressed.emit(self._drawn / (len(self._steps) + 1))

    def _end(self, error: BaseException | None) -> None:
        self._stop()
        if error is None:
            self.progressed.emit(1.0)
            self.finished.emit(self._path)
        else:
            self.failed.emit(error)

    def _stop(self) -> None:
        self._timer.stop()
        if self._film is not None:
            self._film.close()
        self._sheet.close()

    # --- in the thread that writes --------------------------------------------------------------------

    def _write(self) -> None:
        with whole_file(self._path) as beside:
            beside.touch()  # a folder that can't be written is told of at once
            write(beside, self._form, self._coming(), durations(len(self._steps)), palette(self._tokens))

    def _coming(self) -> Iterator[Pixels]:
        for _ in self._steps:
            pixels = self._ready.get()
            if pixels is None:
                raise CancelledError
            yield pixels


class CancelledError(Exception):
    """The film is not wanted any more."""
