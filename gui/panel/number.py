"""One number: a field, with a slider below it where the number is logarithmic."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.recipe import Number, Whole
from gui.panel.field import Field
from gui.panel.slider import LogSlider
from gui.tokens import Tokens

DECIMALS = 3


class NumberControl(QWidget):
    """`entered` carries the number tried and whether it is final: False while the slider or the label is dragged."""

    entered = Signal(object, bool)
    wide = False

    def __init__(self, rule: Number | Whole, name: str) -> None:
        super().__init__()
        self.field = Field(rule, name, DECIMALS)
        self.fields = [self.field]
        self.below = LogSlider(rule, name) if isinstance(rule, Number) and rule.log else None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        self.field.tried.connect(self._typed)
        if self.below:
            self.below.slid.connect(self._slid)

    def show_value(self, value: float) -> None:
        """Show a number; nothing is emitted."""
        self.field.show_value(value)
        if self.below:
            self.below.show_value(value)

    def set_limit(self, limit: float | None, about: bool) -> None:
        """Mark on the slider where the number gets dangerous."""
        if self.below:
            self.below.set_limit(limit, about)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        if self.below:
            self.below.restyle(tokens)

    @Slot(float, bool)
    def _slid(self, value: float, final: bool) -> None:
        self.entered.emit(value, final)

    @Slot(bool)
    def _typed(self, final: bool) -> None:
        self.entered.emit(self.field.value, final)
