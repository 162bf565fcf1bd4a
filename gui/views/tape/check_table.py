"""The check: what the tape says, central differences and what was solved by hand, side by side."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QToolTip, QVBoxLayout, QWidget

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens
from gui.views.tape.check_rows import Row, rows
from gui.views.tape.check_sheet import CheckSheet
from gui.views.tape.moment import Moment


class CheckTable(QWidget):
    """A row for each answer of a tape's calls, or any rows; scrolls where there are many. Hover shows all numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Check")
        self._paper = _Paper()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._paper)
        scroll.viewport().setAutoFillBackground(False)
        self._paper.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.setAccessibleName(self.title)
        scroll.setAccessibleName(self.title)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._paper.rows

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show the answers of a tape, as far as they are computed at a moment."""
        self.show_rows(rows(tape, moment))

    def show_rows(self, shown: tuple[Row, ...]) -> None:
        """Show other rows."""
        if shown == self._paper.rows:
            return
        self._paper.rows = shown
        self._paper.setMinimumHeight(round(CheckSheet.height(shown)))
        self._paper.update()
        self.setAccessibleDescription("\n".join(row.text() for row in shown))

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._paper.sheet = CheckSheet(tokens)
        self._paper.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the table into a part of any picture."""
        self._paper.paint(painter, rect)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(404, 120)

    def minimumSizeHint(self) -> QSize:
        """Return room for the heads and a row."""
        return QSize(240, 60)


class _Paper(QWidget):
    """What scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.sheet = CheckSheet(LIGHT)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the rows, if there are any, into a part of the picture."""
        if self.rows:
            self.sheet.paint(painter, rect, self.rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        self.paint(QPainter(self), QRectF(self.rect()))

    def event(self, event: QEvent) -> bool:
        """Show all numbers of the row under the pointer, and over the heads what the columns are."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.sheet.row_at(event.pos().y(), self.rows)
            QToolTip.showText(event.globalPos(), row.text() if row else self._heads(), self)
            return True
        return super().event(event)

    def _heads(self) -> str:
        return self.tr(
            "tape: what tape.gradient() returned. difference: the central difference of the target, in float64. "
            "by hand: the closed form in the program's comment. off by: the largest absolute difference between them."
        )
