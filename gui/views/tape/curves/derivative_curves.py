"""A target and its first two derivatives over a range of one input, above each other; a hand moves the input."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tape import Curves, Tape
from gui.numbers import fixed
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.tape.curves.input_row import InputRow, tidy
from gui.views.tape.curves.order_marks import Point
from gui.views.tape.curves.order_plot import OrderPlot
from gui.views.tape.curves.order_ranges import common_ranges, own_ranges
from gui.views.tape.curves.order_words import axis_words, captions, input_name, title
from gui.views.tape.curves.orders import Orders, input_number, is_apple, orders, point_at
from gui.views.tape.moment import Moment

DASHES: tuple[tuple[float, ...], ...] = ((), (7.0, 4.0), (2.0, 3.5))
SLOPE_DECIMALS = 2


class DerivativeCurves(QWidget):
    """Solid, dashed and dotted: a target, its derivative and the derivative of that, with tangents at the input.

    `x_chosen` carries an input, and whether it is final: False during a drag. The line follows the hand at once, the
    numbers when the next tape has them.
    """

    x_chosen = Signal(float, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = _Title("")
        self.plots = tuple(OrderPlot(dash, axis=dash == DASHES[-1]) for dash in DASHES)
        self.row = InputRow()
        self._tape: Tape | None = None
        self._moment: Moment | None = None
        self._curves: Curves | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        for plot in self.plots:
            column.addWidget(plot, 1)
            plot.x_pulled.connect(self._pull)
            for other in self.plots:
                if other is not plot:
                    plot.zoomed.connect(other.show_part)
                    plot.fitted.connect(other.fit)
        column.addWidget(self.row)
        self.row.chosen.connect(self._choose)
        self.restyle(LIGHT)

    @property
    def title(self) -> str:
        """What it is called: by what the program draws."""
        return self._header.title

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        inks = tokens.ink, tokens.grad, tokens.grad2
        for plot, ink, tangent in zip(self.plots, inks, (*inks[1:], tokens.ink3), strict=True):
            plot.restyle_as(tokens, ink, tangent)
        self.row.restyle(tokens)

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a moment of a tape."""
        if moment is self._moment or tape.curves is None:
            return
        other, self._tape, self._moment = tape is not self._tape, tape, moment
        known = orders(tape, moment)
        if other:
            self._draw_curves(tape, tape.curves)
            self._name(tape, known)
            if not self._held:
                self._show_input(input_number(tape))
        self._mark(tape, known)

    @property
    def _held(self) -> bool:
        """Whether a hand moves the input: what comes from a tape is behind it."""
        return self.row.slider.held or any(plot.held for plot in self.plots)

    def _draw_curves(self, tape: Tape, curves: Curves) -> None:
        if self._curves is not None and _same(curves, self._curves):
            return
        other = self._curves is None or _axis(curves) != _axis(self._curves)
        self._curves = curves
        lines = curves.value, curves.first, curves.second
        ranges = common_ranges(lines) if is_apple(tape) else own_ranges(lines)
        for plot, line, heights in zip(self.plots, lines, ranges, strict=True):
            plot.draw_curve(curves.x, line, heights)
            if other:
                plot.fit()

    def _name(self, tape: Tape, known: Orders) -> None:
        self._header.set_title(title(tape, known))
        self._header.set_note(axis_words(tape))
        self.setAccessibleName(self.title)
        if tape.curves is not None:
            self.row.offer(tape.curves.x, input_name(tape), self.tr("s") if is_apple(tape) else "")

    def _mark(self, tape: Tape, known: Orders) -> None:
        x = input_number(tape)
        numbers = [order.number for order in known]
        for plot, caption, y, slope in zip(
            self.plots, captions(tape, known), numbers, (*numbers[1:], None), strict=True
        ):
            words = self.tr("slope {0}").format(fixed(slope, SLOPE_DECIMALS))
            plot.marks.show(caption, None if x is None else Point(x, y, slope, words))
            plot.setAccessibleName(caption.name)
            plot.setAccessibleDescription(f"{caption.line}, {input_name(tape)} = {fixed(x, SLOPE_DECIMALS)}")

    def _show_input(self, x: float | None) -> None:
        for plot in self.plots:
            plot.marks.show_now(x)
        if x is not None:
            self.row.show_number(tidy(x))

    def _pull(self, x: float, final: bool) -> None:
        """Move the input to the point of the curves that is nearest: there TensorFlow has computed all three."""
        if self._curves is not None:
            self._choose(tidy(self._curves.x[point_at(self._curves, x)]), final)

    def _choose(self, x: float, final: bool) -> None:
        self._show_input(x)
        self.x_chosen.emit(x, final)


class _Title(Header):
    """A header whose title changes with the program."""

    @property
    def title(self) -> str:
        """What it says."""
        return self._title.text()

    def set_title(self, words: str) -> None:
        """Say something else."""
        self._title.setText(words)


def _axis(curves: Curves) -> tuple[str, float, float]:
    return curves.name, float(curves.x[0]), float(curves.x[-1])


def _same(one: Curves, other: Curves) -> bool:
    pairs = ((one.x, other.x), (one.value, other.value), (one.first, other.first), (one.second, other.second))
    return all(np.array_equal(a, b, equal_nan=True) for a, b in pairs)
