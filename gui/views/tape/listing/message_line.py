"""What there is to say about a text: a hint, or what is wrong, in a frame below it."""

import re

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.icons import icon
from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color

MOST = 2  # lines; the tooltip has the rest
LINE, PADDING, SIGN = 16, 6, 14  # pixels
MARGINS = (14, 4, 14, 8)  # around the frame
RADIUS = 5
NODE = re.compile(r"\{\{.*?\}\}")  # TensorFlow puts it before what it says


class MessageLine(QWidget):
    """Grows from one line to two; where that is too little, it ends in "…"."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.wrong = "", False
        self._tokens = LIGHT
        self.setFont(ui_font(11.5))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, wrong: bool = False) -> None:
        """Show a hint, or what is wrong: red, with a cross."""
        if (text, wrong) != (self.text, self.wrong):
            self.text, self.wrong = text, wrong
            self.setAccessibleName(text)
            self.setToolTip(text if wrong else "")
            self.updateGeometry()
            self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(200, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        """Return room for the lines there are at a width."""
        _, top, _, bottom = MARGINS
        return len(self._rows(width)) * LINE + 2 * PADDING + top + bottom

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the cross and the lines."""
        painter, tokens = QPainter(self), self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top, right, bottom = MARGINS
        frame = QRectF(self.rect()).adjusted(left + 0.5, top + 0.5, -right - 0.5, -bottom - 0.5)
        painter.setPen(QPen(color(tokens.err if self.wrong else tokens.strong), 1))
        painter.setBrush(color(tokens.errt if self.wrong else tokens.surface))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if self.wrong:
            sign = QRect(left + PADDING + 1, top + PADDING + 1, SIGN, SIGN)
            icon("cross", tokens, tokens.err).paint(painter, sign)
        painter.setPen(color(tokens.err if self.wrong else tokens.ink3))
        for number, row in enumerate(self._rows(self.width())):
            place = QRectF(self._left, top + PADDING + number * LINE, self._room(self.width()), LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, row)

    @property
    def _left(self) -> int:
        return MARGINS[0] + PADDING + 2 + (SIGN + 6 if self.wrong else 0)

    def _room(self, width: int) -> int:
        return max(width - self._left - MARGINS[2] - PADDING - 2, 1)

    def _rows(self, width: int) -> list[str]:
        """Return the text in lines for a width; where they are too many, without the names of nodes."""
        text, room = " ".join(self.text.split()), self._room(width)
        rows = self._wrapped(text, room)
        return rows if len(rows) <= MOST else self._cut(self._wrapped(NODE.sub("…", text), room), room)

    def _wrapped(self, text: str, room: int) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self.font())
        layout.setTextOption(option)
        rows: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            rows.append(text[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        return rows or [""]

    def _cut(self, rows: list[str], room: int) -> list[str]:
        last = self.fontMetrics().elidedText("".join(rows[MOST - 1 :]), Qt.TextElideMode.ElideRight, room)
        return [*rows[: MOST - 1], last]
