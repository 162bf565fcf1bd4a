"""For every type of operation that has a rule: ways of making one, of tensors of these shapes."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

raw = tf.raw_ops


class Case(NamedTuple):
    """One operation: how it is made of tensors of these shapes. `positive`: defined for positive numbers only."""

    call: Callable[..., tf.Tensor]
    shapes: tuple[tuple[int, ...], ...]
    positive: bool = False


def elementwise(call: Callable[..., tf.Tensor], inputs: int, positive: bool = False) -> list[Case]:
    """A function of one tensor, or of two in the ways in which they can be broadcast."""
    one = [((),), ((4,),), ((2, 3),)]
    two = [((), ()), ((2, 3), (2, 3)), ((2, 3), (3,)), ((), (2, 3)), ((2, 1), (1, 3)), ((4, 1, 3), (2, 1)), ((0,), ())]
    return [Case(call, shapes, positive) for shapes in (one, two)[inputs - 1]]


def same_shape(call: Callable[..., tf.Tensor]) -> list[Case]:
    return [Case(call, (shape, shape)) for shape in ((), (4,), (2, 3))]


def reductions(reduce: Callable[..., tf.Tensor]) -> list[Case]:
    ways: list[dict[str, Any]] = [{}, {"axis": 0}, {"axis": -1}, {"axis": [0, 2]}, {"axis": 1, "keepdims": True}]
    ways += [{"axis": []}, {"keepdims": True}]
    return [
        Case(reduce, ((),)),
        *(Case(lambda a, way=way: reduce(a, **way), ((2, 3, 4),)) for way in ways),
    ]


def products(batch: tuple[int, ...], other: tuple[int, ...]) -> list[Case]:
    """The four ways of transposing."""
    return [
        Case(
            lambda a, b, ta=ta, tb=tb: tf.matmul(a, b, transpose_a=ta, transpose_b=tb),
            ((*batch, *((3, 2) if ta else (2, 3))), (*other, *((4, 3) if tb else (3, 4)))),
        )
        for ta in (False, True)
        for tb in (False, True)
    ]


MASK = np.array([[True, False, True], [False, False, True]])

CASES: dict[str, list[Case]] = {
    "Neg": elementwise(tf.negative, 1),
    "Abs": elementwise(tf.abs, 1),
    "Sign": elementwise(tf.sign, 1),
    "Square": elementwise(tf.square, 1),
    "Sqrt": elementwise(tf.sqrt, 1, positive=True),
    "Rsqrt": elementwise(tf.math.rsqrt, 1, positive=True),
    "Reciprocal": elementwise(tf.math.reciprocal, 1),
    "Exp": elementwise(tf.exp, 1),
    "Log": elementwise(tf.math.log, 1, positive=True),
    "Sin": elementwise(tf.sin, 1),
    "Cos": elementwise(tf.cos, 1),
    "Tan": elementwise(tf.tan, 1),
    "Tanh": elementwise(tf.tanh, 1),
    "Sigmoid": elementwise(tf.sigmoid, 1),
    "Relu": elementwise(tf.nn.relu, 1),
    "Add": elementwise(lambda a, b: raw.Add(x=a, y=b), 2),
    "AddV2": elementwise(tf.add, 2),
    "Sub": elementwise(tf.subtract, 2),
    "Mul": elementwise(tf.multiply, 2),
    "Div": elementwise(lambda a, b: raw.Div(x=a, y=b), 2),
    "RealDiv": elementwise(tf.divide, 2),
    "DivNoNan": elementwise(tf.math.divide_no_nan, 2),
    "Pow": elementwise(tf.pow, 2, positive=True),
    "Maximum": elementwise(tf.maximum, 2),
    "Minimum": elementwise(tf.minimum, 2),
    "Select": [Case(lambda a, b: raw.Select(condition=MASK, x=a, y=b), ((2, 3), (2, 3)))],
    "SelectV2": [
        Case(lambda a, b: tf.where(MASK, a, b), shapes)
        for shapes in (((2, 3), (2, 3)), ((), (3,)), ((2, 1), ()), ((4, 2, 3), (2, 3)))
    ],
    "SqrtGrad": same_shape(lambda a, b: raw.SqrtGrad(y=a, dy=b)),
    "RsqrtGrad": same_shape(lambda a, b: raw.RsqrtGrad(y=a, dy=b)),
    "ReciprocalGrad": same_shape(lambda a, b: raw.ReciprocalGrad(y=a, dy=b)),
    "TanhGrad": same_shape(lambda a, b: raw.TanhGrad(y=a, dy=b)),
    "SigmoidGrad": same_shape(lambda a, b: raw.SigmoidGrad(y=a, dy=b)),
    "ReluGrad": same_shape(lambda a, b: raw.ReluGrad(gradients=a, features=b)),
    "Identity": elementwise(tf.identity, 1),
    "ReadVariableOp": [],  # its input is no tensor of numbers: a test of its own
    "AddN": [Case(lambda *a: tf.add_n(a), ((2, 3),) * 3), Case(lambda *a: tf.add_n(a), ((), ()))],
    "Reshape": [Case(lambda a: tf.reshape(a, [3, -1]), ((2, 3),)), Case(lambda a: tf.reshape(a, []), ((1, 1),))],
    "ExpandDims": [Case(lambda a: tf.expand_dims(a, -1), ((2, 3),)), Case(lambda a: tf.expand_dims(a, 0), ((),))],
    "Squeeze": [Case(tf.squeeze, ((1, 3, 1),)), Case(lambda a: tf.squeeze(a, [0]), ((1, 3, 1),))],
    "Cast": [
        Case(lambda a: tf.cast(a, tf.float64 if a.dtype == tf.float32 else tf.float32), ((2, 3),)),
        Case(lambda a: tf.cast(a, tf.float16), ((),)),
    ],
    "Transpose": [Case(tf.transpose, ((2, 3),)), Case(lambda a: tf.transpose(a, [2, 0, 1]), ((2, 3, 4),))],
    "BroadcastTo": [Case(lambda a: tf.broadcast_to(a, [4, 2, 3]), (shape,)) for shape in ((), (3,), (2, 1), (4, 1, 3))],
    "Fill": [Case(lambda a: tf.fill([2, 3], a), ((),)), Case(lambda a: tf.fill([0], a), ((),))],
    "Tile": [Case(lambda a: tf.tile(a, [2, 3]), ((2, 3),)), Case(lambda a: tf.tile(a, [4]), ((1,),))],
    "Sum": reductions(tf.reduce_sum),
    "Mean": reductions(tf.reduce_mean),
    "Max": reductions(tf.reduce_max),
    "Min": reductions(tf.reduce_min),
    "Pack": [Case(lambda *a: tf.stack(a), ((), ())), Case(lambda *a: tf.stack(a, -1), ((2, 3),) * 3)],
    "ConcatV2": [
        Case(lambda *a: tf.concat(a, 0), ((2,), (3,), (0,))),
        Case(lambda *a: tf.concat(a, -1), ((2, 3), (2, 1))),
    ],
    "StridedSlice": [
        Case(lambda a: a[0, 1], ((2, 3),)),
        Case(lambda a: a[..., ::-2], ((2, 5),)),
        Case(lambda a: a[1:, tf.newaxis, :2], ((3, 3),)),
    ],
    "StridedSliceGrad": [
        Case(lambda a: raw.StridedSliceGrad(shape=[5], begin=[1], end=[4], strides=[2], dy=a), ((2,),)),
        Case(lambda a: raw.StridedSliceGrad(shape=[5], begin=[1], end=[0], strides=[2], end_mask=1, dy=a), ((2,),)),
    ],
    "MatMul": products((), ()),
    "BatchMatMulV2": [*products((5,), (5,)), *products((5,), ()), *products((2, 1), (3,))],
}
