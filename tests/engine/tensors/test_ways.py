"""TensorFlow's own errors, word for word, and what works instead: it has been tried, and it does."""

import numpy as np
import pytest

from engine.tensors.lab import Lab

START = (
    "x = tf.constant([[1., 2.], [3., 4.]])",
    "v = tf.Variable(x)",
    "n = np.ones((2, 2))",
    "d = tf.constant(n)",
    "k = tf.constant([1, 2])",
    "c = tf.ones((3, 2))",
)
NO_ITEM = "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment"
NO_ASSIGN = "'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'assign'"


@pytest.fixture
def lab():
    lab = Lab()
    lab.load(START)
    return lab


def failed(lab, line):
    """The error of a line."""
    error = lab.run(line).newest.error
    assert error is not None
    return error


def values(lab, lines, name):
    """What a name stands for after some lines; it is taken back."""
    before = lab.log().position
    for line in lines:
        assert lab.run(line).newest.error is None
    found = lab.log().tensor(name).values.tolist()
    lab.go_to(before)
    return found


def test_a_cell_of_a_constant_can_be_a_variable_s_or_a_new_tensor_s(lab):
    error = failed(lab, "x[0, 0] = 0.")
    assert (error.type, error.message) == ("TypeError", NO_ITEM)
    variable, new = error.ways
    assert variable.kind == "variable" and variable.lines == ("v1 = tf.Variable(x)", "v1[0, 0].assign(0.)")
    assert new.kind == "new tensor" and new.lines == ("x = tf.tensor_scatter_nd_update(x, [[0, 0]], [0.])",)
    assert values(lab, variable.lines, "v1") == values(lab, new.lines, "x") == [[0, 2], [3, 4]]


def test_a_slice_of_a_constant_too(lab):
    variable, new = failed(lab, "x[:, 1] = [8., 9.]").ways
    assert new.lines == ("n1 = x.numpy()", "n1[:, 1] = [8., 9.]", "x = tf.constant(n1)")
    assert values(lab, variable.lines, "v1") == values(lab, new.lines, "x") == [[1, 8], [3, 9]]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("x.assign([[5., 6.], [7., 8.]])", [[5, 6], [7, 8]]),
        ("x.assign(v)", [[1, 2], [3, 4]]),
        ("x.assign_add(tf.ones((2, 2)))", [[2, 3], [4, 5]]),
        ("x.assign_sub(x * 2.)", [[-1, -2], [-3, -4]]),
        ("x[0, 1].assign(9.)", [[1, 9], [3, 4]]),
        ("x[0].assign_add([1., 1.])", [[2, 3], [3, 4]]),
    ],
)
def test_a_constant_has_no_assign_but_there_are_two_ways(lab, line, result):
    error = failed(lab, line)
    assert error.type == "AttributeError" and error.message.startswith(NO_ASSIGN.removesuffix("'"))
    variable, new = error.ways
    assert (variable.kind, new.kind) == ("variable", "new tensor")
    assert values(lab, variable.lines, "v1") == values(lab, new.lines, "x") == result


@pytest.mark.parametrize("line", ["x + d", "tf.add(x, d)", "y = x * 2. + d", "x < d", "v @ d", "tf.matmul(d, x)"])
def test_two_dtypes_are_repaired_by_a_cast_of_one_of_them(lab, line):
    error = failed(lab, line)
    assert (error.type, error.caught) == ("InvalidArgumentError", "tf.errors.InvalidArgumentError")
    assert "float" in error.message and "double" in error.message
    down, up = (way.lines[0] for way in error.ways)
    assert "tf.cast(d, tf.float32)" in down and "tf.float64)" in up
    assert lab.run(down).newest.operation.result.dtype in ("float32", "bool")


def test_an_array_is_added_without_a_word_and_a_tensor_of_it_is_not(lab):
    """TensorFlow makes float32 of an array beside a float32 tensor; it never casts a tensor."""
    assert lab.run("y = x + n").tensor("y").dtype == "float32"
    assert lab.log().tensor("n").dtype == lab.log().tensor("d").dtype == "float64"
    assert failed(lab, "y = x + d").ways[0].lines == ("y = x + tf.cast(d, tf.float32)",)


@pytest.mark.parametrize(
    ("line", "kinds", "way"),
    [
        ("v[0, 0] = 5.", ["assign"], "v[0, 0].assign(5.)"),
        ("v += tf.ones((2, 2))", ["assign", "new tensor"], "v.assign_add(tf.ones((2, 2)))"),
        ("v -= 1.", ["assign", "new tensor"], "v.assign(v - 1.)"),
        ("v *= x + x", ["assign", "new tensor"], "v.assign(v * (x + x))"),
        ("v[0].assign_sub([1., 1.])", ["assign"], "v[0].assign(v[0] - [1., 1.])"),
        ("v.assign(d)", ["cast"], "v.assign(tf.cast(d, tf.float32))"),
        ("x += d", ["cast"], "x += tf.cast(d, tf.float32)"),
        ("tf.sqrt(k)", ["cast"], "tf.sqrt(tf.cast(k, tf.float32))"),
        ("k + 0.5", ["cast"], "tf.cast(k, tf.float32) + 0.5"),
        ("x @ c", ["transpose"], "x @ tf.transpose(c)"),
        ("n.assign(5.)", ["numpy"], "n[...] = 5."),
        ("n[0].assign(5.)", ["numpy"], "n[0] = 5."),
        ("n.assign_add(x)", ["numpy"], "n[...] = n + x"),
        ("x + c", [], ""),
        ("tf.reshape(x, (3, 3))", [], ""),
        ("x[7]", [], ""),
        ("n[0, 0] = [1., 2.]", [], ""),
    ],
)
def test_what_works_instead(lab, line, kinds, way):
    error = failed(lab, line)
    assert [one.kind for one in error.ways] == kinds
    if way:
        assert error.ways[0].lines == (way,)
        assert lab.run(way).newest.error is None


def test_trying_the_ways_changes_nothing(lab):
    before = [(one.name, one.identity, one.values.tolist()) for one in lab.log().tensors]
    lab.run("v += 1.")
    lab.run("x[0, 0] = 3.")
    assert before == [(one.name, one.identity, one.values.tolist()) for one in lab.log().tensors]


def test_item_assignment_works_in_numpy(lab):
    log = lab.run("n[0, 1] = 7.")
    (change,) = log.newest.changes
    assert log.tensor("n").values.tolist() == [[1, 7], [1, 1]]
    assert (change.before.tolist(), change.after.tolist()) == ([[1]], [[7]])
    assert np.array_equal(log.tensor("n").values[change.region], change.after)


def test_a_slice_of_a_variable_that_has_a_name_does_not_change_the_variable_behind_our_back(lab):
    """In TensorFlow `y = v[0]` can be assigned to, and it is `v` that changes: here it is refused."""
    lab.run("y = v[0]")
    with pytest.raises(Exception, match="slice of variable"):
        lab.run("y.assign([0., 0.])")
    assert lab.log().tensor("v").values.tolist() == [[1, 2], [3, 4]]
