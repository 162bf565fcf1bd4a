"""The tape of the step on screen in the Train bench: which is shown, when it is wanted, how it is opened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.look import Look
from gui.sessions import Sessions
from gui.settings import Settings
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame
from tests.tapes import step_tape


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def make(qtbot, qapp, engine):
    def make(**settings):
        window = Window(Sessions.of(engine, BOOK), Settings(theme="light", **settings))
        qtbot.addWidget(window)
        Look(qapp, window, window.settings)
        window.resize(1440, 900)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.set_ready("2.21")
        return window

    return make


@pytest.fixture
def window(make):
    return make()


def tape(step):
    return replace(step_tape(), step=step)


def sees(qtbot, window, engine, step, newest=None, **changes):
    moment = frame(BOOK, step, newest, **changes)
    engine.frames.append(moment)
    qtbot.waitUntil(lambda: window.session.frame is moment)


def hears(qtbot, engine, *tapes):
    engine.tapes += reversed(tapes)
    qtbot.waitUntil(lambda: not engine.tapes)


def shown(window):
    """The tape on the strip, and what its note says."""
    view = window.train.views.tape
    return view.strip.band.picture.tape, view.header.note


def follows(engine):
    return [wanted for verb, *given in engine.asked for wanted in given if verb == "follow"]


def followed(engine):
    """Whether tapes of steps are wanted now."""
    return follows(engine)[-1:] == [True]


def tab(window, text):
    """The tab of that text in the lower part that can be seen."""
    (found,) = (b for b in window.train.views.findChildren(QToolButton) if b.text() == text and b.isVisible())
    return found


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# --- which tape


def test_the_strip_shows_the_tape_of_the_step_on_screen_and_says_which(qtbot, window, engine):
    sees(qtbot, window, engine, 12, 40)
    of_12 = tape(12)
    hears(qtbot, engine, of_12)
    assert shown(window) == (of_12, "step 12")


def test_a_tape_of_another_step_is_not_shown_until_that_step_is(qtbot, window, engine):
    sees(qtbot, window, engine, 12, 40)
    of_12, of_13 = tape(12), tape(13)
    hears(qtbot, engine, of_12, of_13)
    assert shown(window) == (of_12, "step 12") and window.train.tape is None
    sees(qtbot, window, engine, 13, 40)
    assert shown(window) == (of_13, "step 13") and window.train.tape is of_13


@pytest.mark.parametrize("change", [{"run": 2}, {"can_undo": 1}], ids=["another run", "placed elsewhere"])
def test_a_step_of_the_same_number_may_be_another_step(qtbot, window, engine, change):
    sees(qtbot, window, engine, 12, 40)
    hears(qtbot, engine, tape(12))
    sees(qtbot, window, engine, 12, 40, **change)
    assert window.train.tape is None


def test_while_steps_are_made_the_newest_tape_is_shown_with_its_own_step(qtbot, window, engine):
    sees(qtbot, window, engine, 40, playing=True)
    of_38 = tape(38)
    hears(qtbot, engine, of_38)
    assert shown(window) == (of_38, "step 38")
    sees(qtbot, window, engine, 40)
    assert window.train.tape is None  # now it stands: only its own will do


def test_before_the_first_update_it_is_the_step_to_come(qtbot, window, engine):
    sees(qtbot, window, engine, 0)
    hears(qtbot, engine, tape(0))
    assert shown(window)[1] == "the step to come"


def test_the_place_says_what_is_waited_for_until_there_is_a_tape(qtbot, qapp, engine):
    window = Window(Sessions.of(engine, BOOK), Settings(theme="light"))
    qtbot.addWidget(window)
    window.show()
    view = window.train.views.tape
    assert view.words == "Loading TensorFlow…"
    window.set_ready("2.21")
    assert view.words == "Taking the tape of this step…"
    sees(qtbot, window, engine, 12)
    hears(qtbot, engine, tape(12))
    assert view.words == ""


def test_a_note_stays_when_the_colours_change(qtbot, window, engine):
    sees(qtbot, window, engine, 12)
    hears(qtbot, engine, tape(12))
    window.switch_theme()
    assert shown(window)[1] == "step 12"


# --- when it is wanted


def test_tapes_are_taken_exactly_while_the_strip_can_be_seen(qtbot, window, engine):
    assert followed(engine)
    click(qtbot, tab(window, "Code"))
    assert not followed(engine)
    click(qtbot, tab(window, "Tape"))
    assert followed(engine)
    window.actions_["tape"].trigger()
    assert not followed(engine)
    window.actions_["train"].trigger()
    assert followed(engine)
    window.showMinimized()
    qtbot.waitUntil(lambda: not followed(engine))
    window.showNormal()
    qtbot.waitUntil(lambda: followed(engine))
    window.close()
    assert follows(engine) == [True, False] * 4


def test_in_the_compact_arrangement_the_calculation_hides_it_too(qtbot, window, engine):
    window.resize(1100, 700)
    assert followed(engine)
    for title, wanted in (("Calculation", False), ("Tape", True), ("Code", False)):
        click(qtbot, tab(window, title))
        assert followed(engine) is wanted
    window.resize(1440, 900)
    assert not followed(engine)  # the code is still in front


def test_where_the_code_was_left_in_front_no_tape_is_taken(make, engine):
    make(code=True)
    assert follows(engine) == []


# --- the place it shares


def test_tape_and_code_share_a_place_which_key_and_tab_turn(qtbot, window):
    views, action = window.train.views, window.actions_["code"]
    assert views.tape.isVisible() and not views.code.isVisible() and not action.isChecked()
    action.trigger()
    assert views.code.isVisible() and not views.tape.isVisible()
    click(qtbot, tab(window, "Tape"))
    assert views.tape.isVisible() and not action.isChecked()


@pytest.mark.parametrize("code", [True, False])
def test_what_was_in_front_comes_back(qtbot, make, code):
    window = make(code=not code)
    click(qtbot, tab(window, "Code" if code else "Tape"))
    window.close()
    assert window.settings.code is code


def test_a_panel_alone_has_a_title_and_one_among_tabs_has_none(window):
    views = window.train.views
    read = {view.header._title.text(): view.header._title.isVisible() for view in (views.calculation, views.tape)}
    assert read == {"This step": True, "Tape": False}
    window.resize(1100, 700)
    assert not views.calculation.header._title.isVisibleTo(views.calculation.header)


def test_nothing_in_the_row_of_tabs_is_cut_off_in_the_smallest_window(qtbot, window, engine):
    sees(qtbot, window, engine, 12)
    hears(qtbot, engine, tape(12))
    window.resize(1100, 700)
    header = window.train.views.tape.header
    qtbot.waitUntil(lambda: header.width() >= header.minimumSizeHint().width())
    assert tab(window, "Calculation").height() <= header.height() == 32


# --- the way into the Tape bench


def open_by_button(qtbot, window):
    (button,) = (b for b in window.train.views.tape.header.findChildren(QToolButton))
    click(qtbot, button)


def open_by_double_click(qtbot, window):
    band = window.train.views.tape.strip.band.viewport()
    qtbot.mouseDClick(band, Qt.MouseButton.LeftButton, pos=band.rect().center())


def open_by_key(qtbot, window):
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_T, keys)


@pytest.mark.parametrize("way", [open_by_button, open_by_double_click, open_by_key])
def test_the_program_of_the_step_on_the_strip_opens_in_the_tape_bench(qtbot, window, engine, way):
    sees(qtbot, window, engine, 12)
    of_12 = tape(12)
    hears(qtbot, engine, of_12)
    way(qtbot, window)
    program = window.tape.session.program
    assert window.benches.front is window.tape
    assert (program.head, program.text) == (of_12.head, of_12.text)
    assert not followed(engine)


def test_with_the_code_in_its_place_the_tape_is_asked_for_and_opened_when_it_comes(qtbot, make, engine):
    window = make(code=True)
    sees(qtbot, window, engine, 12)
    window.actions_["open_in_tape"].trigger()
    assert followed(engine) and window.benches.front is window.train
    hears(qtbot, engine, tape(12))
    assert window.benches.front is window.tape and window.tape.session.program.text == step_tape().text
    assert not followed(engine)


def test_whoever_goes_elsewhere_meanwhile_is_not_brought_back_later(qtbot, make, engine):
    window = make(code=True)
    sees(qtbot, window, engine, 12)
    window.actions_["open_in_tape"].trigger()
    window.actions_["tape"].trigger()
    assert not followed(engine)
    window.actions_["train"].trigger()
    hears(qtbot, engine, tape(12))
    assert window.benches.front is window.train


def test_a_tape_that_is_to_be_opened_is_taken_also_when_the_strip_goes_out_of_sight(qtbot, window, engine):
    sees(qtbot, window, engine, 12)
    window.actions_["open_in_tape"].trigger()
    click(qtbot, tab(window, "Code"))
    assert followed(engine)
    hears(qtbot, engine, tape(12))
    assert window.benches.front is window.tape and not followed(engine)


def test_the_tape_of_an_earlier_look_is_not_opened_for_another_step(qtbot, window, engine):
    sees(qtbot, window, engine, 12, 40)
    hears(qtbot, engine, tape(12))
    sees(qtbot, window, engine, 13, 40)
    window.actions_["open_in_tape"].trigger()
    assert window.benches.front is window.train
    hears(qtbot, engine, tape(13))
    assert window.benches.front is window.tape
