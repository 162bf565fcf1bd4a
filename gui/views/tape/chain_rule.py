"""Chain rule: the running product at the node looked at with its numbers, and the check below it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tape import Tape
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.tape.chain_sheet import HEIGHT, ChainSheet
from gui.views.tape.chain_words import Chain, chain
from gui.views.tape.check_table import CheckTable
from gui.views.tape.moment import Moment


class ChainRuleView(QWidget):
    """How a gradient came about, and whether it is right. Its text can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Chain rule")
        self.header = Header(self.title, self.tr("the product so far"))
        self.check = CheckTable()
        self._sheet = _Sheet()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._sheet)
        layout.addWidget(self.check, 1)
        copy = QAction(self.tr("Copy as text"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.title)
        self._sheet.setToolTip(
            self.tr(
                "The gradient of the last beat: the gradient of the target times each local derivative on the way; "
                "where two ways meet, their sum. Right-click to copy it."
            )
        )

    @property
    def chain(self) -> Chain | None:
        """What is shown; None before the first beat."""
        return self._sheet.chain

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a moment of a tape."""
        self.check.draw(tape, moment)
        shown = chain(tape, moment)
        if shown == self._sheet.chain:
            return
        self._sheet.chain = shown
        self._sheet.update()
        self.header.set_note(self._note(shown))
        self.setAccessibleDescription(shown.text() if shown else "")

    def _note(self, shown: Chain | None) -> str:
        return self.tr("forward: the value") if shown and not shown.backward else self.tr("the product so far")

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._sheet.painted = ChainSheet(tokens)
        self._sheet.update()
        self.check.restyle(tokens)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chain and the check into a part of any picture, without the header."""
        self._sheet.painted.paint(painter, QRectF(rect.topLeft(), QSize(round(rect.width()), HEIGHT)), self.chain)
        self.check.paint(painter, rect.adjusted(0, HEIGHT, 0, 0))

    def copy(self) -> None:
        """Put the chain and the check on the clipboard as plain text."""
        parts = [self.chain.text()] if self.chain else []
        QGuiApplication.clipboard().setText("\n\n".join([*parts, *(row.text() for row in self.check.rows)]))

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(404, 240)


class _Sheet(QWidget):
    """The paper under the header."""

    def __init__(self) -> None:
        super().__init__()
        self.chain: Chain | None = None
        self.painted = ChainSheet(LIGHT)
        self.setFixedHeight(HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the digits can still be read."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chain."""
        self.painted.paint(QPainter(self), QRectF(self.rect()), self.chain)
