"""A page for a note: a title with a legend, pictures in rows, a caption below a hairline. Painted, never grabbed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from gui.notes.picture import Legend, Picture
from gui.notes.rows import GAP, place, rows_of
from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color

# Logical pixels.
WIDTH, ALONE, PAIR = 720, 460, 380  # of a page; how high it is with one picture that grows, and with two
MARGIN, HEAD, FOOT, EDGE = 16, 44, 12, 14
HEADED, HEADING = 2, 20  # more pictures have each its title above it
LINE = 15  # of the caption
INSIDE = WIDTH - 2 * MARGIN
SEPARATOR = " · "


@dataclass(frozen=True)
class Page:
    """Pictures as they go into a note."""

    title: str
    pictures: Sequence[Picture]
    legend: Legend | None = None
    caption: tuple[str, ...] = ()

    @property
    def size(self) -> QSize:
        """How large it is, in logical pixels."""
        bottom = max((rect.bottom() + 1 for rect in self._places()), default=HEAD)
        return QSize(WIDTH, bottom + self._foot)

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """Make the pictures and paint everything but the ground, in any painter."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, tokens)
        for picture, rect in zip(self.pictures, self._places(), strict=True):
            if self._headed:
                above = QRectF(rect.left(), rect.top() - HEADING, rect.width(), HEADING)
                write(painter, above, picture.title, ui_font(11.5, bold=True), tokens.ink2)
            size = rect.size() if picture.grows else picture.size
            paint_widget(painter, picture.widget(tokens, size), rect)
        self._paint_caption(painter, tokens)

    @property
    def _headed(self) -> bool:
        """Whether each picture needs its own title."""
        return len(self.pictures) > HEADED

    @property
    def _foot(self) -> int:
        lines = len(self._lines())
        return FOOT + LINE * lines + EDGE if lines else FOOT

    def _places(self) -> list[QRect]:
        """Return where the pictures stand."""
        rows = rows_of(self.pictures, INSIDE)
        whole = {1: ALONE, 2: PAIR}.get(len(self.pictures)) if len(rows) == 1 else None
        room = None if whole is None else whole - HEAD - self._foot
        top, places = HEAD, []
        for row in rows:
            top += HEADING if self._headed else 0
            placed = place(row, QPoint(MARGIN, top), INSIDE, room, aligned=len(rows) > 1)
            places += placed
            top = max(rect.bottom() + 1 for rect in placed) + GAP
        return places

    def _paint_head(self, painter: QPainter, tokens: Tokens) -> None:
        room = QRectF(MARGIN, 8, INSIDE, HEAD - 16)
        if self.legend is not None:
            legend = self.legend(tokens)
            taken = legend.width()
            paint_widget(painter, legend, QRect(WIDTH - MARGIN - taken, 12, taken, legend.height()))
            room.setWidth(INSIDE - taken - GAP)
        write(painter, room, self.title, ui_font(13, bold=True), tokens.ink)

    def _paint_caption(self, painter: QPainter, tokens: Tokens) -> None:
        lines = self._lines()
        top = self.size.height() - self._foot + FOOT
        if lines:
            painter.fillRect(QRectF(MARGIN, top, INSIDE, 1), color(tokens.hair))
        for index, line in enumerate(lines):
            rect = QRectF(MARGIN, top + 6 + LINE * index, INSIDE, LINE)
            write(painter, rect, line, mono_font(10), tokens.ink3)

    def _lines(self) -> list[str]:
        """Return the caption in lines that fit, broken between two facts; what is over is joined by the next line."""
        metrics, lines, over = QFontMetricsF(mono_font(10)), list[str](), False
        for whole in self.caption:
            facts = [whole] if over else whole.split(SEPARATOR)
            for index, fact in enumerate(facts):
                longer = SEPARATOR.join([*lines[-1:], fact])
                if (index or over) and metrics.horizontalAdvance(longer) <= INSIDE:
                    lines[-1] = longer
                else:
                    over = bool(index)
                    lines.append(fact)
        return lines


def write(painter: QPainter, rect: QRectF, words: str, font: QFont, ink: str) -> None:
    """Write one line, in the middle of a height, and as much of it as there is room for."""
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(color(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def paint_widget(painter: QPainter, widget: QWidget, rect: QRect) -> None:
    """Paint a widget that is never shown, smaller where it is larger than the rect."""
    painter.save()
    painter.translate(rect.topLeft())
    scale = rect.width() / widget.width()
    painter.scale(scale, scale)
    widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.restore()
    widget.deleteLater()
