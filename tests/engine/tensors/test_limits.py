"""Each limit is one error that names what is allowed, and nothing is lost by it."""

import tracemalloc

import pytest

from engine.listing import ListingError
from engine.tensors import lab as lab_module
from engine.tensors.lab import Lab

MOST = "50,000,000"


@pytest.fixture
def lab():
    lab = Lab()
    lab.load(["x = tf.ones((9000, 1))", "y = tf.ones((1, 9000))", "n = np.ones((9000, 1))", "v = tf.Variable([[1.]])"])
    lab.run("z = tf.ones((2, 2, 2, 2))")
    return lab


@pytest.mark.parametrize(
    ("line", "kind", "facts"),
    [
        ("a = tf.ones((50_000_001,))", "dimension", ("50,000,001", MOST)),
        ("a = tf.ones(50_000_001)", "dimension", ("50,000,001", MOST)),
        ("a = tf.zeros((10_000, 5_001))", "elements", ("50,010,000", MOST)),
        ("a = tf.random.normal((10_000, 5_001))", "elements", ("50,010,000", MOST)),
        ("a = tf.random.uniform(shape=[10_000, 5_001])", "elements", ("50,010,000", MOST)),
        ("a = tf.constant(1., shape=(10_000, 5_001))", "elements", ("50,010,000", MOST)),
        ("a = np.ones((10_000, 5_001))", "elements", ("50,010,000", MOST)),
        ("a = np.zeros((10_000, 5_001))", "elements", ("50,010,000", MOST)),
        ("a = tf.Variable(tf.zeros((10_000, 5_001)))", "elements", ("50,010,000", MOST)),
        ("a = x + y", "elements", ("81,000,000", MOST)),
        ("a = x < y", "elements", ("81,000,000", MOST)),
        ("a = tf.maximum(x, y)", "elements", ("81,000,000", MOST)),
        ("a = x @ y", "elements", ("81,000,000", MOST)),
        ("a = tf.matmul(x, y)", "elements", ("81,000,000", MOST)),
        ("x *= y", "elements", ("81,000,000", MOST)),
        ("a = n * y", "elements", ("81,000,000", MOST)),
        ("v.assign(x + y)", "elements", ("81,000,000", MOST)),
        ("print(x - y)", "elements", ("81,000,000", MOST)),
        ("a = tf.ones((2, 2, 2, 2, 2))", "rank", ("5", "4")),
        ("a = tf.zeros((1, 1, 1, 1, 1, 1, 1))", "rank", ("7", "4")),
        ("a = tf.reshape(z, (2, 2, 2, 2, -1))", "rank", ("5", "4")),
        ("a = tf.reshape(z, (1, 2, 2, 2, 2))", "rank", ("5", "4")),
        ("a = z[tf.newaxis]", "rank", ("5", "4")),
        ("a = tf.constant([[[[[1.]]]]])", "rank", ("5", "4")),
        ("a = np.array([[[[[1.]]]]])", "rank", ("5", "4")),
        ("a = x + [[[[[1.]]]]]", "rank", ("5", "4")),
        ("a = tf.ones((-1, 2))", "dimension", ("-1", MOST)),
        ("a = np.ones(-3)", "dimension", ("-3", MOST)),
        ("a = tf.reshape(z, (-2, 8))", "dimension", ("-2", MOST)),
        ("a = tf.ones((10**3, -5))", "literal", ("shape",)),
        ("a = tf.ones((999_999_999_999, 0))", "dimension", ("999,999,999,999", MOST)),
        ("a = tf.constant([[1., 2.], [3.]])", "ragged", ()),
        ("a = np.array([[1., 2.], 3.])", "ragged", ()),
        ("v.assign([[1.], [2., 3.]])", "ragged", ()),
        (f"a = tf.constant([{', '.join(['1'] * 6000)}])", "long line", ("18,017", "200")),
        ("a = tf.constant([" + ",\n".join(["1, " * 60 + "1"] * 90) + "])", "many numbers", ("5,490", "5,000")),
        ("a = tf.constant([1e999])", "large number", ()),
        ("a = tf.ones(99999999999999999999999)", "large number", ()),
    ],
)
def test_a_limit_is_an_error_that_names_it(lab, line, kind, facts):
    before = [(one.name, one.identity) for one in lab.log().tensors], len(lab.log().entries)
    tracemalloc.start()
    with pytest.raises(ListingError) as caught:
        lab.run(line)
    assert tracemalloc.get_traced_memory()[1] < 20e6
    tracemalloc.stop()
    assert caught.value.kind == kind
    assert caught.value.facts == facts
    assert before == ([(one.name, one.identity) for one in lab.log().tensors], len(lab.log().entries))


def test_what_the_whole_log_keeps_is_limited_too(monkeypatch):
    monkeypatch.setattr(lab_module, "MOST_BYTES", 14_000_000)
    lab = Lab()
    lab.load(["v = tf.Variable(tf.zeros((1000, 1000)))", "v.assign_add(tf.ones((1000, 1000)))"])
    with pytest.raises(ListingError) as caught:
        lab.run("x = v + 1.")
    assert (caught.value.kind, *caught.value.facts) == ("memory", "16,000,004", "14,000,000")
    assert [one.name for one in lab.log().tensors] == ["v"] and lab.log().position == 2
    assert lab.undo().tensor("v").values.max() == 0


@pytest.mark.parametrize("shape", ["(0, 3)", "0", "()", "(7071, 7071)", "(1, 1, 1, 1)"])
def test_what_is_within_the_limits_is_made(shape):
    assert Lab().run(f"x = tf.ones({shape}, dtype=tf.bool)").tensors
