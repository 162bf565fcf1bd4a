"""Why a gradient is None, held against TensorFlow itself: on lessons, on traps, on programs that nobody wrote."""

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from engine.lessons import LESSONS
from engine.listing import parse
from engine.listing.why import repair_consumed, why

TEXTS = {lesson.id: lesson.text for lesson in LESSONS}


def gradients(text):
    """What each call of a trusted program gave, by its source: True where there is a gradient."""
    import tensorflow as tf

    given = []

    class Tape(tf.GradientTape):
        def gradient(self, target, sources):
            answer = super().gradient(target, sources)
            given.append([one is not None for one in (answer if isinstance(sources, list) else [answer])])
            return answer

    body = text.replace("tf.GradientTape(", "Tape(")
    exec(compile(body, "program", "exec"), {"tf": tf, "Tape": Tape, "print": lambda *_: None})
    return given


def program(text):
    return "import tensorflow as tf\n\n" + text


def said(text, call=0, source=0):
    """The kind of the cause and the kinds of its repairs; None where a gradient is there."""
    cause = why(parse(text), call, source)
    return cause and (cause.kind, cause.line, [repair.kind for repair in cause.repairs])


@pytest.mark.parametrize(
    ("lesson", "call", "expected"),
    [
        ("constant", 0, ("unwatched constant", 3, ["watch", "make variable"])),
        ("trainable", 0, ("trainable", 3, ["trainable", "watch variable"])),
        ("integer", 0, ("integer", 3, ["float"])),
        ("numpy", 0, ("numpy", 5, ["drop numpy"])),
        ("overwritten", 0, ("overwritten", 4, ["assign", "watch"])),
        ("outside", 0, ("outside", 4, ["move inside"])),
        ("stop_gradient", 0, ("stop gradient", 5, ["drop stop gradient"])),
        ("watch_off", 0, ("watch off", 4, ["watch accessed", "watch variable"])),
        ("inner_outside", 1, ("inner outside", 7, ["move inner inside"])),
    ],
)
def test_each_of_the_nine_causes_is_named_with_its_repairs(lesson, call, expected):
    assert said(TEXTS[lesson], call) == expected


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_repair_of_a_lesson_gives_the_gradient(lesson):
    listing = parse(lesson.text)
    if lesson.id == "consumed":
        text = repair_consumed(listing, 1).text
        assert gradients(text) == [[True], [True]]
        return
    for call, answers in enumerate(gradients(lesson.text)):
        for source, there in enumerate(answers):
            cause = why(listing, call, source)
            assert (cause is None) == there
            for repair in cause.repairs if cause else ():
                parse(repair.text)
                assert gradients(repair.text)[call][source], repair.text


def made(lines, asked="g = tape.gradient(y, x)"):
    begun = "" if "x = tf." in lines else "x = tf.Variable(3.)\n"
    return program(f"{begun}{lines}\n{asked}\n")


OPEN = "with tf.GradientTape() as tape:\n    "

TRAPS = {
    "a value's own gradient is 1, watched or not": (f"x = tf.constant(3.)\n{OPEN}y = x", None),
    "a cast to its own dtype leaves a variable a variable": (f"v = tf.cast(x, tf.float32)\n{OPEN}y = v * v", None),
    "watched too late": (
        f"x = tf.constant(3.)\n{OPEN}y = x * x\n    tape.watch(x)",
        ("unwatched constant", ["watch", "make variable"]),
    ),
    "made inside the block": (
        f"{OPEN}x = tf.constant(3.)\n    y = x * x",
        ("unwatched constant", ["watch", "make variable"]),
    ),
    "ones that are no variable": (
        f"x = tf.ones([2])\n{OPEN}y = tf.reduce_sum(x)",
        ("unwatched constant", ["watch", "make variable"]),
    ),
    "after the block": (f"{OPEN}z = x * x\ny = z + 1.", ("outside", ["move inside"])),
    "before the block, by two lines": (f"u = x * x\nz = u + 1.\n{OPEN}y = z * 2.", ("outside", ["move inside"])),
    "in another tape's block": (
        f"with tf.GradientTape() as other:\n    z = x * x\n{OPEN}y = z * 2.",
        ("outside", ["move inside"]),
    ),
    "on the same line": (f"z = x * x; w = z\n{OPEN}y = w * 2.; u = y", ("outside", ["move inside"])),
    "a variable of its own": (f"{OPEN}v = tf.Variable(x * 2.)\n    y = v * v", ("copy", ["drop copy"])),
    "assigned to another": (
        f"v = tf.Variable(1.)\n{OPEN}v.assign_sub(x * 2.)\n    y = v * v",
        ("copy", ["drop copy"]),
    ),
    "by way of an integer": (
        f"{OPEN}y = 2. * tf.cast(tf.cast(x, tf.int32), tf.float32)",
        ("no derivative", ["drop cast"]),
    ),
    "integers among integers": (
        f"x = tf.Variable([3, -1], dtype=tf.int64)\nn = tf.constant(2, dtype=tf.int64)\n{OPEN}y = x * n + 1",
        ("integer", ["float"]),
    ),
    "overwritten after its use": (f"{OPEN}y = x * x\nx = x - 0.1 * y", ("overwritten", ["assign"])),
    "overwritten twice": (f"{OPEN}y = x * x\nx = x - 0.1 * y\nx = x + 1.", ("overwritten", ["assign"])),
    "not trainable, and nothing watched by itself": (
        "x = tf.Variable(3., trainable=False)\n"
        "with tf.GradientTape(watch_accessed_variables=False) as tape:\n    y = x * x",
        ("trainable", ["trainable", "watch variable"]),
    ),
    "stopped twice": (
        f"{OPEN}y = tf.stop_gradient(tf.stop_gradient(-x) ** 2.) * tf.stop_gradient(x + 1.)",
        ("stop gradient", ["drop stop gradient"]),
    ),
    "not at all": (f"{OPEN}y = tf.square(2.)", ("unconnected", [])),
    "second derivative of what is straight": (
        "with tf.GradientTape() as tape:\n    with tf.GradientTape() as inner:\n        z = 2. * x\n"
        "    w = x * 1.\n    y = inner.gradient(z, x)",
        ("unconnected", []),
    ),
}


@pytest.mark.parametrize(("lines", "expected"), TRAPS.values(), ids=TRAPS)
def test_traps(lines, expected):
    text = made(lines)
    last = parse(text).text.count(".gradient(") - 1
    cause = why(parse(text), last, 0)
    assert (cause is None) == gradients(text)[last][0]
    assert (cause and (cause.kind, [repair.kind for repair in cause.repairs])) == expected
    while cause and cause.repairs:
        text = cause.repairs[0].text
        cause = why(parse(text), last, 0)
    if expected != ("unconnected", []):
        assert gradients(text)[last][0], text


FORMS = (
    *(
        "{} * {}",
        "{} + {}",
        "{} - {}",
        "{} / ({} + 3.)",
        "{} ** 2.",
        "-{}",
        "tf.square({})",
        "tf.sin({})",
        "tf.tanh({})",
    ),
    *("tf.exp({} * 0.1)", "tf.sqrt(tf.abs({}) + 1.)", "tf.nn.relu({})", "tf.abs({})", "tf.maximum({}, {})"),
    *("tf.identity({})", "tf.reduce_mean({})", "tf.cast({}, tf.float32)", "tf.constant({})", "tf.Variable({})"),
    *("tf.cast(tf.cast({}, tf.int32), tf.float32)", "tf.stop_gradient({})", "tf.identity({}.numpy())", "{}"),
)
MADE = ("tf.Variable(1.5)", "tf.Variable(0.5)", "tf.constant(2.)", "tf.Variable(1.25, trainable=False)")


@st.composite
def programs(draw):
    """A straight-line program of scalars with two tapes, and what may go wrong strewn in."""
    lines, known = [], ["a", "b", "c"]
    lines += [f"{name} = {draw(st.sampled_from(MADE))}" for name in known]
    variables = {line[0] for line in lines if "Variable" in line}

    def name():
        return draw(st.sampled_from([*known, *known[-1:] * 4]))

    def statements(indent, most):
        for _ in range(draw(st.integers(1 if indent else 0, most))):
            choice = draw(st.integers(0, 9))
            value = draw(st.sampled_from(FORMS)).format(name(), name())
            if choice == 0 and variables:
                lines.append(f"{indent}{draw(st.sampled_from(sorted(variables)))}.assign({value})")
            elif choice == 1:
                changed = name()
                variables.discard(changed)
                lines.append(f"{indent}{changed} = {value}")
            else:
                known.append(f"t{len(lines)}")
                lines.append(f"{indent}{known[-1]} = {value}")

    def ask(indent, tape):
        target = name()
        sources = draw(st.lists(st.sampled_from([*known, "a", "b", "c"]), min_size=1, max_size=3))
        given = [f"g{len(lines)}_{n}" for n in range(len(sources))]
        lines.append(f"{indent}{', '.join(given)}, = {tape}.gradient({target}, [{', '.join(sources)}])")
        known.extend(given)

    def block(indent, tape):
        off = draw(st.sampled_from(["", "", "", ", watch_accessed_variables=False"]))
        lines.append(f"{indent}with tf.GradientTape(persistent=True{off}) as {tape}:")
        if draw(st.booleans()):
            lines.append(f"{indent}    {tape}.watch({name()})")
        statements(indent + "    ", 3)

    statements("", 2)
    block("", "outer")
    if draw(st.booleans()):
        block("    ", "inner")
        statements("    ", 1)
        if draw(st.booleans()):
            ask("    ", "inner")
            statements("    ", 2)
        elif draw(st.booleans()):
            ask("", "inner")
    statements("", 2)
    ask("", "outer")
    return program("\n".join(lines) + "\n")


def ran(text):
    """The gradients of a program; a program that TensorFlow refuses, as a gradient of None used, is no example."""
    try:
        return gradients(text)
    except (TypeError, ValueError, AttributeError):
        reject()


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(programs())
def test_a_cause_is_given_exactly_where_tensorflow_gives_none_and_a_repair_never_breaks_a_program(text):
    listing = parse(text)
    for call, answers in enumerate(ran(text)):
        for source, there in enumerate(answers):
            cause = why(listing, call, source)
            assert (cause is None) == there, (call, source, cause)
            for repair in cause.repairs if cause else ():
                gradients(repair.text)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(programs())
def test_repair_after_repair_the_gradient_comes_back(text):
    """Of the last call: no move changes its number."""
    asked = [len(answers) for answers in ran(text)]
    for source in range(asked[-1]):
        cause = why(parse(text), len(asked) - 1, source)
        if cause is None or not cause.repairs:
            continue
        repaired = text
        while cause and cause.repairs:
            repaired = cause.repairs[0].text
            cause = why(parse(repaired), len(asked) - 1, source)
        assert cause or ran(repaired)[-1][source], repaired


def test_a_program_too_large_to_follow_gets_no_cause():
    lines = ["x = tf.Variable(1.5)"]
    lines += [f"{'    ' * depth}with tf.GradientTape() as t{depth}:" for depth in range(8)]
    lines += ["    " * 8 + "y = tf.sin(tf.sin(tf.sin(tf.sin(x) * x) * x) * x)"]
    lines += ["    " * depth + f"y = t{depth}.gradient(y, x)" for depth in reversed(range(8))]
    assert why(parse("\n".join(lines) + "\n"), 7, 0) is None


def test_only_a_tape_that_has_answered_is_made_persistent():
    text = TEXTS["consumed"]
    assert repair_consumed(parse(text), 1).text == text.replace("Tape()", "Tape(persistent=True)")
    assert repair_consumed(parse(text), 0) is None
    assert repair_consumed(parse(text), 2) is None
    assert repair_consumed(parse(TEXTS["persistent"]), 1) is None
