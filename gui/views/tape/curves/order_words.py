"""What is said of a target and its derivatives: formulas as on paper, numbers, units."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.tape import Tape
from gui.numbers import fixed, short
from gui.views.tape.check_rows import pretty
from gui.views.tape.curves.orders import Order, Orders, is_apple

translate = QCoreApplication.translate

DECIMALS = 3
LONGEST = 22  # letters of a formula that has room in a plot
UNITS = ("m", "m/s", "m/s²")

_POWER = re.compile(r"\s*\*\*\s*")
_POINT = re.compile(r"(?<=\d)\.(?!\d)")
_MODULE = re.compile(r"\btf\.(\w+\.)*")


@dataclass(frozen=True)
class Caption:
    """What stands in a plot: a name, and under it `4.9 t² = 7.056 m`, a dash or None."""

    name: str
    line: str
    none: bool = False


def captions(tape: Tape, shown: Orders) -> tuple[Caption, Caption, Caption]:
    """Return what stands in the three plots."""
    names = motion() if is_apple(tape) else tuple(order.name for order in shown)
    first, second, third = (_caption(tape, *each) for each in zip(names, shown, UNITS, strict=True))
    return first, second, third


def title(tape: Tape, shown: Orders) -> str:
    """Return what the three plots show."""
    if is_apple(tape):
        return translate("Orders", "Position, speed, acceleration")
    name = shown[0].name
    return f"{name}, {name}′, {name}″"


def input_name(tape: Tape) -> str:
    """Return what the input is called beside its slider."""
    if is_apple(tape):
        return translate("Orders", "time t")
    return tape.curves.name if tape.curves else ""


def axis_words(tape: Tape) -> str:
    """Return what the horizontal axis shows."""
    name = translate("Orders", "time t (s)") if is_apple(tape) else input_name(tape)
    return translate("Orders", "horizontal: {0}").format(name)


def motion() -> tuple[str, str, str]:
    """Return what the apple's curves are called."""
    return translate("Orders", "Position"), translate("Orders", "Speed"), translate("Orders", "Acceleration")


def on_paper(formula: str) -> str:
    """Return a program's formula as it is written on paper: `4.9·time²`; "" for one that has no room."""
    written = pretty(_MODULE.sub("", _POINT.sub("", _POWER.sub("**", formula))))
    return written if len(written) <= LONGEST else ""


def _caption(tape: Tape, name: str, order: Order, unit: str) -> Caption:
    if order.none:
        return Caption(name, "None", none=True)
    formula, number = on_paper(order.formula), fixed(order.number, DECIMALS)
    if is_apple(tape):
        formula = re.sub(r"time(?![a-z_])", "t", formula.replace("·", " "))
        number = f"{number} {unit}" if order.number is not None else number
    constant = order.number is not None and formula == short(order.number)
    return Caption(name, f"{formula} = {number}" if formula and not constant else number)
