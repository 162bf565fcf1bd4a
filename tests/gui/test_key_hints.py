"""The status bar: facts, what is being waited for, what was said, and the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from gui.key_hints import StatusLine

KEYS = {"play": "Space", "step_back": "Left", "step": "Right", "restart": "Home", "slower": ",", "faster": "."}
HINTS = [
    (("play",), "play"),
    (("step_back", "step"), "step"),
    (("restart",), "reset"),
    (("slower", "faster"), "speed"),
    (("keys",), "all keys"),
]
FACTS = ["TensorFlow 2.21", "CPU", "Eager 2.1 ms/step"]


@pytest.fixture
def status(qtbot):
    actions = {name: QAction(name) for name in (*KEYS, "keys")}
    for name, action in actions.items():
        action.setShortcut(QKeySequence(KEYS.get(name, "?")))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    made = StatusLine()
    made.setParent(window)
    made.set_hints([([actions[name] for name in names], word) for names, word in HINTS])
    made.set_facts(FACTS)
    made.resize(1440, 26)
    window.show()
    yield made
    made.set_busy(None)
    made.message("")
    window.close()


def test_keys_come_from_the_actions(status, qtbot):
    qtbot.waitUntil(lambda: len(status.hints.shown) == 5)
    assert status.hints.shown == ["Space play", "← → step", "Home reset", ", . speed", "? all keys"]


def test_other_hints_take_the_place_of_the_first_at_once(status, qtbot):
    status.set_hints([([QAction("Fit", status, shortcut="G")], "fit graph")])
    assert status.hints.shown == ["G fit graph"]
    assert [label.text() for label in status.hints.findChildren(QLabel) if label.isVisibleTo(status)] == [
        "G",
        "fit graph",
    ]


def test_hints_vanish_before_any_fact_is_cut(status, qtbot):
    qtbot.waitUntil(lambda: len(status.hints.shown) == 5)
    status.resize(480, 24)
    qtbot.waitUntil(lambda: len(status.hints.shown) < 5)
    assert all(fact in status.text for fact in FACTS)
    status.resize(100, 24)
    qtbot.waitUntil(lambda: status.hints.shown == [])


def test_while_something_is_waited_for_a_bar_moves_and_says_what(status):
    status.set_busy("Loading TensorFlow…")
    bar = status.findChild(QProgressBar)
    assert status.text == "Loading TensorFlow…"
    assert bar.isVisibleTo(status)
    status.set_busy(None)
    assert "CPU" in status.text
    assert not bar.isVisibleTo(status)


def test_a_message_offers_its_action_once(status, qtbot):
    status.message("The run started anew: points changed.", "Undo")
    assert status.text == "The run started anew: points changed."
    with qtbot.waitSignal(status.acted):
        qtbot.mouseClick(status.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert "CPU" in status.text
    assert not status.findChild(QPushButton).isVisibleTo(status)


def test_a_message_without_an_action_offers_none_of_an_earlier_one(status):
    status.message("The run started anew: points changed.", "Undo")
    status.message("Saved.")
    assert status.text == "Saved."
    assert not status.findChild(QPushButton).isVisibleTo(status)


def test_a_long_message_is_shortened_and_told_whole_by_its_tooltip(status):
    long = "points.csv, line 7, column x1: must be a number from -1e+06 to 1e+06, not " + "x" * 300
    status.message(long)
    status.layout().activate()
    status.grab()
    label = next(child for child in status.children() if getattr(child, "text", lambda: "")() == long)
    assert label.geometry().right() <= status.width()
    assert label.toolTip() == long
