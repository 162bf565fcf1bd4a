"""A run becomes a film in a file while the window stays at work: moments come from the engine, one at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from engine.film import Film
from engine.frame import Frame, Rect
from gui.notes.page import Page
from gui.tokens import LIGHT, Tokens

WIDTH = 800  # pixels, unless another is wanted


class Filming(Protocol):
    """What a film asks of the engine. See `engine.worker.Engine`."""

    def film(self, steps: Sequence[int], rect: Rect | None = None) -> Film: ...  # noqa: D102


class Animation(QObject):
    """One film, from its first frame to its file. All of it happens after `start()`.

    `progressed(share)`: how much is done, up to 1. `finished(path)`: the file is there. `failed(error)`: it is not,
    and what was there before is as it was: an engine.whole_file.WriteError, a `CodecError`, or what the engine said.
    One of the last two comes once, unless `cancel()` came first.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        engine: Filming,
        run: Frame,
        page: Callable[[Frame], Page],
        steps: Sequence[int],
        path: Path,
        width: int = WIDTH,
        tokens: Tokens = LIGHT,
    ) -> None:
        """`run`: the moment on screen; its curves are those of every frame. `page`: makes the page of a moment.

        `steps`: see `steps.chosen`. `path`: ends in .gif, .webp or .mp4. `width`: in pixels.
        """
        super().__init__()

    def start(self) -> None:
        """Begin; returns at once."""

    def cancel(self) -> None:
        """Stop, and leave nothing behind; no signal comes any more. Returns when that is so."""
