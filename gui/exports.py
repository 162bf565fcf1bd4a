"""Writes a run as a file, whatever its kind: asks where to, shows how far it is, and says how it ended."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.export.job import Job
from engine.export.kinds import SUFFIXES, Kind
from engine.whole_file import WriteError
from gui.export_words import words
from gui.notes.note_error import NoteError
from gui.program_words import program_words
from gui.session import Session
from gui.settings import Settings

LOOK = 50  # milliseconds between two looks at what is being written
PATIENCE = 6  # looks until the progress is shown: no bar below 300 ms


class Exports(QObject):
    """One file at a time. `saved(name)`, `refused(message)`: how it ended. `progressed(name, share)`: so far it is.

    `ended`: there is no more progress to show.
    """

    saved = Signal(str)
    refused = Signal(str)
    progressed = Signal(str, float)
    ended = Signal()

    def __init__(self, parent: QWidget, session: Session, settings: Settings) -> None:
        """`parent`: the window that the dialogs belong to."""
        super().__init__(parent)
        self._parent, self._session, self._settings = parent, session, settings
        self._job: Job | None = None
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    def can(self) -> bool:
        """Whether there is a run, and nothing is being written."""
        return self._job is None and self._session.has_frame()

    def way_to(self, kind: Kind) -> Callable[[], None]:
        """Return what an action does to write a kind of file."""

        def ask() -> None:
            self.ask(kind)

        return ask

    def ask(self, kind: Kind) -> None:
        """Ask where to, and begin."""
        said = words(kind)
        proposed = str(Path(self._settings.folder) / said.name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, said.title, proposed, said.files)
        if not chosen or not self.can():
            return
        path, suffix = Path(chosen), SUFFIXES[kind]
        if path.suffix.lower() != suffix and suffix:
            path = path.with_name(path.name + suffix)
        self._settings.folder = str(path.parent)
        self._job, self._looks = self._session.engine.export(kind, path, program_words()), 0
        self._timer.start()

    @Slot()
    def cancel(self) -> None:
        """Call off what is being written; it leaves nothing behind."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Look no more: the window goes."""
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        job = self._job
        assert job is not None
        self._looks += 1
        if not job.over:
            if self._looks > PATIENCE:
                self.progressed.emit(job.path.name, job.share)
            return
        self._timer.stop()
        self._job = None
        self.ended.emit()
        match job.error:
            case None if not job.cancelled:
                self.saved.emit(job.path.name)
            case WriteError() as error:
                self.refused.emit(str(NoteError.of(error, job.path)))
            case Exception() as error:
                self.refused.emit(f"{job.path.name}: {error}")
