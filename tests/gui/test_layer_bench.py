"""The Layers bench in the window: its keys, what it hands on to the other benches, and how it comes back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.shapes import Again
from gui.focus_keys import FocusKeys
from gui.layers.moments import Moment
from gui.look import Look
from gui.sessions import Sessions
from gui.settings import Settings
from gui.tokens import DARK
from gui.window import Window
from tests.frames import BOOK
from tests.gui.layers.person import WIDE, Answering, Key, Person

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # by a menu, on the offscreen platform

CTRL, SHIFT, ALT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Shift", "Alt"))


@pytest.fixture
def engine():
    return Answering()


@pytest.fixture
def make(qtbot, qapp, engine):
    """Open the whole window on the bench."""
    keys = FocusKeys(qapp)
    qapp.installEventFilter(keys)

    def make(lesson="", **settings):
        window = Window(Sessions.of(engine, BOOK), Settings(theme="light", **{"bench": "layers", **settings}))
        qtbot.addWidget(window)
        Look(qapp, window, window.settings)
        window.resize(*WIDE)
        window.set_ready("2.21")
        person = Person(window, engine, qtbot)
        if lesson:
            person.opens(lesson)
        return person

    yield make
    qapp.removeEventFilter(keys)
    qapp.setStyleSheet("")


def test_the_moments_are_gone_through_and_played(make, qtbot):
    person = make()
    reel, columns = person.session.reel, person.views.life.columns
    assert person.window.focusWidget() is columns[0]
    assert person.session.moment == Moment("call", 2)
    person.types(Key.Key_Home)
    person.sees()
    assert person.session.moment == Moment("__init__") and person.views.call.line.code.startswith("simple_dense = ")
    person.types(Key.Key_Right)
    person.sees()
    assert person.session.moment == Moment("build")
    assert person.panel.code.code.split("\n")[person.panel.code.lit[0] - 1] == "    def build(self, input_shape):"
    person.types(Key.Key_Left)
    assert person.session.moment == Moment("__init__")
    reel.set_speed(200)
    person.types(Key.Key_Space)
    assert reel.playing
    qtbot.waitUntil(lambda: person.views.call.play.text() == "Pause")
    qtbot.waitUntil(lambda: not reel.playing)
    assert person.session.moment == Moment("call", 2)
    person.clicks(columns[1])
    assert person.session.moment == Moment("build")
    person.types(Key.Key_End)
    assert person.session.moment == Moment("call", 2)


def test_a_stack_is_built_with_the_keyboard_alone(make):
    person = make()
    for _ in range(2):
        person.types(Key.Key_F6)
    assert person.window.focusWidget() is person.views.flow.band
    for steps in (1, 2):
        person.types(Key.Key_Insert)
        for _ in range(steps):
            person.types(Key.Key_Down)
        person.types(Key.Key_Return)
        person.sees()
    person.window.activateWindow()  # as every window manager does once a menu is closed
    assert person.calls == ["SimpleDense(32, activation=tf.nn.relu)", "SimpleDense(32)", "Dense(32)"]
    assert person.session.place == 2
    person.types(Key.Key_Left, ALT)
    person.sees()
    assert person.calls[1:] == ["Dense(32)", "SimpleDense(32)"] and person.session.place == 1
    person.types(Key.Key_Left)
    assert person.session.place == 0 and person.session.moment == Moment("call", 2)
    person.types(Key.Key_Delete)
    person.sees()
    assert person.calls == ["Dense(32)", "SimpleDense(32)"]
    assert person.window.focusWidget() is person.views.flow.band
    for key, sizes in ((CTRL, (3, 3, 2, 1)), (CTRL | SHIFT, (2, 3, 3, 2))):
        for size in sizes:
            person.types(Key.Key_Z, key)
            assert len(person.sees().study.stack) == size
    person.types(Key.Key_Delete)
    person.sees()
    person.types(Key.Key_Delete)  # one is left
    assert person.calls == ["SimpleDense(32)"]


def test_the_classifier_is_trained_from_the_weights_that_it_has_bit_for_bit(make):
    person = make("classifier")
    W, b = (weight.values for weight in person.session.report.stack[0].weights)
    train = person.views.flow.train
    assert train.reason == ""
    person.clicks(train.button)
    assert person.window.benches.front is person.window.train
    model = person.window.session.recipe.model
    assert np.float32(model.initial.W[0]).tobytes() == W.tobytes()
    assert np.float32(model.initial.b[0]).tobytes() == b.tobytes()
    assert person.window.session.recipe.data == BOOK.data
    person.types(Key.Key_Z, CTRL)
    assert person.window.session.recipe == BOOK


def test_the_theme_changes_while_moments_play(make):
    person = make()
    person.session.reel.set_speed(100)
    person.types(Key.Key_Space)
    person.types(Key.Key_D, CTRL | SHIFT)
    person.hears(lambda: not person.session.reel.playing)
    assert person.session.moment == Moment("call", 2) and person.views.life.columns[2]._tokens is DARK


def test_with_the_focus_in_the_width_undo_is_about_what_is_typed_then_about_the_call(make):
    person = make()
    field = person.views.call.width_field
    field.setFocus()
    person.types(Key.Key_End)
    person.types(Key.Key_0)
    person.types(Key.Key_Z, CTRL)
    assert field.text() == "100" and person.study.again is None
    person.types(Key.Key_Return)
    assert person.sees().study.again == Again(0, 100)
    person.types(Key.Key_Z, CTRL)
    assert person.sees().study.again is None and field.text() == "100"
    person.types(Key.Key_Escape)
    person.types(Key.Key_L, CTRL)
    assert person.window.focusWidget() is person.views.head.shape_field
    person.qtbot.keyClicks(person.window.focusWidget(), "3, 8")  # in the place of what was there
    person.types(Key.Key_Return)
    assert person.sees().study.compared.shape == (3, 8)


def test_tab_goes_through_the_bench_in_the_order_of_reading(make):
    person = make()
    person.views.call.play.setFocus()
    person.types(Key.Key_Tab)
    assert person.window.focusWidget() is person.views.call.again
    person.types(Key.Key_Backtab)
    person.types(Key.Key_Backtab)
    assert person.window.focusWidget().accessibleName() == "Previous moment"
