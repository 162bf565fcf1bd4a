"""Local derivatives chained along whole traced graphs, summed where paths meet: the tape's own gradients."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from engine.derivatives import local

Program = Callable[..., tf.Tensor]


def chained(target: tf.Tensor, operations: list[tf.Operation]) -> dict[Any, tf.Tensor]:
    """The gradients of a target by all that is before it, from our local derivatives alone; keys are references."""
    gradients = {target.ref(): tf.ones_like(target)}
    for op in reversed(operations):
        gradient = gradients.get(op.outputs[0].ref()) if op.outputs else None
        for index, source in enumerate(op.inputs if gradient is not None else ()):
            found = local(op, index, gradient)
            if found is not None:
                others = gradients.get(source.ref())
                gradients[source.ref()] = found.flow if others is None else others + found.flow
    return gradients


def derivative(program: Program, variables: list[tf.Variable], order: int) -> tf.Tensor | None:
    """The sum of a program's output, or of its derivative of some order by the first variable, by nested tapes."""
    if order == 0:
        return tf.reduce_sum(program(*variables))
    with tf.GradientTape() as tape:
        below = derivative(program, variables, order - 1)
    above = None if below is None else tape.gradient(below, variables[0])
    return None if above is None else tf.reduce_sum(above)


def compare(program: Program, starts: list[np.ndarray], order: int) -> int:
    """Compare all gradients of a derivative with the tape's, on the way and at the variables; return how many."""
    variables = [tf.Variable(start) for start in starts]

    def traced() -> list[tuple[tf.Tensor, tf.Tensor]]:
        handles = [tf.convert_to_tensor(variable).op.inputs[0] for variable in variables]
        graph = handles[0].graph
        with tf.GradientTape(persistent=True) as tape:
            target = derivative(program, variables, order)
        if target is None:
            return []
        operations = graph.get_operations()
        outputs = [y for op in operations for y in op.outputs if y.dtype.is_floating]
        ours = chained(target, operations)
        theirs = tape.gradient(target, [*outputs, *variables])
        recorded = [(key, one) for key, one in zip([*outputs, *handles], theirs, strict=True) if one is not None]
        assert not {key.name for key, _ in recorded if key.ref() not in ours}
        return [(ours[key.ref()], one) for key, one in recorded]

    pairs = tf.function(traced, autograph=False)()
    for ours, theirs in pairs:
        largest = np.max(np.abs(theirs), initial=0)
        np.testing.assert_allclose(ours, theirs, rtol=1e-6, atol=1e-6 * (largest if np.isfinite(largest) else 0))
    return len(pairs)


def softplus(x: tf.Tensor) -> tf.Tensor:
    return tf.math.log(1 + tf.exp(x))


def loss(W: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """The linear classifier's, of points made up."""
    points = np.random.default_rng(0).normal(size=(40, 2))
    x = tf.constant(points, W.dtype)
    t = tf.constant(points[:, :1] > 0, W.dtype)
    return tf.reduce_mean(tf.square(t - (tf.matmul(x, W) + b)))


def two_layers(W: tf.Tensor, b: tf.Tensor, V: tf.Tensor) -> tf.Tensor:
    x = tf.constant(np.random.default_rng(1).normal(size=(10, 2)), W.dtype)
    hidden = tf.sigmoid(tf.nn.relu(x @ W + b) @ V)
    return -tf.reduce_mean(tf.math.log(hidden))


def unrolled(x: tf.Tensor) -> tf.Tensor:
    """Newton's way to a root: the same tensor on many paths."""
    y = tf.ones_like(x)
    for _ in range(2):
        y = 0.5 * (y + x / y)
    return y


VECTOR, MATRIX = np.array([0.4, 1.3, 2.1]), np.array([[0.3, -1.2], [0.8, 0.5]])
PROGRAMS: dict[str, tuple[Program, list[np.ndarray]]] = {
    "x² at 3": (tf.square, [np.array(3.0)]),
    "the falling apple": (lambda t: 4.9 * t**2, [np.array(1.2)]),
    "the mock-up's": (lambda w, b: tf.square(w * 9 + b - 20), [np.array(2.0), np.array(1.0)]),
    "a linear classifier": (loss, [np.array([[0.1], [-0.7]]), np.array([0.2])]),
    "two layers": (two_layers, [MATRIX, VECTOR[:2], MATRIX[:, :1]]),
    "softplus of softplus": (lambda x: softplus(softplus(x) - 1), [VECTOR]),
    "x·sin(x)/x^x": (lambda x: x * tf.sin(x) / x**x, [VECTOR]),
    "Newton's root": (unrolled, [VECTOR]),
    "a quadratic form": (lambda A, x: x @ A @ tf.transpose(x), [MATRIX, VECTOR[None, :2]]),
    "softmax": (lambda x: tf.exp(x - tf.reduce_max(x)) / tf.reduce_sum(tf.exp(x - tf.reduce_max(x))), [VECTOR]),
    "a norm": (lambda A: tf.sqrt(tf.reduce_sum(tf.square(A), axis=0)), [MATRIX]),
    "spread": (lambda A: tf.reduce_mean(tf.square(A - tf.reduce_mean(A, axis=1, keepdims=True))), [MATRIX]),
    "a gate": (lambda x, y: tf.where(x > 1, x * y, tf.tanh(x - y)), [VECTOR, VECTOR[::-1].copy()]),
    "a mix of precisions": (lambda x: tf.cast(tf.cast(tf.sin(x), tf.float64) ** 2, x.dtype), [VECTOR]),
}


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("order", [0, 1, 2], ids=["first", "second", "third"])
@pytest.mark.parametrize("name", PROGRAMS)
def test_chained_they_are_the_tapes_gradients_everywhere_on_the_way(name: str, order: int, dtype: Any):
    program, starts = PROGRAMS[name]
    count = compare(program, [start.astype(dtype) for start in starts], order)
    assert count > len(starts) or order > 0  # a derivative may be constant


def test_what_is_joined_of_pieces_goes_back_to_each():
    def joined(A: tf.Tensor, x: tf.Tensor) -> tf.Tensor:
        return tf.concat([A[0] * x[1], tf.stack([x[0], x[2]])], 0) ** 3

    assert compare(joined, [MATRIX, VECTOR], 0) > 2


REDUCTIONS = tf.reduce_sum, tf.reduce_mean, tf.reduce_max, tf.reduce_min

FUNCTIONS: dict[str, Program] = {
    "square": tf.square,
    "sqrt": tf.sqrt,
    "exp": tf.exp,
    "log": tf.math.log,
    "sin": tf.sin,
    "cos": tf.cos,
    "tan": tf.tan,
    "tanh": tf.tanh,
    "sigmoid": tf.sigmoid,
    "relu": tf.nn.relu,
    "abs": tf.abs,
    "negative": tf.negative,
    "reciprocal": tf.math.reciprocal,
    "rsqrt": tf.math.rsqrt,
    "x^3": lambda x: x**3,
    "2^x": lambda x: 2**x,
    "x^x": lambda x: x**x,
    "+": lambda x: x + x,
    "-": lambda x: 1 - x,
    "*": lambda x: x * x,
    "/": lambda x: 1 / x,
    "matmul": lambda x: x @ x,
    "matmul, transposed": lambda x: tf.matmul(x, x, transpose_a=True),
    "matmul, batch": lambda x: tf.matmul(x, tf.broadcast_to(x, [3, 2, 2]), transpose_b=True),
    "matvec": lambda x: tf.linalg.matvec(x, x[0]),
    **{
        f"{reduce.__name__}, {axis}": lambda x, reduce=reduce, axis=axis: reduce(x * x, axis=axis)
        for reduce in REDUCTIONS
        for axis in (None, 0, 1)
    },
    "maximum": lambda x: tf.maximum(x, x[0]),
    "minimum": lambda x: tf.minimum(x, 1),
    "reshape": lambda x: tf.reshape(x * x, [4]),
    "expand_dims": lambda x: tf.expand_dims(x, 0) * x,
    "squeeze": lambda x: tf.squeeze((x * x)[None]),
    "transpose": lambda x: tf.transpose(x) * x,
    "broadcast_to": lambda x: tf.broadcast_to(x, [3, 2, 2]) ** 2,
    "tile": lambda x: tf.tile(x * x, [2, 3]),
    "identity": lambda x: tf.identity(x) * x,
    "where": lambda x: tf.where(x > 1, x * x, x),
    "slice": lambda x: x[1:, ::-1] ** 2,
    "divide_no_nan": lambda x: tf.math.divide_no_nan(x, x + 1),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_operation_that_a_nested_gradient_makes_has_a_rule(name: str):
    """Then every tensor that has a gradient from the tape has one of ours, and it is equal."""
    for order in (0, 1, 2):
        compare(lambda x: FUNCTIONS[name](x) * x[0, 0], [np.array([[0.4, 1.3], [2.1, 0.7]])], order)
