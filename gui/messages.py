"""What the window says of what was done: in the status line, or in a banner where something went wrong."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from gui.window import Window


class Messages(QObject):
    """Hears a window's parts, and the engine, and puts it into words."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._status, self._banner = window.status, window.banner
        self._recent, self._note_export = window.files.recent, window.note_export

    @Slot(str, bool)
    def say(self, text: str, undoable: bool) -> None:
        """Say what a person has done, with a button to undo it."""
        self._status.message(text, self.tr("Undo") if undoable else None)

    @Slot(str)
    def say_plainly(self, text: str) -> None:
        """Say something that has no undo."""
        self._status.message(text)

    @Slot(str)
    def say_saved(self, name: str) -> None:
        """Say that a file is saved."""
        self._status.message(self.tr("Saved {0}.").format(name))

    @Slot(str)
    def say_sent(self, name: str) -> None:
        """Say that a picture is saved, with a button to see where."""
        words = self.tr("Saved {0}, link copied.").format(name)
        self._status.message(words, self.tr("Open folder"), self._note_export.open_folder)

    @Slot(object)
    def say_run_saved(self, path: Path) -> None:
        """Say that a run is saved, and remember where."""
        self._recent.note(path)
        self.say_saved(path.name)

    @Slot(object)
    def say_not_saved(self, error: Exception) -> None:
        """Say why a run is not saved, or not kept for a start after a crash."""
        self._banner.say(str(error))
