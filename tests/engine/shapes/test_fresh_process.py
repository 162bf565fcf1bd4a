"""Every number and every word of a report is what its program gives in a fresh Python."""

import pickle
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.shapes import FIELDS, LESSONS, fitted_shape, fitting, script

TERMINAL = re.compile(r"\x1b\[\d*m")
FRESH = Path(__file__).with_name("fresh.py")


def given(report):
    """Of each passage the expression, in the report's program, of what is sent through, and the name of what comes."""
    stack = [(passage, f"x{place}", f"x{place + 1}") for place, passage in enumerate(report.stack)]
    again = []
    if report.again is not None:
        asked = report.study.again
        text = f"x{asked.layer}" if asked.width is None else f"tf.ones({report.again.inputs.shape})"
        again = [(report.again, text, "again")]
    shape = report.study.compared.shape
    texts = [fitting(shape, fitted_shape(one.layer, shape)) if one.fitted else "x" for one in report.study.cards]
    cards = [(passage, texts[place], f"y{place + 1}") for place, passage in enumerate(report.cards)]
    return [*stack, *again, *cards]


def talking(report):
    """The program of a report, and after it what is sent through each layer, and the stages of those that have them."""
    parts = [script(report), "\nsent, stages = [], []\n"]
    for passage, text, _ in given(report):
        parts.append(f"inputs = {text}\nsent.append(inputs)\nstages.append([])\n")
        if passage.stages:
            names = ", ".join(weight.name for weight in passage.weights)
            product, total, *activation = (stage.text for stage in passage.stages)
            if passage.layer.kind == "Dense":  # of a higher rank Keras folds the axes for its `@`
                product = "tf.tensordot(inputs, kernel, 1)"
            parts.append(f"{names} = {passage.name}.weights\nstages[-1] += [{product}, ({product}) {total}]\n")
            parts += [f"stages[-1].append(keras.activations.get({text})(stages[-1][-1]))\n" for text in activation]
    return "".join(parts)


def words(report):
    """What a program is to print, by its report."""
    said = []
    for passage, *_ in given(report):
        failure = passage.failure
        if passage is not report.again and (failure is None or failure.moment != "init"):
            said.append(f"{passage.name} {passage.built_before}")
        if failure is not None:
            said.append(f"{failure.kind} {failure.message}")
        else:
            said.append(f"{passage.name} {passage.output_shape} {passage.parameters}\n{passage.outputs}")
    return "".join(f"{one}\n" for one in said)


@pytest.fixture(scope="module")
def fresh(reports):
    """What each program printed, and its names with their values."""
    programs = pickle.dumps([talking(report) for report in reports])
    done = subprocess.run([sys.executable, FRESH], input=programs, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return [pickle.loads(one) for one in pickle.loads(done.stdout)]


def same(found, expected):
    assert (found.dtype, found.shape) == (expected.dtype, expected.shape)
    assert found.tobytes() == expected.tobytes(), np.abs(found - expected).max()


def test_the_sessions_have_what_there_can_be(reports):
    passages = [passage for report in reports for passage in (*report.stack, *report.cards)]
    failures = [passage.failure for passage in passages if passage.failure]
    assert len(reports) == 100 + len(LESSONS)
    assert len(passages) - len(failures) > 200 and len(failures) > 100
    assert {failure.moment for failure in failures} == {"init", "build", "call"}
    assert {passage.layer.kind for passage in passages if passage.failure is None} == set(FIELDS)
    assert sum(bool(passage.fitted) and passage.failure is None for passage in passages) > 10
    again = [report.again for report in reports if report.again is not None]
    assert sum(one.failure is None for one in again) > 3 and sum(one.failure is not None for one in again) > 3


def test_every_batch_is_that_of_a_fresh_process(reports, fresh):
    for report, (_, names) in zip(reports, fresh, strict=True):
        if report.stack:
            same(names["x0"], report.inputs)
        if report.cards:
            same(names["x"], report.compared)
        for (passage, *_), sent in zip(given(report), names["sent"], strict=True):
            same(sent, passage.inputs)


def test_every_layer_is_that_of_a_fresh_process(reports, fresh):
    for report, (_, names) in zip(reports, fresh, strict=True):
        for passage, *_ in given(report):
            if passage.failure is not None and passage.failure.moment == "init":
                continue
            name, built, parameters, weights = names[passage.name]
            assert (name, parameters) == (passage.name, passage.parameters)
            assert built == (passage.failure is None or passage.failure.moment == "call")
            for found, expected in zip(weights, passage.weights, strict=True):
                same(found, expected.values)


def test_every_stage_and_output_is_that_of_a_fresh_process(reports, fresh):
    for report, (_, names) in zip(reports, fresh, strict=True):
        for (passage, _, result), stages in zip(given(report), names["stages"], strict=True):
            assert (result in names) == (passage.outputs is not None)
            if passage.outputs is not None:
                same(names[result], passage.outputs)
            for found, expected in zip(stages, passage.stages, strict=True):
                same(found, expected.values)


def test_every_word_is_that_of_a_fresh_process(reports, fresh):
    for report, (printed, _) in zip(reports, fresh, strict=True):
        assert TERMINAL.sub("", printed) == words(report), script(report)
