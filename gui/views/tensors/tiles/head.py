"""The words above the cells of a card: a title, a note after it, a caption below it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.tensors.cells.axis import MARGIN

LINE = 19.0  # pixels
APART = 6.0  # a title and its note
LONGEST = 160.0  # pixels of words that are never cut


class Head:
    """What is not there takes no room; where there is little, the note gives way first."""

    def __init__(self, title: str = "", note: str = "", caption: str = "") -> None:
        self.title, self.note, self.caption = title, note, caption
        self._title_font, self._note_font, self._caption_font = mono_font(12.5, bold=True), mono_font(12), ui_font(12)
        self._title, self._caption = _length(title, self._title_font), _length(caption, self._caption_font)
        self._note = APART + _length(note, self._note_font) if note else 0.0

    @property
    def height(self) -> float:
        """How high it is."""
        return LINE * bool(self.title) + LINE * bool(self.caption)

    @property
    def width(self) -> float:
        """How wide it is with everything."""
        return MARGIN + max(self._title + self._note, self._caption) + 1

    @property
    def least(self) -> float:
        """How wide it is at least."""
        return MARGIN + min(max(self._title, self._caption), LONGEST) + 1

    def paint(self, painter: QPainter, width: float, tokens: Tokens) -> None:
        """Paint it at the top left; words that are too long end in "…"."""
        room = width - MARGIN
        _paint(painter, QPointF(MARGIN, 0), room, self.title, self._title_font, tokens.ink)
        if self._title + self._note <= room:
            at = QPointF(MARGIN + self._title + APART, 0)
            _paint(painter, at, self._note, self.note, self._note_font, tokens.ink3)
        _paint(painter, QPointF(MARGIN, LINE), room, self.caption, self._caption_font, tokens.ink3)


def _length(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)


def _paint(painter: QPainter, at: QPointF, room: float, words: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(color(ink))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(at.x(), at.y(), room + 1, LINE), Qt.AlignmentFlag.AlignVCenter, shown)
