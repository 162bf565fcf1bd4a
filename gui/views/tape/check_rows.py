"""What the tape's gradients are checked against: central differences and what was solved by hand."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from engine.playback import second_order
from engine.tape import Answer, Tape, Value
from gui.numbers import MINUS, MISSING, fixed, short
from gui.views.tape.chain_ways import gradient_name, is_there
from gui.views.tape.moment import Moment

translate = QCoreApplication.translate

Numbers = NDArray[np.float64]

DECIMALS = 5
TOLERANCE = 1e-4  # relative to the larger of the two
SMALLEST = 1e-6  # below this everything is as good as 0


@dataclass(frozen=True)
class Row:
    """One gradient and its checks. `tape` None: not computed yet, or with `none` TensorFlow's None.

    `second`: a gradient of a gradient.
    """

    name: str
    tape: Value | None
    none: bool = False
    difference: Value | None = None
    formula: str = ""
    by_hand: Value | None = None
    second: bool = False

    @property
    def gap(self) -> float | None:
        """The largest absolute difference between the tape and its checks; None without a pair of numbers."""
        gaps = [_largest(mine - check) for mine, check in self._pairs()]
        return max(gaps) if gaps else None

    @property
    def agrees(self) -> bool:
        """Whether no check differs by more than the tolerance."""
        return all(
            _largest(mine - check) <= max(SMALLEST, TOLERANCE * max(_largest(mine), _largest(check)))
            for mine, check in self._pairs()
        )

    def _pairs(self) -> list[tuple[Numbers, Numbers]]:
        checks = [check for check in (self.difference, self.by_hand) if check is not None]
        if self.tape is None:
            return []
        mine = self.tape.sample.astype(np.float64)
        return [(mine, one.sample.astype(np.float64)) for one in checks if one.sample.shape == mine.shape]

    def text(self) -> str:
        """Return all its numbers as plain lines, with a minus that a program reads."""
        lines = [
            f"{self.name} " + translate("Check", "tape: {0}").format("None" if self.none else _all(self.tape)),
            translate("Check", "central difference: {0}").format(_all(self.difference)),
        ]
        if self.formula:
            lines.append(translate("Check", "by hand: {0}").format(f"{self.formula} = {_all(self.by_hand)}"))
        if self.gap is not None:
            lines.append(translate("Check", "largest difference: {0}").format(short(self.gap, 2)))
        return "\n".join(lines).replace(MINUS, "-")


def _largest(numbers: Numbers) -> float:
    return float(np.abs(numbers).max(initial=0.0))


def rows(tape: Tape, moment: Moment) -> tuple[Row, ...]:
    """Return the answers of all calls, as far as they are computed at a moment."""
    return tuple(_row(tape, moment, index, answer) for index, call in enumerate(tape.calls) for answer in call.answers)


def _row(tape: Tape, moment: Moment, index: int, answer: Answer) -> Row:
    call = tape.calls[index]
    return Row(
        gradient_name(call, answer.name),
        answer.gradient if _is_known(tape, moment, index, answer) else None,
        answer.gradient is None,
        answer.difference,
        answer.formula,
        answer.by_hand,
        index in second_order(tape),
    )


def _is_known(tape: Tape, moment: Moment, index: int, answer: Answer) -> bool:
    if answer.node is None:
        return moment.position == len(moment.beats)
    return is_there(tape, moment, index, answer.node)


def pretty(formula: str) -> str:
    """Return a formula of a program as it is written on paper: `2·(y−20)·x²`."""
    for code, paper in (
        (" ** ", "**"),
        ("**2", "²"),
        ("**3", "³"),
        (" * ", "·"),
        ("**", "^"),
        ("*", "·"),
        ("-", MINUS),
    ):
        formula = re.sub(rf"{re.escape(code)}(?![\d.])" if code[-1].isdigit() else re.escape(code), paper, formula)
    return formula


def figure(value: Value | None) -> str:
    """Return a scalar, of a tensor its norm, for none a dash."""
    if value is None:
        return MISSING
    return f"|g| {fixed(value.norm, DECIMALS)}" if value.number is None else fixed(value.number, DECIMALS)


def _all(value: Value | None) -> str:
    if value is None:
        return MISSING
    if value.shape == ():
        return short(float(value.sample), 9)
    numbers = np.array2string(value.sample, precision=6, separator=", ", threshold=100)
    return numbers if value.whole else translate("Check", "{0}, the corners of {1}").format(numbers, value.shape)
