"""The strip along the bottom: what a person reads and presses, at both sizes of the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QSlider, QToolButton, QWidget

from engine.frame import Ending
from gui import style
from gui.tokens import DARK, LIGHT
from gui.transport import Transport
from tests.frames import BOOK, frame

KEYS = {"restart": "Home", "step_back": "Left", "play": "Space", "step": "Right", "newest": "End", "branch": "B"}
STOPPED = frame()
LIMIT = STOPPED.ending.limit
LONG = 10_000_000


def ended(kind, **facts):
    recipe = BOOK.with_("training.steps", LONG)
    ending = Ending(kind, LONG, **({"limit": LIMIT, "above_minimum": 9.994, "gradient_norm": 999.123} | facts))
    return replace(STOPPED, recipe=recipe, step=LONG, newest=LONG, learning_rate=LIMIT * 1.001, ending=ending)


STATES = {
    "ready": frame(step=0),
    "playing": replace(ended("paused"), playing=True, steps_per_second=108_765),
    "paused": ended("paused"),
    "stopped": ended("stopped"),
    "converged": ended("converged"),
    "oscillating": ended("oscillating"),
    "diverging": ended("diverging"),
    "diverging on": replace(ended("diverging"), playing=True, steps_per_second=108_765),
    "diverged": ended("diverged"),
    "diverged for no known reason": ended("diverged", limit=None),
    "looking back": replace(ended("stopped"), step=LONG - 1),
    "looking back while it trains": replace(ended("paused"), step=LONG - 1, playing=True),
}


@pytest.fixture
def actions(qapp):
    made = {name: QAction(name.replace("_", " ").capitalize()) for name in KEYS}
    for name, action in made.items():
        action.setShortcut(QKeySequence(KEYS[name]))
        action.setToolTip(f"{action.text()} {KEYS[name]}")
    return made


@pytest.fixture
def transport(qtbot, qapp, actions):
    style.apply(qapp, LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    made = Transport(actions)
    made.setParent(window)
    made.restyle(LIGHT)
    made.resize(1440, 84)
    made.draw(STOPPED)
    window.show()
    yield made
    qapp.setStyleSheet("")


def shown(transport, kind):
    return [widget for widget in transport.findChildren(kind) if widget.isVisibleTo(transport)]


def read(transport):
    return [label.text() for label in shown(transport.state_line, QLabel)]


def press(transport, text, qtbot):
    button = next(b for b in shown(transport, QAbstractButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_button_does_its_action_once(transport, actions, qtbot):
    heard = []
    for name in ("restart", "step_back", "play", "step", "newest"):
        actions[name].triggered.connect(lambda *_, name=name: heard.append(name))
    for button in shown(transport, QToolButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["restart", "step_back", "play", "step", "newest"]


def test_a_button_is_as_its_action_is(transport, actions):
    actions["step"].setEnabled(False)
    actions["play"].setText("Pause")
    names = {button.accessibleName(): button.isEnabled() for button in shown(transport, QToolButton)}
    assert names == {"Restart": True, "Step back": True, "Pause": True, "Step": False, "Newest": True}


def test_the_state_block_says_why_the_run_stands_where_it_stands(transport):
    assert read(transport) == [
        "Stopped at step 40",
        "Not converged: 5.7% above the minimum 0.02523\nGradient norm 0.034",
    ]


def test_the_way_back_is_offered_only_while_looking_back(transport, actions, qtbot):
    assert not shown(transport.state_line, QAbstractButton)
    heard = []
    actions["newest"].triggered.connect(lambda *_: heard.append("newest"))
    actions["branch"].triggered.connect(lambda *_: heard.append("branch"))
    transport.draw(frame(step=12, newest=40))
    assert read(transport) == ["Looking back at step 12", "Training stands at step 40.", "End"]
    press(transport, "Back to now", qtbot)
    press(transport, "Branch from here", qtbot)
    assert heard == ["newest", "branch"]
    transport.draw(STOPPED)
    assert not shown(transport.state_line, QAbstractButton)


def test_half_of_the_limit_is_one_click_away_after_divergence(transport, qtbot):
    transport.draw(STATES["diverged"])
    with qtbot.waitSignal(transport.rate_suggested) as heard:
        press(transport, "η = half of the limit", qtbot)
    assert heard.args == [0.071]


def test_scrubbing_and_speed_leave_the_transport_as_its_own_signals(transport, qtbot):
    with qtbot.waitSignal(transport.step_chosen) as heard:
        qtbot.mouseDClick(transport.timeline, Qt.MouseButton.LeftButton, pos=transport.timeline.rect().center())
        transport.timeline.step_chosen.emit(7)
    assert heard.args == [7]
    with qtbot.waitSignal(transport.speed_changed) as heard:
        transport.faster()
    assert heard.args == [30]
    with qtbot.waitSignal(transport.speed_changed) as heard:
        transport.slower()
    assert heard.args == [10]


def test_while_tensorflow_loads_play_is_disabled_and_says_why(transport, actions):
    transport.set_loading("Loading TensorFlow…")
    assert not transport.play.isEnabled()
    assert transport.play.toolTip() == "Loading TensorFlow…"
    assert read(transport) == ["Loading TensorFlow…"]
    actions["play"].setEnabled(True)
    actions["play"].setText("Play it")
    assert not transport.play.isEnabled()
    transport.set_loading("")
    assert transport.play.isEnabled()
    assert transport.play.toolTip() == "Play Space"


@pytest.mark.parametrize("message", ["ImportError: no such wheel", "InternalError: " + "failed to allocate " * 50])
def test_a_fault_is_said_in_as_many_words_as_have_room(transport, message):
    transport.resize(1100, 72)
    transport.set_failed(message)
    QApplication.sendPostedEvents()  # lays everything out
    title, reason = read(transport)
    assert title == "Error"
    assert message.startswith(reason.removesuffix(" …"))


@pytest.mark.parametrize("size", [(1440, 84), (1100, 72)])
@pytest.mark.parametrize("name", STATES)
def test_the_longest_words_of_every_state_have_room(transport, size, name):
    transport.resize(*size)
    transport.draw(STATES[name])
    transport.speed.set_speed(1000)
    QApplication.sendPostedEvents()  # lays everything out
    line = transport.state_line
    for widget in (*shown(transport, QLabel), *shown(transport, QAbstractButton), *shown(transport, QSlider)):
        assert transport.rect().contains(widget.mapTo(transport, widget.rect().bottomRight())), widget
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.heightForWidth(widget.width()) <= widget.height(), widget.text()
        elif isinstance(widget, QLabel | QPushButton):
            assert widget.sizeHint().width() <= widget.width(), widget.text()
    assert all(reason in line.toolTip() for reason in line.state.reasons)


@pytest.mark.parametrize(("width", "least"), [(1440, 690), (1100, 470)])
def test_the_timeline_takes_the_rest(transport, width, least):
    transport.resize(width, 84 if width > 1280 else 72)
    QApplication.sendPostedEvents()  # lays everything out
    assert transport.timeline.width() >= least


def test_nothing_jumps_when_the_state_changes(transport):
    places = set()
    for each in STATES.values():
        transport.draw(each)
        QApplication.sendPostedEvents()  # lays everything out
        places.add((transport.timeline.geometry().getRect(), transport.speed.geometry().getRect()))
    assert len(places) == 1


def test_every_control_has_a_name_and_a_tooltip(transport):
    for each in (STATES["looking back"], STATES["diverged"]):
        transport.draw(each)
        for control in shown(transport, QAbstractButton):
            assert control.accessibleName()
            assert control.toolTip()


def test_another_palette_leaves_no_old_colour_behind(transport, qapp):
    for tokens in (DARK, LIGHT, DARK):
        style.apply(qapp, tokens)
        transport.restyle(tokens)
        image = transport.grab().toImage()
        play = transport.play.geometry()
        assert image.pixelColor(play.left() + 8, play.center().y()) == QColor(tokens.prim)
        assert image.pixelColor(play.center()) == QColor(tokens.primink)
        assert image.pixelColor(700, 0) == QColor(tokens.strong)
        assert image.pixelColor(240, 60) == QColor(tokens.surface)
