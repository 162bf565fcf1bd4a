"""The derivatives of the operations that work element by element: a page of a calculus book.

In a formula {a} and {b} are the inputs, {y} is the output. Where one does not exist (|a| at 0) or is not real (the
exponent's, of a negative base) it is TensorFlow's choice.
"""

from collections.abc import Callable
from typing import NamedTuple

import tensorflow as tf


def gated(gradient: tf.Tensor, factor: tf.Tensor) -> tf.Tensor:
    """Return the product; a factor of 0 keeps back even an infinite gradient."""
    return tf.math.multiply_no_nan(gradient, factor)


def zero_stays_zero(gradient: tf.Tensor, factor: tf.Tensor) -> tf.Tensor:
    """Return the product; a gradient of 0 stays 0 even where the factor is infinite."""
    return tf.math.multiply_no_nan(factor, gradient)


class Partial(NamedTuple):
    """The derivative by one input: how it is written, and its value from the inputs and the output, in this order.

    `product`: of gradient and value, as TensorFlow has it where one is 0 and the other infinite.
    """

    formula: str
    value: Callable[..., tf.Tensor | float]
    product: Callable[[tf.Tensor, tf.Tensor], tf.Tensor] = tf.multiply


ZERO = Partial("0", lambda *_: 0.0, gated)
ONE = Partial("1", lambda *_: 1.0)
MINUS_ONE = Partial("−1", lambda *_: -1.0)

# By each input in turn.
PARTIALS: dict[str, tuple[Partial, ...]] = {
    "Neg": (MINUS_ONE,),
    "Abs": (Partial("sign({a})", lambda a, y: tf.sign(a)),),
    "Sign": (ZERO,),
    "Square": (Partial("2·{a}", lambda a, y: 2 * a),),
    "Sqrt": (Partial("1/(2·{y})", lambda a, y: 0.5 / y, zero_stays_zero),),
    "Rsqrt": (Partial("−{y}³/2", lambda a, y: -0.5 * y * y * y, zero_stays_zero),),
    "Reciprocal": (Partial("−{y}²", lambda a, y: -y * y, zero_stays_zero),),
    "Exp": (Partial("{y}", lambda a, y: y),),
    "Log": (Partial("1/{a}", lambda a, y: 1 / a),),
    "Sin": (Partial("cos({a})", lambda a, y: tf.cos(a)),),
    "Cos": (Partial("−sin({a})", lambda a, y: -tf.sin(a)),),
    "Tan": (Partial("1/cos({a})²", lambda a, y: tf.square(1 / tf.cos(a))),),
    "Tanh": (Partial("1 − {y}²", lambda a, y: 1 - y * y),),
    "Sigmoid": (Partial("{y}·(1 − {y})", lambda a, y: y * (1 - y)),),
    "Relu": (Partial("1 if {a} > 0 else 0", lambda a, y: tf.cast(a > 0, a.dtype)),),
    "Add": (ONE, ONE),
    "AddV2": (ONE, ONE),
    "Sub": (ONE, MINUS_ONE),
    "Mul": (Partial("{b}", lambda a, b, y: b), Partial("{a}", lambda a, b, y: a)),
    **dict.fromkeys(
        ("Div", "RealDiv"),
        (Partial("1/{b}", lambda a, b, y: 1 / b), Partial("−{a}/{b}²", lambda a, b, y: -a / b / b)),
    ),
    "DivNoNan": (
        Partial("1/{b}", lambda a, b, y: tf.math.divide_no_nan(tf.ones_like(b), b)),
        Partial("−{a}/{b}²", lambda a, b, y: tf.math.divide_no_nan(tf.math.divide_no_nan(-a, b), b)),
    ),
    "Pow": (
        Partial("{b}·{a}^({b}−1)", lambda a, b, y: b * tf.pow(a, b - 1)),
        Partial("{y}·log({a})", lambda a, b, y: y * tf.math.log(tf.where(a > 0, a, tf.ones_like(a)))),
    ),
    "Maximum": (
        Partial("1 if {a} ≥ {b} else 0", lambda a, b, y: a >= b, gated),
        Partial("1 if {b} > {a} else 0", lambda a, b, y: ~(a >= b), gated),
    ),
    "Minimum": (
        Partial("1 if {a} ≤ {b} else 0", lambda a, b, y: a <= b, gated),
        Partial("1 if {b} < {a} else 0", lambda a, b, y: ~(a <= b), gated),
    ),
    **dict.fromkeys(
        ("Select", "SelectV2"),
        (
            ZERO,  # the condition: as it is no number, it is never asked for
            Partial("1 if {a} else 0", lambda condition, *_: condition, gated),
            Partial("0 if {a} else 1", lambda condition, *_: ~condition, gated),
        ),
    ),
    # The records of an inner `gradient()`: {a} is the output of the first derivative's operation, {b} its gradient.
    "SqrtGrad": (Partial("−{y}/{a}", lambda a, b, y: -y / a), Partial("1/(2·{a})", lambda a, b, y: 0.5 / a)),
    "RsqrtGrad": (
        Partial("−3/2·{b}·{a}²", lambda a, b, y: -1.5 * b * a * a),
        Partial("−{a}³/2", lambda a, b, y: -0.5 * a * a * a, zero_stays_zero),
    ),
    "ReciprocalGrad": (
        Partial("−2·{a}·{b}", lambda a, b, y: -2 * a * b),
        Partial("−{a}²", lambda a, b, y: -a * a, zero_stays_zero),
    ),
    "TanhGrad": (
        Partial("−2·{a}·{b}", lambda a, b, y: -2 * a * b),
        Partial("1 − {a}²", lambda a, b, y: 1 - a * a),
    ),
    "SigmoidGrad": (
        Partial("{b}·(1 − 2·{a})", lambda a, b, y: b * (1 - 2 * a)),
        Partial("{a}·(1 − {a})", lambda a, b, y: a * (1 - a)),
    ),
    "ReluGrad": (Partial("1 if {b} > 0 else 0", lambda a, b, y: tf.cast(b > 0, b.dtype)), ZERO),  # {b} is the output
}
