"""The tape as a strip: a frame for every operation, in the order they ran."""

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tape import Node, Tape
from gui.tokens import Tokens
from gui.views.header import HEIGHT
from gui.views.tape.moment import Moment
from gui.views.tape.strip.about import sentence
from gui.views.tape.strip.band import StripBand
from gui.views.tape.strip.counters import TapeHeader
from gui.views.tape.strip.face import record_of
from gui.views.tape.strip.layout import full_height


class TapeStripView(QWidget):
    """Records with value and gradient, the brackets of nested tapes, the counts; as high as its tape needs.

    `compact`: narrow frames, and under them the lines of code that made the records; of any height from 180 on, from
    148 on with `header` hidden. `node_chosen`: a person picked this node. `node_hovered`: the node under the pointer,
    or None. `opened`: they want to see this tape in its own bench.
    """

    node_chosen = Signal(object)
    node_hovered = Signal(object)
    opened = Signal()

    def __init__(self, *, compact: bool = False) -> None:
        super().__init__()
        self.title = self.tr("Tape")
        self.header = TapeHeader()
        self.band = StripBand(compact=compact)
        self._compact = compact
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.band, 1)
        self.setFocusProxy(self.band)
        self.setAccessibleName(self.title)
        self.band.setAccessibleName(self.title)
        self.band.picked.connect(self._pick)
        self.band.hovered.connect(self._hover)
        self.band.opened.connect(self.opened)
        self._fit_height()

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a tape at a moment."""
        picture = self.band.picture
        before = picture.moment
        if tape is picture.tape and before and _same(moment, before):
            return
        other = tape is not picture.tape
        self.band.draw(tape, moment)
        if other:
            self.header.draw(tape)
            self._fit_height()
        self._describe(tape, moment)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.header.restyle(tokens)
        self.band.restyle(tokens)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the whole strip into a part of any picture, without the header; smaller where it is too long."""
        self.band.picture.paint_whole(painter, rect)

    def fit(self) -> None:
        """Follow the moment again, after a person has scrolled."""
        self.band.follow()

    def _fit_height(self) -> None:
        if not self._compact:
            self.setFixedHeight(HEIGHT + round(full_height(self.band.picture.layout)))

    def _describe(self, tape: Tape, moment: Moment) -> None:
        number = record_of(tape, moment.looked_at)
        said = sentence(tape, number, moment) if number else self.tr("{0} records").format(len(tape.records))
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            self.band.setAccessibleDescription(said)

    @Slot(int)
    def _pick(self, number: int) -> None:
        self.node_chosen.emit(Node("record", number))

    @Slot(int)
    def _hover(self, number: int) -> None:
        self.node_hovered.emit(Node("record", number) if number else None)


def _same(one: Moment, other: Moment) -> bool:
    """Tell whether two moments of a tape look the same."""
    return (one.position, one.selected) == (other.position, other.selected)
