"""The formulas give what Keras gives, for layers of every kind; and what Keras refuses, they refuse."""

import math
import re

import keras
import numpy as np
import pytest
import tensorflow as tf

from engine.layers import SimpleDense
from engine.shapes import FIELDS, Inputs, Layer, Study, output_shape, parameters, positions, weight_shapes
from engine.shapes.laboratory import examine

NAMES = {"keras": keras, "tf": tf, "SimpleDense": SimpleDense}
TERMINAL = re.compile(r"\x1b\[\d*m")
SIGNS = {"×": "*", "−": "-", "÷": "/"}


def called(layer, shape):
    """A layer made by its line of code, after a call; the outputs, or what was raised."""
    made = None
    try:
        made = eval(layer.call, dict(NAMES))
        made.name = layer.default_name
        return made, made(tf.ones(shape))
    except Exception as error:
        return made, error


def calculated(text):
    """What the numbers of a formula give."""
    for sign, python in SIGNS.items():
        text = text.replace(sign, python)
    return eval(text, {"ceil": math.ceil, "floor": math.floor})


@pytest.fixture(scope="module")
def tried(configurations):
    """Each configuration, with what came of it in Keras."""
    return [(layer, shape, *called(layer, shape)) for layer, shape in configurations]


@pytest.fixture(scope="module")
def legal(tried):
    return [one for one in tried if not isinstance(one[-1], Exception)]


@pytest.fixture(scope="module")
def illegal(tried):
    return [one for one in tried if isinstance(one[-1], Exception)]


def test_there_are_many_of_both(legal, illegal):
    assert len(legal) > 100 and len(illegal) > 100
    assert {layer.kind for layer, *_ in legal} == set(FIELDS)
    assert {layer.kind for layer, *_ in illegal} == set(FIELDS) - {"Flatten"}  # of which nothing can be wrong


def test_shapes_are_those_of_keras(legal):
    for layer, shape, made, outputs in legal:
        assert output_shape(layer, shape) == outputs.shape, (layer, shape)
        if layer.kind != "SimpleDense":  # which only says so by being called
            assert output_shape(layer, shape) == made.compute_output_shape(shape)


def test_numbers_of_parameters_are_those_of_keras(legal):
    for layer, shape, made, _ in legal:
        formula = parameters(layer, shape)
        assert formula.value == made.count_params() == calculated(formula.numbers), (layer, shape)


def test_shapes_of_weights_are_those_of_keras(legal):
    for layer, shape, made, _ in legal:
        named = [("W", made.W), ("b", made.b)] if layer.kind == "SimpleDense" else [(w.name, w) for w in made.weights]
        assert weight_shapes(layer, shape) == {name: weight.shape for name, weight in named}, (layer, shape)


def test_a_window_stands_at_as_many_places_as_keras_gives_outputs(legal):
    convolutions = [one for one in legal if one[0].kind.startswith("Conv")]
    assert len(convolutions) > 10
    for layer, shape, _, outputs in convolutions:
        for size, places in zip(shape[1:-1], outputs.shape[1:-1], strict=True):
            formula = positions(layer, size)
            assert formula.value == places == calculated(formula.numbers), (layer, shape)


def test_what_keras_refuses_has_no_shape_and_keras_own_words(illegal):
    for layer, shape, made, error in illegal:
        passage = examine(Study(Inputs(shape), (layer,), cards=())).stack[0]
        assert passage.output_shape is None and passage.failure is not None, (layer, shape)
        assert passage.failure.kind == type(error).__name__
        assert passage.failure.message == TERMINAL.sub("", str(error))
        assert "\x1b" not in passage.failure.message and "Traceback" not in passage.failure.message
        assert (passage.failure.moment == "init") == (made is None)
        if layer.activation != '"relu"' or layer.kind != "SimpleDense":  # the book's trap is none of shapes
            assert output_shape(layer, shape) is None, (layer, shape)


def test_parameters_that_a_kind_of_layer_has_not_do_not_count():
    assert output_shape(Layer("Flatten", units=0, kernel_size=-1), (2, 3, 4)) == (2, 12)
    assert output_shape(Layer("Dense", 5, kernel_size=0, strides=0), (2, 3)) == (2, 5)


def test_stages_of_a_dense_layer_end_with_its_outputs(legal):
    dense = [(layer, shape) for layer, shape, *_ in legal if "Dense" in layer.kind and layer.units]
    assert len(dense) > 20
    for layer, shape in dense:
        passage = examine(Study(Inputs(shape, "normal"), (layer,), cards=())).stack[0]
        assert len(passage.stages) == 2 + (layer.activation != "None")
        np.testing.assert_array_equal(passage.stages[-1].values, passage.outputs)
