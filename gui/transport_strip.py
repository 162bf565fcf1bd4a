"""The strip along the bottom of a bench: buttons, a timeline, a speed and the state, in their proportions."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from gui.speed_slider import SpeedSlider
from gui.tokens import LIGHT, Tokens, color
from gui.transport_buttons import PlayButton, action_button

WIDE = 1280  # pixels: below, gaps are smaller
HIGH = 84
GAPS = {True: (34, 16, 34), False: (2, 8, 12)}  # before timeline, speed and state, by whether it is wide
SPEED_WIDTH = {True: 132, False: 130}
STATE_WIDTH = {True: 286, False: 238}


class TransportStrip(QWidget):
    """The part of a transport that is the same on every bench; a bench's own knows what is played."""

    def __init__(
        self, actions: Mapping[str, QAction], timeline: QWidget, speed: SpeedSlider, state_line: QWidget
    ) -> None:
        """Take the actions `restart`, `step_back`, `play`, `step` and `newest`; the buttons only show them."""
        super().__init__()
        self.title = self.tr("Transport")
        self._speed, self._state_line = speed, state_line
        self._edge = color(LIGHT.strong)
        self.play = PlayButton(actions["play"])
        self._gaps = [QSpacerItem(gap, 0, QSizePolicy.Policy.Fixed) for gap in GAPS[True]]
        restart, back, step, newest = (
            action_button(actions[name]) for name in ("restart", "step_back", "step", "newest")
        )
        self._arrange((restart, back, self.play, step, newest), (timeline, speed, state_line))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(72)

    @property
    def wide(self) -> bool:
        """Whether there is room for more than the least."""
        return self.width() >= WIDE

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._edge = color(tokens.strong)
        self.play.restyle(tokens)
        self.update()

    @Slot()
    def slower(self) -> None:
        """Take the next lower speed."""
        self._speed.slower()

    @Slot()
    def faster(self) -> None:
        """Take the next higher speed."""
        self._speed.faster()

    def sizeHint(self) -> QSize:
        """Return the size in a window of 1440 pixels; 72 high will do."""
        return QSize(1440, 84)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportions of a wide or of a narrow window."""
        wide, high = self.wide, self.height() >= HIGH
        for spacer, gap in zip(self._gaps, GAPS[wide], strict=True):
            spacer.changeSize(gap, 0, QSizePolicy.Policy.Fixed)
        self._speed.setFixedWidth(SPEED_WIDTH[wide])
        self._state_line.setFixedWidth(STATE_WIDTH[wide])
        self._state_line.setContentsMargins(0, 12 if high else 3, 0, 0)
        self._speed.setContentsMargins(0, 12 if high else 6, 0, 12 if high else 6)
        self._row.invalidate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge towards the bench."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._edge)
        painter.end()

    def _arrange(self, buttons: tuple[QWidget, ...], parts: tuple[QWidget, ...]) -> None:
        left = QHBoxLayout()
        left.setSpacing(7)
        for button in buttons:
            left.addWidget(button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left)
        for gap, part, stretch in zip(self._gaps, parts, (1, 0, 0), strict=True):
            self._row.addSpacerItem(gap)
            self._row.addWidget(part, stretch)
