"""The tape of each lesson and of programs with traps, held against eager runs of TensorFlow and the book's numbers."""

import ast
import contextlib
import json
import subprocess
import sys

import numpy as np
import pytest
import tensorflow as tf

from engine.capture.camera import MOST_KEPT, Camera
from engine.capture.trace import Trace
from engine.lessons import LESSONS
from engine.tape import Node
from engine.tape_request import Sweep, TapeRequest

TEXTS = {lesson.id: lesson.text for lesson in LESSONS}


@pytest.fixture(scope="module")
def camera():
    return Camera()


@pytest.fixture
def take(camera):
    """The tape of a program; the import is understood."""

    def taken(text, **request):
        text = text if "import" in text else f"import tensorflow as tf\n{text}"
        return camera.take(TapeRequest(text, **request))

    return taken


@pytest.fixture
def traces(monkeypatch):
    """Counts the traces that are made."""
    made = []
    first = Trace.__init__

    def counted(self, *arguments):
        made.append(self)
        first(self, *arguments)

    monkeypatch.setattr(Trace, "__init__", counted)
    return made


def eager(text):
    """The names of a trusted program after its run, the answers of its tapes in order, and what it raised."""
    answers, raised = [], None

    class Tape(tf.GradientTape):
        def gradient(self, target, sources):
            answer = super().gradient(target, sources)
            answers.append(answer if isinstance(sources, list) else [answer])
            return answer

    names = {"tf": tf, "Tape": Tape, "print": lambda *_: None}
    try:
        exec(compile(text.replace("tf.GradientTape(", "Tape("), "program", "exec"), names)
    except RuntimeError as error:
        raised = error
    return names, answers, raised


def types(tape):
    return [record.type for record in tape.records]


def numbers(tape, call=0):
    return [answer.gradient and answer.gradient.sample.tolist() for answer in tape.calls[call].answers]


def there(span, text):
    """The text at a place."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column]
    lines[0] = lines[0][span.column :]
    return "\n".join(lines)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_is_taken_as_tensorflow_runs_it(camera, lesson):
    tape = camera.take(TapeRequest(lesson.text))
    names, answers, raised = eager(lesson.text)
    assert (tape.failure and tape.failure.message) == (raised and str(raised))
    for record in tape.records:
        if record.label and isinstance(names[record.label], tf.Tensor):
            expected = names[record.label].numpy()
            assert record.value.shape == expected.shape
            if record.value.whole:
                np.testing.assert_allclose(record.value.sample, expected, rtol=1e-6, err_msg=record.label)
    assert len(tape.calls) == len(answers)
    for call, expected in zip(tape.calls, answers, strict=True):
        for answer, gradient in zip(call.answers, expected, strict=True):
            assert (answer.gradient is None) == (gradient is None)
            if gradient is not None:
                np.testing.assert_allclose(answer.gradient.sample, gradient, rtol=1e-6)
                np.testing.assert_allclose(answer.difference.sample, gradient, rtol=1e-4)
                assert answer.cause is None
            else:
                assert answer.cause.repairs[0].gradient is not None
            slope = answer.difference
            if slope is not None and answer.by_hand is not None:  # right whether or not the tape kept the way
                np.testing.assert_allclose(answer.by_hand.sample, slope.sample, rtol=1e-4)


# Runs each text, and prints what each printed, in the order of the texts.
DRIVER = """
import contextlib, io, json, sys
said = []
for text in json.load(sys.stdin):
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        try:
            exec(compile(text, "program", "exec"), {})
        except RuntimeError as error:
            print(f"RuntimeError: {error}")
    said.append(printed.getvalue())
assert not {"engine", "gui"} & set(sys.modules)
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def printed():
    """What each lesson prints in one fresh Python, which knows nothing of this project."""
    texts = json.dumps([lesson.text for lesson in LESSONS])
    ran = subprocess.run(
        [sys.executable, "-c", DRIVER], input=texts, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return dict(zip(TEXTS, json.loads(ran.stdout.splitlines()[-1]), strict=True))


def shown(tape, name):
    """What a name of a program stands for on screen."""
    for record in tape.records:
        if record.label == name:
            return record.value
    for call in tape.calls:
        left = ast.parse(tape.text.split("\n")[call.span.line - 1].strip().partition("=")[0]).body[0].value
        asked = [node.id for node in (left.elts if isinstance(left, ast.Tuple) else [left])]
        if name in asked:
            return call.answers[asked.index(name)].gradient
    raise AssertionError(name)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_prints_the_numbers_on_screen(camera, printed, lesson):
    tape, said = camera.take(TapeRequest(lesson.text)), printed[lesson.id]
    if tape.failure is not None:
        assert said == f"{tape.failure.type}: {tape.failure.message}\n"
        return
    (call,) = [
        statement.value
        for statement in ast.parse(lesson.text).body
        if isinstance(statement, ast.Expr) and getattr(statement.value.func, "id", "") == "print"
    ]
    values = [shown(tape, name.id) for name in call.args]
    expected = " ".join(str(None if value is None else tf.constant(value.sample)) for value in values)
    assert said == f"{expected}\n"


def test_a_step_of_the_book_is_recorded_in_tensorflows_order(take):
    tape = take(TEXTS["classifier"])
    assert types(tape)[:7] == ["ReadVariableOp", "MatMul", "ReadVariableOp", "AddV2", "Sub", "Square", "Mean"]
    assert [record.state for record in tape.records[:7]] == ["recorded"] * 7
    assert types(tape)[7:] == ["Mul", "AssignSubVariableOp"] * 2
    assert {record.reason for record in tape.records[7:]} == {"no tape"}
    assert [source.kind for source in tape.sources[:4]] == ["constant", "constant", "variable", "variable"]
    assert [source.name for source in tape.sources[:4]] == ["inputs", "targets", "W", "b"]


def test_the_program_of_the_mock_up_keeps_24_bytes(take):
    tape = take(TEXTS["loss"])
    assert (tape.executed, tape.recorded, tape.bytes_kept) == (7, 6, 24)
    assert (tape.records[0].type, tape.records[0].reason, tape.records[0].gradients) == (
        "Square",
        "no watched input",
        {},
    )
    assert [round(record.gradients[0].number) for record in tape.records[1:]] == [-18, -2, -2, -2, -2, 1]
    assert [(source.name, source.kind) for source in tape.sources] == [
        ("x", "constant"),
        ("w", "variable"),
        ("b", "variable"),
        ("20.", "literal"),
    ]
    assert numbers(tape) == [-18, -2, None]
    assert tape.sources[0].gradients == {}
    (block,) = tape.blocks
    assert (block.name, block.first, block.stop, block.watched, block.calls) == ("tape", 1, 8, ("w", "b"), (0,))


def test_the_apples_inner_answer_is_a_record_on_the_outer_tape(take):
    tape = take(TEXTS["apple"])
    assert types(tape) == ["ReadVariableOp", "Pow", "Mul", "Mul", "Mul", "Mul", "Sub", "Pow", "Mul"]
    assert [record.number for record in tape.records if record.reason == "constants only"] == [5, 6, 7]
    assert [record.number for record in tape.records if record.state == "recorded" and not record.used] == [4]
    assert [record.name for record in tape.records[3:5]] == ["gradient_tape/mul/Mul", "gradient_tape/mul/Mul_1"]
    outer, inner = tape.blocks
    kept = [sum(number in record.blocks for record in tape.records) for number in (1, 0)]
    assert (inner.name, outer.name, kept) == ("inner_tape", "outer_tape", [3, 6])
    assert (inner.first, inner.stop, inner.depth, outer.first, outer.stop, outer.depth) == (1, 4, 1, 1, 10, 0)
    speed, acceleration = tape.calls
    assert (speed.first, speed.stop, acceleration.first, acceleration.stop) == (4, 10, 10, 10)
    assert acceleration.node == Node("record", 9) and tape.records[8].label == "speed"
    assert [record.depth for record in tape.records] == [2] * 3 + [1] * 6
    assert [source.name for source in tape.sources] == ["time", "2.", "4.9", "1.", "1."]


def test_the_curves_of_the_apple_are_its_formulas(take):
    curves = take(TEXTS["apple"], sweep=Sweep("time", 0.0, 2.0)).curves
    assert (curves.name, len(curves.x), curves.x[0], curves.x[-1]) == ("time", 201, 0, 2)
    np.testing.assert_allclose(curves.value, 4.9 * curves.x**2, rtol=1e-6)
    np.testing.assert_allclose(curves.first, 9.8 * curves.x, rtol=1e-6)
    np.testing.assert_allclose(curves.second, np.full(201, 9.8), rtol=1e-6)


@pytest.mark.parametrize(
    "expression", ["tf.sin(x) * x", "tf.math.log(x * x + 1.) / w", "3. * x + w", "tf.tanh(tf.reduce_sum(v * x))", "w"]
)
def test_curves_are_what_nested_tapes_give_at_each_point(take, expression):
    inputs = "x = tf.Variable(0.5)\nw = tf.constant(2.)\nv = tf.constant([1., -0.5, 2.])\n"
    text = f"{inputs}with tf.GradientTape() as tape:\n    y = {expression}\ndx = tape.gradient(y, x)\n"
    curves = take(text, sweep=Sweep("x", -1.5, 2.0, 15)).curves
    if "x" not in expression:
        assert curves is None  # a slope that a tape does not know is no zero
        return
    names, *_ = eager(inputs)
    for at, value, first, second in zip(curves.x, curves.value, curves.first, curves.second, strict=True):
        x = names["x"] = tf.constant(at)
        with tf.GradientTape() as outer:
            outer.watch(x)
            with tf.GradientTape() as inner:
                inner.watch(x)
                y = eval(expression, {"tf": tf} | names)
            slope = inner.gradient(y, x)
        bend = outer.gradient(slope, x)
        expected = [y, slope, 0 if bend is None else bend]
        np.testing.assert_allclose([value, first, second], expected, rtol=1e-5, atol=1e-6)


def test_there_are_no_curves_of_what_is_no_function_of_the_input(take):
    assert take(TEXTS["square"], sweep=Sweep("w", 0, 1)).curves is None
    assert take(TEXTS["stop_gradient"], sweep=Sweep("x", 0, 1)).curves is None
    assert take(TEXTS["classifier"], sweep=Sweep("W", 0, 1)).curves is None


def test_another_number_makes_no_other_trace_and_spans_move_with_the_text(camera, traces):
    first = camera.take(TapeRequest(TEXTS["loss"].replace("x = tf.constant(3.)", "x = tf.constant(3.25)")))
    made = len(traces)
    text = TEXTS["loss"].replace("x = tf.constant(3.)", "x = tf.constant(-123.5)").replace("(2.)", "(20.125)")
    tape = camera.take(TapeRequest(text))
    assert len(traces) == made
    assert types(tape) == types(first)
    assert tape.sources[0].value.number == -123.5
    assert there(tape.sources[0].span, text) == "tf.constant(-123.5)"
    assert there(tape.records[0].span, text) == "tf.square(x)"
    assert there(tape.calls[0].span, text).startswith("tape.gradient(")
    _, ((dw, *_),), _ = eager(text)
    np.testing.assert_allclose(tape.calls[0].answers[0].gradient.sample, dw, rtol=1e-6)


def test_a_source_without_a_name_is_called_by_its_own_text_whatever_was_traced_before(take, traces):
    text = (
        "w = tf.Variable(2.)\nwith tf.GradientTape() as tape:\n    y = w * tf.constant({})\ndw = tape.gradient(y, w)\n"
    )
    first, second = take(text.format("3.")), take(text.format("4.5"))
    assert len(traces) == 1
    assert [tape.sources[1].name for tape in (first, second)] == ["tf.constant(3.)", "tf.constant(4.5)"]
    assert [numbers(tape) for tape in (first, second)] == [[3], [4.5]]


@pytest.mark.parametrize("change", [("3.", "3"), ("3.", "[3., 4.]"), ("square", "sin"), ("dx", "slope")])
def test_another_program_makes_another_trace(camera, traces, change):
    camera.take(TapeRequest(TEXTS["square"]))
    made = len(traces)
    camera.take(TapeRequest(TEXTS["square"].replace("# by hand: 2 * x", "").replace(*change)))
    assert len(traces) == made + 1


def test_only_so_many_traces_are_kept(traces):
    camera = Camera()
    texts = [TEXTS["square"].replace("y", f"y{number}") for number in range(MOST_KEPT + 1)]
    for text in (*texts, texts[1]):
        camera.take(TapeRequest(text))
    assert len(traces) == len(texts)
    camera.take(TapeRequest(texts[0]))
    assert len(traces) == len(texts) + 1


def test_programs_that_are_handed_other_names_have_traces_of_their_own(camera):
    text = "w = tf.Variable(2.)\nwith tf.GradientTape() as tape:\n    y = w * p - q\ndw = tape.gradient(y, w)\n"
    one, two = np.float32(3), np.float32(5)
    for given in ({"p": one, "q": two}, {"q": two, "p": one}):
        tape = camera.take(TapeRequest(text, given=given))
        assert (tape.record(3).value.number, numbers(tape)) == (1, [3])
        assert tape.calls[0].answers[0].difference.number == pytest.approx(3)
        assert {source.name: source.span for source in tape.sources[:2]} == {"p": None, "q": None}


def test_what_numpy_gave_is_right_after_a_value_changes(take):
    for x in (3.0, 5.0, -2.0):
        tape = take(TEXTS["numpy"].replace("3.", f"{x}"))
        assert tape.records[-1].value.number == x * x
        assert tape.calls[0].answers[0].gradient is None


def test_the_gradient_uses_the_value_at_record_time(take):
    tape = take(TEXTS["record_time"])
    assert numbers(tape) == [6]
    assert tape.records[-1].type == "AssignVariableOp" and tape.records[-1].reason == "no tape"
    assert tape.calls[0].answers[0].difference.number == pytest.approx(6)


def test_a_consumed_tape_fails_in_tensorflows_words_and_what_ran_stays(take):
    tape = take(TEXTS["consumed"])
    _, _, raised = eager(TEXTS["consumed"])
    assert (tape.failure.type, tape.failure.message) == ("RuntimeError", str(raised))
    assert there(tape.failure.span, tape.text) == "tape.gradient(z, x)"
    assert types(tape) == ["ReadVariableOp", "ReadVariableOp", "Mul", "Mul"]
    assert numbers(tape) == [6] and len(tape.calls) == 1
    assert tape.failure.repair.gradient.number == 108


def test_a_failure_within_a_block_leaves_its_records(take):
    text = """\
x = tf.Variable(3.)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = x * x
    dx = inner.gradient(y, x)
    again = inner.gradient(y, x)
"""
    tape = take(text)
    assert tape.failure.type == "RuntimeError"
    outer, inner = tape.blocks
    assert (outer.first, outer.stop, inner.first, inner.stop) == (1, len(tape.records) + 1, 1, 4)


def test_a_tape_asked_in_its_own_block_records_no_more_of_it(take):
    text = """\
x = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = x * x
    dx = tape.gradient(y, x)
    z = dx * x
"""
    tape = take(text)
    assert [(record.type, record.state) for record in tape.records] == [
        ("ReadVariableOp", "recorded"),
        ("ReadVariableOp", "recorded"),
        ("Mul", "recorded"),
        ("ReadVariableOp", "skipped"),
        ("Mul", "skipped"),
    ]
    assert (tape.blocks[0].first, tape.blocks[0].stop) == (1, 4)
    assert tape.records[-1].reason == "no tape" and tape.records[-1].value.number == 18


def test_a_persistent_tape_asked_in_its_own_block_records_the_answer(take):
    text = """\
x = tf.Variable(3.)
with tf.GradientTape(persistent=True) as tape:
    y = x * x * x
    dx = tape.gradient(y, x)
d2x = tape.gradient(dx, x)
"""
    tape = take(text)
    assert [numbers(tape, call) for call in (0, 1)] == [[27], [18]]
    assert tape.calls[0].stop > tape.calls[0].first


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ("y = tf.square(tf.constant(v))", ["recorded", "skipped"]),  # a copy
        ("y = tf.square(tf.constant(t))", ["skipped", "recorded", "recorded", "recorded"]),  # the tensor itself
        ("y = tf.square(tf.constant(t, shape=[1, 1]))", ["skipped", "recorded", "recorded", "skipped"]),
        ("y = tf.square(tf.cast(v, tf.float32))", ["recorded", "recorded"]),
        ("u = v\n    u.assign(4.)\n    y = tf.square(u)", ["skipped", "recorded", "recorded"]),
        ("u = tf.Variable(v)\n    y = tf.square(u)", ["recorded", "recorded", "recorded"]),
        ("y = tf.square(tf.Variable(3.))", ["recorded", "recorded"]),
        ("y = tf.cast(tf.cast(v, tf.int32), tf.float32)", ["recorded", "skipped", "skipped"]),
        ("y = tf.ones([2]) * 2.", ["skipped"]),
        ("y = tf.stop_gradient(v) * v", ["recorded", "skipped", "recorded", "recorded"]),
    ],
)
def test_copies_and_other_names_are_what_they_are_for_tensorflow(take, lines, kinds):
    wants = "    t = tf.identity(v) * 1.\n" if "t)" in lines or "t," in lines else ""
    text = f"v = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n{wants}    {lines}\ndv = tape.gradient(y, v)\n"
    tape = take(text)
    names, answers, _ = eager(f"import tensorflow as tf\n{text}")
    np.testing.assert_allclose(tape.value(tape.calls[0].node).sample, names["y"], rtol=1e-6)
    gradient = answers[0][0]
    assert numbers(tape) == [None if gradient is None else float(gradient)]
    if not wants:
        assert [record.state for record in tape.records] == kinds


@pytest.mark.parametrize(("line", "after"), [("assign(5.)", 5.0), ("assign_add(0.5)", 3.5), ("assign_sub(0.5)", 2.5)])
def test_an_assignment_shows_what_the_variable_holds_after_it(take, line, after):
    tape = take(
        f"v = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = v * v\ndv = tape.gradient(y, v)\nv.{line}\n"
    )
    assert tape.records[-1].type.startswith("Assign") and tape.records[-1].value.number == after


def test_an_assignment_is_no_operation_that_a_tape_keeps(take):
    text = "v = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    v.assign(v * 2.)\n    y = v * v\n"
    tape = take(f"{text}dv = tape.gradient(y, v)\n")
    assert types(tape) == ["ReadVariableOp", "Mul", "AssignVariableOp", "ReadVariableOp", "ReadVariableOp", "Mul"]
    assert [record.reason for record in tape.records] == [None, None, "no gradient", None, None, None]
    assert numbers(tape) == [12]
    assert tape.calls[0].answers[0].difference.number == pytest.approx(12)  # by what the variable is when it is read


def test_a_second_step_has_differences_of_its_own(take):
    text = """\
v = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = v * v
dv = tape.gradient(y, v)
v.assign_sub(dv * 0.25)
with tf.GradientTape() as tape:
    z = v * v * v
dv = tape.gradient(z, v)
"""
    tape = take(text)
    assert [numbers(tape, call) for call in (0, 1)] == [[6], [6.75]]
    assert [call.answers[0].difference.number for call in tape.calls] == pytest.approx([6, 6.75])


def test_two_names_of_one_tensor_are_nudged_together(take):
    text = """\
a = tf.constant(3.)
b = a
with tf.GradientTape() as tape:
    tape.watch(b)
    y = a * b
db = tape.gradient(y, b)
"""
    tape = take(text)
    assert numbers(tape) == [6]
    assert tape.calls[0].answers[0].difference.number == pytest.approx(6)


def test_a_gradient_by_something_on_the_way_is_its_own(take):
    text = """\
x = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = x * x
    z = y * y * x
dy, dx = tape.gradient(z, [y, x])
"""
    tape = take(text)
    assert numbers(tape) == [54, 405]
    assert [answer.difference.number for answer in tape.calls[0].answers] == pytest.approx([54, 405])
    assert [answer.node.kind for answer in tape.calls[0].answers] == ["record", "source"]


LARGE = """\
x = tf.constant(3.)
w = tf.Variable(2.)
with tf.GradientTape() as tape:
    grid = tf.ones({shape}) * w
    bent = tf.square(grid) - x
    y = tf.reduce_mean(bent)
dw = tape.gradient(y, w)
"""


@pytest.mark.parametrize(
    ("shape", "corner"), [([2000, 2], (12, 2)), ([300, 300], (12, 12)), ([5, 4, 3, 2, 2, 2], (2,) * 6)]
)
def test_large_tensors_travel_as_corners_and_statistics(take, shape, corner):
    tape = take(LARGE.format(shape=shape))
    value = tape.records[1].value
    assert (value.shape, value.whole, value.sample.shape) == (tuple(shape), False, corner)
    assert (value.low, value.high, value.mean) == (2, 2, 2)
    assert value.nbytes == 4 * np.prod(shape)
    arrays = [each.value.sample for each in (*tape.sources, *tape.records)]
    arrays += [one.sample for record in tape.records for one in record.gradients.values()]
    arrays += [one.sample for record in tape.records for edge in record.inputs for one in edge.flows.values()]
    assert sum(array.nbytes for array in arrays) < 20_000


def test_the_extremes_of_a_large_tensor_are_those_of_all_of_it(camera):
    points = np.random.default_rng(0).normal(size=(2000, 2)).astype(np.float32)
    points[1234, 1], points[777, 0] = 99, -88
    text = "w = tf.Variable(2.)\nwith tf.GradientTape() as tape:\n    y = points * w\ndw = tape.gradient(y, w)\n"
    tape = camera.take(TapeRequest(text, given={"points": points}))
    value = tape.sources[0].value
    assert (value.low, value.high) == (-88, 99)
    assert (value.mean, value.norm) == pytest.approx((points.mean(dtype=float), np.linalg.norm(points.astype(float))))
    np.testing.assert_array_equal(value.sample, points[[*range(6), *range(-6, 0)]])


def test_a_tensor_whose_shape_only_the_run_tells_does_not_travel_whole(take):
    text = "w = tf.Variable(2.)\nshape = tf.constant([200, 300])\nwith tf.GradientTape() as tape:\n"
    tape = take(f"{text}    y = tf.broadcast_to(w, shape)\ndw = tape.gradient(y, w)\n")
    assert (tape.record(2).value.shape, tape.record(2).value.whole) == ((200, 300), False)
    assert numbers(tape) == [60_000]


def test_what_is_printed_is_no_matter_of_the_tape_but_its_operations_ran(take):
    text = "x = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = x * 2.\n    print(x, y)\n"
    tape = take(f"{text}    print(tf.sin(y))\n    z = y\ndx = tape.gradient(z, x)\n")
    assert types(tape) == ["ReadVariableOp", "Mul", "Sin"]
    assert there(tape.record(3).span, tape.text) == "tf.sin(y)"


def test_a_variable_is_read_when_the_operation_is_done(take):
    tape = take(
        "a = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = a * tf.square(a)\nda = tape.gradient(y, a)\n"
    )
    assert types(tape) == ["ReadVariableOp", "Square", "ReadVariableOp", "Mul"]


def test_costs_say_what_is_kept_and_what_watching_everything_would_keep(take):
    costs = take(TEXTS["cost"], costs=True).costs
    assert [cost.size for cost in costs] == [10, 100, 1_000, 10_000, 100_000]
    for cost in costs:  # read, matmul, square, mean; with the points watched the four before them too
        assert (cost.records, cost.kept) == (4, 4 * (2 + 2 * cost.size + 1))
        assert (cost.all_records, cost.all_kept) == (8, cost.kept + 4 * 4 * 2 * cost.size)


def test_a_size_at_which_the_program_does_not_run_has_no_cost(take):
    text = (
        TEXTS["cost"]
        .replace("[1000, 2]", "[1000, 20]")
        .replace("[[0.5], [-0.25]]", str([[0.5]] * 20))
        .replace("[2, 1]", "[20, 1]")
    )
    assert [cost.size for cost in take(text, costs=True).costs] == [10, 100, 1_000, 10_000]


def test_closed_forms_of_any_size_stay_small(take):
    text = TEXTS["square"].replace("2 * x", "tf.ones([900, 900]) * x")
    value = take(text).calls[0].answers[0].by_hand
    assert (value.shape, value.sample.shape, value.high) == ((900, 900), (12, 12), 3)


def test_a_number_whose_square_is_too_large_is_a_number(take):
    text = "w = tf.Variable(1e200, dtype=tf.float64)\nwith tf.GradientTape() as tape:\n    y = w * 2.\n"
    tape = take(f"{text}dw = tape.gradient(y, w)\n")
    assert (tape.record(2).value.number, numbers(tape)) == (2e200, [2])


@pytest.mark.parametrize("number", ["0.1", "20.", "-1234567.", "3.1415927", "1e-07", "1e+20", "16777216."])
def test_a_number_in_the_text_is_called_as_it_is_written(take, number):
    text = f"w = tf.Variable(2.)\nwith tf.GradientTape() as tape:\n    y = w * {number}\ndw = tape.gradient(y, w)\n"
    names = [source.name for source in take(text).sources]
    assert names == ["w", number]


def test_a_camera_that_raised_takes_the_next_program_as_ever(camera):
    before = camera.take(TapeRequest(TEXTS["loss"]))
    with contextlib.suppress(Exception):
        camera.take(TapeRequest(TEXTS["loss"].replace("tf.square(x)", "tf.sqrt(-x)")))
    after = camera.take(TapeRequest(TEXTS["loss"]))
    assert numbers(after) == numbers(before) and types(after) == types(before)
