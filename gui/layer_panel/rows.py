"""A row for each field: its label, its control, and below them what is wrong with what stands there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.recipe import Whole
from engine.shapes import StudyError
from gui.layer_panel.elided_choice import ElidedChoice
from gui.layer_panel.words import field_words
from gui.layers.study_words import sentence
from gui.panel.choice import DropDown
from gui.panel.field import Field
from gui.panel.label import GAP, Label, line
from gui.panel.tip import span
from gui.segmented import Segmented
from gui.style import mono_font, ui_font
from gui.tape.lesson_panel.message import Message

COLUMN = 72  # pixels of the labels
ROOM = 24  # beside the texts of a list that opens

Control = Field | DropDown | Segmented | QWidget


class Row(QWidget):
    """`entered` carries the field and a value that a person wants for it, once it can be read."""

    entered = Signal(str, object)

    def __init__(self, field: str, control: Control) -> None:
        super().__init__()
        self.field = field
        self._message = Message()
        label = Label(field_words(field).label, [control] if isinstance(control, Field) else [])
        label.setBuddy(control.buttons()[0] if isinstance(control, Segmented) else control)
        label.setToolTip(field_tip(field))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(line(label, control))
        rows.addWidget(self._message)
        label.setMinimumWidth(max(COLUMN, QFontMetrics(ui_font(12.5)).horizontalAdvance(label.text())))

    @property
    def message(self) -> str:
        """What is wrong with it; "" for nothing."""
        return self._message.text()

    def refuse(self, words: str) -> None:
        """Say what is wrong with it; "" takes it back."""
        self._message.say(words)


class NumberRow(Row):
    """A whole number to type; it is checked while it is typed and wanted on Enter, on leaving, and by arrows."""

    def __init__(self, field: str, rule: Whole, kind: str) -> None:
        """`kind`: of the StudyError that says what is allowed."""
        self.line = Field(rule, field_words(field).label)
        super().__init__(field, self.line)
        self._kind, self._value = kind, 0
        self.line.setToolTip(field_tip(field, rule))
        self.line.textEdited.connect(self._check)
        self.line.tried.connect(self._try)
        self.line.reverted.connect(self.revert)

    def show_value(self, value: int) -> None:
        """Show the number in force; what a person types beside it stays."""
        if value != self._value or not self.line.edited:
            self._value = value
            self.revert()

    @Slot()
    def revert(self) -> None:
        """Go back to the number in force."""
        self.line.show_value(self._value)
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Keep what was typed, mark it, and say what is wrong with it."""
        super().refuse(words)
        self.line.mark(words)

    @Slot()
    def _check(self) -> None:
        wrong = not self.line.fits()
        self.refuse(sentence(StudyError(self._kind, self.line.value, self._rule.high)) if wrong else "")

    @Slot(bool)
    def _try(self, final: bool) -> None:
        value = self.line.value
        if value == self._value:
            self.revert()
        elif final and self.line.fits():
            self.entered.emit(self.field, self._rule.check(value))

    @property
    def _rule(self) -> Whole:
        assert isinstance(self.line.rule, Whole)
        return self.line.rule


class ChoiceRow(Row):
    """One of a few values."""

    def __init__(self, field: str, values: Sequence[object], *, code: bool = True, segmented: bool = False) -> None:
        """`code`: they are words of Python; `segmented`: they stand side by side."""
        words, texts = field_words(field), [str(value) for value in values]
        self.picker: Segmented | DropDown
        if segmented:
            self.picker = Segmented(texts, words.label, [field_tip(field)] * len(values))
        else:
            self.picker = ElidedChoice(texts, words.label, field_tip(field))
            self.picker.setProperty("code", code)
            self.picker.setMinimumContentsLength(4)
            widest = max(map(QFontMetrics(mono_font(13)).horizontalAdvance, texts))
            self.picker.view().setMinimumWidth(widest + ROOM)
        super().__init__(field, self.picker)
        self._values, self._value = values, values[0]
        self.picker.chosen.connect(self._choose)

    def show_value(self, value: object) -> None:
        """Show the value in force."""
        if value != self._value:
            self.refuse("")
        self._value = value
        self.picker.choose(self._values.index(value))

    @Slot()
    def revert(self) -> None:
        """Take back what was said against another value."""
        self.refuse("")

    @Slot(int)
    def _choose(self, index: int) -> None:
        """Want a value; where it is refused, that in force is shown again."""
        if self._values[index] != self._value:
            self.entered.emit(self.field, self._values[index])
        self.picker.choose(self._values.index(self._value))


def field_tip(field: str, rule: Whole | None = None) -> str:
    """Return the tooltip of a field: its name, what it means, its range."""
    words = field_words(field)
    parts = (words.help, span(rule)) if rule else (words.help,)
    return f"<b>{words.label}</b><br>{'<br>'.join(parts)}"
