"""The form of a program's inputs: it sees what is there, and what it changes is the program's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.listing import ListingError, parse
from engine.listing.inputs import Input, inputs, with_dtype, with_kind, with_trainable, with_value

TEXT = """\
import tensorflow as tf

x = tf.constant(3.)
w = tf.Variable([[1., -2.]], trainable=False)
n = tf.constant(2, dtype=tf.int64)
v = w * 2.
with tf.GradientTape() as tape:
    tape.watch([x, n])
    y = w * x
dw = tape.gradient(y, w)
"""


def first(text):
    return inputs(parse(text))[0]


def line(text, number=3):
    return text.split("\n")[number - 1]


def changed(change, *arguments):
    return change(parse(TEXT), *arguments)


def test_the_inputs_are_what_is_given_numbers_at_the_top():
    said = [(one.name, one.kind, one.dtype, one.value, one.trainable) for one in inputs(parse(TEXT))]
    assert said == [
        ("x", "watched constant", "float32", "3.", False),
        ("w", "variable", "float32", "[[1., -2.]]", False),
        ("n", "watched constant", "int64", "2", False),
    ]


@pytest.mark.parametrize(
    ("typed", "written"), [("4", "4."), (" -2.5 ", "-2.5"), ("[[1,2],[3,4e1]]", "[[1.,2.],[3.,4e1]]"), ("1_0", "10.")]
)
def test_a_value_keeps_the_dtype_of_its_input(typed, written):
    text = changed(with_value, "x", typed)
    assert line(text) == f"x = tf.constant({written})"
    assert first(text).dtype == "float32"


@pytest.mark.parametrize(
    ("typed", "kind", "column"),
    [
        ("", "no number", 0),
        ("x", "no number", 0),
        ("2*3", "no number", 0),
        ("3, dtype=tf.int32", "no number", 0),
        ("3) + (4", "no number", 0),
        ("__import__('os')", "no number", 0),
        ("3 # three", "no number", 0),
        ("３", "character", 0),
        ("[1, 2", "no number", 5),
        ("1e999", "large number", 0),
        ("[1, 1e999]", "large number", 4),
        ("[[1, 2], [3]]", "ragged", 9),
        ("[1, [2]]", "ragged", 4),
        ("[" * 21 + "]" * 21, "deep", 19),
        ("[" + "1, " * 99 + "1]", "long line", None),
    ],
)
def test_a_bad_value_is_one_error_with_its_place_in_what_was_typed(typed, kind, column):
    with pytest.raises(ListingError) as raised:
        changed(with_value, "x", typed)
    assert raised.value.kind == kind
    assert column in (None, raised.value.span.column)


def test_a_fraction_among_integers_is_refused_at_its_place():
    with pytest.raises(ListingError, match="whole number") as raised:
        changed(with_value, "n", "[1, 2.5]")
    assert raised.value.span.column == 4
    assert line(changed(with_value, "n", "7."), 5) == "n = tf.constant(7, dtype=tf.int64)"


@given(st.text(max_size=20))
def test_whatever_is_typed_the_program_stays_one(typed):
    try:
        text = changed(with_value, "x", typed)
    except ListingError:
        return
    assert [one.name for one in inputs(parse(text))] == ["x", "w", "n"]


def test_a_kind_is_a_word_and_a_watch():
    variable = changed(with_kind, "x", "variable")
    assert line(variable) == "x = tf.Variable(3.)"
    assert "    tape.watch(n)\n" in variable
    constant = changed(with_kind, "w", "watched constant")
    assert line(constant, 4) == "w = tf.constant([[1., -2.]])"
    assert "tape:\n    tape.watch(w)\n    tape.watch([x, n])\n" in constant


@given(st.lists(st.sampled_from(["variable", "constant", "watched constant"]), min_size=1, max_size=5))
def test_an_input_is_of_the_kind_that_was_asked_for_last(kinds):
    text = TEXT
    for kind in kinds:
        text = with_kind(parse(text), "x", kind)
        assert first(text).kind == kind
    assert text.count("watch(x)") == (kinds[-1] == "watched constant")


def test_a_dtype_is_a_point_or_a_keyword():
    assert line(changed(with_dtype, "x", "int32")) == "x = tf.constant(3)"
    assert line(changed(with_dtype, "x", "float64")) == "x = tf.constant(3., dtype=tf.float64)"
    assert line(changed(with_dtype, "n", "float32"), 5) == "n = tf.constant(2.)"
    assert line(changed(with_dtype, "w", "int32"), 4) == "w = tf.Variable([[1, -2]], trainable=False)"
    half = parse("x = tf.Variable(0.5)\n")
    with pytest.raises(ListingError, match="whole number"):
        with_dtype(half, "x", "int32")


def test_a_variable_may_be_trainable_or_not():
    trainable = changed(with_trainable, "w", True)
    assert line(trainable, 4) == "w = tf.Variable([[1., -2.]])"
    assert with_trainable(parse(trainable), "w", False) == TEXT


def test_an_input_that_nobody_described_is_a_variable():
    assert Input("x").kind == "variable"
