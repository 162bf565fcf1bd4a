"""One input of a program: its name, its numbers, what kind it is, and its dtype."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.listing import ListingError
from engine.listing.inputs import Input
from gui.panel.choice import DropDown
from gui.tape.lesson_panel.input_kinds import KINDS, dtypes_with, kind_of
from gui.tape.lesson_panel.message import Message, column_words
from gui.tape.lesson_panel.typed_line import TypedLine

GAP = 4
NAME = 58  # pixels; a longer name ends in dots

translate = QCoreApplication.translate


class InputRow(QWidget):
    """Each signal carries the name of the input and what a person wants of it."""

    value_wanted = Signal(str, str)
    kind_wanted = Signal(str, str)
    dtype_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._input = Input("")
        self._label, self._message = QLabel(), Message()
        self._label.setProperty("role", "value")
        self._label.setFixedWidth(NAME)
        self._value = TypedLine("", self.tr("A number, or numbers in square brackets: [[1., 2.], [3., 4.]]"))
        kind_tip = self.tr("A variable is watched by itself, a constant only if the tape is told to watch it.")
        self._kind = DropDown([kind_words(kind) for kind in KINDS], "", kind_tip)
        self._dtypes: tuple[str, ...] = dtypes_with("float32")
        dtype_tip = self.tr("The type of its numbers. Whole numbers have no gradient.")
        self._dtype = DropDown(self._dtypes, "", dtype_tip)
        self._arrange()
        self._value.tried.connect(self._try_value)
        self._value.reverted.connect(self._revert)
        self._kind.chosen.connect(self._choose_kind)
        self._dtype.chosen.connect(self._choose_dtype)

    @property
    def name(self) -> str:
        """The name of the input."""
        return self._input.name

    @property
    def message(self) -> str:
        """What is wrong with what was typed; "" for nothing."""
        return self._message.text()

    def show_input(self, one: Input) -> None:
        """Show an input; what is being typed into the same one is kept."""
        if one.name != self._input.name:
            self._name(one.name)
            self._value.show_text(one.value)
            self._message.say("")
        elif one.value != self._input.value or not self._value.edited:
            self._value.show_text(one.value)
            self._message.say("")
        self._input = one
        self._kind.choose(KINDS.index(kind_of(one)))
        if dtypes_with(one.dtype) != self._dtypes:
            self._dtypes = dtypes_with(one.dtype)
            self._dtype.clear()
            self._dtype.addItems(self._dtypes)
        self._dtype.choose(self._dtypes.index(one.dtype))

    def settle(self) -> None:
        """Let go of what was typed: it has become the program's, or is what it was."""
        self._value.revert()
        self._message.say("")

    def refuse_value(self, error: ListingError) -> None:
        """Keep the numbers as they were typed, mark them, and say what is wrong."""
        self._message.say(column_words(error))
        self._value.mark(self.message)

    def refuse_choice(self, error: ListingError) -> None:
        """Go back to the kind and the dtype in force, and say why."""
        self.show_input(self._input)
        self._message.say(column_words(error))

    def _name(self, name: str) -> None:
        """Name the input, to screen readers with each of its fields."""
        self._label.setText(self._label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME))
        self._label.setToolTip(name)
        self._value.setAccessibleName(self.tr("Value of {0}").format(name))
        self._kind.setAccessibleName(self.tr("Kind of {0}").format(name))
        self._dtype.setAccessibleName(self.tr("Dtype of {0}").format(name))

    def _arrange(self) -> None:
        for field in (self._value, self._kind, self._dtype):
            field.setProperty("small", True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._label)
        first.addWidget(self._value, 1)
        second.addWidget(self._kind, 5)
        second.addWidget(self._dtype, 4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for layout in (first, second, rows):
            layout.setSpacing(GAP)
        rows.addLayout(first)
        rows.addLayout(second)
        rows.addWidget(self._message)

    @Slot(str)
    def _try_value(self, text: str) -> None:
        self.value_wanted.emit(self.name, text)

    @Slot()
    def _revert(self) -> None:
        self._message.say("")

    @Slot(int)
    def _choose_kind(self, index: int) -> None:
        self.kind_wanted.emit(self.name, KINDS[index])

    @Slot(int)
    def _choose_dtype(self, index: int) -> None:
        self.dtype_wanted.emit(self.name, self._dtypes[index])


def kind_words(kind: str) -> str:
    """Return what a person calls a kind of input."""
    words = {
        "variable": translate("Lessons", "variable"),
        "constant": translate("Lessons", "constant"),
        "watched constant": translate("Lessons", "watched"),
        "not trainable": translate("Lessons", "not trainable"),
    }
    return words[kind]
