"""How the window's room is shared out: folded, side by side or in tabs, and as it was left the last time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from gui.window import Window

SIZE = (1440, 900)
SMALLEST = (1100, 700)
COMPACT_WIDTH, COMPACT_HEIGHT = 1280, 780  # of the window; below either, panels share a place as tabs
ICONS_WIDTH = 1240  # below it the top bar shows icons without words
SIDE, SIDE_COMPACT = 256, 232


class Layout(QObject):
    """Puts the parts of a window in their places and keeps them there."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def fill(self) -> None:
        """Put every part where it belongs."""
        window, benches = self._window, self._window.benches
        right = QVBoxLayout()
        right.addWidget(window.offer)
        right.addWidget(window.banner)
        right.addWidget(benches.centre, 1)
        middle = QHBoxLayout()
        middle.addWidget(benches.side)
        middle.addWidget(_rule(Qt.Orientation.Vertical))
        middle.addLayout(right, 1)
        column = QVBoxLayout()
        column.addWidget(window.top)
        column.addWidget(_rule(Qt.Orientation.Horizontal))
        column.addLayout(middle, 1)
        column.addWidget(benches.transport)
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
        window, benches = self._window, self._window.benches
        compact = window.width() < COMPACT_WIDTH or window.height() < COMPACT_HEIGHT
        for bench in benches.all:
            bench.set_compact(compact)
        benches.side.setFixedWidth(SIDE_COMPACT if compact else SIDE)
        benches.transport.setFixedHeight(72 if compact else 84)
        window.statusBar().setFixedHeight(24 if compact else 26)
        window.top.set_compact(window.width() < ICONS_WIDTH)

    def restore(self) -> None:
        """Take the room, the bench and the panels of last time."""
        window, settings = self._window, self._window.settings
        window.resize(*SIZE)
        window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        window.actions_["fold"].setChecked(not settings.folded)
        window.benches.side.setVisible(not settings.folded)
        for bench in window.benches.all:
            own = f"{bench.name}."
            sizes = {key.removeprefix(own): size for key, size in settings.sizes.items() if key.startswith(own)}
            bench.centre.remember_sizes(sizes)

    def remember(self) -> None:
        """Note the room, the bench and the sizes for the next time."""
        window, settings = self._window, self._window.settings
        settings.geometry = window.saveGeometry().toBase64().toStdString()
        settings.sizes = {f"{b.name}.{key}": size for b in window.benches.all for key, size in b.centre.sizes.items()}

    @Slot()
    def fold(self) -> None:
        """Show or fold the side panel."""
        window = self._window
        window.settings.folded = not window.actions_["fold"].isChecked()
        window.benches.side.setVisible(not window.settings.folded)

    @Slot()
    def reset(self) -> None:
        """Give every panel its first size."""
        if not self._window.actions_["fold"].isChecked():
            self._window.actions_["fold"].trigger()
        for bench in self._window.benches.all:
            bench.centre.reset()

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
