"""The input that the curves are drawn over: a slider, a number to type, and what is wrong with it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.recipe import NotAllowed, Number, RecipeError
from gui import text
from gui.numbers import short
from gui.panel.field import Field
from gui.style import ui_font
from gui.tokens import Tokens
from gui.views.tape.curves.input_slider import InputSlider

FARTHEST = 100_000
DECIMALS = 2
FIELD = 78  # pixels


class InputRow(QWidget):
    """`chosen` carries a number, and whether it is final: False while the slider is dragged."""

    chosen = Signal(float, bool)

    def __init__(self) -> None:
        super().__init__()
        self._points: NDArray[np.float32] = np.zeros(1, np.float32)
        self._number = 0.0
        self.slider = InputSlider()
        self.slider.setToolTip(self.tr("Drag to move the input; the arrow keys move it by a point of the curves."))
        self._rule = Number(-FARTHEST, FARTHEST)
        self.field = Field(self._rule, "", DECIMALS)
        self.field.setToolTip(self.tr("The input. Type a number, or count with the arrow keys."))
        self.field.setFixedWidth(FIELD)
        for part in (self.slider, self.field):
            part.setAccessibleName(self.tr("Input"))  # until it has a name
        self._name, self._unit = QLabel(), QLabel()
        self._name.setProperty("role", "title")
        self._unit.setProperty("role", "number")
        self._message = QLabel(wordWrap=True)
        self._message.setProperty("role", "err")
        self._message.setFont(ui_font(11.5))
        self._message.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 4, 14, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for column, widget in enumerate((self._name, self.slider, self.field, self._unit)):
            grid.addWidget(widget, 0, column)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._message, 1, 0, 1, 4)
        self.slider.slid.connect(self._slid)
        self.field.tried.connect(self._tried)
        self.field.reverted.connect(self._revert)

    @property
    def message(self) -> str:
        """What is wrong with what was typed; "" for nothing."""
        return self._message.text()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.slider.restyle(tokens)

    def offer(self, points: NDArray[np.float32], name: str, unit: str) -> None:
        """Let the slider go over other points."""
        self._points = points
        self.slider.setRange(0, len(points) - 1)
        self._name.setText(name)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self.slider.setAccessibleName(name)
        self.field.setAccessibleName(name)

    def show_number(self, number: float) -> None:
        """Show where the input is; nothing is emitted."""
        self._number = number
        self.field.show_value(number)
        self._say("")
        self.slider.setValue(int(np.abs(self._points - number).argmin()))
        self.slider.setAccessibleDescription(short(number))

    def _slid(self, index: int, final: bool) -> None:
        self.chosen.emit(tidy(self._points[index]), final)

    def _tried(self, final: bool) -> None:
        try:
            number = self._rule.check(self.field.value)
        except NotAllowed as verdict:
            message = text.demand(RecipeError(self._name.text(), str(verdict), self.field.value))
            self.field.mark(message)
            self._say(message)
        else:
            self.chosen.emit(number, final)

    def _revert(self) -> None:
        self.show_number(self._number)

    def _say(self, message: str) -> None:
        if message != self._message.text():
            self._message.setText(message)
            self._message.setVisible(bool(message))


def tidy(number: float | np.float32) -> float:
    """Return a number with the digits that a program is given: `1.2`, not `1.2000000477`."""
    return float(f"{number:.6g}")
