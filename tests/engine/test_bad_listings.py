"""Bad programs, hand-made and generated: each is one error with a place and words, and nothing else happens."""

import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.capture.camera import Camera
from engine.lessons import LESSONS
from engine.listing import ListingError
from engine.tape_request import TapeRequest
from gui.tape.listing_words import explain
from tests.engine.bad_programs import CASES

GOOD = TapeRequest(next(lesson.text for lesson in LESSONS if lesson.id == "loss"))


@pytest.fixture(scope="module")
def camera():
    return Camera()


@pytest.fixture(scope="module")
def good(camera):
    return said(camera.take(GOOD))


DEEDS = ("os.system", "os.exec", "os.posix_spawn", "os.remove", "os.mkdir", "subprocess.", "socket.")


@pytest.fixture(scope="module")
def heard():
    """What Python itself says is done to the world: files that are written, programs that are started."""
    found, listening = [], [True]

    def hear(event, arguments):  # a hook can't be taken away: one is enough
        writes = event == "open" and isinstance(arguments[1], str) and "r" not in arguments[1]
        if listening and (writes or event.startswith(DEEDS)):
            found.append((event, arguments))

    sys.addaudithook(hear)
    yield found
    listening.clear()


@pytest.fixture
def deeds(heard, tmp_path, monkeypatch):
    """What a test does, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    heard.clear()
    return heard


def said(tape):
    """All that a tape says, to compare it with another."""
    return [
        *((source.name, source.value.sample.tolist()) for source in tape.sources),
        *((record.type, record.value.sample.tolist(), record.gradients.keys()) for record in tape.records),
        *(
            (answer.name, answer.gradient and answer.gradient.sample.tolist())
            for call in tape.calls
            for answer in call.answers
        ),
    ]


def refused(camera, text):
    """The error of a program; its place is in the text, and it has words."""
    with pytest.raises(ListingError) as caught:
        camera.take(TapeRequest(text))
    error = caught.value
    lines = text.split("\n")
    line, column, end_line, end_column = error.span
    assert 1 <= line <= end_line <= len(lines)
    assert 0 <= column <= len(lines[line - 1]) and 0 <= end_column <= len(lines[end_line - 1]) + 1
    assert (line, column) <= (end_line, end_column)
    words = explain(error)
    assert words and words != error.kind
    if error.kind != "tensorflow":
        assert "{0}" not in words and "{1}" not in words and len(words) < 400
    return error


def test_there_are_more_than_two_hundred():
    assert len(CASES) > 200
    assert len({text for _, text in CASES}) == len(CASES)


@pytest.mark.parametrize(("kind", "text"), CASES, ids=[f"{kind}, {n}" for n, (kind, _) in enumerate(CASES)])
def test_a_bad_program_is_one_error_with_a_place_and_nothing_else(camera, good, deeds, tmp_path, kind, text):
    modules, begin = set(sys.modules), time.perf_counter()
    assert refused(camera, text).kind == kind
    assert time.perf_counter() - begin < 20
    assert {name.partition(".")[0] for name in set(sys.modules) - modules} <= {"tensorflow", "keras", "numpy"}
    assert deeds == [] and list(tmp_path.iterdir()) == []
    assert said(camera.take(GOOD)) == good


TEXTS = [lesson.text for lesson in LESSONS]
WORDS = (
    *("x", "y", "v", "tape", "tf", "np", "print", "_", "__class__", "import", "from", "as", "with", "del", "def"),
    *("for", "in", "if", "else", "not", "and", "is", "None", "True", "False", "class", "return", "yield", "await"),
    *("match", "case", "global", "pass", "lambda", "1", "0", "2.", "1e999", "9" * 30, "3j", "'s'", "f'{x}'", "b's'"),
    *("(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "=", "==", ":=", "+", "-", "*", "**", "/", "%", "@", "<", "~"),
    *("\n", "\n    ", " ", "#", "\\", "!", "$", "?", "...", "\t", "\r", "\x00", "é", "# by hand: ", "# size: 10"),
    *(
        "tf.Variable(2.)",
        "tf.GradientTape()",
        "tf.square",
        "tf.constant([1., 2.])",
        ".gradient(",
        ".numpy()",
        ".watch(",
    ),
    *(".assign(", "axis=", "import tensorflow as tf\n", "dx = tape.gradient(y, x)\n"),
    *("with tf.GradientTape() as tape:\n    y = x * x\n", "    z = tf.reduce_mean(y * v) + tf.sin(x)\n"),
)

generated = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@st.composite
def changed_lessons(draw):
    """A lesson with a few words, lines or letters changed, doubled, swapped or left out."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 3))):
        cut = draw(st.sampled_from(("\n", " ", "", ".")))
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


def taken_or_refused(camera, text):
    """Take a program; nothing but a ListingError may be in the way, and its place is in the text."""
    try:
        camera.take(TapeRequest(text))
    except ListingError:
        refused(camera, text)


@settings(generated, max_examples=300)
@given(text=st.one_of(st.text(), st.text(st.characters(codec="ascii")), st.text("()[]{}-~*.,:'\"\\\n #=x1")))
def test_any_text_is_a_program_or_one_error(camera, text):
    taken_or_refused(camera, text)


@settings(generated, max_examples=300)
@given(words=st.lists(st.sampled_from(WORDS), max_size=30), between=st.sampled_from(("", " ")))
def test_any_words_are_a_program_or_one_error(camera, words, between):
    taken_or_refused(camera, between.join(words))


@settings(generated, max_examples=300)
@given(text=changed_lessons())
def test_any_change_of_a_lesson_is_a_program_or_one_error(camera, good, text):
    taken_or_refused(camera, text)


def test_after_all_of_it_a_good_program_is_taken_as_before(camera, good):
    assert said(camera.take(GOOD)) == good
