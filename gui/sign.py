"""An icon in a line of words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Sign(QWidget):
    """Drawn whenever it is painted, so that it is as sharp in a picture as on any screen."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._icon = QIcon()
        self.setFixedSize(QSize(side, side))

    def draw(self, icon: QIcon) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        self._icon.paint(QPainter(self), self.rect())
