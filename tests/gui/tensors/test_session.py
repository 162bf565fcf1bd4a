"""Lines are run, undone and done again; an old entry shows what there was then."""

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack

from engine.listing import ListingError
from engine.tape import Span
from engine.tensors import Entry, LineError, Log, Past, Tensor
from engine.tensors.lessons import LESSONS
from engine.tensors.region import cell
from gui.tensors.session import TensorSession
from tests.fake_engine import FakeEngine

ONES = np.ones((2, 2), np.float32)
REFUSED = ListingError("unknown name", Span(1, 0, 1, 3), "abc", "x")
LINES = "x = tf.ones((2, 2))", "v = tf.Variable(x)", "v[0, 0].assign(3.)"


def log(*texts, tensors=(), position=None, error=None):
    entries = [Entry(n, text, text.partition(" =")[0] if " =" in text else "") for n, text in enumerate(texts, 1)]
    if error:
        entries[-1] = Entry(len(texts), texts[-1], error=error)
    return Log(tuple(entries), tensors, len(texts) if position is None else position)


def tensor(name, kind="constant", made_by=1, values=ONES, history=()):
    return Tensor(name, kind, values, id(name), made_by, history)


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def session(qapp, engine):
    return TensorSession(engine, QUndoStack())


def test_lines_that_have_run_are_walked_back_and_forth(session, engine):
    session.answer(log(*LINES[:1]))
    session.answer(log(*LINES[:2]))
    session.undone.undo()
    assert engine.asked == [("recall_lines", LINES[:1])]
    session.answer(log(*LINES[:2], position=1))
    session.undone.redo()
    assert engine.asked[1:] == [("recall_lines", LINES[:2])]
    session.answer(log(*LINES[:2]))
    assert session.undone.count() == 2 and session.lines == LINES[:2]


def test_lines_answered_together_are_undone_together(session, engine):
    session.run(LINES[:1])
    session.run(LINES[1:2])
    session.answer(log(*LINES[:2]))
    assert session.undone.count() == 1
    session.undone.undo()
    assert engine.asked[-1] == ("recall_lines", ())


def test_a_line_answered_together_with_a_walk_can_be_undone(session, engine):
    session.answer(log(*LINES[:2]))
    session.undone.undo()
    session.run(("n = np.ones(3)",))
    session.answer(log("n = np.ones(3)"))
    assert session.undone.count() == 1 and session.undone.index() == 1
    session.undone.undo()
    assert engine.asked[-1] == ("recall_lines", ())


def test_a_lesson_and_a_cleared_log_are_taken_back(session, engine):
    session.answer(log(*LINES))
    lesson = LESSONS[0]
    session.open_lesson(lesson.id)
    assert engine.asked == [("load_lines", lesson.lines)] and session.lesson == lesson.id
    session.answer(log(*lesson.lines))
    session.clear()
    session.answer(Log())
    assert not session.has_lines() and session.lesson == ""
    session.undone.undo()
    assert engine.asked[-1] == ("recall_lines", lesson.lines) and session.lesson == lesson.id
    session.answer(log(*lesson.lines))
    session.undone.undo()
    assert engine.asked[-1] == ("recall_lines", LINES) and session.lesson == ""
    session.answer(log(*LINES))
    assert session.lines == LINES and session.undone.index() == 1


def test_a_refused_line_leaves_the_log_and_says_so(qtbot, session):
    session.answer(log(*LINES))
    with qtbot.waitSignal(session.refused) as refused:
        session.answer(REFUSED)
    assert refused.args == [REFUSED] and session.lines == LINES and session.undone.count() == 1


def test_lines_of_last_time_are_kept_until_they_have_run_and_forgotten_where_they_cannot(session):
    session.begin(LINES)
    assert session.lines == LINES
    session.answer(log(*LINES))
    assert session.lines == LINES and session.undone.count() == 0
    other = TensorSession(FakeEngine(), QUndoStack())
    other.begin(("abc",))
    other.answer(REFUSED)
    assert other.lines == ()


@pytest.mark.parametrize(
    ("one", "index", "line"),
    [
        (tensor("v", "variable"), (0, 1), "v[0, 1].assign(7)"),
        (tensor("x"), (0, 1), "x[0, 1] = 7"),
        (tensor("n", "numpy"), (1, 0), "n[1, 0] = 7"),
        (tensor("v", "variable", values=ONES[0, 0]), (), "v.assign(7)"),
        (tensor("x", values=ONES[0, 0]), (), "x[()] = 7"),
    ],
)
def test_a_number_typed_into_a_cell_is_a_line(session, engine, one, index, line):
    session.answer(log("y", tensors=(one,)))
    session.edit_cell(index, "7")
    assert engine.asked == [("run_lines", line)]


def test_the_tensor_of_the_newest_line_is_looked_at_until_another_is_picked(session):
    x, v = tensor("x"), tensor("v", "variable", 2)
    session.answer(log(LINES[1], LINES[0], tensors=(x, v)))
    assert session.tensor is x
    session.look_at("v")
    assert session.tensor is v
    session.answer(log(LINES[1], LINES[0], "tf.square(v)", tensors=(x, v)))
    assert session.tensor is v  # the newest


def test_an_old_entry_shows_the_variable_as_it_was_then(session):
    after = ONES.copy()
    after[0, 0] = 3
    history = Past(2, LINES[1], ONES, None), Past(3, LINES[2], after, cell((0, 0)))
    tensors = tensor("x"), tensor("v", "variable", 2, after, history)
    session.answer(log(*LINES, tensors=tensors))
    session.pick(2)
    assert session.entry.number == 2
    assert session.tensor.values is ONES and session.tensor.history == history[:1]
    session.pick(2)
    assert session.entry.number == 3 and session.tensor.values is after


def test_an_old_entry_whose_name_has_been_given_away_shows_no_tensor(session):
    session.answer(log("e = tf.ones(2)", "e = tf.zeros(2)", tensors=(tensor("e", made_by=2),)))
    session.pick(1)
    assert session.entry.number == 1 and session.tensor is None
    session.look_at("e")
    assert session.entry.number == 2 and session.tensor.name == "e"


def test_a_line_that_failed_shows_the_tensor_it_was_meant_for(session):
    error = LineError("TypeError", "no", "TypeError")
    tensors = tensor("x"), tensor("y", made_by=2)
    session.answer(log(LINES[0], "y = tf.zeros(2)", "x[0, 1] = 3.", tensors=tensors, error=error))
    assert session.tensor.name == "x"
