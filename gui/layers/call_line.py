"""A line of code, and at the right a note where there is room for it; or what is wrong with what was asked for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color

GAP = 16.0


class CallLine(QWidget):
    """Paints both. What has no room is in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.code = self.note = self.error = ""
        self._code_font, self._note_font = mono_font(12.5), ui_font(12)
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
        """Paint the line, and the note if both fit; or what is wrong."""
        painter, middle = QPainter(self), Qt.AlignmentFlag.AlignVCenter
        room = QRectF(self.rect()).adjusted(GAP, 0, -GAP, 0)
        words, font = (self.error, self._note_font) if self.error else (self.code, self._code_font)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(color(self._tokens.err if self.error else self._tokens.ink))
        painter.drawText(room, middle, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width()))
        taken = metrics.horizontalAdvance(words) + GAP
        if not self.error and taken + QFontMetricsF(self._note_font).horizontalAdvance(self.note) <= room.width():
            painter.setFont(self._note_font)
            painter.setPen(color(self._tokens.ink3))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self.note)
