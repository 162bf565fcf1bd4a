"""Runs as files on the window: saved, opened, dropped, kept for a start after a crash, and a recipe as a line."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from engine.data import make_dataset
from engine.recipe_line import recipe_line
from engine.run import Run
from engine.runs import Autosave, save_run
from gui.recovery import Recovery
from gui.sessions import Sessions
from gui.settings import Settings
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def window(qtbot, engine):
    window = Window(Sessions.of(engine, BOOK), Settings(theme="light"))
    qtbot.addWidget(window)
    engine.frames.append(frame())
    window.session.take()
    return window


@pytest.fixture(scope="module")
def saved():
    """A run of other settings, with no step yet."""
    recipe = BOOK.with_("training.learning_rate", 0.05)
    return Run(1, recipe, make_dataset(recipe.data)).saved()


@pytest.fixture
def file(tmp_path, saved):
    path = tmp_path / "mine.tapescope"
    save_run(path, saved)
    return path


def shown(engine):
    return [given for verb, *given in engine.asked if verb == "show_run"]


def test_an_opened_run_is_shown_and_the_old_one_comes_back_by_undo(window, engine, file):
    window.files.open_path(file)
    assert shown(engine)[0][0].recipe.training.learning_rate == 0.05
    assert window.session.recipe.training.learning_rate == 0.05
    window.session.undo()
    assert engine.asked[-1] == ("recall_run", window.session.frame.run)
    assert window.session.recipe == BOOK
    window.session.redo()
    assert len(shown(engine)) == 2


def test_a_file_that_is_no_run_is_refused_and_nothing_changes(window, engine, tmp_path):
    path = tmp_path / "broken.tapescope"
    path.write_bytes(b"PK")
    window.show()
    window.files.open_path(path)
    assert window.banner.text.startswith("broken.tapescope: ")
    assert shown(engine) == [] and window.session.recipe == BOOK


def dropped(window, *paths):
    """Drag files over the window and let go; tell whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, actions = QPoint(9, 9), Qt.DropAction.CopyAction
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place, actions, data, button, key)
    over.ignore()
    QApplication.sendEvent(window, over)
    if over.isAccepted():  # else Qt sends no drop
        QApplication.sendEvent(window, QDropEvent(QPointF(place), actions, data, button, key))
    return over.isAccepted()


def test_a_file_is_opened_by_dropping_it(window, engine, file):
    assert dropped(window, file) and len(shown(engine)) == 1


@pytest.mark.parametrize("paths", [["notes.md"], [], ["a.json", "b.json"]])
def test_what_cannot_be_opened_is_not_taken(window, engine, paths):
    assert not dropped(window, *paths) and shown(engine) == []


def test_the_last_files_are_remembered_without_doubles(window, file):
    for path in (file, Path("/other.tapescope"), file):
        window.files.recent.note(path)
    assert window.settings.recent == [str(file), str(Path("/other.tapescope").absolute())]
    assert window.files.recent.there_are()


def test_a_recipe_goes_to_a_friend_and_back_as_a_line(window):
    recipe = BOOK.with_("training.steps", 7)
    QGuiApplication.clipboard().setText(recipe_line(recipe))
    window.runs.paste_recipe()
    assert window.session.recipe == recipe
    window.runs.copy_recipe()
    assert QGuiApplication.clipboard().text() == recipe_line(recipe)


def test_a_line_that_is_no_recipe_says_how_one_begins(window):
    window.show()
    QGuiApplication.clipboard().setText("hello")
    window.runs.paste_recipe()
    assert "must begin with tapescope:1:" in window.banner.text
    assert window.session.recipe == BOOK


def test_only_what_is_new_is_kept(window, engine, tmp_path):
    recovery = Recovery(window.session, Autosave(tmp_path), window.benches.noted)
    for _ in range(2):
        recovery.keep()
    assert engine.verbs().count("keep_run") == 1
    engine.frames.append(frame(playing=True))
    window.session.take()
    recovery.keep()
    recovery.close()
    assert engine.verbs().count("keep_run") == 2


def test_what_a_killed_program_left_is_offered_and_comes_back_with_its_benches(window, engine, tmp_path, saved):
    killed = Autosave(tmp_path)
    killed.keep(replace(saved, window={"lines": ["x = tf.ones((2, 2))"], "bench": "tensors"}))
    killed._own.close()  # as the system does it for a program that is gone
    recovery = Recovery(window.session, Autosave(tmp_path), window.benches.noted)
    assert "0 steps" in recovery.words
    window.benches.find_again(recovery.accept())
    assert len(shown(engine)) == 1 and ("load_lines", ("x = tf.ones((2, 2))",)) in engine.asked
    recovery.close()
    after = Recovery(window.session, Autosave(tmp_path), window.benches.noted)
    assert after.words == ""
    after.close()


def test_what_is_declined_is_not_offered_again(window, tmp_path, saved):
    killed = Autosave(tmp_path)
    killed.keep(saved)
    killed._own.close()
    recovery = Recovery(window.session, Autosave(tmp_path), window.benches.noted)
    recovery.decline()
    recovery.close()
    after = Recovery(window.session, Autosave(tmp_path), window.benches.noted)
    assert after.found is None
    after.close()
