"""Everything at once, or so many at a time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.recipe import Whole
from gui.panel.field import Field
from gui.panel.label import Label, line
from gui.segmented import Segmented
from gui.tokens import Tokens

FULL, MINI = range(2)
FIRST_SIZE = 128


class BatchControl(QWidget):
    """Full batch (None), or a mini-batch whose size stands below; `entered` carries the size tried."""

    entered = Signal(object, bool)
    wide = True

    def __init__(self, rule: Whole, name: str, tip: str) -> None:
        super().__init__()
        size = self.tr("Batch size")
        self.field = Field(rule, size)
        self.fields = [self.field]
        self._kind = Segmented([self.tr("Full"), self.tr("Mini-batch")], name, [tip, tip])
        self.setFocusProxy(self._kind.buttons()[0])
        self._size: int = max(rule.low, min(rule.high, FIRST_SIZE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._kind)
        self.below = QWidget(toolTip=tip)
        self.below.setLayout(line(Label(size, self.fields), self.field))
        self._kind.chosen.connect(self._choose)
        self.field.tried.connect(self._typed)

    def show_value(self, value: int | None) -> None:
        """Show a size, None for the full batch; nothing is emitted."""
        self._kind.choose(FULL if value is None else MINI)
        self.below.setVisible(value is not None)
        self._size = self._size if value is None else value
        self.field.show_value(self._size)

    def restyle(self, tokens: Tokens) -> None:
        """Nothing is painted here."""

    @Slot(int)
    def _choose(self, kind: int) -> None:
        self.entered.emit(None if kind == FULL else self._size, True)

    @Slot(bool)
    def _typed(self, final: bool) -> None:
        self.entered.emit(self.field.value, final)
