"""What cells show: numbers, colour, or both; and the control that chooses it."""

from enum import Enum, auto

from PySide6.QtCore import Signal

from gui.segmented import Segmented


class Mode(Enum):
    """What the cells of a tensor show."""

    BOTH = auto()
    NUMBERS = auto()
    COLOUR = auto()

    @property
    def numbers(self) -> bool:
        """Whether numbers are written."""
        return self is not Mode.COLOUR

    @property
    def colour(self) -> bool:
        """Whether a number's size and sign are its cell's colour."""
        return self is not Mode.NUMBERS


class ModeChoice(Segmented):
    """`mode_chosen` carries a Mode."""

    mode_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            (self.tr("Numbers + colour"), self.tr("Numbers"), self.tr("Colour")),
            self.tr("Cells show"),
            (
                self.tr("Write each number on the colour of its size and sign."),
                self.tr("Write the numbers only."),
                self.tr("Show the colours only: more cells fit."),
            ),
            small=True,
        )
        self.chosen.connect(self._choose)

    @property
    def mode(self) -> Mode:
        """The one that holds."""
        return list(Mode)[self.index]

    def _choose(self, index: int) -> None:
        self.mode_chosen.emit(list(Mode)[index])
