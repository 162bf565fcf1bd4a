"""Icons: our own drawings in `resources/icons`, in the colour of the palette and sharp at every size."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.tokens import Tokens

FOLDER = Path(__file__).parents[1] / "resources" / "icons"
DISABLED = 0.38  # opacity


def icon(name: str, tokens: Tokens, ink: str | None = None) -> QIcon:
    """Return the icon of a name, in `tokens.ink` or another colour: `tokens.primink` on a filled button."""
    return QIcon(_Drawing(_renderer(name, ink or tokens.ink)))


def app_icon() -> QIcon:
    """Return the icon of the window: a record on a tape, the present in yellow."""
    return QIcon(_Drawing(_renderer("tapescope", "")))


@cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", ink).encode()))


class _Drawing(QIconEngine):
    """Draws at the size that is asked for, so that no pixmap is ever scaled."""

    def __init__(self, renderer: QSvgRenderer) -> None:
        super().__init__()
        self._renderer = renderer

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(DISABLED)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        self._renderer.render(painter, square)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Drawing(self._renderer)
