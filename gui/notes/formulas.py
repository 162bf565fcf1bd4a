"""The update and the boundary as TeX between dollar signs, with their numbers; the minus is ASCII."""

import math

from gui.notes.note import Update, Weights
from gui.numbers import MINUS, MISSING, fixed, short

LEVEL = 0.5  # of the prediction, at the boundary


def update_of_W(update: Update, after: Weights) -> str:
    """Return W ← W − η ∇L with its three columns."""
    before, gradient, now = (_column(weights) for weights in (update.before, update.gradient, after))
    rate = _tex(short(update.learning_rate))
    return rf"$W \leftarrow W - \eta \, \nabla_W L = {before} - {rate} \, {gradient} = {now}$"


def update_of_b(update: Update, after: Weights) -> str:
    """Return b ← b − η ∇L with its three numbers."""
    before, gradient, now = (_tex(fixed(weights.b, 5)) for weights in (update.before, update.gradient, after))
    rate = _tex(short(update.learning_rate))
    return rf"$b \leftarrow b - \eta \, \nabla_b L = {before} - {rate} \cdot {_in_brackets(gradient)} = {now}$"


def boundary(weights: Weights) -> str | None:
    """Return the line where w₁x₁ + w₂x₂ + b = 0.5; None where there is none: no weights, or not finite ones."""
    w1, w2, b = weights
    if not math.isfinite(w1 + w2 + b) or (w1 == 0 and w2 == 0):
        return None
    first, second, bias = (_tex(fixed(weight, 5)) for weight in weights)
    away = rf"{LEVEL} - {_in_brackets(bias)}"
    if w2 == 0:
        at = _tex(fixed((LEVEL - b) / w1, 3))
        return rf"$x_1 = \frac{{{LEVEL} - b}}{{w_1}} = \frac{{{away}}}{{{first}}} = {at}$"
    formula = rf"-\frac{{w_1}}{{w_2}} \, x_1 + \frac{{{LEVEL} - b}}{{w_2}}"
    numbers = rf"-\frac{{{first}}}{{{second}}} \, x_1 + \frac{{{away}}}{{{second}}}"
    return rf"$x_2 = {formula} = {numbers} = {_line(-w1 / w2, (LEVEL - b) / w2)}$"


def _line(slope: float, intercept: float) -> str:
    sign, size = "-" if intercept < 0 else "+", _tex(fixed(abs(intercept), 3))
    return rf"{_tex(fixed(slope, 3))} \, x_1 {sign} {size}"


def _column(weights: Weights) -> str:
    rows = r" \\ ".join(_tex(fixed(weight, 5)) for weight in (weights.w1, weights.w2))
    return rf"\begin{{bmatrix}} {rows} \end{{bmatrix}}"


def _tex(number: str) -> str:
    r"""Return a number of the screen for TeX: `7.4e17` as `7.4 \cdot 10^{17}`."""
    mantissa, e, exponent = number.replace(MINUS, "-").partition("e")
    if e:
        return rf"{mantissa} \cdot 10^{{{exponent}}}"
    return {"NaN": r"\mathrm{NaN}", "∞": r"\infty", "-∞": r"-\infty", MISSING: r"\text{–}"}.get(mantissa, mantissa)


def _in_brackets(number: str) -> str:
    """Return a number as it stands after a sign."""
    return f"({number})" if number.startswith("-") else number
