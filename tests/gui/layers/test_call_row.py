"""The row of calls: what its buttons wish, the line that runs, and when there is nothing to call."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from gui.layers.call_row import CallRow
from gui.layers.moments import Moment, moments
from gui.tokens import DARK
from tests.reports import report

ACTIONS = ("restart", "step_back", "play", "step", "newest")


class Row(CallRow):
    """A row that keeps what was wished."""

    def __init__(self, lesson=None, moment=-1):
        super().__init__()
        self.actions = {name: QAction(name) for name in ACTIONS}
        self.equip(self.actions)
        self.wishes = []
        self.call_again_wanted.connect(self.wish_again)
        self.other_width_wanted.connect(self.wishes.append)
        if lesson:
            one = report(lesson)
            self.draw(one, 0, moments(one.stack[0], one.again)[moment])

    def wish_again(self):
        self.wishes.append("again")


@pytest.fixture
def row(qtbot):
    """Make rows that are taken apart after the test."""

    def make(*arguments):
        made = Row(*arguments)
        qtbot.addWidget(made)
        made.resize(868, 48)
        made.show()
        return made

    return make


def test_the_line_is_that_of_the_moment(row):
    assert row("simple_dense", 0).line.code == "simple_dense = SimpleDense(32, activation=tf.nn.relu)"
    assert row("simple_dense").line.code == "x1 = simple_dense(x0)"
    assert row("other_width").line.code == "again = simple_dense(tf.ones((2, 100)))"


def test_the_buttons_wish_a_second_call(row):
    one = row("simple_dense")
    one.again.click()
    one.other.click()
    assert one.wishes == ["again", 100]


def test_return_in_the_width_calls_with_it(row):
    one = row("simple_dense")
    one.width_field.setText("50")
    QTest.keyClick(one.width_field, Qt.Key.Key_Return)
    assert one.wishes == [50]


@pytest.mark.parametrize("width", ["", "0", "5000"])
def test_a_width_that_can_not_be_is_marked_and_not_called_with(row, width):
    one = row("simple_dense")
    one.width_field.setText(width)
    QTest.keyClick(one.width_field, Qt.Key.Key_Return)
    assert one.wishes == []
    assert one.width_field.property("wrong")
    assert one.other.toolTip() == "A width is a whole number from 1 to 4096."


def test_without_a_layer_there_is_nothing_to_call_and_it_says_so(row):
    one = row()
    one.draw(None, 0, Moment("__init__"))
    assert not one.again.isEnabled()
    assert one.again.toolTip() == "The layer has not been called yet."
    assert one.line.code == ""


def test_a_layer_whose_first_call_failed_is_not_called_again(row):
    one = row("string_activation")
    assert not one.again.isEnabled()
    assert not one.other.isEnabled()
    assert one.other.toolTip() == "There is no second call: the first one failed."


def test_the_filled_button_plays_and_pauses(qtbot, row):
    one = row("simple_dense")
    with qtbot.waitSignal(one.actions["play"].triggered):
        one.play.click()
    one.show_playing(True)
    assert one.play.text() == "Pause"


def test_in_a_small_window_every_button_has_its_room(row):
    one = row("simple_dense", 0)
    one.restyle(DARK)
    assert one.minimumSizeHint().width() <= one.width() == 868
    assert one.again.width() >= one.again.sizeHint().width()
    assert one.other.width() >= one.other.sizeHint().width()
