"""Layers on the same inputs as cards: what is on them, and what a hand or a keyboard wishes there."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication

from engine.shapes import LESSONS, Card, Inputs, Layer, Study, repairs
from engine.shapes.laboratory import examine
from gui.tokens import DARK, LIGHT
from gui.views.layers.cards import CardsView
from tests.gui.tensors.pointer import click, hover, leave
from tests.reports import report

BROKEN = Study(
    stack=(),
    compared=Inputs((2, 12, 12, 1), "sample"),
    cards=(
        Card(Layer("SimpleDense", 4, '"relu"')),
        Card(Layer("SimpleRNN", 4)),
        Card(Layer("Conv1D", 0)),
        Card(Layer("Conv2D", 4, kernel_size=30)),
    ),
)


@cache
def broken():
    return examine(BROKEN)


@cache
def repaired():
    cards = tuple(
        repairs(passage)[0].card if repairs(passage) else Card(Layer("Flatten")) for passage in broken().cards
    )
    return examine(replace(BROKEN, cards=cards))


@pytest.fixture
def view(qtbot):
    made = CardsView()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(1184, 330)
    made.wishes = []
    made.card_picked.connect(made.wishes.append)
    made.kind_wanted.connect(lambda *wish: made.wishes.append(wish))
    made.repair_wanted.connect(lambda *wish: made.wishes.append(wish))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def draw(view, shown, picked=None):
    """Show a report, and let the cards take their places."""
    view.draw(shown, picked)
    QApplication.processEvents()


@pytest.mark.parametrize("lesson", [lesson.id for lesson in LESSONS])
def test_every_number_is_tensorflows(view, lesson):
    shown = report(lesson)
    draw(view, shown)
    for card, passage in zip(view.cards, shown.cards, strict=True):
        assert card.facts.isVisible() == (passage.failure is None)
        assert card.refusal.isVisible() == (passage.failure is not None)
        if passage.failure is None:
            assert card.facts.shapes.text() == f"{passage.inputs.shape} → {passage.outputs.shape}"
            assert card.facts.count.text().replace(",", "") == str(passage.parameters)
            weights = [(weight.name, str(weight.values.shape)) for weight in passage.weights]
            assert card.facts.rows[: len(weights)] == weights


def test_the_count_stands_with_its_formula_and_a_size_with_its_own(view):
    draw(view, report("by_rank"))
    dense, lstm, conv, _ = (card.facts for card in view.cards)
    assert (dense.formula.text(), dense.count.text()) == ("16 × 32 + 32", "544")
    assert (lstm.formula.text(), lstm.count.text()) == ("4 × ((16 + 32) × 32 + 32)", "6,272")
    assert "(features + units) × units + units" in lstm.formula.toolTip()
    assert conv.rows[-1] == ("size", "floor((10 − 3) ÷ 1) + 1 = 8")


def test_a_layer_that_failed_says_so_word_for_word(view):
    draw(view, broken())
    for card, passage in zip(view.cards, broken().cards, strict=True):
        assert card.refusal.kind.text() == passage.failure.kind
        assert card.refusal.message.text() == passage.failure.message
        assert card.refusal.words.text()
        assert not card.picture.isVisible()
    assert view.cards[1].refusal.words.text() == "SimpleRNN expects (samples, steps, features): give x rank 3."
    assert view.cards[2].refusal.words.text() == "Change the numbers of this layer."


def test_there_is_a_button_for_each_repair(view, qtbot):
    draw(view, broken())
    for place, (card, passage) in enumerate(zip(view.cards, broken().cards, strict=True)):
        boxes = [box for box in card.refusal.boxes if box.isVisible()]
        view.wishes.clear()
        for box in boxes:
            qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
        assert view.wishes == [(place, repair) for repair in repairs(passage)]
        assert [box.line.toolTip() for box in boxes] == [repair.line for repair in repairs(passage)]
    assert [len(repairs(passage)) for passage in broken().cards] == [2, 1, 0, 2]


def test_after_a_repair_the_card_has_the_focus_and_says_what_came_before(view, qtbot):
    draw(view, broken())
    view.cards[1].refusal.boxes[0].button.setFocus()
    draw(view, repaired(), 1)
    assert view.cards[1].hasFocus()
    assert view.cards[1].sentence.text().startswith("After tf.reshape(x, (2, 12, 12)): ")
    assert not view.cards[1].refusal.isVisible()
    assert not view.cards[2].picture.isVisible()  # nothing is drawn of Flatten


def test_a_card_is_picked_by_a_click_and_by_enter(view, qtbot):
    draw(view, report("by_rank"), 0)
    click(view.cards[2], QPointF(100, 12))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(view.cards[3], key)
    assert view.wishes == [2, 3, 3]


def test_kinds_that_share_a_place_can_be_chosen(view):
    draw(view, report("by_rank"))
    offered = [[action.text() for action in card.head.kinds.menu().actions()] for card in view.cards]
    assert offered == [["Dense", "SimpleDense"], ["SimpleRNN", "LSTM", "GRU"], [], []]
    assert [card.head.kinds.isVisible() for card in view.cards] == [True, True, False, False]
    view.cards[1].head.kinds.menu().actions()[2].trigger()
    assert view.wishes == [(1, "GRU")]


def test_four_in_a_row_where_there_is_room_else_two(view):
    draw(view, report("by_rank"))
    assert len({card.y() for card in view.cards}) == 1
    view.resize(868, 420)
    QApplication.processEvents()
    assert len({card.y() for card in view.cards}) == 2
    view.resize(1184, 330)
    QApplication.processEvents()
    assert len({card.y() for card in view.cards}) == 1


@pytest.mark.parametrize("size", [(1184, 330), (868, 200)])
@pytest.mark.parametrize("lesson", ["by_rank", "vectors", "images"])
def test_nothing_on_a_card_is_clipped(view, lesson, size):
    view.resize(*size)
    draw(view, report(lesson))
    assert view.horizontalScrollBar().maximum() == 0
    assert size[1] < 330 or view.verticalScrollBar().maximum() == 0
    for card in view.cards:
        room = card.rect()
        for widget in (card.facts, card.picture, card.sentence, card.refusal, card.choices, card.head):
            if widget.isVisible():
                place = widget.rect().translated(widget.mapTo(card, widget.rect().topLeft()))
                assert room.contains(place), widget
        for label in (card.facts.shapes, card.facts.formula, card.sentence, card.refusal.words):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width())


def test_an_output_of_a_recurrent_layer_saw_the_steps_so_far(view):
    draw(view, report("by_rank"))
    picture, passage = view.cards[1].picture, report("by_rank").cards[1]
    assert picture.sheets.part((0, 0)) == (range(16), range(10))
    np.testing.assert_array_equal(picture.sheets.outputs[:, 0], passage.outputs[0])


def test_what_is_said_of_an_output_stands_beside_its_picture(view):
    draw(view, report("by_rank"))
    for card in view.cards[:3]:
        hover(card.picture, card.picture.places[1].cell((0, 0)).center())
        assert view.bubble.isVisible()
        assert view.bubble.text.startswith("y[0, ")
        place = card.picture.rect().translated(card.picture.mapTo(view, card.picture.rect().topLeft()))
        assert not view.bubble.geometry().intersects(place)
        assert view.rect().contains(view.bubble.geometry())
        leave(card.picture)
        assert not view.bubble.isVisible()


def test_the_bubble_goes_with_the_layer_it_spoke_of(view):
    draw(view, report("by_rank"))
    picture = view.cards[1].picture
    hover(picture, picture.places[1].cell((0, 0)).center())
    draw(view, broken())
    assert not view.bubble.isVisible()
    QApplication.sendEvent(picture, QEvent(QEvent.Type.Leave))
    assert not view.bubble.isVisible()


def test_a_card_is_read_out(view):
    draw(view, report("by_rank"))
    assert view.cards[1].accessibleName() == "LSTM(32)"
    assert view.cards[1].accessibleDescription() == "(32, 10, 16) → (32, 32), 6,272 parameters"
    assert view.cards[3].accessibleDescription().startswith("ValueError: Input 0 with name")


def test_both_themes_again_and_again(view):
    draw(view, broken(), 1)
    seen = []
    for tokens in (LIGHT, DARK, LIGHT):
        view.restyle(tokens)
        seen.append(view.cards[1].grab().toImage().pixelColor(20, 60).name())
    assert seen == [LIGHT.errt.lower(), DARK.errt.lower(), LIGHT.errt.lower()]
