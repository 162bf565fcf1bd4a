"""Makes a tensor: with which function, of which shape, under which name."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.recipe import Number, Whole
from engine.tensors import Kind, Log
from gui.icons import icon
from gui.panel.choice import DropDown
from gui.panel.label import GAP
from gui.tape.lesson_panel.message import Message
from gui.tensor_panel.fields import FieldRow, line_field, number_field
from gui.tensor_panel.literals import LARGEST, LARGEST_SEED, FieldError, Typed
from gui.tensor_panel.makers import DTYPES, MAKERS, Maker, made
from gui.tensor_panel.names import free_name
from gui.tensor_panel.picks import Picks
from gui.tensor_panel.words import field_words, maker_help
from gui.tokens import Tokens

FIRST = "random.normal"
BY_WORD = {maker.word: maker for maker in MAKERS}
PATHS = {maker.word: maker.path for maker in MAKERS}
ICON = QSize(14, 14)
DTYPE = 90  # pixels


class MakeForm(QWidget):
    """`lines_wanted` carries the lines that make a tensor."""

    lines_wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._dtype = line_field("name"), DropDown(DTYPES, *field_words("dtype"))
        self.dtypes = {False: "float32", True: "float64"}  # last chosen for TensorFlow, and for NumPy
        words = [maker.word for maker in MAKERS]
        pairs = list(zip(words[::2], words[1::2], strict=True))
        self.makers = Picks(pairs, self.tr("Make with"), _help, filled=True)
        self.rows = {row.field: row for row in self._make_rows()}
        self._message = Message()
        constant_tip = self.tr("Make a constant: its numbers never change.")
        variable_tip = self.tr("Make a variable: its numbers can be assigned to.")
        self.constant = self._button(self.tr("As constant"), constant_tip)
        self.variable = self._button(self.tr("As variable"), variable_tip, primary=True)
        array_tip = self.tr("Make an array of NumPy: its elements can be assigned to, as those of a list.")
        self.array = self._button(self.tr("As NumPy array"), array_tip, primary=True)
        self._asked = False
        self._dtype.setMinimumWidth(DTYPE)
        self._dtype.setProperty("code", True)
        self.setFocusProxy(self.makers)
        self._arrange()
        self.makers.chosen.connect(self._show_maker)
        self._dtype.chosen.connect(self._choose_dtype)
        self.constant.clicked.connect(self._make_constant)
        self.variable.clicked.connect(self._make_variable)
        self.array.clicked.connect(self._make_array)
        self._show_maker(FIRST)
        self.makers.choose(FIRST)

    @property
    def maker(self) -> Maker:
        """The function that is picked."""
        return BY_WORD[self.makers.word]

    @property
    def message(self) -> str:
        """What the engine said against the last lines; "" for nothing."""
        return self._message.text()

    def show_log(self, log: Log) -> None:
        """Propose a name that is free; one that was typed is kept until it is used."""
        taken = [tensor.name for tensor in log.tensors]
        if not self._name.edited or (self._asked and self._name.text() in taken):
            self._name.show_text(free_name(taken))
        self._asked = False
        self.refuse("")

    def refuse(self, message: str) -> None:
        """Say what is wrong with the lines; nothing that was typed is lost."""
        self._message.say(message)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.constant.setIcon(icon("lock", tokens))
        self.variable.setIcon(icon("pencil", tokens, tokens.primink))
        self.array.setIcon(icon("array", tokens, tokens.primink))

    def _make_rows(self) -> list[FieldRow]:
        any_number, positive = Number(-LARGEST, LARGEST), Number(0, LARGEST)
        value, shape = line_field("value"), line_field("shape")
        value.show_text("[[1., 2.], [3., 4.]]")
        shape.show_text("(3, 1)")
        self._name.show_text(free_name(()))
        return [
            FieldRow("value", value),
            FieldRow("shape", shape),
            FieldRow("mean", number_field("mean", any_number, 0, 1)),
            FieldRow("stddev", number_field("stddev", positive, 1, 1)),
            FieldRow("minval", number_field("minval", any_number, 0, 1)),
            FieldRow("maxval", number_field("maxval", any_number, 1, 1)),
            FieldRow("seed", number_field("seed", Whole(0, LARGEST_SEED), 42)),
            FieldRow("name", self._name, self._dtype),
        ]

    def _button(self, text: str, tip: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setIconSize(ICON)
        button.setMinimumWidth(40)
        button.setProperty("role", "primary" if primary else "")
        button.setProperty("narrow", True)
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.setContentsMargins(0, 4, 0, 0)
        for button in (self.constant, self.variable, self.array):
            buttons.addWidget(button, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self.makers)
        for row in self.rows.values():
            rows.addWidget(row)
        rows.addLayout(buttons)
        rows.addWidget(self._message)

    @Slot(str)
    def _show_maker(self, word: str) -> None:
        """Show the fields that a function takes, and the dtypes it can make."""
        maker = BY_WORD[word]
        for field, row in self.rows.items():
            row.setVisible(field in (*maker.fields, "name"))
        self.array.setVisible(maker.numpy)
        self.constant.setVisible(not maker.numpy)
        self.variable.setVisible(not maker.numpy)
        wanted = self.dtypes[maker.numpy]
        self._dtype.clear()
        self._dtype.addItems(maker.dtypes)
        self._dtype.choose(maker.dtypes.index(wanted if wanted in maker.dtypes else maker.dtype))

    @Slot()
    def _choose_dtype(self) -> None:
        self.dtypes[self.maker.numpy] = self._dtype.currentText()

    @Slot()
    def _make_constant(self) -> None:
        self._make("constant")

    @Slot()
    def _make_variable(self) -> None:
        self._make("variable")

    @Slot()
    def _make_array(self) -> None:
        self._make("numpy")

    def _make(self, kind: Kind) -> None:
        """Ask for the lines, or say which field there are none of."""
        typed = Typed({field: row.text for field, row in self.rows.items()})
        for row in self.rows.values():
            row.accept()
        self.refuse("")
        try:
            lines = made(self.maker, kind, typed, self._dtype.currentText())
        except FieldError as error:
            self.rows[error.field].refuse(error.error)
            self.rows[error.field].control.setFocus()
            return
        self._asked = True
        self.lines_wanted.emit(lines)


def _help(word: str) -> str:
    return maker_help(PATHS[word])
