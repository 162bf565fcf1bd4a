"""Over which range a target is drawn."""

import pytest

from engine.lessons import LESSONS
from engine.listing import parse
from engine.tape_request import Sweep
from gui.tape.sweeps import Swept, sweep_of, swept_in

LESSON = {lesson.id: lesson.text for lesson in LESSONS}


def swept(text):
    return swept_in(parse(text))


def program(inputs, target, sources):
    return f"{inputs}\nwith tf.GradientTape() as tape:\n    y = {target}\ndx = tape.gradient(y, {sources})\n"


@pytest.mark.parametrize(
    ("inputs", "sources", "expected"),
    [
        ("a = tf.Variable(1.)\nb = tf.Variable(-2.5)", "b", Swept("b", -2.5)),
        ("a = tf.Variable(1.)\nb = tf.Variable(2.)", "[b, a]", Swept("a", 1.0)),
        ("a = tf.Variable([1., 2.])\nb = tf.Variable(2.)", "[a, b]", Swept("b", 2.0)),
        ("a = tf.Variable(1)\nb = tf.constant(2e-3)", "[a, b]", Swept("b", 0.002)),
        ("a = tf.Variable([1.])\nb = tf.Variable([2.])", "[a, b]", None),
    ],
)
def test_the_first_decimal_number_that_a_gradient_is_asked_for_is_swept(inputs, sources, expected):
    assert swept(program(inputs, "a * b", sources)) == expected


def test_a_program_that_asks_for_no_gradient_sweeps_nothing():
    assert swept("x = tf.Variable(1.)\n") is None
    assert sweep_of(None, Sweep("x", -2, 2)) is None


def test_the_apple_falls_from_0_and_other_inputs_go_both_ways():
    assert sweep_of(swept(LESSON["apple"]), None) == Sweep("time", 0.0, 2.0)
    assert sweep_of(Swept("time", -1.0), None) == Sweep("time", -2.0, 2.0)
    assert sweep_of(Swept("x", 1.0), None) == Sweep("x", -2.0, 2.0)
    assert sweep_of(Swept("x", -3.0), None) == Sweep("x", -6.0, 6.0)


def test_the_axis_stands_still_as_long_as_the_input_is_on_it():
    axis = sweep_of(Swept("x", 3.0), None)
    for number in (0.0, -6.0, 6.0):
        assert sweep_of(Swept("x", number), axis) is axis
    assert sweep_of(Swept("x", 7.0), axis) == Sweep("x", -14.0, 14.0)
    assert sweep_of(Swept("w", 3.0), axis).name == "w"
