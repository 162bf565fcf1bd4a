"""A study beyond the limits is refused at once, with what came and what is allowed."""

import random
import time
from dataclasses import replace

import numpy as np
import pytest

from engine.shapes import Again, Card, Inputs, Layer, Study, StudyError
from engine.shapes.laboratory import examine
from engine.shapes.limits import check

PLAIN = Study(Inputs((2, 5)), (Layer("Dense", 3),), compared=Inputs((2, 5)), cards=(Card(Layer("Dense", 3)),))
HUGE = 10**30


def stack(shape, *layers):
    return replace(PLAIN, inputs=Inputs(shape), stack=layers)


def cards(shape, *layers, fitted=False):
    return replace(PLAIN, compared=Inputs(shape), cards=tuple(Card(layer, fitted) for layer in layers))


SHAPES = {
    (): ("rank", 0, 2, 4),
    (5,): ("rank", 1, 2, 4),
    (1, 2, 3, 4, 5): ("rank", 5, 2, 4),
    (0, 5): ("size", 0, 1, 4096),
    (2, 0): ("size", 0, 1, 4096),
    (2, -3, 4): ("size", -3, 1, 4096),
    (2, 4097): ("size", 4097, 1, 4096),
    (2, HUGE): ("size", HUGE, 1, 4096),
    (-HUGE, 2, 2, 2): ("size", -HUGE, 1, 4096),
    (1001, 1000): ("elements", 1_001_000, 1_000_000),
    (4096, 4096, 4096, 4096): ("elements", 4096**4, 1_000_000),
}
LAYERS = [
    ((2, 5), Layer("Dense", 4097), ("units", 4097, 4096)),
    ((2, 5), Layer("SimpleDense", HUGE), ("units", HUGE, 4096)),
    ((2, 5), Layer("SimpleDense", 0), ("size", 0, 1, 4096)),
    ((2, 9, 3), Layer("Conv1D", 2, kernel_size=65), ("kernel_size", 65, 64)),
    ((2, 9, 9, 3), Layer("Conv2D", 2, kernel_size=HUGE, padding="same"), ("kernel_size", HUGE, 64)),
    ((2, 9, 3), Layer("Conv1D", 2, strides=HUGE), ("strides", HUGE, 64)),
    ((2, 3000), Layer("Dense", 4000), ("parameters", "Dense", 12_004_000, 10_000_000)),
    ((1, 9, 9, 900), Layer("Conv2D", 2000), ("parameters", "Conv2D", 16_202_000, 10_000_000)),
    ((1, 2, 5), Layer("LSTM", 2000), ("parameters", "LSTM", 16_048_000, 10_000_000)),
    ((4000, 9), Layer("Dense", 1001), ("outputs", "Dense", 4_004_000, 4_000_000)),
    ((1, 1001, 1), Layer("GRU", 1), ("steps", 1001, 1000)),
    ((1, 40, 40, 40), Layer("Conv2D", 1000, kernel_size=9), ("products", "Conv2D", 32**2 * 3_241_000, 2_000_000_000)),
    ((900, 1000, 1), Layer("SimpleRNN", 50), ("products", "SimpleRNN", 900_000 * 2600, 2_000_000_000)),
]


def refusal(study):
    """What is said of a study; nothing of it has been computed by then."""
    before, numbers, started = random.getstate(), np.random.get_state()[1], time.process_time()
    with pytest.raises(StudyError) as caught:
        examine(study)
    assert time.process_time() - started < 0.1
    assert random.getstate() == before and (np.random.get_state()[1] == numbers).all()  # it begins with its seed
    return caught.value.kind, *caught.value.facts


@pytest.mark.parametrize(("shape", "expected"), SHAPES.items())
def test_a_shape_beyond_the_limits_is_refused(shape, expected):
    assert refusal(replace(PLAIN, inputs=Inputs(shape))) == expected
    assert refusal(replace(PLAIN, compared=Inputs(shape, "sample"))) == expected


@pytest.mark.parametrize(("shape", "layer", "expected"), LAYERS)
def test_a_layer_beyond_the_limits_is_refused_wherever_it_is(shape, layer, expected):
    assert refusal(stack(shape, layer)) == expected
    assert refusal(stack(shape, Layer("Dense", shape[-1]), layer)) == expected
    assert refusal(cards(shape, Layer("Dense", 1), layer)) == expected


def test_what_the_inputs_are_given_their_rank_for_counts_as_well():
    layer = Layer("LSTM", 1)
    check(cards((2, 4000), layer))
    assert refusal(cards((2, 4000), layer, fitted=True)) == ("steps", 4000, 1000)


def test_the_steps_of_all_recurrent_layers_count_together():
    layer = Layer("LSTM", 1, return_sequences=True)
    twice = stack((1, 400, 1), layer, Layer("Dense", 2), layer)
    check(twice)
    assert refusal(replace(twice, again=Again(2, 2))) == ("steps", 1200, 1000)
    compared = replace(twice, compared=Inputs((1, 201, 1)), cards=(Card(Layer("GRU", 1)), Card(Layer("Conv2D"))))
    assert refusal(compared) == ("steps", 1001, 1000)
    check(replace(compared, cards=(Card(Layer("GRU", 0)),)))  # Keras makes none of these steps
    check(stack((1, 400, 1), *[Layer("LSTM", 1)] * 3))  # nor those behind a layer that refuses its inputs


def test_a_stack_has_a_length():
    assert refusal(stack((2, 5), *[Layer("Dense", 2)] * 13)) == ("layers", 13, 12)


@pytest.mark.parametrize("width", [0, -1, 4097, HUGE])
def test_the_width_of_a_second_call_has_its_bounds(width):
    assert refusal(replace(PLAIN, again=Again(0, width))) == ("size", width, 1, 4096)


def test_a_second_call_is_no_larger_than_a_batch():
    study = replace(stack((500, 500, 4), Layer("Flatten")), again=Again(0, 4096))
    assert refusal(study) == ("elements", 500 * 500 * 4096, 1_000_000)


def test_parameters_that_a_kind_of_layer_has_not_are_none_of_the_limits():
    check(stack((2, 5), Layer("Flatten", HUGE, kernel_size=HUGE), Layer("Dense", 3, kernel_size=HUGE, strides=-HUGE)))


def test_what_keras_refuses_is_left_to_keras():
    report = examine(stack((2, 5), Layer("Dense", -HUGE), Layer("Dense", HUGE)))
    assert [passage.failure.kind for passage in report.stack] == ["ValueError"]


def test_an_error_says_its_kind_and_its_facts():
    assert str(StudyError("size", 0, 1, 4096)) == "size: 0, 1, 4096"
