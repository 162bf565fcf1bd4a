"""What a person does to a tape, how its film plays, and what undo makes of it."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QUndoStack

from engine.lessons import LESSONS
from engine.listing import ListingError
from engine.playback import Forward
from engine.tape import Span
from gui.tape.film import SPEEDS
from gui.tape.session import Program, TapeSession
from tests.fake_engine import FakeEngine
from tests.gui.falls import apple
from tests.tapes import big_tape, book_tape, record, step_tape

BOOK = book_tape().text
OTHER = BOOK.replace("tf.constant(3.)", "tf.constant(4.)")
APPLE = apple().text
FORWARD, END = 7, 13  # of the film of `book_tape`
QUICK = 200.0  # nodes a second: no person's, for a test


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def session(qapp, engine):
    session = TapeSession(engine, QUndoStack())
    session.refusals, session.put, session.seen = [], [], []
    session.refused.connect(session.refusals.append)
    session.program_put.connect(session.put.append)
    session.begin(Program(BOOK))
    yield session
    session.stop()


@pytest.fixture
def shown(session):
    """The session with a tape at its end."""
    session.answer(book_tape())
    assert session.moment.position == END
    return session


@pytest.fixture
def falling(session):
    """The session with the falling apple."""
    session.begin(Program(APPLE))
    session.run_now()
    session.answer(apple())
    return session


def places(qtbot, session, action):
    """The positions on screen from an action until the film stands still."""
    seen = []

    def note():
        seen.append(session.moment.position)

    session.changed.connect(note)
    action()
    qtbot.waitUntil(lambda: not session.film.playing)
    session.changed.disconnect(note)
    return [place for place, before in zip(seen, [None, *seen], strict=False) if place != before]


def asked_for(engine):
    return [request.text for verb, *given in engine.asked if verb == "inspect" for request in given]


def test_the_film_plays_beat_by_beat_to_its_end_and_stands_still(qtbot, shown):
    shown.film.set_speed(QUICK)
    shown.film.restart()
    assert places(qtbot, shown, shown.film.toggle_play) == list(range(END + 1))
    assert not shown.film.can_go_on() and shown.film.can_go_back()


def test_play_at_the_end_plays_the_way_back_again(qtbot, shown):
    shown.film.set_speed(QUICK)
    assert places(qtbot, shown, shown.film.toggle_play) == list(range(FORWARD, END + 1))


def test_play_at_the_end_of_a_film_without_a_way_back_plays_all_of_it(qtbot, session):
    tape = replace(book_tape(), calls=())
    session.answer(tape)
    assert all(isinstance(beat, Forward) for beat in session.moment.beats)
    session.film.set_speed(QUICK)
    assert places(qtbot, session, session.film.toggle_play) == list(range(FORWARD + 1))


def test_pause_stands_still_at_once_and_nothing_else_can_be_stepped_while_it_plays(shown):
    shown.film.restart()
    shown.film.toggle_play()
    assert shown.film.playing and not shown.film.can_go_on() and not shown.film.can_go_back()
    shown.film.toggle_play()
    assert not shown.film.playing and shown.moment.position == 0


def test_the_speed_counts_while_it_plays(qtbot, shown):
    shown.film.set_speed(SPEEDS[0])
    shown.film.restart()
    shown.film.toggle_play()
    shown.film.set_speed(QUICK)
    qtbot.waitUntil(lambda: shown.moment.position == END, timeout=1900)  # a beat at the first speed: 2 s


def test_seeking_stays_within_the_film_and_lets_go_what_was_picked(shown):
    film = shown.film
    film.select(record(3))
    film.go_to(5)
    assert film.moment.position == 5 and film.moment.selected is None
    for verb, place in (
        (film.step_on, 6), (film.step_back, 5), (film.ten_on, END), (film.step_on, END),
        (film.ten_back, 3), (film.ten_back, 0), (film.step_back, 0), (film.to_newest, END), (film.restart, 0),
    ):  # fmt: skip
        verb()
        assert film.moment.position == place


def test_a_node_that_is_picked_again_is_let_go(shown):
    shown.film.select(record(3))
    assert shown.moment.selected == record(3)
    shown.film.select(record(5))
    assert shown.moment.selected == record(5)
    shown.film.select(record(5))
    assert shown.moment.selected is None and shown.moment.position == END


def test_a_changed_value_keeps_the_moment_and_what_was_picked(shown):
    shown.film.go_to(9)
    shown.film.select(record(3))
    shown.edit(OTHER)
    shown.answer(replace(book_tape(), text=OTHER))
    assert (shown.moment.position, shown.moment.selected) == (9, record(3))
    assert shown.moment.tape.text == OTHER


def test_a_film_goes_on_through_a_changed_value_and_ends_with_another_program(shown):
    shown.film.restart()
    shown.film.toggle_play()
    shown.edit(OTHER)
    shown.answer(replace(book_tape(), text=OTHER))
    assert shown.film.playing and shown.moment.position == 0
    shown.edit(big_tape(5).text)
    shown.answer(big_tape(5))
    assert not shown.film.playing and shown.moment.position == len(shown.moment.beats)


def test_an_older_answer_is_of_no_use(shown):
    shown.edit(OTHER)
    before = shown.moment
    shown.answer(book_tape())
    assert shown.moment is before


def test_what_the_engine_refuses_leaves_the_tape_on_screen(shown):
    error = ListingError("by hand", Span(1, 0, 1, 1), "?")
    before = shown.moment
    shown.edit(OTHER)
    shown.answer(error)
    assert shown.moment is before and shown.refusals[-1] is error
    shown.answer(replace(book_tape(), text=OTHER))
    assert shown.refusals[-1] is None


def test_a_program_that_cannot_be_read_is_refused_without_asking_the_engine(shown, engine):
    asked = len(engine.asked)
    shown.edit("x = __import__('os')\n")
    assert isinstance(shown.refusals[-1], ListingError) and len(engine.asked) == asked
    assert shown.moment.tape.text == BOOK
    shown.undone.undo()
    assert asked_for(engine)[-1] == BOOK


def test_a_program_of_last_time_that_cannot_be_read_is_left_out(session):
    session.begin(Program("with"))
    assert session.program == Program(BOOK) and len(session.put) == 1


def test_lessons_and_edits_are_taken_back_one_by_one_and_made_again(shown, engine):
    loss = next(lesson for lesson in LESSONS if lesson.id == "loss")
    shown.open_lesson("loss")
    shown.edit(OTHER)
    assert shown.program == Program(OTHER, lesson="loss")
    shown.undone.undo()
    shown.undone.undo()
    shown.undone.redo()
    assert asked_for(engine) == [loss.text, OTHER, loss.text, BOOK, loss.text]
    assert shown.program == shown.put[-1] == Program(loss.text, lesson="loss")


def test_the_same_program_again_is_no_change(shown, engine):
    shown.edit(BOOK)
    assert shown.undone.count() == 0 and not engine.asked


def test_a_step_brings_the_names_that_it_is_handed(session):
    tape = step_tape()
    session.open_step(tape)
    assert session.program == Program(tape.text, tape.head) and session.known == ("inputs", "targets")
    session.undone.undo()
    assert session.known == ()


def test_the_input_under_the_curves_is_written_into_the_program(falling, engine):
    falling.set_input(1.5)
    assert "time = tf.Variable(1.5)" in falling.program.text
    assert asked_for(engine)[-1] == falling.program.text
    falling.set_input(2)
    assert "time = tf.Variable(2.)" in falling.program.text


def test_a_drag_is_taken_back_as_one_and_the_next_as_another(falling):
    for time in (1.3, 1.4, 1.5):
        falling.set_input(time, False)
    falling.set_input(1.5, True)
    falling.set_input(1.7, False)
    falling.set_input(1.8, True)
    assert falling.undone.count() == 2
    falling.undone.undo()
    assert "tf.Variable(1.5)" in falling.program.text
    falling.undone.undo()
    assert falling.program.text == APPLE
    falling.undone.redo()
    assert "tf.Variable(1.5)" in falling.program.text


def test_a_lesson_opened_during_a_drag_is_no_part_of_it(falling):
    falling.set_input(1.3, False)
    falling.open_lesson("loss")
    falling.undone.undo()
    assert "tf.Variable(1.3)" in falling.program.text


def test_each_press_of_a_key_counts_also_before_there_is_an_answer(falling):
    falling.later()
    falling.later()
    falling.later()
    falling.earlier()
    assert "tf.Variable(1.4)" in falling.program.text
    assert falling.undone.count() == 4


def test_an_input_cannot_be_moved_where_there_are_no_curves_or_it_is_gone(falling, session):
    assert falling.has_curves()
    falling.edit(BOOK)  # its tape is not there yet: that of the apple is on screen
    assert not falling.has_curves()
    falling.set_input(1.5)
    assert falling.program.text == BOOK
    falling.answer(book_tape())
    falling.set_input(1.5)
    assert falling.program.text == BOOK


def test_costs_are_measured_for_a_program_that_marks_a_size(session, engine):
    session.open_lesson("cost")
    session.open_lesson("square")
    costs = [request.costs for verb, *given in engine.asked for request in given]
    assert costs == [True, False]


def test_an_answer_that_takes_long_is_waited_for_until_it_is_there(qtbot, shown):
    shown.edit(OTHER)
    assert not shown.late
    qtbot.waitUntil(lambda: shown.late)
    shown.answer(book_tape())  # an older one
    assert shown.late
    shown.answer(replace(book_tape(), text=OTHER))
    assert not shown.late


def test_before_there_is_a_tape_no_verb_does_anything(session):
    for verb in (
        session.film.toggle_play,
        session.film.step_on,
        session.film.ten_back,
        session.film.to_newest,
        session.later,
    ):
        verb()
    session.film.select(record(1))
    session.set_input(2.0)
    assert session.moment is None and not session.film.playing and session.undone.count() == 0
    assert not any(
        (session.film.can_play(), session.film.can_go_on(), session.film.can_go_back(), session.has_curves())
    )
