"""A list without scroll bars whose rows it paints itself: what a side panel shows of lessons or of tensors."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QFrame, QListWidget, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from gui.tokens import LIGHT, Tokens


class PaintedList(QListWidget):
    """As high as its rows, which are `row_height` high; the panel around it scrolls. A list of its own paints a row."""

    def __init__(self, name: str, row_height: int) -> None:
        super().__init__()
        self.row_height = row_height
        self.tokens = LIGHT
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Rows(self))
        for off in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fit_rows(0)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Paint a row."""
        raise NotImplementedError

    def fit_rows(self, count: int) -> None:
        """Be as high as so many rows."""
        self.setFixedHeight(self.row_height * count)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.tokens = tokens
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()


class _Rows(QStyledItemDelegate):
    """Paints by the list it belongs to."""

    def __init__(self, painted: PaintedList) -> None:
        super().__init__(painted)
        self._list = painted

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._list.paint_row(painter, option, index.row())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._list.row_height)
