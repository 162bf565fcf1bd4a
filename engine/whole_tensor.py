"""The derivatives of the operations that move, repeat, join or add up elements, and of the product of matrices.

The letters of a formula are those of `engine.elementwise`; {n} is a count.
"""

from collections.abc import Callable
from typing import NamedTuple

import tensorflow as tf


class Rule(NamedTuple):
    """A derivative by one input: how it is written, its value, and the input's term from the gradient of the output."""

    formula: str
    factor: tf.Tensor
    back: Callable[[tf.Tensor], tf.Tensor]


def rule(op: tf.Operation, index: int) -> Rule | None:
    """Return the derivative of one of these operations by one of its inputs; None for any other operation."""
    if op.type in MOVES:
        one = tf.ones([], op.outputs[0].dtype)
        return Rule("1", one, lambda gradient: MOVES[op.type](op, index, gradient))
    return OTHERS[op.type](op, index) if op.type in OTHERS else None


def summed_to(tensor: tf.Tensor, like: tf.Tensor) -> tf.Tensor:
    """Return the sum over the axes along which `like` was broadcast, in the shape of `like`."""
    if like.shape.is_fully_defined() and like.shape == tensor.shape:
        return tensor
    shape = tf.shape(like)
    axes = tf.raw_ops.BroadcastGradientArgs(s0=shape, s1=tf.shape(tensor)).r0
    return tf.reshape(tf.reduce_sum(tensor, axes), shape)


def _untiled(op: tf.Operation, _: int, gradient: tf.Tensor) -> tf.Tensor:
    """Fold each axis into (repeats, length), and sum over the repeats."""
    values, repeats = op.inputs
    lengths = tf.shape(values, out_type=repeats.dtype)
    folded = tf.reshape(gradient, tf.reshape(tf.stack([repeats, lengths], axis=1), [-1]))
    return tf.reduce_sum(folded, tf.range(0, 2 * tf.rank(values), 2))


def _part(op: tf.Operation, index: int, gradient: tf.Tensor) -> tf.Tensor:
    *parts, axis = op.inputs
    return tf.split(gradient, [tf.shape(part)[axis] for part in parts], axis, num=len(parts))[index]


def _masks(op: tf.Operation) -> dict[str, int]:
    names = "begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"
    return {name: op.get_attr(name) for name in names}


def _unsliced(op: tf.Operation, _: int, gradient: tf.Tensor) -> tf.Tensor:
    values, begin, end, strides = op.inputs
    shape = tf.shape(values, out_type=begin.dtype)
    return tf.raw_ops.StridedSliceGrad(shape=shape, begin=begin, end=end, strides=strides, dy=gradient, **_masks(op))


def _sliced(op: tf.Operation, _: int, gradient: tf.Tensor) -> tf.Tensor:
    _shape, begin, end, strides, _values = op.inputs
    return tf.raw_ops.StridedSlice(input=gradient, begin=begin, end=end, strides=strides, **_masks(op))


def _reduced(op: tf.Operation, tensor: tf.Tensor) -> tf.Tensor:
    """Return a tensor of the output's shape with the axes that the reduction dropped, each of length 1."""
    values, axes = op.inputs
    return tf.reshape(tensor, tf.shape(tf.reduce_sum(values, axes, keepdims=True)))


def _spread(op: tf.Operation, _: int, gradient: tf.Tensor) -> tf.Tensor:
    return tf.broadcast_to(_reduced(op, gradient), tf.shape(op.inputs[0]))


# The output has the input's elements as they are, or their sums: the derivative is 1, the gradient goes the way back.
MOVES: dict[str, Callable[[tf.Operation, int, tf.Tensor], tf.Tensor]] = {
    **dict.fromkeys(("Identity", "ReadVariableOp", "AddN"), lambda op, index, gradient: gradient),
    **dict.fromkeys(
        ("Reshape", "ExpandDims", "Squeeze"),
        lambda op, index, gradient: tf.reshape(gradient, tf.shape(op.inputs[0])),
    ),
    "Cast": lambda op, index, gradient: tf.cast(gradient, op.inputs[0].dtype),
    "Transpose": lambda op, index, gradient: tf.transpose(gradient, tf.math.invert_permutation(op.inputs[1])),
    "BroadcastTo": lambda op, index, gradient: summed_to(gradient, op.inputs[0]),
    "Fill": lambda op, index, gradient: tf.reduce_sum(gradient),
    "Tile": _untiled,
    "Sum": _spread,
    "Pack": lambda op, index, gradient: tf.gather(gradient, index, axis=op.get_attr("axis")),
    "ConcatV2": _part,
    "StridedSlice": _unsliced,
    "StridedSliceGrad": _sliced,
}


def _mean(op: tf.Operation, _: int) -> Rule:
    values, mean = op.inputs[0], op.outputs[0]
    factor = tf.cast(tf.size(mean), mean.dtype) / tf.cast(tf.size(values), mean.dtype)
    return Rule("1/{n}", factor, lambda gradient: factor * _spread(op, 0, gradient))


def _extreme(op: tf.Operation, _: int) -> Rule:
    """Share the gradient equally among the n elements that are the extreme, as TensorFlow does."""
    values, axes = op.inputs
    chosen = tf.cast(values == _reduced(op, op.outputs[0]), values.dtype)
    factor = chosen / tf.reduce_sum(chosen, axes, keepdims=True)
    return Rule("1/{n} if {a} = {y} else 0", factor, lambda gradient: factor * _reduced(op, gradient))


def _matrix_product(op: tf.Operation, index: int) -> Rule:
    """Of Y = A·B the gradients are G·Bᵀ and Aᵀ·G; for a matrix that enters transposed, the transposes of these."""
    names = ("transpose_a", "transpose_b") if op.type == "MatMul" else ("adj_x", "adj_y")
    turned = [op.get_attr(name) for name in names]
    matrix, other = op.inputs[index], op.inputs[1 - index]
    crossed = turned[0] == turned[1]
    factor = tf.linalg.matrix_transpose(other) if crossed else other

    def back(gradient: tf.Tensor) -> tf.Tensor:
        gradient = tf.linalg.matrix_transpose(gradient) if turned[index] else gradient
        leads = index == turned[index]
        return summed_to(tf.matmul(gradient, factor) if leads else tf.matmul(factor, gradient), matrix)

    return Rule(("{b}", "{a}")[index] + ".T" * crossed, factor, back)


OTHERS: dict[str, Callable[[tf.Operation, int], Rule]] = {
    "Mean": _mean,
    **dict.fromkeys(("Max", "Min"), _extreme),
    **dict.fromkeys(("MatMul", "BatchMatMulV2"), _matrix_product),
}
