"""A symmetric matrix: three numbers in four fields."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.recipe import Covariance, Number, Pair
from gui.panel.field import Field
from gui.tokens import Tokens

GAP = 4


class CovarianceControl(QWidget):
    """Two variances and, twice, the covariance: either of its fields follows the other as one types.

    `entered` carries the matrix tried.
    """

    entered = Signal(object, bool)
    wide = False

    def __init__(self, rule: Covariance, name: str) -> None:
        super().__init__()
        variance, mixed = Number(0, rule.high), Number(-rule.high, rule.high)
        self._upper = Field(mixed, f"{name} x₁ x₂", 2)
        self._lower = Field(mixed, f"{name} x₂ x₁", 2)
        self._variances = [Field(variance, f"{name} {axis} {axis}", 2) for axis in ("x₁", "x₂")]
        self.fields = [self._variances[0], self._upper, self._lower, self._variances[1]]
        self.below = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for index, field in enumerate(self.fields):
            field.setProperty("small", True)
            grid.addWidget(field, *divmod(index, 2))
            field.tried.connect(self._typed)
        self._upper.textEdited.connect(self._lower.setText)
        self._lower.textEdited.connect(self._upper.setText)

    def show_value(self, value: tuple[Pair, Pair]) -> None:
        """Show a matrix; nothing is emitted."""
        for field, number in zip(self.fields, (*value[0], *value[1]), strict=True):
            field.show_value(number)

    def restyle(self, tokens: Tokens) -> None:
        """Nothing is painted here."""

    @Slot(bool)
    def _typed(self, final: bool) -> None:
        a, c, c_too, b = (field.value for field in self.fields)
        self.entered.emit(((a, c), (c_too, b)), final)
