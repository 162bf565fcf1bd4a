"""A point of the plane: two fields side by side."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.recipe import Number, Pair, Point
from gui.panel.field import Field
from gui.panel.label import GAP
from gui.tokens import Tokens


class PointControl(QWidget):
    """`entered` carries the pair tried."""

    entered = Signal(object, bool)
    wide = False

    def __init__(self, rule: Point, name: str) -> None:
        super().__init__()
        number = Number(rule.low, rule.high)
        self.fields = [Field(number, f"{name} {axis}", 2) for axis in ("x₁", "x₂")]
        self.below = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for field in self.fields:
            row.addWidget(field, 1)
            field.tried.connect(self._typed)

    def show_value(self, value: Pair) -> None:
        """Show a point; nothing is emitted."""
        for field, number in zip(self.fields, value, strict=True):
            field.show_value(number)

    def restyle(self, tokens: Tokens) -> None:
        """Nothing is painted here."""

    @Slot(bool)
    def _typed(self, final: bool) -> None:
        self.entered.emit(tuple(field.value for field in self.fields), final)
