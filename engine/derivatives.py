"""The chain rule along one edge of a traced graph: the local derivative, and the term that flows back by it.

Everything is made of TensorFlow's operations, to be computed in the same trace.
"""

from dataclasses import dataclass

import tensorflow as tf

from engine.elementwise import PARTIALS
from engine.whole_tensor import Rule, rule, summed_to


@dataclass(frozen=True, eq=False)
class Local:
    """The local derivative of an operation by one of its inputs.

    `formula`: in braces a and b are the inputs, y is the output, n a count: `2·{a}`. `factor`: its value, which
    broadcasts to the output; of Max and Min the share of each element of the input, of a matrix product the other
    matrix, transposed as the chain rule needs it. `flow`: what it adds to the gradient of the input, in the input's
    shape; None where no gradient comes in.
    """

    formula: str
    factor: tf.Tensor
    flow: tf.Tensor | None


def local(op: tf.Operation, index: int, gradient: tf.Tensor | None) -> Local | None:
    """Return the derivative of an operation by its input at `index`; `gradient` is that of its output.

    None where there is no derivative: by conditions, shapes, axes and whole numbers, and of operations without a rule,
    among them those that stop every gradient (StopGradient, ZerosLike, OnesLike).
    """
    source = op.inputs[index]
    differentiable = source.dtype.is_floating or source.dtype == tf.resource  # a variable's handle
    if not (differentiable and any(y.dtype.is_floating for y in op.outputs)):
        return None
    found = _elementwise(op, index) if op.type in PARTIALS else rule(op, index)
    if found is None:
        return None
    return Local(found.formula, found.factor, None if gradient is None else found.back(gradient))


def _elementwise(op: tf.Operation, index: int) -> Rule:
    partial, source, y = PARTIALS[op.type][index], op.inputs[index], op.outputs[0]
    factor = tf.cast(partial.value(*op.inputs, y), y.dtype)
    return Rule(partial.formula, factor, lambda gradient: summed_to(partial.product(gradient, factor), source))
