"""A stack of layers as a flow of shapes: what goes in, a box for each layer, what comes out of it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.shapes import Report
from gui.tokens import Tokens
from gui.views.layers.flow.band import FlowBand
from gui.views.layers.flow.train import TrainButton
from gui.views.layers.flow.words import sentence, total

HEAD = 80  # the width of the title and the total


class FlowView(QWidget):
    """The flow of a stack. It changes nothing of it: what a person wants is told.

    `layer_picked(place)`, `move_wanted(place, to)`, `add_wanted(before which place, kind)`, `remove_wanted(place)`,
    `train_wanted()`.
    """

    layer_picked = Signal(int)
    move_wanted = Signal(int, int)
    add_wanted = Signal(int, str)
    remove_wanted = Signal(int)
    train_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Shape flow")
        self.band, self.train, self.total = FlowBand(), TrainButton(), QLabel()
        self._drawn: tuple[Report, int | None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 14, 0)
        row.setSpacing(6)
        row.addWidget(self._head())
        row.addWidget(self.band, 1)
        row.addWidget(self.train)
        self.setFocusProxy(self.band)
        self.setAccessibleName(self.title)
        self.band.setAccessibleName(self.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.band.picked.connect(self.layer_picked)
        self.band.moved.connect(self.move_wanted)
        self.band.added.connect(self.add_wanted)
        self.band.removed.connect(self.remove_wanted)
        self.train.wanted.connect(self.train_wanted)

    def draw(self, report: Report, picked: int | None) -> None:
        """Show what came of a stack; `picked`: the place of the layer that is looked at, None: it is elsewhere."""
        if self._drawn is not None and self._drawn[0] is report and self._drawn[1] == picked:
            return
        self._drawn = report, picked
        self.band.draw(report, picked)
        self.total.setText(total(report))
        self.band.setAccessibleDescription(sentence(report, picked))

    def set_train(self, reason: str) -> None:
        """Say why the stack can't be trained; an empty text: it can."""
        self.train.set_reason(reason)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the flow into a part of any picture, without title and buttons."""
        self.band.picture.paint_whole(painter, rect)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.band.restyle(tokens)
        self.train.restyle(tokens)

    def _head(self) -> QWidget:
        head, title = QWidget(), QLabel(self.title)
        title.setProperty("role", "title")
        self.total.setProperty("role", "caption")
        self.total.setToolTip(self.tr("The parameters of all layers that were built: their weights and biases."))
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(title)
        column.addWidget(self.total)
        head.setMinimumWidth(HEAD)
        return head
