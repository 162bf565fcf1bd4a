"""The shape of inputs, to type."""

from PySide6.QtCore import Slot

from engine.shapes import Inputs, Shape, Study, StudyError, parse_shape
from engine.shapes.limits import check
from gui.layer_panel.rows import Row, field_tip
from gui.layer_panel.words import field_words
from gui.layers.study_words import sentence
from gui.tape.lesson_panel.typed_line import TypedLine


class ShapeRow(Row):
    """It is checked while it is typed and wanted on Enter and on leaving. `entered` carries the Shape."""

    def __init__(self) -> None:
        self.line = TypedLine(field_words("shape").label, field_tip("shape"))
        super().__init__("shape", self.line)
        self._shape: Shape = ()
        self.line.textEdited.connect(self._check)
        self.line.tried.connect(self._try)
        self.line.reverted.connect(self.revert)

    def show_value(self, shape: Shape) -> None:
        """Show the shape in force; what a person types beside it stays."""
        if shape != self._shape or not self.line.edited:
            self._shape = shape
            self.revert()

    @Slot()
    def revert(self) -> None:
        """Go back to the shape in force."""
        self.line.show_text(str(self._shape))
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Keep what was typed, mark it, and say what is wrong with it."""
        super().refuse(words)
        self.line.mark(words)

    @Slot(str)
    def _check(self, text: str) -> Shape | None:
        """Return the shape that was typed; None: it can't be one of inputs, and that is said."""
        try:
            shape = parse_shape(text)
            check(Study(Inputs(shape), stack=(), cards=()))
        except StudyError as error:
            self.refuse(sentence(error))
            return None
        self.refuse("")
        return shape

    @Slot(str)
    def _try(self, text: str) -> None:
        shape = self._check(text)
        if shape == self._shape:
            self.revert()
        elif shape is not None:
            self.entered.emit(self.field, shape)
