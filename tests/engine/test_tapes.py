"""A program's tapes, changed in its text: persistent or not, and a call taken out of the tape around it."""

import pytest

from engine.lessons import LESSONS
from engine.listing import parse
from engine.listing.tapes import moved_out, with_persistent

APPLE = """\
time = tf.Variable(1.2)
with tf.GradientTape() as outer_tape:
    with tf.GradientTape() as inner_tape:
        position = 4.9 * time ** 2
    speed = inner_tape.gradient(
        position, time)  # by hand: 9.8 * time
acceleration = outer_tape.gradient(speed, time)
"""
TWO = """\
x = tf.Variable(2.)
with tf.GradientTape(watch_accessed_variables=False) as first:
    y = x * x
with tf.GradientTape(persistent=True) as second:
    z = x + x
dx = first.gradient(y, x)
"""


def edited(text, block, persistent):
    return with_persistent(parse(text), block, persistent)


def test_a_tape_becomes_persistent_and_is_as_before_when_it_is_no_longer():
    once = edited(APPLE, 0, True)
    assert once == APPLE.replace("Tape() as outer", "Tape(persistent=True) as outer")
    assert edited(once, 0, False) == APPLE


def test_the_tapes_are_counted_as_they_are_read():
    assert edited(APPLE, 1, True) == APPLE.replace("Tape() as inner", "Tape(persistent=True) as inner")
    assert edited(TWO, 1, False) == TWO.replace("persistent=True", "")
    assert edited(TWO, 0, True) == TWO.replace("=False", "=False, persistent=True")


@pytest.mark.parametrize(("block", "persistent"), [(0, False), (1, True), (2, True)])
def test_what_is_so_already_or_not_there_is_left_alone(block, persistent):
    assert edited(TWO, block, persistent) == TWO


def test_the_inner_call_is_moved_behind_the_outer_tape_with_all_its_lines():
    line, text = moved_out(parse(APPLE))
    assert line == 5
    assert text.splitlines()[4:7] == [
        "speed = inner_tape.gradient(",
        "    position, time)  # by hand: 9.8 * time",
        "acceleration = outer_tape.gradient(speed, time)",
    ]
    assert moved_out(parse(text)) is None


def test_a_tape_is_not_left_empty():
    assert moved_out(parse(TWO + "with tf.GradientTape() as third:\n    d = second.gradient(z, x)\n")) is None


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_of_every_lesson_what_comes_out_can_be_read(lesson):
    listing = parse(lesson.text)
    for persistent in (True, False):
        parse(with_persistent(listing, 0, persistent))
    moved = moved_out(listing)
    if moved is not None:
        parse(moved[1])
