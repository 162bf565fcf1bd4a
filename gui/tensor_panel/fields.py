"""Fields of the forms, and a row for each: its label, what it takes, and what is wrong with it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.listing import ListingError
from engine.recipe import Number, Whole
from gui.numbers import exact
from gui.panel.choice import DropDown
from gui.panel.field import Field
from gui.panel.label import GAP, Label, line
from gui.tape.lesson_panel.message import Message
from gui.tape.lesson_panel.typed_line import TypedLine
from gui.tensor_panel.words import field_words, refusal

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RUNS = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier)


def runs(event: QKeyEvent) -> bool:
    """Tell whether a key runs the line: Ctrl+Enter."""
    return event.key() in RETURN and event.modifiers() in _RUNS


class Line(TypedLine):
    """A text to type. `entered`: Enter was pressed; Ctrl+Enter is left to the panel."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter; the rest are the keys of a line."""
        if runs(event):
            event.ignore()
        elif event.key() in RETURN:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Operand(DropDown):
    """A name out of a list, or anything that is typed. `touched`: it is what a person chose, and stays."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__((), name, tip)
        self.touched = False
        self.line = Line(name, tip)
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setProperty("code", True)
        self.setCompleter(None)  # type: ignore[arg-type]  # what is typed is not always a name
        self.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self.chosen.connect(self._touch)
        self.line.textEdited.connect(self._touch)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names; one that was chosen and is gone is forgotten."""
        text, had = self.currentText(), [self.itemText(place) for place in range(self.count())]
        if had != list(names):
            self.clear()
            self.addItems(names)
            self.setEditText(text)
        self.touched = self.touched and not (text in had and text not in names)

    def propose(self, text: str) -> None:
        """Show this, unless a person has chosen something else."""
        if not self.touched:
            self.line.show_text(text)

    def mark(self, message: str) -> None:
        """Edge the field in red; "" takes it back."""
        if bool(message) != bool(self.property("wrong")):
            self.setProperty("wrong", bool(message))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(message)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Enter to the panel."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and runs(event):
            event.ignore()
            return False
        return super().event(event)

    @Slot()
    def _touch(self) -> None:
        self.touched = True


Control = Line | Operand | DropDown | Field


def line_field(field: str, placeholder: str = "") -> Line:
    """Return a field for text, by its name in the words."""
    made = Line(*field_words(field))
    made.setPlaceholderText(placeholder)
    return made


def number_field(field: str, rule: Number | Whole, value: float, decimals: int = 0) -> Field:
    """Return a field that counts with arrows."""
    made = Field(rule, field_words(field).label, decimals)
    made.setToolTip(field_words(field).help)
    made.show_value(value)
    return made


class FieldRow(QWidget):
    """`changed`: what stands in the field is another. `field`: its name in the words."""

    changed = Signal()

    def __init__(self, field: str, control: Control, *beside: QWidget) -> None:
        super().__init__()
        self.field, self.control = field, control
        self._right: float | str = control.value if isinstance(control, Field) else ""
        self._message = Message()
        words = field_words(field)
        label = Label(words.label, [control] if isinstance(control, Field) else [])
        label.setBuddy(control)
        label.setToolTip(words.help)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(line(label, control, *beside, wide=True))
        rows.addWidget(self._message)
        self._connect()

    @property
    def text(self) -> str:
        """What stands in the field."""
        match self.control:
            case Field():
                value = self.control.value
                return value if isinstance(value, str) else exact(value)
            case DropDown():
                return self.control.currentText()
        return self.control.text()

    @property
    def message(self) -> str:
        """What is wrong with it; "" for nothing."""
        return self._message.text()

    def refuse(self, error: ListingError) -> None:
        """Keep what was typed, mark it, and say what is allowed."""
        self._say(refusal(error))

    def accept(self) -> None:
        """Take the mark back."""
        self._say("")

    @Slot()
    def revert(self) -> None:
        """Go back to the last number that was right."""
        if isinstance(self.control, Field) and not isinstance(self._right, str):
            self.control.show_value(self._right)
            self.accept()

    def _say(self, message: str) -> None:
        self._message.say(message)
        if not isinstance(self.control, DropDown) or isinstance(self.control, Operand):
            self.control.mark(message)

    def _connect(self) -> None:
        control = self.control
        match control:
            case Field():
                control.tried.connect(self._settle)
                control.reverted.connect(self.revert)
                control.textEdited.connect(self.changed)
            case Operand():
                control.chosen.connect(self.changed)
                control.line.textEdited.connect(self.changed)
                control.line.reverted.connect(self.changed)
            case DropDown():
                control.chosen.connect(self.changed)
            case _:
                control.textEdited.connect(self.changed)
                control.reverted.connect(self.changed)

    @Slot()
    def _settle(self) -> None:
        """Take a number as it was typed, once it is right."""
        if isinstance(self.control, Field) and self.control.fits():
            self._right = self.control.rule.check(self.control.value) or 0
            self.revert()
        self.changed.emit()
