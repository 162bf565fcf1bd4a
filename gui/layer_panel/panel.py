"""Examples to choose, the layer that is picked, what goes into the stack, and the program."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from engine.shapes import Inputs, Layer, Passage
from gui.layer_panel.inputs_form import InputsForm
from gui.layer_panel.layer_form import LayerForm
from gui.layer_panel.lesson_list import LessonList
from gui.layer_panel.lit_code import LitCode
from gui.layer_panel.parts import Parts
from gui.style import families
from gui.tensor_panel.sections import MARGIN, rule
from gui.tokens import Tokens

WIDTH, COMPACT = 256, 232

# Shapes only, no colours.
_SHAPES = """
QListWidget { border: none; background: transparent; outline: none; }
QLineEdit, QLineEdit:focus, QComboBox { padding: 0 6px; }
QComboBox::drop-down { width: 18px; }
"""


class LayerPanel(QWidget):
    """The side panel of the Layers bench. It calls no layer: it asks for another study.

    `lesson_chosen(id)`; `layer_wanted(Layer)`: in the place of the one that is picked; `inputs_wanted(Inputs)`: of
    the stack; `repair_wanted(Repair)`: of the layer that is picked. What can't be is refused by `show_error` before
    the signal returns: so it is said at the field that asked.
    """

    lesson_chosen = Signal(str)
    layer_wanted = Signal(object)
    inputs_wanted = Signal(object)
    repair_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lessons, self.layer, self.inputs, self.code = LessonList(), LayerForm(), InputsForm(), LitCode()
        self._parts = Parts()
        self._asker: LayerForm | InputsForm = self.layer
        self.setAccessibleName(self.tr("Layers"))
        self.setFocusProxy(self.lessons)
        self.setStyleSheet(_SHAPES + _code_font())
        self._arrange()
        self.set_compact(False)
        self.lessons.lesson_chosen.connect(self._choose_lesson)
        self.layer.layer_wanted.connect(self.layer_wanted)
        self.layer.repair_wanted.connect(self.repair_wanted)
        self.inputs.inputs_wanted.connect(self._ask_for_inputs)

    def show_lesson(self, id: str | None) -> None:
        """Mark the lesson that the study began with; None: with none. Nothing is emitted."""
        self.lessons.show_lesson(id)

    def show_layer(self, layer: Layer | None, passage: Passage | None) -> None:
        """Show the layer that is picked and what came of it, None for nothing yet; what a person types stays.

        A layer that is picked elsewhere comes into sight, and so do the repairs of one that has failed now.
        """
        before, failed = self.layer.name.text(), not self.layer.failure.isHidden()
        self.layer.draw(layer, passage)
        focus = QApplication.focusWidget()
        if not failed and not self.layer.failure.isHidden() and not self._types():
            QTimer.singleShot(0, self._show_repairs)  # when it is laid out
        if before not in ("", self.layer.name.text()) and not (focus and self.isAncestorOf(focus)):
            self._parts.show_part(self.layer, 0, self.layer.height())

    def show_inputs(self, inputs: Inputs) -> None:
        """Show what goes into the stack; what a person types stays."""
        self.inputs.draw(inputs)

    def show_code(self, text: str, lit: range) -> None:
        """Show the program; lit are these lines of it, by their numbers from 1; without any, the layer is in sight."""
        self.code.show_code(text)
        self.code.light(lit, f"{self.layer.name.text()} = ")

    def show_error(self, words: str) -> None:
        """Say what is wrong with what is being asked for: where it was typed, else in sight; "" for nothing."""
        for form in (self.layer, self.inputs):
            form.refuse(words if form is self._asker else "")
        if self.layer.message:
            self._parts.show_part(self.layer, 0, self.layer.height())

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.lessons.restyle(tokens)
        self.layer.restyle(tokens)
        self.code.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Take less width, or the usual one."""
        self.setFixedWidth(COMPACT if compact else WIDTH)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(WIDTH, 820)

    @Slot(str)
    def _choose_lesson(self, id: str) -> None:
        """Ask for a lesson; what was typed for another one is forgotten."""
        self.layer.revert()
        self.inputs.revert()
        self.lesson_chosen.emit(id)

    def _types(self) -> bool:
        """Whether the focus is in a form: it stays in sight."""
        focus = QApplication.focusWidget()
        return any(form.isAncestorOf(focus) for form in (self.layer, self.inputs)) if focus else False

    @Slot()
    def _show_repairs(self) -> None:
        failure = self.layer.failure
        self._parts.show_part(failure, failure.height(), MARGIN)

    @Slot(object)
    def _ask_for_inputs(self, inputs: Inputs) -> None:
        self._asker = self.inputs
        self.inputs_wanted.emit(inputs)
        self._asker = self.layer

    def _arrange(self) -> None:
        parts, heading, whose = self._parts, QLabel(self.tr("Code")), QLabel(self.tr("of the stack"))
        heading.setProperty("role", "title")
        heading.setContentsMargins(MARGIN, 11, MARGIN, 8)
        parts.add(self.lessons.accessibleName(), self.lessons, full=True)
        parts.add(self.tr("Layer"), self.layer, self.layer.name)
        parts.add(self.tr("Inputs"), self.inputs, whose)
        self.layer.name.setProperty("role", "number")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (parts, rule(), heading, self.code):
            rows.addWidget(part)


def _code_font() -> str:
    """Return the rule for a list of code: a sheet gives it its font."""
    chain = ", ".join(f'"{family}"' for family in families(mono=True))
    return f'QComboBox[code="true"] {{ font-family: {chain}; }}'
