"""Why not everything is watched: what a tape keeps, against what it would keep, at growing sizes."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.tape import Cost, Tape
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.tape.cost_sheet import CostSheet, sentence
from gui.views.tape.moment import Moment


class CostTable(QWidget):
    """A row for each size, with a bar for the share that is kept, and a sentence that says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("What the tape keeps")
        self.header = Header(self.title, self.tr("at growing sizes"))
        self._sheet = _Sheet()
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "label")
        self._words.setContentsMargins(14, 4, 14, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self._sheet, self._words):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setAccessibleName(self.title)
        self._sheet.setToolTip(
            self.tr(
                "ops: how many are recorded. Their outputs are kept for the way back. The dashed bar is all that would "
                "be kept if the points were watched too; the filled part is what is kept."
            )
        )

    @property
    def sentence(self) -> str:
        """What is said below the table."""
        return self._words.text()

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show the costs of a tape: the same at every moment."""
        if tape.costs is self._sheet.costs:
            return
        self._sheet.show_costs(tape.costs)
        self._words.setText(sentence(tape.costs) if tape.costs else "")
        self.setAccessibleDescription(self._words.text())

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._sheet.painted = CostSheet(tokens)
        self._sheet.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the table into a part of any picture, without the header."""
        self._sheet.paint(painter, rect)

    def sizeHint(self) -> QSize:
        """Return room for five sizes."""
        return QSize(404, 240)


class _Sheet(QWidget):
    """The paper under the header."""

    def __init__(self) -> None:
        super().__init__()
        self.costs: tuple[Cost, ...] = ()
        self.painted = CostSheet(LIGHT)

    def show_costs(self, costs: tuple[Cost, ...]) -> None:
        """Show another table."""
        self.costs = costs
        self.setFixedHeight(round(CostSheet.height(costs)) + 4)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the digits can still be read."""
        return QSize(260, 60)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the table, if there is one."""
        if self.costs:
            self.painted.paint(painter, rect, self.costs)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the table."""
        self.paint(QPainter(self), QRectF(self.rect()))
