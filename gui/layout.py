"""How the window's room is shared out: folded, side by side or in tabs, and as it was left the last time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.benches.train import COMPACT_HEIGHT, COMPACT_WIDTH

if TYPE_CHECKING:
    from gui.window import Window

SIZE = (1440, 900)
SMALLEST = (1100, 700)
ICONS_WIDTH = 1240  # below it the top bar shows icons without words


class Layout(QObject):
    """Puts the parts of a window in their places and keeps them there."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def fill(self) -> None:
        """Put every part where it belongs."""
        window = self._window
        right = QVBoxLayout()
        right.addWidget(window.banner)
        right.addWidget(window.train, 1)
        middle = QHBoxLayout()
        middle.addWidget(window.panel)
        middle.addWidget(_rule(Qt.Orientation.Vertical))
        middle.addLayout(right, 1)
        column = QVBoxLayout()
        column.addWidget(window.top)
        column.addWidget(_rule(Qt.Orientation.Horizontal))
        column.addLayout(middle, 1)
        column.addWidget(window.transport)
        for layout in (right, middle, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        centre = QWidget()
        centre.setLayout(column)
        window.setCentralWidget(centre)
        window.setMinimumSize(*SMALLEST)
        bar = window.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(window.status, 1)

    def adapt(self) -> None:
        """Put panels side by side where there is room."""
        window = self._window
        compact = window.width() < COMPACT_WIDTH or window.height() < COMPACT_HEIGHT
        window.train.set_compact(compact)
        window.panel.set_compact(compact)
        window.transport.setFixedHeight(72 if compact else 84)
        window.statusBar().setFixedHeight(24 if compact else 26)
        window.top.set_compact(window.width() < ICONS_WIDTH)

    def restore(self) -> None:
        """Take the room and the panels of last time."""
        window, settings = self._window, self._window.settings
        window.resize(*SIZE)
        window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        window.train.remember_sizes(settings.sizes)
        window.actions_["fold"].setChecked(not settings.folded)
        window.panel.setVisible(not settings.folded)
        window.actions_["code"].setChecked(settings.code)
        window.train.show_code(settings.code)

    def remember(self) -> None:
        """Note the room and the sizes for the next time."""
        settings = self._window.settings
        settings.geometry = self._window.saveGeometry().toBase64().toStdString()
        settings.sizes = self._window.train.sizes

    @Slot()
    def fold(self) -> None:
        """Show or fold the side panel."""
        window = self._window
        window.settings.folded = not window.actions_["fold"].isChecked()
        window.panel.setVisible(not window.settings.folded)

    @Slot()
    def show_code(self) -> None:
        """Show or hide the code pane."""
        window = self._window
        window.settings.code = window.actions_["code"].isChecked()
        window.train.show_code(window.settings.code)

    @Slot()
    def reset(self) -> None:
        """Give every panel its first size."""
        for name in ("fold", "code"):
            if not self._window.actions_[name].isChecked():
                self._window.actions_[name].trigger()
        self._window.train.reset_sizes()

    @Slot()
    def switch_full_screen(self) -> None:
        """Fill the screen, or stop that."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _rule(orientation: Qt.Orientation) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    if orientation == Qt.Orientation.Horizontal:
        rule.setFixedHeight(1)
    else:
        rule.setFixedWidth(1)
    return rule
