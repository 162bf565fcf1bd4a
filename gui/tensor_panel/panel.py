"""Lessons to choose, tensors to make, a list of them, operations on them, and a line for anything else."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.tensors import Log
from gui.panel.choice import DropDown
from gui.panel.label import Label, line
from gui.style import families
from gui.tensor_panel.fields import runs
from gui.tensor_panel.free_line import FreeLine
from gui.tensor_panel.make_form import MakeForm
from gui.tensor_panel.operation_form import OperationForm
from gui.tensor_panel.sections import MARGIN, Sections, rule
from gui.tensor_panel.tensor_list import HEIGHT, TensorList
from gui.tokens import Tokens

WIDTH, COMPACT = 256, 232

# Shapes only, no colours.
_SHAPES = """
QListWidget { border: none; background: transparent; outline: none; }
QLineEdit, QLineEdit:focus { padding: 0 6px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { min-height: 0; padding: 0; border: none; background: transparent; }
QComboBox { padding: 0 6px; }
QComboBox::drop-down { width: 18px; }
QToolButton[pick="true"] { min-height: 24px; max-height: 24px; padding: 0; }
QToolButton[pick="true"][role="segment"] { border-left-width: 1px; border-radius: 6px; }
QPushButton[narrow="true"] { padding: 1px 2px; }
"""


class TensorPanel(QWidget):
    """The side panel of the Tensors bench. It runs nothing: it asks for lines.

    `lesson_chosen(id)`: a person wants a listing of the chapter. `lines_wanted(lines)`: a person wants these lines
    run, in this order. `tensor_chosen(name)`: a person looks at a tensor.
    """

    lesson_chosen = Signal(str)
    lines_wanted = Signal(tuple)
    tensor_chosen = Signal(str)

    def __init__(self, lessons: Sequence[tuple[str, str]] = ()) -> None:
        """`lessons`: the id and the title of each listing, in the order of the chapter."""
        super().__init__()
        self._ids = [id for id, _ in lessons]
        name, tip = self.tr("Lessons"), self.tr("The listings of the chapter; each begins a new log.")
        self.lessons = DropDown([f"{n}  {title}" for n, (_, title) in enumerate(lessons, 1)], name, tip)
        self.lessons.setPlaceholderText(self.tr("Your own"))
        self.lessons.choose(-1)
        self.make, self.tensors, self.operation, self.line = MakeForm(), TensorList(), OperationForm(), FreeLine()
        self.count = QLabel()
        self._none = QLabel(self.tr("None yet: make one above."))
        self._asker: MakeForm | OperationForm | FreeLine = self.line
        self._log: Log | None = None
        self.setAccessibleName(self.tr("Tensors"))
        self.setFocusProxy(self.lessons)
        self.setStyleSheet(_SHAPES + _code_font())
        self._sections = Sections()
        self._arrange()
        self.set_compact(False)
        self.show_log(Log())
        self.lessons.chosen.connect(self._choose_lesson)
        self.tensors.tensor_chosen.connect(self._choose_tensor)
        self.make.lines_wanted.connect(self._ask_to_make)
        self.operation.lines_wanted.connect(self._ask_to_operate)
        self.line.lines_wanted.connect(self._ask_typed)

    def show_lesson(self, id: str | None) -> None:
        """Show which listing the log began with; None: with none. Nothing is emitted."""
        self.lessons.choose(self._ids.index(id) if id in self._ids else -1)

    def show_log(self, log: Log) -> None:
        """Show the tensors there are now; what was typed and not run is kept. Nothing is emitted."""
        if log is self._log:
            return
        self._log = log
        self.tensors.show_tensors(log.tensors)
        self.count.setText(str(len(log.tensors)))
        self._none.setVisible(not log.tensors)
        for part in (self.make, self.operation, self.line):
            part.show_log(log)

    def select(self, name: str | None) -> None:
        """Mark the tensor that is looked at, and bring it into sight. Nothing is emitted."""
        if name != self.tensors.selected:
            self.tensors.select(name)
            self._show_selected()

    def show_error(self, text: str) -> None:
        """Say what is wrong with the lines asked for last, where they were typed; "" for nothing."""
        self._asker.refuse(text)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.make.restyle(tokens)
        self.tensors.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Take less width, or the usual one."""
        self.setFixedWidth(COMPACT if compact else WIDTH)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(WIDTH, 742)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run with Ctrl+Enter what no field has taken."""
        if runs(event):
            self.run()
        else:
            super().keyPressEvent(event)

    @Slot()
    def run(self) -> None:
        """Run the line that is being typed, or else that of the operation."""
        (self.line if self.line.line.hasFocus() else self.operation).run()

    @Slot(int)
    def _choose_lesson(self, index: int) -> None:
        self.lesson_chosen.emit(self._ids[index])

    @Slot(str)
    def _choose_tensor(self, name: str) -> None:
        self._show_selected()
        self.tensor_chosen.emit(name)

    @Slot(tuple)
    def _ask_to_make(self, lines: tuple[str, ...]) -> None:
        self._ask(self.make, lines)

    @Slot(tuple)
    def _ask_to_operate(self, lines: tuple[str, ...]) -> None:
        self._ask(self.operation, lines)

    @Slot(tuple)
    def _ask_typed(self, lines: tuple[str, ...]) -> None:
        self._ask(self.line, lines)

    def _ask(self, asker: MakeForm | OperationForm | FreeLine, lines: tuple[str, ...]) -> None:
        self._asker = asker
        self.lines_wanted.emit(lines)

    def _show_selected(self) -> None:
        if self.tensors.currentRow() >= 0:
            self._sections.show_part(self.tensors, HEIGHT * self.tensors.currentRow(), HEIGHT)

    def _arrange(self) -> None:
        listed, typed, top = QWidget(), QWidget(), QWidget()
        self._none.setProperty("role", "caption")
        self._none.setContentsMargins(MARGIN, 0, MARGIN, 0)
        list_rows, typed_rows = QVBoxLayout(listed), QVBoxLayout(typed)
        list_rows.setContentsMargins(0, 0, 0, 0)
        list_rows.addWidget(self._none)
        list_rows.addWidget(self.tensors)
        typed_rows.setContentsMargins(MARGIN, 9, MARGIN, 10)
        typed_rows.addWidget(self.line)
        label = Label(self.lessons.accessibleName())
        label.setBuddy(self.lessons)
        first = line(label, self.lessons, wide=True)
        first.setContentsMargins(MARGIN, 9, MARGIN, 9)
        top.setLayout(first)
        self._sections.add(self.tr("Make"), self.make)
        self._sections.add(self.tr("Tensors"), listed, self.count, full=True)
        self._sections.add(self.tr("Operation"), self.operation)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (top, rule(), self._sections, rule(), typed):
            rows.addWidget(part)
        rows.setStretchFactor(self._sections, 1)


def _code_font() -> str:
    """Return the rule for a list in which code can be typed: it gives its line the font, and takes it of a sheet."""
    chain = ", ".join(f'"{family}"' for family in families(mono=True))
    return f'QComboBox[code="true"] {{ font-family: {chain}; }}'
