"""The line above the cards: a shape that is typed or clicked, and the rank that it has."""

import pytest
from PySide6.QtCore import Qt

from engine.shapes import Inputs
from gui.tokens import LIGHT
from gui.views.layers.compare_head import CompareHead


@pytest.fixture
def head(qtbot):
    made = CompareHead()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(1184, 44)
    made.draw(Inputs((32, 10, 16), "sample"))
    made.wishes = []
    made.inputs_wanted.connect(made.wishes.append)
    made.show()
    return made


def type_shape(qtbot, head, text):
    head.shape_field.selectAll()
    qtbot.keyClicks(head.shape_field, text)


def held(head):
    return [button.text() for button in head.quick.buttons() if button.isChecked()]


def test_it_shows_the_inputs_in_force(head):
    assert head.shape_field.text() == "(32, 10, 16)"
    assert head.rank.text() == "rank 3: series"
    assert head.values.currentText() == "sine series"
    assert held(head) == ["(32, 10, 16)"]
    head.draw(Inputs((8, 28, 28, 3), "ones"))
    assert (head.shape_field.text(), head.rank.text()) == ("(8, 28, 28, 3)", "rank 4: images")
    assert (head.values.currentText(), held(head)) == ("ones", [])


def test_a_shape_that_is_typed_is_wanted_on_enter_with_the_values_in_force(head, qtbot):
    type_shape(qtbot, head, "8, 24, 3")
    assert head.wishes == []
    qtbot.keyClick(head.shape_field, Qt.Key.Key_Return)
    assert head.wishes == [Inputs((8, 24, 3), "sample")]


@pytest.mark.parametrize(
    "text", ["(32, ten)", "(2,)", "(1, 2, 3, 4, 5)", "(0, 3)", "(-1, 3)", "(4096, 4096)", "(2, 9999999)"]
)
def test_what_is_no_shape_of_inputs_is_said_while_it_is_typed_and_nothing_is_lost(head, qtbot, text):
    type_shape(qtbot, head, text)
    qtbot.keyClick(head.shape_field, Qt.Key.Key_Return)
    assert head.error.text()
    assert head.error.isVisible()
    assert head.shape_field.property("wrong") is True
    assert head.shape_field.text() == text
    assert head.wishes == []
    qtbot.keyClick(head.shape_field, Qt.Key.Key_Escape)
    assert (head.shape_field.text(), head.error.isVisible()) == ("(32, 10, 16)", False)


def test_the_field_stays_where_it_is_while_something_is_wrong(head, qtbot):
    for width in (1184, 868):
        head.resize(width, 44)
        before = head.shape_field.geometry()
        head.show_error("Along an axis there can be 1 to 4,096 numbers, not 5,000.")
        head.layout().activate()
        assert head.shape_field.geometry() == before
        assert head.error.height() >= head.error.heightForWidth(head.error.width())
        head.show_error("")


def test_a_shape_of_each_rank_is_a_click_away(head, qtbot):
    for button in head.quick.buttons():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [inputs.shape for inputs in head.wishes] == [(32, 784), (32, 10, 16), (32, 28, 28, 3)]
    assert held(head) == ["(32, 10, 16)"]  # what is wanted is not in force yet


def test_other_values_are_wanted_for_the_same_shape(head):
    head.values.activated.emit(1)
    assert head.wishes == [Inputs((32, 10, 16), "normal")]
    assert head.values.currentText() == "sine series"


def test_it_knows_that_it_is_the_one_that_asks(head):
    asked = []
    head.inputs_wanted.connect(lambda inputs: asked.append(head.asked))
    head.values.activated.emit(0)
    assert (asked, head.asked) == ([True], False)


def test_nothing_is_cut_off_at_the_least_width(head):
    head.resize(868, 44)
    for widget in (head.shape_field, head.values, head.rank, head.quick):
        assert widget.isVisible()
        assert head.rect().contains(widget.geometry())
        assert widget.width() >= widget.minimumSizeHint().width()
