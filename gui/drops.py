"""What is dropped on a window: a file of a kind that can be opened, or it is not taken."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from engine.runs import SUFFIX

OPENED = (SUFFIX, ".json", ".csv")
TAKEN = (QEvent.Type.DragEnter, QEvent.Type.Drop)


class Drops(QObject):
    """Watches a window. `dropped` carries the path of the file."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be opened, and open it once it is dropped."""
        if not isinstance(event, QDropEvent) or event.type() not in TAKEN:
            return False
        path = _file(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def _file(data: QMimeData) -> Path | None:
    """Return the file that is dragged, where it is one that can be opened."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in OPENED else None
