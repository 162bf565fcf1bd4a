"""The weights a run starts from: drawn from the seed, or typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.recipe import Initial, InitialWeights, Number
from gui.panel.field import Field
from gui.panel.label import GAP, Label, line
from gui.segmented import Segmented
from gui.tokens import Tokens

SEED, TYPED = range(2)
DECIMALS = 3


class StartControl(QWidget):
    """From the seed (None), or W and b in fields below; `entered` carries the weights tried.

    Typing begins at the weights the run starts from now: nothing moves until a number is changed.
    """

    entered = Signal(object, bool)
    wide = True

    def __init__(self, rule: InitialWeights, name: str, tip: str) -> None:
        super().__init__()
        number = Number(-rule.high, rule.high)
        W, b = self.tr("Initial W"), self.tr("Initial b")
        self._W = [Field(number, f"{W} {each}", DECIMALS) for each in ("w₁", "w₂")]
        self._b = Field(number, b, DECIMALS)
        self.fields = [*self._W, self._b]
        self._kind = Segmented([self.tr("From seed"), self.tr("Typed")], name, [tip, tip])
        self.setFocusProxy(self._kind.buttons()[0])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._kind)
        self.below = QWidget(toolTip=tip)
        rows = QVBoxLayout(self.below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(line(Label(W, self._W), *self._W))
        rows.addLayout(line(Label(b, [self._b]), self._b))
        self._kind.chosen.connect(self._choose)
        for field in self.fields:
            field.tried.connect(self._typed)

    def show_value(self, value: Initial | None) -> None:
        """Show typed weights, None for those from the seed; nothing is emitted."""
        self._kind.choose(SEED if value is None else TYPED)
        self.below.setVisible(value is not None)
        if value is not None:
            self.set_start((*(row[0] for row in value.W[0]), value.b[0][0]))

    def set_start(self, weights: Sequence[float]) -> None:
        """Say which w1, w2 and b the run starts from."""
        for field, number in zip(self.fields, weights, strict=True):
            field.show_value(number)

    def restyle(self, tokens: Tokens) -> None:
        """Nothing is painted here."""

    @Slot(int)
    def _choose(self, kind: int) -> None:
        self.entered.emit(None if kind == SEED else self._weights(), True)

    @Slot(bool)
    def _typed(self, final: bool) -> None:
        self.entered.emit(self._weights(), final)

    def _weights(self) -> dict[str, list[list[object]]]:
        return {"W": [[[field.value] for field in self._W]], "b": [[self._b.value]]}
