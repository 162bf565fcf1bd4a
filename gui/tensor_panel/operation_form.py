"""Does something with tensors: what, with which, and the line that comes of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.tensors import Log, Tensor
from gui.panel.choice import DropDown
from gui.panel.label import GAP
from gui.tape.lesson_panel.message import Message
from gui.tensor_panel.fields import FieldRow, Line, Operand, line_field
from gui.tensor_panel.literals import FieldError, Typed
from gui.tensor_panel.makers import DTYPES
from gui.tensor_panel.names import free_name
from gui.tensor_panel.operations import ALL, DEEDS, SIGNS, Deed, done, first_index, first_operand, second_operand
from gui.tensor_panel.picks import Picks
from gui.tensor_panel.words import deed_help, field_words

FIRST = "@"


class OperationForm(QWidget):
    """`lines_wanted` carries the line of an operation, as it stands in the preview."""

    lines_wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.deeds = Picks(
            [[deed.word for deed in row] for row in DEEDS], self.tr("Operation"), deed_help, filled=False
        )
        self.left, self.right = Operand(*field_words("left")), Operand(*field_words("right"))
        self._index, self._result = line_field("index"), line_field("result", self.tr("only shown"))
        self.rows = {row.field: row for row in self._make_rows()}
        self.preview = Line(*field_words("preview"))
        self._message = Message()
        self.run_button = QPushButton()
        self._log = Log()
        self._asked = False
        self.setFocusProxy(self.deeds)
        self._arrange()
        self.deeds.chosen.connect(self._show_deed)
        self.preview.entered.connect(self.run)
        self.preview.reverted.connect(self.compose)
        self.run_button.clicked.connect(self.run)
        for row in self.rows.values():
            row.changed.connect(self.compose)
        self.deeds.choose(FIRST)
        self._show_deed(FIRST)

    @property
    def deed(self) -> Deed:
        """The operation that is picked."""
        return ALL[self.deeds.word]

    @property
    def message(self) -> str:
        """What the engine said against the last line; "" for nothing."""
        return self._message.text()

    def show_log(self, log: Log) -> None:
        """Offer the tensors there are; what was chosen or typed is kept as long as it can be meant."""
        self._log = log
        names = [tensor.name for tensor in log.tensors]
        for operand in (self.left, self.right):
            operand.offer(names)
        if not self._result.edited or (self._asked and self._result.text() in names):
            self._result.show_text(free_name(names))
        by_hand = self.preview.edited and not self._asked
        self._asked = False
        self.refuse("")
        self._propose()
        if not by_hand:
            self.compose()

    def refuse(self, message: str) -> None:
        """Say what is wrong with the line; it is kept."""
        self._message.say(message)
        self.preview.mark(message)

    @Slot()
    def compose(self) -> None:
        """Write the line anew; where there is none, say at which field."""
        self._propose()
        self.refuse("")
        for row in self.rows.values():
            row.accept()
        try:
            self.preview.show_text(done(self.deed, self._typed(), self._tensors()))
        except FieldError as error:
            self.preview.show_text("")
            if self.rows[error.field].text:
                self.rows[error.field].refuse(error.error)

    @Slot()
    def run(self) -> None:
        """Ask for the line as it stands; where there is none, go to the field that lacks something."""
        text = self.preview.text().strip()
        if text:
            self._asked = True
            self.lines_wanted.emit((text,))
            return
        try:
            done(self.deed, self._typed(), self._tensors())
        except FieldError as error:
            self.rows[error.field].refuse(error.error)
            self.rows[error.field].control.setFocus()
        else:
            self.compose()

    @Slot(str)
    def _show_deed(self, word: str) -> None:
        deed = ALL[word]
        for field, row in self.rows.items():
            row.setVisible(field in deed.fields or (field == "result" and not deed.changes))
        self.compose()

    def _propose(self) -> None:
        """Fill in what no one has typed."""
        tensors = self._tensors()
        self.left.propose(first_operand(self.deed, tensors))
        left = self.left.currentText()
        self.right.propose(second_operand(self.deed, left, tensors) if tensors else "")
        if not self._index.edited:
            self._index.show_text(first_index(self.deed, left, tensors))

    def _typed(self) -> Typed:
        return Typed({field: row.text for field, row in self.rows.items()})

    def _tensors(self) -> dict[str, Tensor]:
        return {tensor.name: tensor for tensor in self._log.tensors}

    def _make_rows(self) -> list[FieldRow]:
        shape = line_field("new_shape")
        shape.show_text("(-1, 1)")
        sign, dtype = DropDown(SIGNS, *field_words("sign")), DropDown(DTYPES, *field_words("dtype"))
        for each in (sign, dtype):
            each.setProperty("code", True)
        return [
            FieldRow("left", self.left),
            FieldRow("sign", sign),
            FieldRow("index", self._index),
            FieldRow("right", self.right),
            FieldRow("axis", line_field("axis", self.tr("all"))),
            FieldRow("perm", line_field("perm", self.tr("turned round"))),
            FieldRow("new_shape", shape),
            FieldRow("dtype", dtype),
            FieldRow("result", self._result),
        ]

    def _arrange(self) -> None:
        key = QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText)
        self.run_button.setText("{}  {}".format(self.tr("Run"), key))
        self.run_button.setAccessibleName(self.tr("Run"))
        self.run_button.setToolTip(self.tr("Run the line above."))
        self.run_button.setProperty("role", "primary")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for part in (self.deeds, *self.rows.values(), self.preview, self._message, self.run_button):
            rows.addWidget(part)
