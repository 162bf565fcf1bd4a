"""Generated programs, each held against an eager run of TensorFlow, a trace of it, and central differences."""

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import HealthCheck, given, settings

from engine.capture.camera import Camera
from engine.tape import Node
from engine.tape_request import TapeRequest
from tests.engine.programs import Program, programs

NOT_RUN = ("Const", "Placeholder", "NoOp", "StopGradient")
RELATIVE = 1e-6

examples = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def camera():
    return Camera()


def run(text: str) -> dict:
    """What each name stands for after a trusted program, whose tapes can be asked again."""
    names = {"tf": tf, "print": lambda *_: None}
    exec(compile(text.replace("GradientTape()", "GradientTape(persistent=True)"), "program", "exec"), names)
    return names


def same(value, expected, relative=RELATIVE):
    """Compare a value of ours with a tensor, None with None; to the size of the tensor: sums lose small parts."""
    if value is None or expected is None:
        assert value is expected
        return
    expected = expected.numpy()
    assert value.whole and value.shape == expected.shape and value.dtype == expected.dtype.name
    np.testing.assert_allclose(value.sample, expected, rtol=relative, atol=relative * max(np.abs(expected).max(), 1))


def sums(tape, call):
    """The gradient of each node, as the sum of what flows to it along the edges."""
    total = {}
    for record in tape.records:
        for edge in record.inputs:
            if call in edge.flows:
                total[edge.origin] = total.get(edge.origin, 0) + edge.flows[call].sample
    return total


def traced(program: Program):
    """The types of the operations of a program's block as TensorFlow traces it, and which tape recorded each."""
    names = run("import tensorflow as tf\n" + "\n".join(program.before))
    constants = [name for name, kind in program.inputs.items() if kind != "variable"]
    found = []

    def body(*tensors):
        space = dict(names) | dict(zip(constants, tensors, strict=True))
        block = "\n".join(program.block).replace("GradientTape()", "GradientTape(persistent=True)")
        graph = tf.compat.v1.get_default_graph()
        before = len(graph.get_operations())
        exec(compile(block, "program", "exec"), space)
        operations = [op for op in graph.get_operations()[before:] if op.type not in NOT_RUN]
        watched = [space[name] for name in program.watches]
        tapes = [space[name] for name in ("tape", "outer", "inner") if name in space]
        for op in operations:
            asked = [tape.gradient(op.outputs[0], watched) for tape in tapes] if op.outputs[0].dtype.is_floating else []
            there = [number for number, answer in enumerate(asked) if any(one is not None for one in answer)]
            found.append((op.type, there))

    tf.function(body, autograph=False).get_concrete_function(*(names[name] for name in constants))
    return found


def hold_gradients(tape, call, reference, target, names):
    """Hold the gradients of a call to what a tape that is still there says of every name."""
    labelled = {record.label: record for record in tape.records if record.label}
    for name in names:
        record = labelled[name]
        same(record.value, reference[name])
        expected = target.gradient(reference[tape.calls[call].target], reference[name])
        if call in record.gradients:
            same(record.gradients[call], expected)
    total = sums(tape, call)
    for number, record in enumerate(tape.records, 1):
        if call in record.gradients and Node("record", number) != tape.calls[call].node:
            gradient = record.gradients[call].sample
            close = RELATIVE * max(np.abs(gradient).max(), 1)
            np.testing.assert_allclose(total[Node("record", number)], gradient, rtol=RELATIVE, atol=close)


def hold_answers(call, program, reference, prefix):
    """Hold the answers of a call to those of the eager run, and to central differences."""
    for name, answer in zip(program.inputs, call.answers, strict=False):
        same(answer.gradient, reference[f"{prefix}{name}"])
        if answer.gradient is not None:
            np.testing.assert_allclose(answer.gradient.sample, answer.difference.sample, rtol=1e-4, atol=1e-4)


def hold_records(tape, program):
    """Hold what ran, in its order, and who recorded it, to TensorFlow's own graph."""
    assert [(record.type, list(record.blocks)) for record in tape.records] == traced(program)
    for record in tape.records:
        assert (record.state == "recorded") == bool(record.blocks) == (record.reason is None)
        assert record.used == bool(record.gradients)


@examples
@given(program=programs())
def test_a_generated_program_is_taken_as_tensorflow_runs_it(camera, program):
    tape = camera.take(TapeRequest(program.text))
    reference = run(program.text)
    hold_gradients(tape, 0, reference, reference["tape"], program.names)
    hold_answers(tape.calls[0], program, reference, "d")
    total = sums(tape, 0)
    for answer in tape.calls[0].answers:
        if answer.gradient is not None:
            np.testing.assert_allclose(total[answer.node], answer.gradient.sample, rtol=1e-5, atol=1e-5)


@examples
@given(program=programs(order=2))
def test_a_generated_second_derivative_is_taken_as_tensorflow_runs_it(camera, program):
    tape = camera.take(TapeRequest(program.text))
    reference = run(program.text)
    hold_gradients(tape, 0, reference, reference["inner"], program.names)
    hold_gradients(tape, 1, reference, reference["outer"], program.names)
    hold_answers(tape.calls[0], program, reference, "d")
    hold_answers(tape.calls[1], program, reference, "d2")
    hold_records(tape, program)
