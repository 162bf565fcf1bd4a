"""What is drawn around cells: the frame of a changed one, of the one looked at, of a row, of a failed attempt."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from gui.tokens import Tokens, color

Line = tuple[str, float, Qt.PenStyle]  # token, width, style


class Frame(Enum):
    """Why a cell or a part of a matrix is framed."""

    CHANGED = auto()  # or the one moment on screen: yellow with a dark outline
    CURRENT = auto()  # the keyboard is here
    LIT = auto()  # the row and column of what is under the pointer
    LEFT = auto()  # what comes from the left operand, solid
    RIGHT = auto()  # what comes from the right operand, dashed
    REFUSED = auto()  # TensorFlow did not let it be changed


_DASHES = Qt.PenStyle.CustomDashLine
_LINES: dict[Frame, Line] = {
    Frame.CURRENT: ("ink", 2.0, Qt.PenStyle.SolidLine),
    Frame.LIT: ("ctl", 1.0, Qt.PenStyle.SolidLine),
    Frame.LEFT: ("w1", 2.2, Qt.PenStyle.SolidLine),
    Frame.RIGHT: ("w2", 2.2, _DASHES),
    Frame.REFUSED: ("err", 2.0, _DASHES),
}
# Pixels from the cells.
AROUND = {Frame.LIT: 0.5, Frame.LEFT: 3.0, Frame.RIGHT: 3.0, Frame.CURRENT: 1.0, Frame.REFUSED: 1.0}
ROOM = 5.0  # beside cells for the widest frame


def paint_frame(painter: QPainter, rect: QRectF, frame: Frame, tokens: Tokens) -> None:
    """Paint a frame around cells that fill `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush())
    if frame is Frame.CHANGED:
        _paint_now(painter, rect, tokens)
    else:
        token, width, style = _LINES[frame]
        pen = QPen(color(getattr(tokens, token)), width)
        if style is _DASHES:
            pen.setDashPattern([2.4, 1.6])
        painter.setPen(pen)
        around = AROUND.get(frame, 0.0)
        painter.drawRoundedRect(rect.adjusted(-around, -around, around, around), 4, 4)
    painter.restore()


def _paint_now(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Paint yellow between two dark lines: on white or on a cell it could not be seen alone."""
    painter.setPen(QPen(color(tokens.nowink), 4.6))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(QPen(color(tokens.now), 2.6))
    painter.drawRoundedRect(rect, 4, 4)
