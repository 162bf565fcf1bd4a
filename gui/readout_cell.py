"""One place in the row of read-outs: two painted lines, which cost a tenth of what labels in a layout cost."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color

GAP = 7  # between the texts of a line
END = 4  # free at the right


@dataclass(frozen=True)
class Text:
    """Some text in the font of a role; the colour is the name of a token."""

    text: str
    role: str
    color: str = "ink"


# One place of a line: the first text that fits is painted, or none.
Piece = tuple[Text, ...]


@dataclass(frozen=True)
class Reading:
    """What a cell shows. `column`: where the second text of each line begins, a place for its sign kept free.

    `value`: the number as it is copied. `spoken`: all of it in words, for the tooltip and for screen readers.
    """

    top: tuple[Piece, ...]
    bottom: tuple[Piece, ...]
    value: str
    spoken: tuple[str, ...]
    column: str = ""


@dataclass(frozen=True)
class Look:
    """Sizes: the fonts of the roles, the left margin, the baselines, where a column begins."""

    height: int
    margin: int
    column: int
    caption: int
    figure: int
    fonts: dict[str, tuple[QFont, QFontMetricsF]]


def look(compact: bool) -> Look:
    """Return the sizes for the row of 60 pixels, or of 52."""
    sizes = (15, 13, 11, 11.5, 11.5, 12) if compact else (18, 15, 13, 13, 11.5, 14)
    readout, value, note, gradient, caption, symbol = sizes
    fonts = {
        "readout": mono_font(readout, bold=True),
        "value": mono_font(value),
        "note": mono_font(note),
        "gradient": mono_font(gradient),
        "caption": ui_font(caption),
        "symbol": _italic(ui_font(symbol, bold=True)),
        "slope": _italic(ui_font(gradient)),
    }
    measured = {role: (font, QFontMetricsF(font)) for role, font in fonts.items()}
    if compact:
        return Look(52, 10, 58, 17, 38, measured)
    return Look(60, 14, 76, 20, 43, measured)


class Cell(QWidget):
    """Paints a reading. A right click, or Ctrl+C with the focus, copies its number."""

    def __init__(self, name: str, help_text: str) -> None:
        super().__init__()
        self._name, self._help = name, help_text
        self._reading: Reading | None = None
        self._tokens = LIGHT
        self._look = look(compact=False)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def reading(self) -> Reading | None:
        """What is shown."""
        return self._reading

    @property
    def texts(self) -> list[str]:
        """What can be read in the cell, line by line, from left to right."""
        return [text.text for line in self._lines() for _, text in line]

    def show_reading(self, reading: Reading) -> None:
        """Show a reading; the same one again costs nothing."""
        if reading != self._reading:
            self._reading = reading
            self.update()

    def set_look(self, look: Look) -> None:
        """Take other sizes."""
        self._look = look
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def event(self, event: QEvent) -> bool:
        """Write the tooltip when it is asked for, not with every frame."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spoken = self._reading.spoken if self._reading else ()
            QToolTip.showText(event.globalPos(), "<br>".join((f"<b>{self._name}</b>", self._help, *spoken)), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the keys of the system."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy value")).triggered.connect(self._copy)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines, a hairline below and one to the left."""
        painter = QPainter(self)
        painter.setPen(QPen(color(self._tokens.hair), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        if self.x() > 0:
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        for base, line in zip((self._look.caption, self._look.figure), self._lines(), strict=False):
            for x, text in line:
                painter.setFont(self._look.fonts[text.role][0])
                painter.setPen(color(getattr(self._tokens, text.color)))
                painter.drawText(QPointF(x, base), text.text)
        if self.hasFocus():
            painter.setPen(QPen(color(self._tokens.ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        painter.end()

    def _lines(self) -> list[list[tuple[float, Text]]]:
        """Return what of the reading fits, line by line, with where it begins."""
        if self._reading is None:
            return []
        return [self._line(pieces, self._reading.column) for pieces in (self._reading.top, self._reading.bottom)]

    def _line(self, pieces: tuple[Piece, ...], column: str) -> list[tuple[float, Text]]:
        placed = []
        x, end = float(self._look.margin), self.width() - END
        for index, piece in enumerate(pieces):
            if column and index == 1:
                x = self._look.column
            for text in piece:
                metrics = self._look.fonts[text.role][1]
                width = metrics.horizontalAdvance(text.text)
                # The sign has a place of its own, so that the digits stand still.
                room = metrics.horizontalAdvance(column) if column and index == 1 else 0.0
                begin = x + max(0.0, room - width)
                if begin + width <= end:
                    placed.append((begin, text))
                    x = begin + width + GAP
                    break
        return placed

    def _copy(self) -> None:
        if self._reading:
            QGuiApplication.clipboard().setText(self._reading.value)


def _italic(font: QFont) -> QFont:
    font.setItalic(True)
    return font
