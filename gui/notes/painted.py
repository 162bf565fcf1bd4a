"""A widget for a view that paints itself into a part of any picture."""

from typing import Protocol

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Paints(Protocol):
    """What such a view can do."""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what it shows, without its header."""


class Painted(QWidget):
    """What a view paints, and nothing else of it."""

    def __init__(self, view: Paints, size: QSize) -> None:
        super().__init__()
        self._view = view
        self.resize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        self._view.paint(QPainter(self), QRectF(self.rect()))
