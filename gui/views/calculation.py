"""This step: the update of W and b with its numbers, and the boundary they give."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from engine.frame import Frame
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.working import Working, planned, working
from gui.views.worksheet import Worksheet


class CalculationView(QWidget):
    """The working of the step on screen; its text can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("This step")
        self.header = Header(self.title)
        self._sheet = _Sheet()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._sheet, 1)
        self._copy = QAction(self.tr("Copy as text"), self)
        self._copy.triggered.connect(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.title)
        self.setToolTip(self.tr("The update of the step on screen with its numbers; right-click to copy them"))

    def draw(self, frame: Frame) -> None:
        """Show what the step of a frame calculated."""
        self._show(working(frame))

    def preview(self, rate: float) -> None:
        """Show the formulas before there is a frame."""
        self._show(planned(rate))

    def _show(self, shown: Working) -> None:
        if shown == self._sheet.working:
            return
        self._sheet.working = shown
        self._sheet.update()
        self.header.set_note(shown.note)
        self.setAccessibleDescription(shown.text())

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._sheet.worksheet = Worksheet(tokens)
        self._sheet.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the working into a part of any picture, without the header."""
        self._sheet.paint(painter, rect)

    def copy(self) -> None:
        """Put the working on the clipboard as plain text."""
        if self._sheet.working:
            QGuiApplication.clipboard().setText(self._sheet.working.text())

    def _ask(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._copy)
        menu.popup(self.mapToGlobal(at))


class _Sheet(QWidget):
    """The paper under the header."""

    def __init__(self) -> None:
        super().__init__()
        self.working: Working | None = None
        self.worksheet = Worksheet(LIGHT)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(520, 180)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the digits can still be read."""
        return QSize(360, 116)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the working, if there is one, into a part of the picture."""
        if self.working:
            self.worksheet.paint(painter, rect, self.working)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the working."""
        self.paint(QPainter(self), QRectF(self.rect()))
