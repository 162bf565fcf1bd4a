"""What a person does, and what undo makes of it."""

from dataclasses import replace

import pytest

from engine.recipe import Recipe
from gui.session import Session
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def session(qapp, engine):
    session = Session(engine, BOOK)
    session.frame = frame(BOOK, 12, 40)
    return session


def test_a_change_trains_the_new_recipe_and_undo_recalls_the_old_run(session, engine):
    other = BOOK.with_("data.seed", 7)
    session.change(other)
    session.undone.undo()
    session.undone.redo()
    assert engine.asked == [("use", other), ("recall", BOOK), ("recall", other)]
    assert session.recipe == other


def test_a_drag_is_undone_as_one_and_the_next_drag_as_another(session):
    for rate in (0.2, 0.3, 0.4):
        session.change(BOOK.with_("training.learning_rate", rate), False)
    session.change(BOOK.with_("training.learning_rate", 0.4), True)
    session.change(BOOK.with_("training.learning_rate", 0.5), False)
    session.change(BOOK.with_("training.learning_rate", 0.6), True)
    assert session.undone.count() == 2
    session.undone.undo()
    assert session.recipe.training.learning_rate == 0.4
    session.undone.undo()
    assert session.recipe == BOOK


def test_changes_that_are_not_drags_are_undone_one_by_one(session):
    session.change(BOOK.with_("training.learning_rate", 0.2))
    session.change(BOOK.with_("training.learning_rate", 0.3))
    session.undone.undo()
    assert session.recipe.training.learning_rate == 0.2


def test_new_points_and_new_weights_show_in_their_seeds_alone(session):
    session.new_points()
    assert replace(session.recipe.data, seed=1337) == BOOK.data and session.recipe.model == BOOK.model
    session.new_weights()
    assert session.recipe.model.initial is None and session.recipe.model.shapes == BOOK.model.shapes


def test_a_branch_goes_to_the_step_on_screen_even_when_done_again(session, engine):
    session.branch()
    session.undone.undo()
    session.undone.redo()
    assert engine.asked == [("go_to", 12), ("branch",), ("undo_edit",), ("go_to", 12), ("branch",)]


def test_weights_are_placed_at_the_step_on_screen_and_keep_b(session, engine):
    session.place(0.5, -0.25)
    assert engine.verbs() == ["go_to", "branch", "place"]
    assert engine.asked[-1] == ("place", (0.5, -0.25, float(session.frame.b[0])))


def test_a_restart_says_what_it_did(session, engine, qtbot):
    with qtbot.waitSignal(session.said) as said:
        session.restart()
    assert "same weights" in said.args[0]
    session.undone.undo()
    assert engine.verbs() == ["restart", "undo_edit"]


def test_play_pauses_while_playing(session, engine):
    session.toggle_play()
    session.frame = frame(BOOK, 3, playing=True)
    session.toggle_play()
    assert engine.verbs() == ["play", "pause"]


def test_a_refused_recipe_gives_way_to_the_one_in_training(session, qtbot):
    session.change(Recipe())
    with qtbot.waitSignal(session.recipe_put) as put:
        session.keep_run()
    assert put.args == [BOOK] and session.recipe == BOOK


def test_weights_placed_at_an_earlier_step_are_taken_back_as_one(session, engine):
    session.place(0.5, -0.5)
    assert engine.verbs() == ["go_to", "branch", "place"]
    session.undo()
    assert engine.verbs()[3:] == ["undo_edit", "undo_edit"]
    assert not session.undone.canUndo()
