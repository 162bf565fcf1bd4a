"""Several widgets in one place: side by side where there is room, else one at a time with a row of tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.segmented import Segmented


class Pages(QWidget):
    """Shows one of its pages; `turned` is emitted when another one is chosen. A single page has no tabs."""

    turned = Signal()

    def __init__(self, titles: Sequence[str], name: str) -> None:
        """`titles`: of the pages there may be, in order; `name`: what the row of tabs is, for screen readers."""
        super().__init__()
        self._tabs = Segmented(titles, name, small=True)
        self._tabs.chosen.connect(self.turn_to)
        self._stack = QStackedWidget()
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(12, 4, 12, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)

    def show_pages(self, pages: Sequence[QWidget]) -> None:
        """Hold these widgets, the first ones of the titles; those that are held already stay as they are."""
        self._row.setVisible(len(pages) > 1)
        if list(pages) == [self._stack.widget(index) for index in range(self._stack.count())]:
            return
        for index, page in enumerate(pages):
            self._stack.insertWidget(index, page)  # one that is there already moves to its place
        self.turn_to(0)

    def turn_to(self, index: int) -> None:
        """Show another page."""
        self._tabs.choose(index)
        self._stack.setCurrentIndex(index)
        self.turned.emit()
