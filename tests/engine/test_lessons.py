"""Every lesson is a program that runs as it stands, and short enough for the pane that shows it."""

import json
import subprocess
import sys

import pytest

from engine.lessons import LESSONS
from engine.listing import parse
from engine.listing.by_hand import by_hand

# What each program prints in a fresh Python, and what its tapes answer; of an error the last line.
RUN = """
import contextlib, io, json, sys
import tensorflow as tf

class Tape(tf.GradientTape):
    def gradient(self, target, sources):
        answer = super().gradient(target, sources)
        listed = answer if isinstance(answer, list) else [answer]
        answers.append([None if one is None else one.numpy().tolist() for one in listed])
        return answer

tf.GradientTape = Tape
said = {}
for name, text in json.load(sys.stdin).items():
    answers, printed = [], io.StringIO()
    error = ""
    with contextlib.redirect_stdout(printed):
        try:
            exec(text, {})
        except RuntimeError as raised:
            error = str(raised)
    said[name] = answers, printed.getvalue(), error
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def ran():
    texts = json.dumps({lesson.id: lesson.text for lesson in LESSONS})
    done = subprocess.run([sys.executable, "-c", RUN], input=texts, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_is_a_listing_of_short_lines(lesson):
    assert parse(lesson.text).text.startswith("import tensorflow as tf\n\n")
    assert max(map(len, lesson.text.splitlines())) <= 60
    assert lesson.text.endswith(")\n")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_runs_in_a_fresh_python_and_prints(lesson, ran):
    answers, printed, error = ran[lesson.id]
    if lesson.id == "consumed":
        assert "can only be used to compute one set of gradients" in error
    else:
        assert (bool(printed), error) == (True, "")
    if lesson.group == "none" and lesson.id != "consumed":
        assert answers[-1] == [None]


@pytest.mark.parametrize(
    ("lesson", "expected"),
    [
        ("square", [[6]]),
        ("watch", [[None], [6]]),
        ("loss", [[-18, -2, None]]),
        ("apple", [[11.76], [9.8]]),
        ("record_time", [[6]]),
        ("persistent", [[6], [108]]),
        ("own", [[0.0770037]]),
    ],
)
def test_a_lesson_gives_the_gradients_that_it_is_there_for(lesson, expected, ran):
    numbers = [[None if one is None else pytest.approx(one, rel=1e-5) for one in call] for call in expected]
    assert ran[lesson][0] == numbers


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_closed_form_is_given_for_every_source_of_a_call_or_for_none(lesson):
    listing = parse(lesson.text)
    forms = [(len(by_hand(listing, call)), call) for call in listing.calls]
    assert lesson.id == "classifier" or all(count for count, _ in forms)
    for count, call in forms:
        assert count in (0, len(getattr(call.args[1], "elts", [call.args[1]])))
