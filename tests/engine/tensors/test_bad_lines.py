"""Bad lines, hand-made and generated: each is one clear error, or what TensorFlow says of it; nothing else."""

import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.listing import ListingError
from engine.tensors import LESSONS, lines_of, script
from engine.tensors.lab import Lab
from tests.engine.tensors.bad_lines import CASES

START = ("x = tf.constant([[1., 2.], [3., 4.]])", "v = tf.Variable(x)", "n = np.ones((2, 2))")


@pytest.fixture(scope="module")
def lab():
    lab = Lab()
    lab.load(START)
    return lab


@pytest.fixture
def deeds(tmp_path, monkeypatch):
    """What a test does to the world: files that it writes, programs that it starts."""
    monkeypatch.chdir(tmp_path)
    found, listening = [], [True]

    def heard(event, arguments):
        forbidden = (
            "os.system",
            "os.exec",
            "os.posix_spawn",
            "os.remove",
            "os.mkdir",
            "subprocess.",
            "socket.",
            "exec",
        )
        written = event == "open" and isinstance(arguments[1], str) and "r" not in arguments[1]
        if listening and (event.startswith(forbidden) or written):
            found.append((event, arguments))

    sys.addaudithook(heard)
    yield found
    listening.clear()


def state(lab):
    return [(one.name, one.identity, one.values.tolist()) for one in lab.log().tensors], lab.log().entries


def refused(lab, text):
    """The error of a text; its place is in it."""
    with pytest.raises(ListingError) as caught:
        lab.run(text)
    rows = text.split("\n")
    line, column, end_line, end_column = caught.value.span
    assert 1 <= line <= end_line <= len(rows)
    assert 0 <= column <= len(rows[line - 1]) and end_column <= len(rows[end_line - 1]) + 1
    return caught.value


def test_there_are_two_hundred_of_them():
    assert len({text for _, text in CASES}) == len(CASES) >= 200


@pytest.mark.parametrize(("kind", "text"), CASES, ids=[f"{kind}, {n}" for n, (kind, _) in enumerate(CASES)])
def test_a_bad_line_is_one_error_with_a_place_and_nothing_else(lab, deeds, tmp_path, kind, text):
    before, modules, begin = state(lab), set(sys.modules), time.perf_counter()
    assert refused(lab, text).kind == kind
    assert time.perf_counter() - begin < 5
    assert state(lab) == before
    assert {name.partition(".")[0] for name in set(sys.modules) - modules} <= {"tensorflow", "keras", "numpy"}
    assert deeds == [] and list(tmp_path.iterdir()) == []


LINES = [line for lesson in LESSONS for line in lesson.lines]
WORDS = (
    *("x", "y", "v", "n", "tf", "np", "print", "_", "__class__", "import", "del", "for", "if", "not", "and", "is"),
    *("None", "True", "lambda", "1", "0", "2.", "1e999", "9" * 30, "3j", "'s'", "(", ")", "[", "]", "{", "}", ","),
    *(":", ";", ".", "=", "==", ":=", "+=", "+", "-", "*", "**", "/", "%", "@", "<", "~", "\n", " ", "#", "\\", "..."),
    *("\t", "\x00", "é", "tf.Variable(2.)", "tf.ones((2, 2))", ".numpy()", ".assign(", ".shape", "axis="),
    *("dtype=tf.int32", "tf.matmul(x, v)"),
)
generated = settings(derandomize=True, suppress_health_check=list(HealthCheck))


@st.composite
def changed_lines(draw):
    """A line of a lesson with a few words or letters changed, doubled, swapped or left out."""
    text = draw(st.sampled_from(LINES))
    for _ in range(draw(st.integers(1, 3))):
        cut = draw(st.sampled_from((" ", "", ".", ",")))
        parts = text.split(cut) if cut else list(text)
        first, second = (draw(st.integers(0, len(parts) - 1)) for _ in range(2))
        match draw(st.sampled_from(("drop", "double", "swap", "word", "word"))):
            case "drop":
                del parts[first]
            case "double":
                parts.insert(first, parts[second])
            case "swap":
                parts[first], parts[second] = parts[second], parts[first]
            case "word":
                parts[first] = draw(st.sampled_from(WORDS))
        text = cut.join(parts) or " "
    return text


@settings(generated, max_examples=300)
@given(text=st.one_of(changed_lines(), changed_lines(), st.text(), st.text("()[]{}-~*.,:'\"\\\n #=x1tfnp")))
def test_any_text_is_lines_or_one_error(lab, text):
    before = state(lab)
    try:
        lab.run(text)
    except ListingError:
        refused(lab, text)
    lab.go_to(len(START))
    assert state(lab)[0] == before[0]


@settings(generated, max_examples=100)
@given(text=st.one_of(st.text(), changed_lines()))
def test_any_program_that_is_opened_is_lines_or_one_error(text):
    try:
        assert all(isinstance(line, str) for line in lines_of(text))
    except ListingError as error:
        assert error.kind in ("syntax", "deep", "long text")


def test_an_exported_program_opens_as_the_session_that_it_was(logs):
    for log in logs:
        texts = [entry.text for entry in log.entries]
        assert list(lines_of(script(log))) == texts
        assert list(lines_of(script(log, outputs=True))) == texts


def test_a_line_over_several_rows_stays_as_it_is_written():
    lab = Lab()
    text = "v = tf.Variable(\n    tf.ones((3, 1))  # a column\n)"
    lab.run(text)
    log = lab.run("v[\n    0\n] = 1.")
    assert [entry.text for entry in log.entries] == [text, "v[\n    0\n] = 1."]
    assert list(lines_of(script(log))) == [entry.text for entry in log.entries]


def test_the_place_of_an_error_counts_in_what_was_typed():
    lab = Lab()
    with pytest.raises(ListingError) as caught:
        lab.run("x = tf.ones(2)\ny = x; z = x * tf.ones(-1)")
    assert caught.value.span == (2, 15, 2, 26)
    with pytest.raises(ListingError) as caught:
        lab.load(["x = tf.ones(2)", "y = (\n    x)", "z = tf.ones(-1)"])
    assert caught.value.span == (4, 4, 4, 15)
