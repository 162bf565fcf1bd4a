"""The layer that is picked: a row for each of its parameters, and what Keras said against it."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from engine.recipe import Whole
from engine.shapes import ACTIVATIONS, FIELDS, PADDINGS, Layer, Passage
from engine.shapes.limits import LARGEST_SIZE, LARGEST_WINDOW
from gui.layer_panel.failure_box import FailureBox
from gui.layer_panel.rows import ChoiceRow, NumberRow, Row
from gui.layer_panel.words import kind_help
from gui.panel.label import GAP
from gui.tape.lesson_panel.message import Message
from gui.tokens import Tokens


class LayerForm(QWidget):
    """`layer_wanted` carries the Layer that a person wants in its place, `repair_wanted` a Repair."""

    layer_wanted = Signal(object)
    repair_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kind = ChoiceRow("kind", tuple(FIELDS))
        self.rows = _rows()
        self.failure, self.name = FailureBox(), QLabel()
        self._message = Message()
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "caption")
        self._none = QLabel(self.tr("No layer is picked: click one in the stack or below it."), wordWrap=True)
        self._none.setProperty("role", "caption")
        self._layer: Layer | None = None
        self._asking: Row | None = None
        self.setFocusProxy(self.kind.picker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._none, self.kind, *self.rows.values(), self._note, self._message, self.failure):
            column.addWidget(part)
        for row in (self.kind, *self.rows.values()):
            row.entered.connect(self._enter)
        self.failure.repair_wanted.connect(self.repair_wanted)
        self.draw(None, None)

    @property
    def message(self) -> str:
        """What is wrong with a layer that was asked for elsewhere; "" for nothing."""
        return self._message.text()

    def draw(self, layer: Layer | None, passage: Passage | None) -> None:
        """Show a layer, None for none, and what came of it; of another layer that was typed is forgotten."""
        name = passage.name if passage else ""
        if (layer is None) != (self._layer is None) or self.name.text() != name:
            self.revert()
        self._layer = layer
        self.name.setText(name)
        self._none.setVisible(layer is None)
        self.kind.setVisible(layer is not None)
        for field, row in self.rows.items():
            row.setVisible(layer is not None and field in layer.fields)
            if layer is not None:
                row.show_value(getattr(layer, _attribute(field)))
        if layer is not None:
            self.kind.show_value(layer.kind)
            self._show_note(layer)
        focus = QApplication.focusWidget()
        if focus and self.failure.isAncestorOf(focus) and (passage is None or passage.layer != layer):
            self.kind.picker.setFocus()  # a button that can't be pressed any more would leave it to nobody
        if passage is not None and passage.layer != layer:
            self.failure.wait()
        else:
            self.failure.draw(passage)

    def refuse(self, words: str) -> None:
        """Say what is wrong with what is being asked for, at its field; "" takes it back."""
        if self._asking is not None:
            self._asking.refuse(words)
        self._message.say("" if self._asking is not None else words)

    def revert(self) -> None:
        """Show what is in force instead of what was typed."""
        for row in (self.kind, *self.rows.values()):
            row.revert()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.failure.restyle(tokens)

    @Slot(str, object)
    def _enter(self, field: str, value: object) -> None:
        """Ask for the layer with another value; what is said against it meanwhile is about this value."""
        if self._layer is not None:
            self._asking = self.rows.get(field, self.kind)
            self.layer_wanted.emit(replace(self._layer, **{_attribute(field): value}))  # type: ignore[arg-type]
            self._asking = None

    def _show_note(self, layer: Layer) -> None:
        """Say what the kind does; of the book's layer, what it can't take."""
        self.kind.picker.setToolTip(f"<b>{layer.kind}</b><br>{kind_help(layer.kind)}")
        self._note.setVisible(layer.kind == "SimpleDense")
        self._note.setText(self.tr('Given the string "relu", it raises a TypeError: it calls what it is given.'))


def _rows() -> dict[str, NumberRow | ChoiceRow]:
    size, window = Whole(1, LARGEST_SIZE), Whole(1, LARGEST_WINDOW)
    return {
        "units": NumberRow("units", size, "units"),
        "filters": NumberRow("filters", size, "units"),
        "kernel_size": NumberRow("kernel_size", window, "kernel_size"),
        "strides": NumberRow("strides", window, "strides"),
        "padding": ChoiceRow("padding", PADDINGS, segmented=True),
        "activation": ChoiceRow("activation", ACTIVATIONS),
        "return_sequences": ChoiceRow("return_sequences", (False, True)),
    }


def _attribute(field: str) -> str:
    """Return what a Layer calls a parameter of Keras."""
    return "units" if field == "filters" else field
