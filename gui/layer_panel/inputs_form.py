"""What goes into the stack: a shape that is typed, and what numbers there are in it."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.shapes import VALUES, Inputs
from gui.layer_panel.rows import ChoiceRow, Row, field_tip
from gui.layer_panel.shape_row import ShapeRow
from gui.layer_panel.words import values_words
from gui.panel.choice import DropDown
from gui.panel.label import GAP


class InputsForm(QWidget):
    """`inputs_wanted` carries the Inputs that a person wants."""

    inputs_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._inputs = Inputs((1, 1))
        self.shape, self.values = ShapeRow(), ChoiceRow("values", VALUES, code=False)
        self._asking: Row | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for row in (self.shape, self.values):
            column.addWidget(row)
            row.entered.connect(self._enter)

    def draw(self, inputs: Inputs) -> None:
        """Show the inputs in force; what a person types beside them stays."""
        self._inputs = inputs
        self.shape.show_value(inputs.shape)
        self.values.show_value(inputs.values)
        words = [values_words(each, len(inputs.shape)) for each in VALUES]
        if isinstance(self.values.picker, DropDown):
            for index, (label, _) in enumerate(words):
                self.values.picker.setItemText(index, label)
        help = words[VALUES.index(inputs.values)].help
        self.values.picker.setToolTip(f"{field_tip('values')}<br>{help}")

    def refuse(self, words: str) -> None:
        """Say what is wrong with what is being asked for, at its field; "" takes it back."""
        if self._asking is not None:
            self._asking.refuse(words)

    def revert(self) -> None:
        """Show what is in force instead of what was typed."""
        self.shape.revert()
        self.values.revert()

    @Slot(str, object)
    def _enter(self, field: str, value: object) -> None:
        """Ask for the inputs with another value; what is said against them meanwhile is about this value."""
        self._asking = self.shape if field == "shape" else self.values
        self.inputs_wanted.emit(replace(self._inputs, **{field: value}))  # type: ignore[arg-type]
        self._asking = None
