"""Makes the film of a draft, beside the dialog: it is kept in a folder of its own until it can be written."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal, Slot

from gui.language import speaking
from gui.notes.animation.animation import Animation, Filming
from gui.notes.animation.steps import chosen
from gui.notes.animation.words import reason
from gui.notes.dialog.draft import Draft


class FilmMaker(QObject):
    """`progressed(share)`. `made(bytes)`: the film is there. `failed(text)`: it is not, and why."""

    progressed = Signal(float)
    made = Signal(object)
    failed = Signal(str)

    def __init__(self, engine: Filming, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._film: Animation | None = None
        self._folder: TemporaryDirectory[str] | None = None

    @property
    def busy(self) -> bool:
        """Whether a film is being made."""
        return self._film is not None

    def make(self, draft: Draft) -> None:
        """Begin; returns at once."""
        wanted, frame = draft.wanted, draft.exported.frame
        assert frame is not None
        self._folder = TemporaryDirectory(prefix="tapescope-")
        self._film = Animation(
            self._engine,
            draft.page,
            chosen(frame.path, wanted.first, wanted.last),
            Path(self._folder.name) / draft.picture_path.name,
            wanted.film_width,
            draft.tokens,
            partial(speaking, wanted.language),
        )
        self._film.progressed.connect(self.progressed)
        self._film.finished.connect(self._take)
        self._film.failed.connect(self._refuse)
        self._film.start()

    @Slot()
    def cancel(self) -> None:
        """Stop; no signal comes any more."""
        if self._film is not None:
            self._film.cancel()
            self._end()

    @Slot(object)
    def _take(self, path: Path) -> None:
        data = path.read_bytes()
        self._end()
        self.made.emit(data)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        path = Path() if self._folder is None else Path(self._folder.name)
        self._end()
        self.failed.emit(reason(error, path))

    def _end(self) -> None:
        if self._film is not None:
            self._film.deleteLater()
            self._film = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
