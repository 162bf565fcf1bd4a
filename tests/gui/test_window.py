"""The window before, and without, TensorFlow: what a person reads, reaches and takes back."""

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider, QWidget

from gui.command_line import parse
from gui.look import Look
from gui.sessions import Sessions
from gui.settings import Settings
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QSlider)


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def window(qtbot, qapp, engine):
    settings = Settings(theme="light")
    window = Window(Sessions.of(engine, BOOK), settings)
    qtbot.addWidget(window)
    Look(qapp, window, settings)
    return window


def drawn(window, engine, moment):
    engine.frames.append(moment)
    window._draw_newest()


def test_every_control_has_a_tooltip_and_a_name_for_screen_readers(window):
    controls = [part for part in window.findChildren(QWidget) if isinstance(part, CONTROLS)]
    assert len(controls) > 40
    unnamed = [part for part in controls if not part.toolTip() or not part.accessibleName()]
    assert [(type(part).__name__, part.parent()) for part in unnamed] == []


def test_the_first_picture_is_complete_before_tensorflow_may_be_imported(qtbot, window):
    with qtbot.waitSignal(window.appeared):
        window.show()
    assert window.isVisible()
    assert window.train.views.scatter.points.data is not None


def test_while_tensorflow_loads_what_is_not_there_is_a_dash_and_what_is_known_is_shown(window):
    window.show()
    train = window.train.views
    read = {cell.accessibleName(): cell.texts for cell in train.readouts.cells}
    assert read["Step"] == ["Step", "–", "/ 40"]
    assert read["Loss"] == ["Loss", "–"]
    assert read["b"] == ["b", "–", "∂L/∂b", "–"]
    assert train.confusion._matrix.counts is None
    assert train.surface.header.note == "slice at b = 0.000"
    assert train.loss.plot.box.viewRange()[0] == train.weights.plot.box.viewRange()[0] == [0, 40]


def test_undo_can_be_chosen_only_when_there_is_something_to_take_back(window):
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert not undo.isEnabled() and not redo.isEnabled()
    window.session.change(BOOK.with_("data.seed", 7))
    window.actions_.refresh()
    assert undo.isEnabled() and not redo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled() and redo.isEnabled()


def test_a_message_does_not_go_on_offering_to_undo_what_was_taken_back(window, engine):
    window.set_ready("2.21")
    drawn(window, engine, frame(BOOK, 40, 40))
    window.session.change(BOOK.with_("data.seed", 7))
    assert window.status.text == "The run started anew: Seed."
    window.actions_["undo"].trigger()
    assert window.status.text == "Taken back: change of Seed."
    assert window.status._action.text() == ""


def test_undo_beside_a_message_undoes_what_the_message_says(window, engine):
    window.set_ready("2.21")
    drawn(window, engine, frame(BOOK, 40, 40))
    window.session.change(BOOK.with_("data.seed", 7))
    window.session.change(BOOK.with_("data.seed", 7).with_("training.learning_rate", 0.05))
    assert "Seed." not in window.status.text
    assert window.status._action.text() == ""


def test_a_closed_window_hears_nothing_of_a_session_that_goes_before_it(qapp, engine):
    window = Window(Sessions.of(engine, BOOK), Settings(theme="light"))
    window.session.change(BOOK.with_("data.seed", 7))
    window.close()
    shiboken6.delete(window.session.undone)  # it forgets what can be undone, and would say so
    window.deleteLater()


def test_the_theme_is_as_it_was_left_unless_the_command_line_names_one(qapp, window):
    left = Settings(theme="dark")
    Look(qapp, window, left, parse([]).theme)
    assert window._dark
    Look(qapp, window, left, parse(["--theme", "light"]).theme)
    assert not window._dark and left.theme == "dark"


def test_f6_goes_round_all_panels_and_rests_on_nothing_that_is_disabled(qtbot, window):
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    seen = []
    for _ in range(14):
        window.panel_focus.next()
        focused = window.focusWidget()
        assert focused is not None and focused.isEnabled()
        seen.append(focused)
    assert len(set(seen)) == 7
    assert seen[:7] == seen[7:]
