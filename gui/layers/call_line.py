"""A line of code, and at the right a note where there is room for it; or what is wrong with what was asked for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color

GAP = 16.0
MIDDLE = Qt.AlignmentFlag.AlignVCenter
FOLDED = MIDDLE | Qt.TextFlag.TextWordWrap


class CallLine(QWidget):
    """Paints both. A note that has no room is in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.code = self.note = self.error = ""
        self._code_font, self._small_font, self._note_font = mono_font(12.5), mono_font(11), ui_font(12)
        self._tokens = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def say(self, code: str, note: str) -> None:
        """Show another line."""
        if (code, note) != (self.code, self.note):
            self.code, self.note = code, note
            self._show()

    def refuse(self, words: str) -> None:
        """Say what is wrong, in the place of the line; "" takes it back."""
        if words != self.error:
            self.error = words
            self._show()

    def _show(self) -> None:
        self.setToolTip(self.error or "\n".join(filter(None, (self.code, self.note))))
        self.setAccessibleName(self.error or self.code)
        self.setAccessibleDescription("" if self.error else self.note)
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, folded and smaller where it is long, and the note if both fit; or what is wrong."""
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(GAP, 0, -GAP, 0)
        tokens = self._tokens
        if self.error:
            _paint(painter, room, self.error, self._note_font, tokens.err, FOLDED)
            return
        taken, wanted = (QFontMetricsF(font).horizontalAdvance(words) for font, words in self._parts)
        font = self._code_font if taken <= room.width() else self._small_font
        _paint(painter, room, self.code, font, tokens.ink, FOLDED)
        if taken + GAP + wanted <= room.width():
            _paint(painter, room, self.note, self._note_font, tokens.ink3, MIDDLE | Qt.AlignmentFlag.AlignRight)

    @property
    def _parts(self) -> tuple[tuple[QFont, str], tuple[QFont, str]]:
        return (self._code_font, self.code), (self._note_font, self.note)


def _paint(painter: QPainter, room: QRectF, words: str, font: QFont, ink: str, flags: int) -> None:
    painter.setFont(font)
    painter.setPen(color(ink))
    painter.drawText(room, flags, words)
