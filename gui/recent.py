"""The files that were opened or saved last: noted in the settings, offered in a menu."""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.settings import Settings

MOST = 8


class Recent(QObject):
    """`chosen(path)`: a file is to be opened again."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self._menu = QMenu(parent)
        self._menu.triggered.connect(self._choose)

    def note(self, path: Path) -> None:
        """Note a file, as the last one."""
        text = str(path.absolute())
        self._settings.recent = [text, *(one for one in self._settings.recent if one != text)][:MOST]

    def there_are(self) -> bool:
        """Whether there is a file to open again."""
        return bool(self._settings.recent)

    def ask(self, at: QPoint) -> None:
        """Offer the files, at a point of the screen."""
        self._menu.clear()
        for number, text in enumerate(self._settings.recent, start=1):
            action = self._menu.addAction(f"&{number}  {Path(text).name}")
            action.setData(text)
            action.setToolTip(text)
        self._menu.setToolTipsVisible(True)
        self._menu.popup(at)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(Path(action.data()))
