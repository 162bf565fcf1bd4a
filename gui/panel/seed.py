"""A seed: a field, and a die that writes another number into it."""

from PySide6.QtCore import QRandomGenerator, QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.recipe import Whole
from gui.icons import icon
from gui.panel.field import Field
from gui.tokens import Tokens

EASY = 10_000  # the die stays below it: four digits can be read out and typed again


class SeedControl(QWidget):
    """Emits `entered` with the seed tried. `tip`: what the die draws anew."""

    entered = Signal(object, bool)
    wide = False

    def __init__(self, rule: Whole, name: str, tip: str) -> None:
        super().__init__()
        self.field = Field(rule, name)
        self.fields = [self.field]
        self.below = None
        self._seed = 0
        self._die = QToolButton()
        self._die.setToolTip(tip)
        self._die.setAccessibleName(tip)
        self._die.setIconSize(QSize(16, 16))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field)
        row.addWidget(self._die)
        self.field.tried.connect(self._typed)
        self._die.clicked.connect(self.roll)

    def show_value(self, value: int) -> None:
        """Show a seed; nothing is emitted."""
        self._seed = value
        self.field.show_value(value)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._die.setIcon(icon("die", tokens))

    @Slot()
    def roll(self) -> None:
        """Enter another seed."""
        self.entered.emit((self._seed + QRandomGenerator.global_().bounded(1, EASY)) % EASY, True)

    @Slot(bool)
    def _typed(self, final: bool) -> None:
        self.entered.emit(self.field.value, final)
