"""Panels that share a place: one at a time, with their headers in the row of tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.segmented import Segmented
from gui.views.calculation import CalculationView
from gui.views.code import CodeView
from gui.views.header import HEIGHT
from gui.views.tape.step_tape import StepTapeView

Panel = CalculationView | StepTapeView | CodeView
MARGIN = 12  # before the tabs


class SharedPlace(QWidget):
    """Shows one of its panels; `turned`: another one is in front. One alone has its title in the place of tabs."""

    turned = Signal()

    def __init__(self, titles: Sequence[str], name: str) -> None:
        """`titles`: of the panels there may be, in order; `name`: what the row of tabs is, for screen readers."""
        super().__init__()
        self._tabs = Segmented(titles, name, small=True)
        self._tabs.chosen.connect(self._choose)
        self._headers, self._stack = QStackedWidget(), QStackedWidget()
        self._headers.setFixedHeight(HEIGHT)
        self._panels: Sequence[Panel] = ()
        self._row = QHBoxLayout()
        self._row.addWidget(self._tabs)
        self._row.addWidget(self._headers, 1)
        column = QVBoxLayout(self)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        for layout in (self._row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    @property
    def front(self) -> QWidget:
        """The panel that is shown."""
        return self._stack.currentWidget()

    def show_panels(self, panels: Sequence[Panel]) -> None:
        """Hold these panels, the first ones of the titles, and take their headers; the first one is in front."""
        several = len(panels) > 1
        self._panels = panels
        for panel in panels:
            self._headers.addWidget(panel.header)
            self._stack.addWidget(panel)
            panel.header.show_title(not several)
        self._tabs.setVisible(several)
        self._row.setContentsMargins(MARGIN if several else 0, 0, 0, 0)
        self.turn_to(panels[0])

    def turn_to(self, panel: Panel) -> None:
        """Bring a panel to the front."""
        self._tabs.choose(self._panels.index(panel))
        self._headers.setCurrentWidget(panel.header)
        self._stack.setCurrentWidget(panel)
        self.turned.emit()

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.turn_to(self._panels[index])
