"""Tapes of the step on screen, against a clock that the test turns; and in the engine's thread."""

import numpy as np
import pytest

from engine.inspector import PAUSE, REST, Inspector
from engine.lessons import LESSONS
from engine.listing import ListingError
from engine.player import Player
from engine.recipe import Recipe
from engine.tape import Tape
from engine.tape_request import Sweep, TapeRequest
from engine.trainer import Trainer
from engine.worker import Engine

SMALL = Recipe().with_("data.per_class", 10).with_("training.execution", "eager").with_("training.steps", 1000)
TEXTS = {lesson.id: lesson.text for lesson in LESSONS}


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def player():
    return Player(Trainer(SMALL))


@pytest.fixture
def inspector(clock):
    return Inspector(clock)


def taken(inspector, player):
    """The tape that is due now, if one is."""
    return inspector.step(player) if inspector.wait(player) == 0 else None


def test_nothing_is_wanted_until_it_follows(inspector, player):
    assert inspector.wait(player) is None
    player.step(3)
    assert inspector.wait(player) is None


def test_each_moment_has_one_tape(inspector, player, clock):
    inspector.follow(True)
    assert taken(inspector, player).step == 0
    clock.now += 10
    assert inspector.wait(player) is None
    player.step(5)
    assert taken(inspector, player).step == 5
    clock.now += 10
    player.back(2)
    assert taken(inspector, player).step == 3
    clock.now += 10
    assert inspector.wait(player) is None


def test_the_same_step_of_another_run_or_after_an_edit_is_another_moment(inspector, player, clock):
    inspector.follow(True)
    player.step(2)
    first = taken(inspector, player)
    clock.now += 1
    player.place((0.5, 0.25, -0.125))
    player.go_to(2)
    clock.now += 1
    assert inspector.wait(player) == 0
    player.adopt(SMALL.with_("data.seed", 5))
    player.step(2)
    second = taken(inspector, player)
    assert first.step == second.step == 2 and first.text != second.text


def test_ten_a_second_at_most_however_often_it_is_asked(inspector, player, clock):
    inspector.follow(True)
    times = []
    for _ in range(300):
        player.step()
        clock.now += 0.01
        if taken(inspector, player):
            times.append(clock.now)
        elif inspector.wait(player) is not None:
            assert 0 < inspector.wait(player) <= PAUSE
    assert 29 <= len(times) <= 31
    assert min(np.diff(times)) > PAUSE - 0.011


def test_a_late_tape_does_not_put_off_the_next(inspector, player, clock):
    inspector.follow(True)
    times = []
    for turn in (0.1, 0.13, 0.07, 0.15, 0.05, 0.1):  # the engine was busy in between
        player.step()
        clock.now += turn
        if taken(inspector, player):
            times.append(turn)
    assert len(times) == 6


def test_when_it_stops_nothing_is_wanted_and_when_it_begins_again_all_is(inspector, player, clock):
    inspector.follow(True)
    assert taken(inspector, player) is not None
    inspector.follow(False)
    player.step()
    clock.now += 10
    assert inspector.wait(player) is None
    inspector.follow(True)
    assert taken(inspector, player).step == 1
    inspector.follow(False)
    inspector.follow(True)
    assert taken(inspector, player).step == 1


def test_a_step_is_of_the_books_operations_and_its_answers_made_the_step(inspector, player):
    player.step(7)
    inspector.follow(True)
    tape = taken(inspector, player)
    types = [record.type for record in tape.records]
    assert types == ["ReadVariableOp", "MatMul", "ReadVariableOp", "AddV2", "Sub", "Square", "Mean"]
    before, after = player.trainer.run.moment(6).weights, player.trainer.run.moment(7).weights
    gradient = np.concatenate([answer.gradient.sample.ravel() for answer in tape.calls[0].answers])
    np.testing.assert_allclose(before - 0.1 * gradient, after, rtol=1e-5, atol=1e-7)
    assert [(source.name, source.kind) for source in tape.sources] == [
        ("inputs", "constant"),
        ("targets", "constant"),
        ("W", "variable"),
        ("b", "variable"),
    ]


def test_an_edited_step_still_has_its_points(inspector, player):
    player.step(3)
    inspector.follow(True)
    step = taken(inspector, player)
    edited = step.text.replace("tf.square(targets - predictions)", "tf.abs(targets - predictions)")
    tape = inspector.answer(TapeRequest(edited, step.head))
    assert isinstance(tape, Tape)
    assert (tape.head, tape.text, tape.step) == (step.head, edited, None)
    assert "Abs" in [record.type for record in tape.records]
    assert all(answer.difference is not None for answer in tape.calls[0].answers)
    np.testing.assert_allclose(
        tape.calls[0].answers[0].gradient.sample, tape.calls[0].answers[0].difference.sample, rtol=1e-4
    )


def test_an_edited_step_may_ask_too_much_and_says_so(inspector, player):
    inspector.follow(True)
    step = taken(inspector, player)
    asked = step.text.replace("tape.gradient(loss, [W, b])", "tape.gradient(loss, [W, c])")
    assert inspector.answer(TapeRequest(asked, step.head)).kind == "unknown name"
    assert isinstance(inspector.answer(TapeRequest(step.text, "another head")), ListingError)


@pytest.mark.parametrize("weights", [(1e30, 1e30, 0.0), (3e38, 3e38, 3e38)])
def test_a_step_that_overflows_has_its_tape(inspector, player, weights):
    inspector.follow(True)
    player.place(weights)
    tape = taken(inspector, player)
    assert not np.isfinite(tape.records[-1].value.norm)


def test_the_clock_goes_on_while_programs_are_answered(inspector, player):
    inspector.follow(True)
    assert isinstance(inspector.answer(TapeRequest(TEXTS["apple"], sweep=Sweep("time", 0, 2))), Tape)
    error = inspector.answer(TapeRequest("x = 3 +"))
    assert isinstance(error, ListingError) and error.kind == "syntax"
    assert taken(inspector, player).step == 0


@pytest.fixture
def engine(qtbot):
    engine = Engine(SMALL.with_("training.steps", 100_000_000))
    engine.start()
    yield engine
    engine.close()
    assert engine.isFinished()


@pytest.fixture
def tape(qtbot, engine):
    """Wait for a tape of which something is true."""

    def wait(true):
        found = []

        def look():
            one = engine.take_tape()
            if one is not None and true(one):
                found.append(one)
            assert found

        qtbot.waitUntil(look, timeout=60_000)
        return found[0]

    return wait


def is_step(tape):
    return isinstance(tape, Tape) and tape.step is not None


def test_in_the_thread_programs_are_answered_and_steps_followed_while_it_trains(engine, tape, qtbot):
    engine.set_speed(None)
    engine.play()
    engine.follow(True)
    first = tape(is_step)
    for text in ("x = ", *[TEXTS["square"]] * 20, TEXTS["loss"]):  # only the newest one counts
        engine.inspect(TapeRequest(text))
    assert tape(lambda one: isinstance(one, Tape) and one.text == TEXTS["loss"]).bytes_kept == 24
    later = tape(lambda one: is_step(one) and one.step > first.step)
    engine.inspect(TapeRequest("x = "))
    assert tape(lambda one: isinstance(one, ListingError)).kind == "syntax"
    engine.inspect(TapeRequest(later.text.replace("tf.square", "tf.abs"), later.head))
    assert isinstance(tape(lambda one: isinstance(one, ListingError) or one.step is None), Tape)
    engine.pause()
    engine.go_to(3)
    assert tape(lambda one: is_step(one) and one.step == 3)
    engine.follow(False)
    engine.inspect(TapeRequest(TEXTS["square"]))
    tape(lambda one: isinstance(one, Tape) and one.step is None)
    engine.take_tape()
    engine.go_to(5)
    engine.inspect(TapeRequest(TEXTS["watch"]))  # answered after the step was gone to
    tape(lambda one: isinstance(one, Tape) and one.text == TEXTS["watch"])
    assert engine.take_tape() is None


def test_it_closes_while_a_tape_is_traced(engine):
    requests = [TapeRequest(TEXTS["apple"].replace("position", f"p{number}")) for number in range(3)]
    for request in requests:
        engine.inspect(request)
    engine.follow(True)
    engine.close()
    assert engine.isFinished()


def test_tapes_that_take_long_leave_most_of_the_time_to_training_and_none_of_a_hand_s(inspector, player, clock):
    class Slow:
        def take(self, request):
            clock.now += 0.5
            return request

    inspector._camera = Slow()
    inspector.follow(True)
    player.play()
    player.train()
    assert taken(inspector, player)
    player.train()
    assert inspector.wait(player) == pytest.approx(REST * 0.5)
    player.pause()
    clock.now += REST * 0.5
    assert taken(inspector, player)
    player.back(1)
    assert inspector.wait(player) == 0  # whoever goes from step to step sees each
