"""The local derivative along one edge: of scalars with its numbers, of matrices by the names."""

import re

from engine.tape import Tape, Value
from gui.numbers import MINUS, short
from gui.views.tape.chain_ways import Use, name_of
from gui.views.tape.strip.words import MOST_LISTED, number

DIGITS = 5  # significant ones, of a factor

_LETTER = re.compile(r"{(\w)}")
_PARENTHESES = re.compile(r"\([^()]*\)")


def factor(tape: Tape, step: Use) -> str:
    """Return the local derivative of a scalar: `2·(−1)`; in brackets where a product asks for them."""
    edge = step.edge
    letters = _numbers(tape, step)
    if edge.formula is None or " if " in edge.formula or letters is None:
        return _in_words(tape, step) if _factor(step) is None else in_brackets(short(_factor(step) or 0.0, DIGITS))
    filled = edge.formula.format_map(letters)
    outside = _PARENTHESES.sub("", _PARENTHESES.sub("", filled))
    return f"({filled})" if MINUS in outside or "+" in outside else filled


def symbols(tape: Tape, step: Use, gradient: str) -> str:
    """Return a matrix's term by the names: `x.T · ∂L/∂#2`. Σ: what was broadcast is summed up."""
    edge, record = step.edge, step.record
    if edge.formula is None:
        return f"{gradient} · {_in_words(tape, step)}"
    names = {letter: name_of(tape, one.origin) for letter, one in zip("ab", record.inputs, strict=False)}
    formula = edge.formula.format_map(names | {"y": name_of(tape, step.node), "n": _count(step)})
    if "MatMul" in record.type:
        if not formula.endswith(".T"):  # a matrix entered transposed
            return f"{gradient} · {_in_words(tape, step)}"
        return f"{formula} · {gradient}" if step.index else f"{gradient} · {formula}"
    summed = "Σ " if tape.value(edge.origin).size < record.value.size else ""
    if formula in {"1", f"{MINUS}1"}:
        return f"{formula[:-1]}{summed}{gradient}"
    return f"{summed}{gradient} × {formula}"


def result(value: Value, digits: int, norm: str = "|g| {0}") -> str:
    """Return a scalar, a few elements, or the norm of a larger tensor; with its shape, if it has one."""
    if value.shape == ():
        return number(value, digits)
    if value.whole and 1 <= value.size <= MOST_LISTED:
        words = f"[{', '.join(short(float(x), DIGITS - 1) for x in value.sample.flat)}]"
    else:
        words = norm.format(short(value.norm, DIGITS - 1))
    return f"{words} {value.shape}"


def in_brackets(number: str) -> str:
    """Return a number that may stand after a sign."""
    return f"({number})" if number.startswith(MINUS) else number


def _numbers(tape: Tape, step: Use) -> dict[str, str] | None:
    """Return the numbers of a formula's letters; None where one that it needs is no scalar."""
    edge, record = step.edge, step.record
    numbers = {letter: tape.value(one.origin).number for letter, one in zip("ab", record.inputs, strict=False)}
    numbers["y"] = record.value.number
    filled = {"n": _count(step)}
    filled |= {letter: in_brackets(short(x, DIGITS)) for letter, x in numbers.items() if x is not None}
    return filled if set(_LETTER.findall(edge.formula or "")) <= set(filled) else None


def _factor(step: Use) -> float | None:
    return step.edge.factor.number if step.edge.factor else None


def _count(step: Use) -> str:
    """Return the n of a mean, whose derivative is 1/n."""
    share = _factor(step)
    return str(round(1 / share)) if share else "n"


def _in_words(tape: Tape, step: Use) -> str:
    return f"∂{name_of(tape, step.node)}/∂{name_of(tape, step.edge.origin)}"
