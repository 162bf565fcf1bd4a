"""Tapes as films: the beats of the mock-ups, and what is computed when."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from engine.capture.camera import Camera
from engine.lessons import LESSONS
from engine.playback import Backward, Forward, beats, computed, is_read
from engine.tape import Node
from engine.tape_request import TapeRequest
from tests.engine.programs import programs
from tests.tapes import book_tape, nested_tape, without_gradients


@pytest.fixture(scope="module")
def camera():
    return Camera()


@pytest.fixture
def lesson(camera):
    texts = {lesson.id: lesson.text for lesson in LESSONS}
    return lambda name: camera.take(TapeRequest(texts[name]))


def written(tape):
    """The beats in short: `3` forward, `0#3` the gradient of call 0 at record 3, `0x` at the source x."""

    def name(node):
        return f"#{node.index}" if node.kind == "record" else tape.sources[node.index].name

    return [str(beat.number) if isinstance(beat, Forward) else f"{beat.call}{name(beat.node)}" for beat in beats(tape)]


BOOK = ["1", "2", "3", "4", "5", "6", "7", "0#7", "0#6", "0#5", "0#4", "0#3", "0#2"]
APPLE = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "1#9", "1#8", "1#1"]


def test_the_mock_ups_have_13_and_12_beats(lesson):
    assert written(book_tape()) == written(lesson("loss")) == BOOK
    assert written(nested_tape()) == written(lesson("apple")) == APPLE
    assert (len(BOOK), len(APPLE)) == (13, 12)


def test_each_of_two_tapes_is_played_back_when_it_is_asked(lesson):
    assert written(lesson("watch")) == ["1", "2", "1#2", "1x"]


def test_a_persistent_tape_is_played_back_twice(lesson):
    assert written(lesson("persistent")) == ["1", "2", "3", "4", "0#3", "0#2", "0#1", "1#4", "1#3", "1#2", "1#1"]


def test_what_follows_the_call_is_played_after_it(lesson):
    played = written(lesson("classifier"))
    assert played[:8] == ["1", "2", "3", "4", "5", "6", "7", "0#7"]
    assert played[-4:] == ["8", "9", "10", "11"]


def test_a_source_that_no_record_reads_has_a_beat_of_its_own(lesson):
    tape = lesson("watch")
    assert beats(tape)[-1] == Backward(1, Node("source", 0))
    assert (1, Node("source", 0)) not in computed(tape, beats(tape)[:-1])
    assert (1, Node("source", 0)) in computed(tape, beats(tape))


def test_a_gradient_of_none_is_never_reached(lesson):
    tape = lesson("constant")
    assert written(tape) == ["1"]
    assert computed(tape, beats(tape)) == set()


def test_without_a_call_it_is_forward_only():
    assert written(without_gradients(book_tape())) == ["1", "2", "3", "4", "5", "6", "7"]


def test_a_variable_has_its_gradient_with_its_read():
    tape = book_tape()
    played = beats(tape)
    w, b = Node("source", 1), Node("source", 2)
    assert computed(tape, played[:7]) == set()
    assert computed(tape, played[:8]) == {(0, Node("record", 7))}
    there = computed(tape, played[:11])
    assert (0, b) in there and (0, w) not in there
    assert (0, w) in computed(tape, played)
    assert (0, Node("source", 0)) not in computed(tape, played)  # TensorFlow said None


def test_the_inner_answer_is_there_when_its_last_operation_has_run():
    tape = nested_tape()
    played = beats(tape)
    time = Node("source", 0)
    assert computed(tape, played[:8]) == set()
    assert {(0, time), (0, Node("record", 3))} <= computed(tape, played[:9])
    assert (1, time) not in computed(tape, played[:11])
    assert (1, time) in computed(tape, played)


def test_second_gradients_of_every_lesson_come_once_and_in_the_end_all_are_there(lesson):
    for each in LESSONS:
        hold(lesson(each.id))


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(program=programs(order=2))
def test_in_the_end_of_any_film_all_that_tensorflow_gave_is_there(camera, program):
    hold(camera.take(TapeRequest(program.text)))


def hold(tape):
    """No beat comes twice, what is there stays, and the last beat leaves every gradient of a record or an answer."""
    played = beats(tape)
    assert len(set(played)) == len(played)
    assert [beat.number for beat in played if isinstance(beat, Forward)] == [record.number for record in tape.records]
    growing = [computed(tape, played[:count]) for count in range(len(played) + 1)]
    assert all(before <= after for before, after in pairwise(growing))
    records = {(call, Node("record", record.number)) for record in tape.records for call in record.gradients}
    answers = {(i, one.node) for i, call in enumerate(tape.calls) for one in call.answers if one.gradient is not None}
    assert records <= growing[-1]
    assert {(call, node) for call, node in answers if node.kind == "source"} <= growing[-1]
    for call, node in growing[-1]:
        assert call in tape.gradients(node) or is_read(tape, node)
