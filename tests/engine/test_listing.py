"""What a listing may say, what is known of it without running it, and closed forms in its comments."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.lessons import LESSONS
from engine.listing import ListingError, parse
from engine.listing.by_hand import by_hand, written_by_hand
from engine.listing.grammar import DEEPEST, FUNCTIONS, LONGEST_LINE, LONGEST_TEXT, MOST_NODES, MOST_NUMBERS
from engine.listing.listing import literal_input, span_of

TEXTS = {lesson.id: lesson.text for lesson in LESSONS}
HEAD = "import tensorflow as tf\nx = tf.Variable(3.)\nA = tf.ones([2, 2])\n"


def there(span, text):
    """The text at a place within a line."""
    assert span.line == span.end_line
    return text.split("\n")[span.line - 1][span.column : span.end_column]


TAPE = "with tf.GradientTape() as t:\n    y = x\n"
FLAGS = "with tf.GradientTape(persistent=True, watch_accessed_variables=False) as t:\n    t.watch([x, A])"
SAID = (
    *("y = x", "y = -x + 2 * x ** 2. - x / 3.", "y = A @ A", "y = x.numpy()", "y = A[0]", "y = A[-1, 0]", "y = 3."),
    *("y = tf.constant([[1, 2], [3, 4]], dtype=tf.float32, shape=[4])", "y = tf.Variable(-2., trainable=False)"),
    *("y = tf.reduce_sum(A, axis=[0, 1], keepdims=True)", "y = tf.cast(x, tf.int32)", "y = - - -x"),
    *("y = tf.ones((2, 3), dtype=tf.float64)", "x.assign(x * 2.)", "x.assign_add(1.)", "x.assign_sub(1.)"),
    *("print(x, x * 2.)", "print()", "y = x; z = y", "# 주석 × ✓", "", "with tf.GradientTape() as t: y = x", FLAGS),
    *(f"{TAPE}g, = t.gradient(y, [x])", f"{TAPE}g = t.gradient(y, [x, A])", f"{TAPE}(g, h) = t.gradient(y, (x, A))"),
    *(f"{TAPE}del t", "y = [1., 2.] + x", "import tensorflow as tf"),
)


@pytest.mark.parametrize("line", SAID)
def test_this_can_be_said(line):
    parse(f"{HEAD}{line}\n")


@pytest.mark.parametrize("path", FUNCTIONS)
def test_every_function_on_the_list_is_tensorflows_and_takes_so_many(path):
    import tensorflow as tf

    function = tf
    for name in path.split("."):
        function = getattr(function, name)
    assert callable(function)
    least, most, _ = FUNCTIONS[path]
    arguments = ["A", "tf.float32" if path == "cast" else "A"]
    if path in ("constant", "Variable"):
        arguments = ["[1., 2.]"]
    for count in range(5):
        text = f"{HEAD}y = tf.{path}({', '.join((arguments * 3)[:count])})\n"
        if least <= count <= most:
            parse(text)
        else:
            with pytest.raises(ListingError, match="arguments"):
                parse(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("y = " + "(" * DEEPEST + "x" + ")" * DEEPEST, None),
        ("y = " + "(" * (DEEPEST + 1) + "x" + ")" * (DEEPEST + 1), "deep"),
        ("y = x" + " " * (LONGEST_LINE - 6) + "\n", None),
        ("y = x" + " " * (LONGEST_LINE - 4) + "\n", "long line"),
        ("# " + "x" * (LONGEST_TEXT - len(HEAD) - 3) + "\n", None),
        ("# " + "x" * (LONGEST_TEXT - len(HEAD)), "long text"),
        ("y = " + "+".join("x" * 27), None),
        ("y = " + "+".join("x" * (MOST_NODES // 2 + 2)), "many parts"),
        ("y = tf.constant([" + "1,\n" * (MOST_NUMBERS - 4) + "])", None),
        ("y = tf.constant([" + "1,\n" * MOST_NUMBERS + "])", "many numbers"),
        ("y = tf.constant([" + "-1.,\n" * 2000 + "])", None),
        ("y = 9223372036854775807", None),
        ("y = 9223372036854775808", "large number"),
        ("y = 1.7e308", None),
    ],
)
def test_limits_are_where_they_are_said_to_be(text, kind):
    try:
        parse(HEAD + text)
    except ListingError as error:
        assert error.kind == kind
    else:
        assert kind is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("y = tf.squard(x)", "tf.squard"),
        ("y = x + z * 2.", "z"),
        ("y = tf.square(x, 2.)", "tf.square(x, 2.)"),
        ("y = x +", ""),
        ("y = (x", "("),
        ("y = x x", "x"),
        ("y = tf.constant(3., color=1)", "color=1"),
        ("y = x.shape", "x.shape"),
        ("y = A[x]", "x"),
        ("y = х", "х"),
        ("import os", "import os"),
        ("y = tf.cast(x, tf.string)", "tf.string"),
    ],
)
def test_an_error_is_at_its_place(text, place):
    with pytest.raises(ListingError) as error:
        parse(f"{HEAD}{text}\n")
    assert error.value.span.line == 4
    assert there(error.value.span, HEAD + text) == place


@pytest.mark.parametrize(
    "text", ["with tf.GradientTape() as tape:\n", "with tf.GradientTape() as tape:\n\n\n", "y = (\n\n"]
)
def test_an_error_at_the_end_is_behind_the_last_letters(text):
    with pytest.raises(ListingError) as error:
        parse(HEAD + text)
    assert error.value.kind == "syntax"
    line = (HEAD + text).split("\n")[error.value.span.line - 1]
    assert line.strip() and error.value.span.column <= len(line)


def test_a_program_that_is_handed_names_knows_them():
    text = "w = tf.Variable(2.)\nwith tf.GradientTape() as tape:\n    y = w * points\ndw = tape.gradient(y, w)\n"
    assert parse(text, ("points",)).known == ("points",)
    with pytest.raises(ListingError, match="unknown name"):
        parse(text)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_programs_that_differ_in_the_numbers_of_inputs_number_their_nodes_alike(lesson):
    listing = parse(lesson.text)
    text = lesson.text
    inputs = sorted(filter(None, map(literal_input, listing.nodes)), key=span_of, reverse=True)
    for node in inputs:
        if isinstance(node, ast.Constant):
            before = ast.get_source_segment(text, node)
            lines = text.split("\n")
            line = lines[node.lineno - 1]
            lines[node.lineno - 1] = line[: node.col_offset] + f"{before}0000" + line[node.end_col_offset :]
            text = "\n".join(lines)
    other = parse(text)
    assert other.outline == listing.outline
    assert len(other.nodes) == len(listing.nodes)
    for number, node in enumerate(listing.nodes):
        if isinstance(node, ast.Name | ast.Attribute):
            assert other.said(number) == listing.said(number)
    assert [span.line for span in other.spans] == [span.line for span in listing.spans]


@pytest.mark.parametrize("change", [("y", "z"), ("square", "sin"), ("Variable", "constant"), ("as tape", "as  tape")])
def test_what_a_trace_depends_on_is_the_text_but_its_inputs(change):
    assert parse(TEXTS["square"]).outline != parse(TEXTS["square"].replace(*change)).outline


def test_the_calls_of_gradient_come_in_order():
    listing = parse(TEXTS["apple"])
    assert [ast.unparse(call.args[0]) for call in listing.calls] == ["position", "speed"]
    assert not listing.uses_numpy and parse(TEXTS["numpy"]).uses_numpy


def test_closed_forms_are_given_for_each_source_where_they_stand():
    listing = parse(TEXTS["loss"])
    assert written_by_hand(listing, 0) == ["2 * (y - 20) * x ** 2", "2 * (y - 20)", "4 * (y - 20) * w * x"]
    assert [ast.get_source_segment(TEXTS["loss"], one) for one in by_hand(listing, listing.calls[0])] == [
        "2*(y-20)*x**2",
        "2*(y-20)",
        "4*(y-20)*w*x",
    ]
    assert written_by_hand(parse(TEXTS["classifier"]), 0) == []


def test_a_closed_form_that_fails_fails_where_it_stands():
    from engine.capture.camera import Camera
    from engine.tape_request import TapeRequest

    text = TEXTS["square"].replace("2 * x", "2 * x + x @ x")
    with pytest.raises(ListingError) as error:
        Camera().take(TapeRequest(text))
    assert error.value.kind == "tensorflow"
    assert there(error.value.span, text) == "x @ x"


@given(st.text())
def test_any_text_is_read_or_refused(text):
    try:
        parse(text)
    except ListingError as error:
        lines = text.split("\n")
        assert 1 <= error.span.line <= error.span.end_line <= len(lines)
        assert error.span.column <= len(lines[error.span.line - 1])
