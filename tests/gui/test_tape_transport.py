"""The Tape bench's strip along the bottom: what a person reads and presses, at both sizes of the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QToolButton, QWidget

from engine.playback import beats
from gui import style
from gui.tape.transport import TapeTransport
from gui.tokens import DARK, LIGHT
from gui.views.tape.moment import Moment
from tests.tapes import big_tape, book_tape, nested_tape, step_tape

KEYS = {"restart": "Home", "step_back": "Left", "play": "Space", "step": "Right", "newest": "End"}
BOOK = book_tape()


def at(tape, position):
    return Moment(tape, tuple(beats(tape)), position)


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
    made = TapeTransport(actions)
    made.setParent(window)
    made.restyle(LIGHT)
    made.resize(1440, 84)
    made.draw(at(BOOK, 10), False)
    window.show()
    yield made
    qapp.setStyleSheet("")


def shown(transport, kind):
    return [widget for widget in transport.findChildren(kind) if widget.isVisibleTo(transport)]


def read(transport):
    return [label.text() for label in shown(transport.line, QLabel)]


def test_it_says_which_beat_was_played_and_what_it_means(transport):
    assert read(transport) == [
        "Backward 3 / 6: AddV2",
        "An addition passes the gradient −2.0 on to both inputs unchanged.",
    ]


def test_every_button_does_its_action_once(transport, actions, qtbot):
    heard = []
    for name in KEYS:
        actions[name].triggered.connect(lambda *_, name=name: heard.append(name))
    for button in shown(transport, QToolButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["restart", "step_back", "play", "step", "newest"]


def test_seeking_and_speed_leave_the_transport_as_its_own_signals(transport, qtbot):
    with qtbot.waitSignal(transport.position_chosen) as heard:
        qtbot.mouseDClick(transport.timeline, Qt.MouseButton.LeftButton, pos=transport.timeline.rect().center())
    assert heard.args == [13]
    for change, speed in ((transport.faster, 2.0), (transport.slower, 1.0), (transport.slower, 0.5)):
        with qtbot.waitSignal(transport.speed_changed) as heard:
            change()
        assert heard.args == [speed]
    assert transport.speed.words == "0.5 nodes/s"


def test_the_speed_of_last_time_becomes_the_nearest_one(transport):
    transport.set_speed(7.3)
    assert transport.speed.speed == 8


def test_while_tensorflow_loads_play_is_disabled_and_says_why(transport):
    transport.set_loading("Loading TensorFlow…")
    assert not transport.play.isEnabled()
    assert transport.play.toolTip() == "Loading TensorFlow…"
    assert read(transport) == ["Loading TensorFlow…"]
    transport.set_loading("")
    assert transport.play.isEnabled()
    assert read(transport)[0] == "Backward 3 / 6: AddV2"


def test_a_fault_is_said_in_as_many_words_as_have_room(transport):
    transport.resize(1100, 72)
    transport.set_failed("InternalError: " + "failed to allocate " * 50)
    QApplication.sendPostedEvents()  # lays everything out
    title, reason = read(transport)
    assert title == "Error"
    assert reason.startswith("InternalError: failed to allocate")


def test_without_a_tape_it_is_ready(transport):
    transport.draw(None, False)
    assert read(transport) == ["Ready"]


@pytest.mark.parametrize("size", [(1440, 84), (1100, 72)])
@pytest.mark.parametrize("tape", [BOOK, nested_tape(), step_tape(), big_tape(500)])
def test_the_words_of_every_beat_have_room(transport, size, tape):
    transport.resize(*size)
    positions = range(len(beats(tape)) + 1) if len(tape.records) < 100 else (0, 7, 499, 500, 501, 800)
    for position in positions:
        transport.draw(at(tape, position), False)
        QApplication.sendPostedEvents()  # lays everything out
        for label in shown(transport.line, QLabel):
            assert transport.rect().contains(label.mapTo(transport, label.rect().bottomRight())), label.text()
            assert label.heightForWidth(label.width()) <= label.height(), label.text()


def test_what_has_no_room_ends_in_dots_and_stands_in_the_tooltip(transport):
    call = replace(BOOK.calls[0], target="a_very_long_name_for_the_loss_of_this_program_that_goes_on_and_on_" * 3)
    transport.resize(1100, 72)
    transport.draw(at(replace(BOOK, calls=(call,)), 8), False)
    QApplication.sendPostedEvents()  # lays everything out
    assert read(transport)[1].endswith(" …")
    assert "A square passes on" in transport.line.toolTip()


def test_nothing_jumps_when_another_beat_is_played(transport):
    places = set()
    for position in range(14):
        transport.draw(at(BOOK, position), position % 2 == 0)
        QApplication.sendPostedEvents()  # lays everything out
        places.add((transport.timeline.geometry().getRect(), transport.speed.geometry().getRect()))
    assert len(places) == 1


@pytest.mark.parametrize(("width", "least"), [(1440, 690), (1100, 470)])
def test_the_timeline_takes_the_rest(transport, width, least):
    transport.resize(width, 84 if width > 1280 else 72)
    QApplication.sendPostedEvents()  # lays everything out
    assert transport.timeline.width() >= least


def test_every_control_has_a_name_and_a_tooltip(transport):
    for control in (*shown(transport, QAbstractButton), *shown(transport, QSlider)):
        assert control.accessibleName()
        assert control.toolTip()


def test_another_palette_leaves_no_old_colour_behind(transport, qapp):
    for tokens in (DARK, LIGHT, DARK):
        style.apply(qapp, tokens)
        transport.restyle(tokens)
        image = transport.grab().toImage()
        assert image.pixelColor(transport.play.geometry().center()) == QColor(tokens.primink)
        assert image.pixelColor(700, 0) == QColor(tokens.strong)
        assert image.pixelColor(240, 60) == QColor(tokens.surface)
