"""What an operation says of its cells: the numbers that it names do make the result."""

import numpy as np
import pytest

from engine.tensors import Elementwise, Product, Reduction
from engine.tensors.lab import Lab

EXACT = {"+": np.add, "*": np.multiply, "maximum": np.maximum, "<": np.less, ">=": np.greater_equal, "==": np.equal}
REDUCTIONS = {"reduce_sum": np.sum, "reduce_mean": np.mean, "reduce_max": np.max, "reduce_min": np.min}


def after(*lines):
    """The operation of the last of some lines."""
    return Lab().load(lines).operation


@pytest.mark.parametrize(
    ("line", "index", "parts"),
    [
        ("a @ b", (1, 0), [[4, 5, 6], [1, 3, 5]]),
        ("tf.matmul(a, b)", (0, 1), [[1, 2, 3], [2, 4, 6]]),
        ("a + [10., 20., 30.]", (1, 2), [[6], [30]]),
        ("a * [[2.], [3.]]", (1, 2), [[6], [3]]),
        ("2. ** a", (0, 1), [[2], [2]]),
        ("tf.square(a)", (1, 1), [[5]]),
        ("tf.reduce_sum(a)", (), [[1, 2, 3, 4, 5, 6]]),
        ("tf.reduce_mean(a, axis=0)", (2,), [[3, 6]]),
        ("tf.reduce_max(a, axis=-1)", (1,), [[4, 5, 6]]),
        ("tf.reduce_max(a, 1, keepdims=True)", (1, 0), [[4, 5, 6]]),
        ("tf.reshape(a, (3, 2))", (1, 1), [[4]]),
        ("tf.transpose(a)", (2, 0), [[3]]),
        ("tf.transpose(c, perm=[1, 2, 0])", (0, 2, 1), [[6]]),
        ("a[:, ::-1]", (1, 0), [[6]]),
        ("a[1]", (2,), [[6]]),
        ("a[..., tf.newaxis, 1]", (1, 0), [[5]]),
        ("a[-1, -1]", (), [[6]]),
        ("a > 3.", (1, 0), [[4], [3]]),
        ("tf.cast(a, tf.int32)", (0, 2), [[3]]),
        ("-a", (0, 2), [[3]]),
        ("c @ b", (1, 0, 1), [[4, 5, 6], [2, 4, 6]]),
    ],
)
def test_a_cell_is_made_of_these(line, index, parts):
    a, b = "[[1., 2., 3.], [4., 5., 6.]]", "[[1., 2.], [3., 4.], [5., 6.]]"
    operation = after(f"a = tf.constant({a})", f"b = tf.constant({b})", "c = tf.reshape(a, (2, 1, 3))", line)
    assert [part.tolist() for part in operation.parts(index)] == parts


@pytest.mark.parametrize(
    ("line", "repeats"),
    [
        ("a + b", [(1, 1), (2, 1)]),
        ("a * 2.", [(1, 1), (2, 3)]),
        ("b + c", [(2, 1), (1, 3)]),
        ("a @ tf.transpose(a)", [(1, 1), (1, 1)]),
        ("d @ tf.transpose(a)", [(1, 1, 1), (4, 1, 1)]),
        ("tf.abs(a)", [(1, 1)]),
    ],
)
def test_broadcasting_says_what_is_repeated(line, repeats):
    made = ("a = tf.ones((2, 3))", "b = tf.ones((3,))", "c = tf.ones((2, 1))", "d = tf.ones((4, 5, 3))")
    assert [one.repeats for one in after(*made, line).operands] == repeats


def test_the_outermost_operation_is_drawn_with_what_stands_in_it():
    operation = after("x = tf.ones((2, 3))", "w = tf.Variable([[1.], [2.], [3.]])", "y = tf.matmul(x, w) + 0.5")
    assert operation.symbol == "+" and operation.result.text == "y"
    assert [(one.text, one.kind, one.dtype) for one in operation.operands] == [
        ("tf.matmul(x, w)", "constant", "float32"),
        ("0.5", "number", "float32"),
    ]


def test_what_is_added_to_a_variable_is_drawn_with_what_it_was():
    operation = after("v = tf.Variable([1., 2.])", "v.assign_add([10., 10.])")
    assert [one.values.tolist() for one in (*operation.operands, operation.result)] == [[1, 2], [10, 10], [11, 12]]


def test_what_is_made_and_not_worked_out_is_no_operation():
    assert after("x = tf.ones((2, 2))") is None
    assert after("v = tf.Variable(tf.ones((2, 2)))") is None
    assert after("v = tf.Variable([1.])", "v.assign([2.])") is None
    assert after("x = tf.ones((2, 2)) == tf.ones((3, 3))") is None  # one False


def test_every_generated_operation_holds(logs):
    operations = [entry.operation for log in logs for entry in log.entries if entry.operation]
    assert len(operations) > 100
    for operation in operations:
        for index in np.ndindex(operation.result.shape):
            hold_cell(operation, index)
        for one in operation.operands:
            hold_repeats(one, operation)


def hold_repeats(operand, operation):
    """Hold an operand, repeated as it is said to be, to the shape of the result."""
    shape, own = operation.result.shape, operand.shape
    if not isinstance(operation.wiring, Elementwise | Product):
        assert operand.repeats == ()
        return
    repeated = tuple(np.multiply((1,) * (len(shape) - len(own)) + own, operand.repeats).tolist())
    assert repeated == (shape if isinstance(operation.wiring, Elementwise) else (*shape[:-2], *own[-2:]))


def hold_cell(operation, index):
    """Hold a cell of the result to the numbers that it is said to be made of."""
    parts, expected = operation.parts(index), operation.result.values[index]
    with np.errstate(all="ignore"):
        match operation.wiring:
            case Elementwise():
                assert all(part.size == 1 for part in parts)
                if operation.symbol in EXACT and len(parts) == 2 and parts[0].dtype == parts[1].dtype:
                    made = EXACT[operation.symbol](*parts)
                    assert np.array_equal(made, [expected], equal_nan=expected.dtype.kind == "f")
            case Product():
                made = np.dot(*(part.astype(np.float64) for part in parts))
                np.testing.assert_allclose(expected.astype(np.float64), made, rtol=1e-2, atol=1e-2)
            case Reduction():
                if parts[0].size and parts[0].dtype.name in ("float32", "float64"):
                    made = REDUCTIONS[operation.symbol](parts[0])
                    np.testing.assert_allclose(expected, made, rtol=1e-5, atol=1e-5)
            case _:
                assert np.array_equal(parts[0], [expected], equal_nan=expected.dtype.kind == "f")
