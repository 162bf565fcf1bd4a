"""A typed expression becomes the program that takes its gradient; what can't be said is one error in its place."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.listing import ListingError, parse
from engine.listing.compose import compose, expression_of
from engine.listing.inputs import Input, inputs

BAD = [
    ("", "no expression", 0),
    ("3 + 4", "no input", 0),
    ("x +", "syntax", 3),
    ("2 * __import__('os')", "function", 4),
    ("x + root(x)", "function", 4),
    ("x + y.shape", "attribute", 4),
    ("x if x else y", "expression", 0),
    ("lambda: x", "expression", 0),
    ("[x, 1]", "expression", 0),
    ("x; y", "no expression", 0),
    ("y = x", "no expression", 0),
    ("2 * sin(x, y)", "arguments", 4),
    ("2 * x // 3", "operator", 0),
    ("1 + tf", "reserved name", 4),
    ("1 + _x", "reserved name", 4),
    ("1 + ｘ", "character", 4),
    ("x * 1e999", "large number", 4),
    ("x" * 201, "long expression", 0),
    ("+".join("x" * 70), "many parts", 0),
    ("(" * 25 + "x" + ")" * 25, "deep", 20),
    ("-" * 30 + "x", "deep", 0),
    ("log(" * 18 + "x" + ")" * 18, "long line", 0),
]


def test_an_expression_becomes_the_lesson_of_ones_own():
    assert (
        compose("sin(x) * x", [Input("x", value="2.")])
        == """\
import tensorflow as tf

x = tf.Variable(2.)
with tf.GradientTape() as tape:
    y = tf.sin(x) * x
dx = tape.gradient(y, x)
print(dx)
"""
    )


def test_a_new_factor_of_a_matrix_product_is_a_matrix():
    made = {one.name: one.value for one in inputs(parse(compose("reduce_mean(square(W @ X + b - y))", ())))}
    assert made == {"W": "[[1.]]", "X": "[[1.]]", "b": "1.", "y": "1."}


def test_a_second_derivative_takes_two_tapes():
    assert (
        compose("4.9 * time ** 2", [Input("time", "watched constant", value="1.2")], order=2)
        == """\
import tensorflow as tf

time = tf.constant(1.2)
with tf.GradientTape() as outer_tape:
    outer_tape.watch(time)
    with tf.GradientTape() as inner_tape:
        inner_tape.watch(time)
        y = 4.9 * time ** 2
    dtime = inner_tape.gradient(y, time)
d2time = outer_tape.gradient(dtime, time)
print(dtime, d2time)
"""
    )


def test_names_of_inputs_stay_theirs_and_long_lines_are_broken():
    given_inputs = [Input("y", "constant", value="[1]"), Input("unused")]
    text = compose("reduce_mean(square(W @ X + b - y)) + reduce_sum(square(W)) * tape", given_inputs)
    assert [one.name for one in inputs(parse(text))] == ["y", "W", "X", "b", "tape"]
    assert "y = tf.constant([1.])\n" in text
    assert "as tape1:\n    z = (\n        tf.reduce_mean(" in text
    assert max(map(len, text.splitlines())) <= 60


@pytest.mark.parametrize(("typed", "kind", "column"), BAD)
def test_a_bad_expression_is_one_error_with_its_column(typed, kind, column):
    with pytest.raises(ListingError) as raised:
        compose(f"  {typed} ", [])
    assert (raised.value.kind, raised.value.span.line, raised.value.span.column) == (kind, 1, column)


@given(st.text(alphabet="xyt.sin()[]+-*/@ 0123456789_'=:;,#\n", max_size=30))
def test_whatever_is_typed_becomes_a_program_or_an_error(typed):
    try:
        text = compose(typed, [])
    except ListingError as error:
        assert error.span.line == 1
        return
    assert parse(text).text == text


leaves = st.sampled_from(["x", "y", "2.", "0.5"])
typed_expressions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["sin({})", "exp({})", "relu({})", "log({})", "-{}", "({}) ** 2"]), inner).map(
            lambda form: form[0].format(form[1])
        ),
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda parts: "({} {} {})".format(*parts)),
    ),
    max_leaves=8,
).filter(lambda typed: ("x" in typed.replace("exp", "") or "y" in typed) and len(typed) < 120)


@given(typed_expressions, st.sampled_from([1, 2]))
def test_the_form_shows_the_expression_that_was_typed(typed, order):
    listing = parse(compose(typed, [], order))
    shown = expression_of(listing)
    assert shown is not None
    assert ast.dump(parse(compose(shown, inputs(listing), order)).tree) == ast.dump(listing.tree)


@pytest.mark.parametrize(
    "text",
    [
        "x = tf.Variable(3.)\n",
        "x = tf.Variable(3.)\ny = x * x\nwith tf.GradientTape() as tape:\n    z = y * x\n",
        "x = tf.Variable(3.)\nwith tf.GradientTape(persistent=True) as tape:\n    z = x * x\n",
        "x = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = x * x\n    z = y * x\n",
    ],
)
def test_a_program_of_another_form_is_no_expression(text):
    assert expression_of(parse(text)) is None
