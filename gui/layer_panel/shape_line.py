"""The shape of inputs, to type."""

from PySide6.QtCore import Signal, Slot

from engine.shapes import Inputs, Shape, StudyError, parse_shape
from engine.shapes.limits import check_inputs
from gui.layers.study_words import sentence
from gui.tape.lesson_panel.typed_line import TypedLine


class ShapeLine(TypedLine):
    """It is checked while it is typed, and wanted on Enter and on leaving.

    `judged(words)`: what is wrong with what stands there; "" for nothing. `entered`: carries another Shape.
    """

    judged = Signal(str)
    entered = Signal(object)

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(name, tip)
        self._shape: Shape = ()
        self.textEdited.connect(self._check)
        self.tried.connect(self._enter)

    def show_shape(self, shape: Shape) -> None:
        """Show the shape in force; what a person types beside it stays."""
        if shape != self._shape or not self.edited:
            self._shape = shape
            self.show_text(str(shape))
            self.judged.emit("")

    def revert(self) -> None:
        """Go back to the shape in force."""
        super().revert()
        self.judged.emit("")

    @Slot(str)
    def _check(self, text: str) -> Shape | None:
        """Return the shape that was typed; None: it can't be one of inputs, and that is said."""
        try:
            shape = parse_shape(text)
            check_inputs(Inputs(shape))
        except StudyError as error:
            self.judged.emit(sentence(error))
            return None
        self.judged.emit("")
        return shape

    @Slot(str)
    def _enter(self, text: str) -> None:
        shape = self._check(text)
        if shape == self._shape:
            self.revert()
        elif shape is not None:
            self.entered.emit(shape)
