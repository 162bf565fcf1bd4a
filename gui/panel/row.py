"""One setting: label, control, what belongs below it, and what is wrong."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.recipe import RecipeError, Rule
from gui import text
from gui.panel.control import Control
from gui.panel.label import GAP, Label, line
from gui.panel.tip import tip
from gui.style import ui_font
from gui.tokens import Tokens

CLASSES = {"mean_0": 0, "mean_1": 1}


class Row(QWidget):
    """`entered` carries the setting's name, the value tried, and whether it is final."""

    entered = Signal(str, object, bool)

    def __init__(self, field: str, rule: Rule, control: Control) -> None:
        """`field`: the setting's dotted name."""
        super().__init__()
        self.field, self.control = field, control
        self._value: object = None
        self._label = Label(_titled(field), control.fields, CLASSES.get(field.rpartition(".")[2]))
        self._message = QLabel(wordWrap=True)
        self._message.hide()
        self._message.setProperty("role", "err")
        self._message.setFont(ui_font(11.5))
        for widget in (self, control.below, *control.fields):
            if widget:
                widget.setToolTip(tip(field, rule))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(line(self._label, control, wide=control.wide))
        if control.below:
            rows.addWidget(control.below)
        rows.addWidget(self._message)
        control.entered.connect(self._enter)
        for each in control.fields:
            each.reverted.connect(self.revert)

    @property
    def value(self) -> object:
        """The last value that was right."""
        return self._value

    @property
    def message(self) -> str:
        """What is wrong with what stands in the control; "" for nothing."""
        return self._message.text()

    def show_value(self, value: object) -> None:
        """Show a value that is right; nothing is emitted."""
        self._value = value
        self.control.show_value(value)  # type: ignore[arg-type]
        self._say("")

    @Slot()
    def revert(self) -> None:
        """Go back to the last value that was right."""
        self.show_value(self._value)

    def refuse(self, error: RecipeError) -> None:
        """Keep what was typed, mark it, and say what is allowed."""
        fields = self.control.fields
        message = text.demand(error)
        for field in [field for field in fields if not field.fits()] or fields:
            field.mark(message)
        self._say(message)

    def focus(self) -> None:
        """Put the focus where this setting is changed."""
        shown = [field for field in self.control.fields if field.isVisibleTo(self)]
        (shown[0] if shown else self.control).setFocus()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._label.restyle(tokens)
        self.control.restyle(tokens)

    @Slot(object, bool)
    def _enter(self, value: object, final: bool) -> None:
        self.entered.emit(self.field, value, final)

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))


def _titled(field: str) -> str:
    """Return the label, with the setting's symbol where it has one: "Learning rate η"."""
    symbol = text.unit(field)
    return f"{text.label(field)} {symbol}" if len(symbol) == 1 else text.label(field)
