"""Operations, moments and entries of a log, as the engine hands them to the screen; made with NumPy."""

import numpy as np

from engine.tensors import Elementwise, Entry, LineError, Operand, Operation, Past, Product, Reduction, Tensor, Way
from engine.tensors.region import cell, whole

A = np.array([[1, 2], [3, 4]], np.float32)
B = A**2
ITEM = "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment"
WAYS = (
    Way("variable", ("v = tf.Variable(x)", "v[0, 0].assign(0.)")),
    Way("new tensor", ("x = tf.where([[True, False], [False, False]], 0., x)",)),
)


def operation(symbol, wiring, result, **operands):
    """An operation whose result is called r; the operands by their names."""
    result = np.asarray(result)
    made = [Operand(name, "constant", np.asarray(v), _repeats(wiring, np.shape(v), result.shape))
            for name, v in operands.items()]  # fmt: skip
    return Operation(symbol, wiring, tuple(made), Operand("r", "constant", result))


def matmul(a=A, b=B):
    return operation("matmul", Product(), a @ b, a=a, b=b)


def plus(c, v):
    return operation("+", Elementwise(), np.asarray(c) + np.asarray(v), c=c, v=v)


def reduced(name, values, axis, keepdims=False):
    values = np.asarray(values)
    axes = tuple(range(values.ndim)) if axis is None else (axis,)
    return operation(f"reduce_{name}", Reduction(axes, keepdims), getattr(np, name)(values, axis, keepdims=keepdims),
                     c=values)  # fmt: skip


def history():
    """The four moments of the mock-up."""
    first = np.array([[0.3275], [-0.8426], [0.3194]], np.float32)
    second = first.copy()
    second[0, 0] = 3
    ones = np.ones((3, 1), np.float32)
    return (
        Past(4, "v = tf.Variable(tf.random.normal((3, 1)))", first, None),
        Past(5, "v[0, 0].assign(3.)", second, cell((0, 0))),
        Past(6, "v.assign_add(tf.ones((3, 1)))", second + ones, whole((3, 1))),
        Past(7, "v.assign_sub(tf.ones((3, 1)))", second, whole((3, 1))),
    )


def refused(ways=WAYS):
    return Entry(2, "x[0, 0] = 0.", "x", error=LineError("TypeError", ITEM, "TypeError", ways))


def entry(number, text="y = tf.square(x)", numbers="[[1. 4.]\n [9. 16.]]", printed="tf.Tensor(\n[[1. 4.]\n [9. 16.]])"):
    return Entry(number, text, "y", printed, numbers)


def tensor(kind="constant", values=A, identity=0x7F12345678A0):
    return Tensor("x", kind, values, identity, 1)


def _repeats(wiring, own, result):
    if isinstance(wiring, Product):
        batch = _elementwise(own[:-2], result[:-2])
        return (*batch, 1, 1)
    return _elementwise(own, result) if isinstance(wiring, Elementwise) else ()


def _elementwise(own, result):
    padded = (1,) * (len(result) - len(own)) + tuple(own)
    return tuple(size if one == 1 else 1 for one, size in zip(padded, result, strict=True))
