"""A tensor as a card: what it is called above its cells, as many of them as there is room for."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.tensors.cells.arrangement import PLAIN, SMALL, Arrangement, Size, fitted, whole_width
from gui.views.tensors.cells.axis import MARGIN
from gui.views.tensors.cells.extent import Extent
from gui.views.tensors.cells.marks import Changed, Mark, Repeated
from gui.views.tensors.cells.plane import Array, Index, Plane
from gui.views.tensors.mode import Mode
from gui.views.tensors.tiles.looked_at import LookedAt

LINE = 19.0  # pixels: a line of words above the cells
APART = 6.0  # a title and its note
WIDEST = 10_000.0


class Tile(LookedAt):
    """A tensor under its title; `set_room` says how wide it may be."""

    def __init__(self, size: Size = PLAIN) -> None:
        super().__init__()
        self._size, self._room = size, WIDEST
        self._title, self._note, self._caption = "", "", ""
        self._fonts = mono_font(12.5, bold=True), mono_font(12), ui_font(12)

    @property
    def title(self) -> str:
        """What is written above the cells."""
        return self._title

    @property
    def caption(self) -> str:
        """What is written below the title."""
        return self._caption

    def entitle(self, title: str, note: str = "", caption: str = "", whole: str = "") -> None:
        """Write a title above the cells, a note after it, a caption below it. `whole`: the title in full."""
        self._title, self._note, self._caption = title, note, caption
        self.setToolTip(whole or title)
        self.setAccessibleName(" ".join(filter(None, (whole or title, note, caption))))
        self._lay_out()

    def show_tensor(self, name: str, values: Array, heat: Extent | None = None, written: Extent | None = None) -> None:
        """Show a tensor; see `Picture.put`."""
        other = values.shape != self.picture.plane.values.shape
        self.picture.put(name, values, heat, written)
        self.begin(other)
        self._lay_out()

    def set_room(self, width: float) -> None:
        """Be no wider than this: with narrower cells, then with the corners alone."""
        if width != self._room:
            self._room = width
            self._lay_out()

    def set_mode(self, mode: Mode) -> None:
        """Show numbers, colours or both."""
        self.picture.mode = mode
        self._lay_out()

    def set_changed(self, changed: Changed | None) -> None:
        """Frame the elements that have just changed."""
        self.picture.changed = changed
        self.update()

    def set_repeated(self, repeated: Repeated | None) -> None:
        """Draw what broadcasting repeats as copies."""
        self.picture.repeated = repeated
        self.update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Frame some elements."""
        self.picture.marks = marks
        self.update()

    def turn_to(self, page: Index) -> None:
        """Show another page."""
        if page != self.picture.plane.page:
            self.picture.plane = Plane(self.picture.plane.values, page)
            self.begin(other=False)
            self._lay_out()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.tokens = tokens
        self._lay_out()

    @property
    def widths(self) -> tuple[float, ...]:
        """How wide it is at least; with all columns of a card, in small letters and in its own; with all the room."""
        plane, numerals = self.picture.plane, self.picture.numerals
        least = self._arranged(0.0).lattice.whole.width()
        whole = [max(least, whole_width(plane, numerals, size)) for size in (SMALL, self._size)]
        return least, *whole, max(whole[1], self._arranged(WIDEST).lattice.whole.width(), self._words_width)

    @property
    def middle(self) -> float:
        """How far below its top the middle of its cells is."""
        return self.head + self.picture.arrangement.lattice.whole.height() / 2

    @property
    def head(self) -> float:
        """How much room the words above the cells take."""
        return LINE * bool(self._title) + LINE * bool(self._caption)

    def sizeHint(self) -> QSize:
        """Return the size of what is shown."""
        whole = self.picture.arrangement.lattice.whole
        width = max(whole.width(), min(self._words_width, self._room))
        return QSize(ceil(width), ceil(self.head + whole.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it has its room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the cells."""
        painter, tokens = QPainter(self), self.picture.tokens
        title, note, caption = self._fonts
        end = self._paint_words(painter, QPointF(MARGIN, 0), self._title, title, tokens.ink)
        if end + APART + QFontMetricsF(note).horizontalAdvance(self._note) <= self.width():
            self._paint_words(painter, QPointF(end + APART, 0), self._note, note, tokens.ink3)
        self._paint_words(painter, QPointF(MARGIN, LINE), self._caption, caption, tokens.ink3)
        self.paint_cells(painter)

    def _paint_words(self, painter: QPainter, at: QPointF, words: str, font: QFont, token: str) -> float:
        """Paint words as far as they fit; return where they end."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - at.x())
        painter.setFont(font)
        painter.setPen(color(token))
        painter.drawText(QRectF(at.x(), at.y(), self.width(), LINE), Qt.AlignmentFlag.AlignVCenter, shown)
        return at.x() + metrics.horizontalAdvance(shown)

    @property
    def _words_width(self) -> float:
        title, note, caption = self._fonts
        first = QFontMetricsF(title).horizontalAdvance(self._title)
        after = QFontMetricsF(note).horizontalAdvance(self._note) + APART if self._note else 0.0
        return 2 * MARGIN + max(first + after, QFontMetricsF(caption).horizontalAdvance(self._caption))

    def _arranged(self, room: float) -> Arrangement:
        shown = self.picture
        return fitted(shown.plane, shown.numerals, shown.mode, shown.tokens, self._size, room)

    def _lay_out(self) -> None:
        self.picture.arrangement = self._arranged(self._room)
        self.updateGeometry()
        self.update()
