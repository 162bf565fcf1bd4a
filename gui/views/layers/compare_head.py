"""The line above the cards: the inputs that layers are compared on, their rank, and a shape of each rank to click."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.shapes import VALUES, Inputs, Shape
from gui.folding_label import FoldingLabel
from gui.layer_panel.shape_line import ShapeLine
from gui.layer_panel.words import values_words
from gui.panel.choice import DropDown
from gui.segmented import Segmented
from gui.style import ui_font
from gui.tokens import Tokens
from gui.views.header import Header

HEIGHT = 44
FIELD, LIST = 136, 124  # pixels wide
ROOMY = 1000  # pixels: from here on there is room for labels
QUICK: tuple[Shape, ...] = ((32, 784), (32, 10, 16), (32, 28, 28, 3))  # of rank 2, 3 and 4


class CompareHead(QWidget):
    """`inputs_wanted` carries the Inputs that a person wants; `asked` holds while it is on its way."""

    inputs_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Layers for a shape")
        self.asked = False
        self._inputs = Inputs(QUICK[1], "sample")
        self._note = self.tr("the rank of a tensor picks the layer")
        self.head = Header(self.title)
        self.error = FoldingLabel(ui_font(11), role="err")
        self._label, self.rank = QLabel(), QLabel()
        self.shape_field = ShapeLine(
            self.tr("Input shape"),
            self.tr("The shape of the inputs of all cards, samples first: (32, 10, 16). Enter sends them through."),
        )
        self.values = DropDown(VALUES, self.tr("Values"), self.tr("What numbers go in."))
        tips = [self.tr("Compare on inputs of shape {0}").format(shape) for shape in QUICK]
        self.quick = Segmented([str(shape) for shape in QUICK], self.tr("Input shape"), tips, small=True)
        self._connect()
        self._lay_out()
        self.show_error("")

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.error.setContentsMargins(12, 0, 0, 0)
        self._label.setText(self.tr("input shape"))
        self._label.setProperty("role", "label")
        self._label.setBuddy(self.shape_field)
        self.rank.setProperty("role", "chip")
        self.shape_field.setFixedWidth(FIELD)
        self.values.setFixedWidth(LIST)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.head, 1)
        row.addWidget(self.error, 1)
        for widget in (self._label, self.shape_field, self.values, self.rank, self.quick):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.shape_field.judged.connect(self.show_error)
        self.shape_field.entered.connect(self._enter)
        self.values.chosen.connect(self._choose)
        self.quick.chosen.connect(self._take)

    def draw(self, inputs: Inputs) -> None:
        """Show the inputs in force; what a person types beside them stays."""
        self._inputs = inputs
        rank = len(inputs.shape)
        self.rank.setText(self._rank_words(rank))
        self._give_way()
        for n, values in enumerate(VALUES):
            self.values.setItemText(n, values_words(values, rank).label)
        self._hold()
        self.shape_field.show_shape(inputs.shape)

    @Slot(str)
    def show_error(self, words: str) -> None:
        """Say what is wrong with what was asked for; "" takes it back."""
        self.shape_field.mark(words)
        self.error.setText(words)
        self.error.setVisible(bool(words))
        self.head.setVisible(not words)  # a sentence needs the room

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette: the sheet has them all."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the label out where there is little room: the field has its name; and the note where it has none."""
        self._label.setVisible(self.width() >= ROOMY)
        self._give_way()

    def _give_way(self) -> None:
        """Show the note where all of it fits beside the rest."""
        free = self.width() - self._row.sizeHint().width()
        fits = QFontMetrics(ui_font(12.5)).horizontalAdvance(self._note) <= free
        self.head.set_note(self._note if fits else "")

    def _rank_words(self, rank: int) -> str:
        return {
            2: self.tr("rank 2: vectors"),
            3: self.tr("rank 3: series"),
            4: self.tr("rank 4: images"),
        }[rank]

    def _hold(self) -> None:
        """Show the values in force, and light the segment of their shape; none where it is another."""
        self.values.choose(VALUES.index(self._inputs.values))
        self.quick.choose(QUICK.index(self._inputs.shape) if self._inputs.shape in QUICK else None)

    @Slot(object)
    def _enter(self, shape: Shape) -> None:
        self._ask(replace(self._inputs, shape=shape))

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._ask(replace(self._inputs, values=VALUES[index]))

    @Slot(int)
    def _take(self, index: int) -> None:
        self._ask(replace(self._inputs, shape=QUICK[index]))

    def _ask(self, inputs: Inputs) -> None:
        self.asked = True
        self.inputs_wanted.emit(inputs)
        self.asked = False
        self._hold()  # what was refused is not in force
