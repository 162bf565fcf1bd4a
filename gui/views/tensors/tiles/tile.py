"""A tensor as a card: what it is called above its cells, as many of them as there is room for."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent

from gui.tokens import Tokens
from gui.views.tensors.cells.arrangement import PLAIN, SMALL, Arrangement, Size, fitted, whole_width
from gui.views.tensors.cells.extent import Extent
from gui.views.tensors.cells.marks import Changed, Mark, Repeated
from gui.views.tensors.cells.plane import Array, Index, Plane
from gui.views.tensors.mode import Mode
from gui.views.tensors.tiles.head import Head
from gui.views.tensors.tiles.looked_at import LookedAt

WIDEST = 10_000.0  # pixels: more than there is anywhere


class Tile(LookedAt):
    """A tensor under its title; `set_room` says how wide it may be."""

    def __init__(self, size: Size = PLAIN) -> None:
        super().__init__()
        self._size, self._room = size, WIDEST
        self._words = Head()

    @property
    def title(self) -> str:
        """What is written above the cells."""
        return self._words.title

    @property
    def caption(self) -> str:
        """What is written below the title."""
        return self._words.caption

    def entitle(self, title: str, note: str = "", caption: str = "", whole: str = "") -> None:
        """Write a title above the cells, a note after it, a caption below it. `whole`: the title in full."""
        self._words = Head(title, note, caption)
        self.setToolTip(" ".join(filter(None, (whole or title, note))))
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
        least = max(self._arranged(0.0).lattice.whole.width(), self._words.least)
        whole = [max(least, whole_width(plane, numerals, size)) for size in (SMALL, self._size)]
        return least, *whole, max(whole[1], self._arranged(WIDEST).lattice.whole.width(), self._words.width)

    @property
    def middle(self) -> float:
        """How far below its top the middle of its cells is."""
        return self.head + self.picture.arrangement.lattice.whole.height() / 2

    @property
    def head(self) -> float:
        """How much room the words above the cells take."""
        return self._words.height

    def sizeHint(self) -> QSize:
        """Return the size of what is shown."""
        whole = self.picture.arrangement.lattice.whole
        width = max(whole.width(), min(self._words.width, self._room))
        return QSize(ceil(width), ceil(self.head + whole.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it has its room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the cells."""
        painter = QPainter(self)
        self._words.paint(painter, self.width(), self.picture.tokens)
        self.paint_cells(painter)

    def _arranged(self, room: float) -> Arrangement:
        shown = self.picture
        return fitted(shown.plane, shown.numerals, shown.mode, shown.tokens, self._size, room)

    def _lay_out(self) -> None:
        self.picture.arrangement = self._arranged(self._room)
        self.updateGeometry()
        self.update()
