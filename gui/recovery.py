"""What a crash would lose: kept every few seconds, and offered back at the next start."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Slot

from engine.frame import Frame
from engine.runs import Autosave
from gui.session import Session

EVERY = 4000  # milliseconds; with the writing, what is kept is at most 5 s old


def autosave_folder() -> Path:
    """Return where running states lie."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / "running"


class Recovery(QObject):
    """Keeps the run at hand, with what `noted` says of the window; and what another start has left, until answered."""

    def __init__(self, session: Session, autosave: Autosave, noted: Callable[[], Mapping[str, object]]) -> None:
        super().__init__(session)
        self.found = autosave.found()
        self._session, self._autosave, self._noted = session, autosave, noted
        self._kept: Frame | None = None
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.keep)
        self._clock.start()

    @property
    def words(self) -> str:
        """What is offered, for people; an empty text: nothing."""
        if self.found is None:
            return ""
        time = datetime.fromtimestamp(self.found.kept).strftime("%Y-%m-%d %H:%M")
        text = self.tr("Tapescope did not end in good order. A run of {0} steps was kept, at {1}.")
        return text.format(len(self.found.run), time)

    @Slot()
    def keep(self) -> None:
        """Keep the run, if there is news of it."""
        frame = self._session.frame
        if frame is not None and frame is not self._kept and (frame.newest or frame.events):
            self._kept = frame
            self._session.engine.keep_run(self._autosave, self._noted())

    def accept(self) -> Mapping[str, object]:
        """Go on from what was found; return what was noted of its window."""
        assert self.found is not None
        run, self.found = self.found.run, None
        self._autosave.accept()
        self._session.open_run(run)
        return run.window

    def decline(self) -> None:
        """Give up what was found."""
        self.found = None
        self._autosave.discard()

    def close(self) -> None:
        """End in good order: there is nothing to offer at the next start."""
        self._clock.stop()
        self._autosave.close()
