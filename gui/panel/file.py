"""The file the points were read from."""

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panel.field import Field
from gui.tokens import Tokens


class FileControl(QWidget):
    """The name of a file, its path in the tooltip; `entered` carries None to go back to the clouds."""

    entered = Signal(object, bool)
    wide = True

    def __init__(self, name: str) -> None:
        super().__init__()
        self.fields: list[Field] = []
        self._path = ""
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setMinimumSize(20, 28)
        self._name.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._name)
        back = self.tr("Use the clouds")
        self._back = QPushButton(back)
        self._back.setToolTip(self.tr("Draw the points from two Gaussian clouds again."))
        self._back.setAccessibleName(back)
        self.below = QWidget()
        rows = QVBoxLayout(self.below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._back)
        self.setFocusProxy(self._back)
        self._back.clicked.connect(self._leave)

    def show_value(self, value: str | None) -> None:
        """Show a path; nothing is emitted."""
        self._path = value or ""
        self._name.setToolTip(self._path)
        self._write()

    def restyle(self, tokens: Tokens) -> None:
        """Nothing is painted here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the room there is."""
        super().resizeEvent(event)
        self._write()

    @Slot()
    def _leave(self) -> None:
        self.entered.emit(None, True)

    def _write(self) -> None:
        name = PurePath(self._path.replace("\\", "/")).name
        self._name.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, self.width()))
