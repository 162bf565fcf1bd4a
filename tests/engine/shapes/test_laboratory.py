"""A study gives the same report each time, and one that nobody can change."""

import random

import keras
import numpy as np
import pytest
import tensorflow as tf

from engine.shapes import Card, Inputs, Layer, Study
from engine.shapes.laboratory import examine


def said(report):
    """All that a report says: bytes for the arrays."""
    passages = (*report.stack, *report.cards, *filter(None, (report.again,)))
    return report.inputs.tobytes(), report.compared.tobytes(), [passage_said(one) for one in passages]


def passage_said(passage):
    named = [(one.name, one.values.tobytes()) for one in passage.weights]
    stages = [(one.text, one.values.tobytes()) for one in passage.stages]
    came = None if passage.outputs is None else passage.outputs.tobytes()
    facts = passage.layer, passage.name, passage.built_before, passage.fitted, passage.parameters, passage.failure
    return facts, passage.inputs.tobytes(), named, stages, came


def test_the_same_study_gives_the_same_numbers_whatever_ran_between(reports):
    for number, report in enumerate(reports[::4]):
        keras.utils.set_random_seed(number)
        keras.layers.LSTM(2)(tf.random.normal((1, 2, 3)))
        with pytest.raises(ValueError, match="filters"):
            keras.layers.Conv2D(0, 3)
        random.random()
        np.random.random()
        assert said(examine(report.study)) == said(report)


def test_another_seed_gives_other_weights():
    one, other = (examine(Study(cards=(), seed=seed)).stack[0].weights[0].values for seed in (1, 2))
    assert not np.array_equal(one, other)


def test_nothing_in_a_report_can_be_written(reports):
    for report in reports:
        passages = (*report.stack, *report.cards, *filter(None, (report.again,)))
        arrays = [report.inputs, report.compared]
        for passage in passages:
            arrays += [passage.inputs, *(one.values for one in (*passage.weights, *passage.stages))]
            arrays += [passage.outputs] if passage.outputs is not None else []
        assert not any(array.flags.writeable for array in arrays)


def test_a_stack_goes_up_to_the_first_layer_that_fails():
    stack = (Layer("Dense", 3), Layer("LSTM", 2), Layer("Dense", 1))
    report = examine(Study(Inputs((2, 5)), stack, cards=()))
    assert [passage.failure is None for passage in report.stack] == [True, False]
    assert report.parameters == 5 * 3 + 3


def test_a_layer_is_called_what_keras_calls_it_after_one_that_was_refused():
    kinds = [("Dense", 0), ("Dense", 1), ("Conv2D", 0), ("Conv2D", 1), ("LSTM", -1), ("LSTM", 1), ("Dense", 1)]
    report = examine(Study(stack=(), cards=tuple(Card(Layer(*kind)) for kind in kinds)))
    names = ["dense", "dense", "conv2d", "conv2d_1", "lstm", "lstm", "dense_1"]
    assert [passage.name for passage in report.cards] == names


def test_a_string_fails_only_when_it_is_called():
    passage = examine(Study(stack=(Layer("SimpleDense", 32, '"relu"'),), cards=())).stack[0]
    assert (passage.failure.kind, passage.failure.moment) == ("TypeError", "call")
    assert [one.values.shape for one in passage.weights] == [(784, 32), (32,)]
    assert passage.parameters == 784 * 32 + 32
