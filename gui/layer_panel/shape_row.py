"""The row of the shape of inputs."""

from PySide6.QtCore import Slot

from engine.shapes import Shape
from gui.layer_panel.rows import Row, field_tip
from gui.layer_panel.shape_line import ShapeLine
from gui.layer_panel.words import field_words


class ShapeRow(Row):
    """`entered` carries the Shape that was typed."""

    def __init__(self) -> None:
        self.line = ShapeLine(field_words("shape").label, field_tip("shape"))
        super().__init__("shape", self.line)
        self.line.judged.connect(self.refuse)
        self.line.entered.connect(self._enter)

    def show_value(self, shape: Shape) -> None:
        """Show the shape in force; what a person types beside it stays."""
        self.line.show_shape(shape)

    def revert(self) -> None:
        """Go back to the shape in force."""
        self.line.revert()

    @Slot(str)
    def refuse(self, words: str) -> None:
        """Keep what was typed, mark it, and say what is wrong with it."""
        super().refuse(words)
        self.line.mark(words)

    @Slot(object)
    def _enter(self, shape: Shape) -> None:
        self.entered.emit(self.field, shape)
