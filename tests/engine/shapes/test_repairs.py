"""What failed works after each of its repairs."""

import keras
import pytest
import tensorflow as tf

from engine.layers import SimpleDense
from engine.shapes import Again, Card, Inputs, Layer, Study, repairs
from engine.shapes.laboratory import examine

BOTH = ["tf.nn.relu", 'keras.activations.get("relu")']


def card(layer, shape, *, fitted=False):
    """What comes of a layer to compare."""
    return examine(Study(stack=(), compared=Inputs(shape), cards=(Card(layer, fitted),))).cards[0]


def outputs(line, layer, shape):
    """What a person gets who writes the line of a repair."""
    names = {"keras": keras, "tf": tf, "SimpleDense": SimpleDense, "x": tf.ones(shape)}
    if line.startswith("x = "):
        exec(line, names)
        line = layer.call
    made = eval(line, names)
    return made if isinstance(made, tf.Tensor) else made(names["x"])


def test_each_repair_of_a_configuration_makes_it_work(configurations):
    applied = 0
    for layer, shape in configurations[::3]:
        if layer.kind == "SimpleDense" and layer.units == 0:
            continue  # beyond the limits: its outputs have no elements
        for repair in repairs(card(layer, shape)):
            passage = card(repair.card.layer, shape, fitted=repair.card.fitted)
            assert passage.failure is None, (layer, shape, repair)
            assert outputs(repair.line, repair.card.layer, shape).shape == passage.output_shape
            applied += 1
    assert applied > 20


def test_each_repair_of_a_stack_makes_its_layer_work(reports):
    applied = 0
    for report in reports:
        for place, passage in enumerate(report.stack):
            for repair in repairs(passage):
                if not repair.card.fitted:  # within a stack nothing is reshaped
                    repaired = examine(report.study.with_layer(place, repair.card.layer))
                    assert repaired.stack[place].failure is None, (passage.layer, repair)
                    applied += 1
    assert applied > 5


@pytest.mark.parametrize("shape", [(2, 784), (2, 3, 4)])
def test_a_string_as_activation_has_both_repairs(shape):
    passage = card(Layer("SimpleDense", 32, '"relu"'), shape)
    assert "'str' object is not callable" in passage.failure.message
    assert [repair.card.layer.activation for repair in repairs(passage)] == BOTH
    assert [repair.line for repair in repairs(passage)] == [f"SimpleDense(32, activation={one})" for one in BOTH]


def test_keras_own_layer_takes_a_string():
    assert card(Layer("Dense", 32, '"relu"'), (2, 784)).failure is None


@pytest.mark.parametrize(
    ("kind", "shape", "line"),
    [
        ("LSTM", (32, 784), "x = tf.expand_dims(x, -1)"),
        ("Conv1D", (32, 784), "x = tf.expand_dims(x, -1)"),
        ("Conv2D", (32, 784), "x = tf.reshape(x, (32, 28, 28, 1))"),
        ("Conv2D", (32, 10, 16), "x = tf.expand_dims(x, -1)"),
        ("GRU", (8, 28, 28, 3), "x = tf.reshape(x, (8, 28, 84))"),
    ],
)
def test_a_wrong_rank_is_repaired_by_a_line_for_the_inputs(kind, shape, line):
    (repair,) = repairs(card(Layer(kind, 4), shape))
    assert (repair.line, repair.card) == (line, Card(Layer(kind, 4), fitted=True))


def test_a_window_that_is_too_large_even_then_is_repaired_as_well():
    lines = [repair.line for repair in repairs(card(Layer("Conv1D", 4), (32, 2)))]
    assert lines == [
        'keras.layers.Conv1D(4, 3, padding="same")(tf.expand_dims(x, -1))',
        "keras.layers.Conv1D(4, 2)(tf.expand_dims(x, -1))",
    ]


def test_a_layer_whose_inputs_were_fitted_still_has_them_fitted():
    passage = card(Layer("Conv1D", 4), (32, 2), fitted=True)
    assert [repair.card.fitted for repair in repairs(passage)] == [True, True]


def test_a_second_call_and_a_layer_that_works_have_none():
    report = examine(Study(again=Again(0, 100), cards=()))
    assert report.again.failure is not None
    assert repairs(report.again) == repairs(report.stack[0]) == ()
