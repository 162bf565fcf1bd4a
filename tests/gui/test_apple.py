"""The falling apple, and the card that takes its acceleration away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from engine.tape import Failure, Span
from gui.tokens import DARK, LIGHT
from gui.views.tape.curves.apple import AppleView
from gui.views.tape.curves.fall import fall
from gui.views.tape.curves.move_line_card import MoveLineCard
from gui.views.tape.moment import Moment
from tests.gui.falls import after, apple, forward, lost
from tests.gui.margins import paints_outside
from tests.tapes import book_tape, nested_tape


@pytest.fixture(params=[(236, 500), (180, 330)])
def view(qtbot, request):
    made = AppleView()
    qtbot.addWidget(made)
    made.resize(*request.param)
    made.restyle(LIGHT)
    with qtbot.waitExposed(made):
        made.show()
    return made


def colours(view):
    picture = view.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(32, picture.height())}


def inks(*tokens):
    return {QColor(token).name() for token in tokens}


def test_the_apple_says_what_the_tape_says(view):
    tape = apple()
    view.draw(tape, Moment.end(tape))
    numbers = [order.number for order in (view.fall.position, view.fall.speed, view.fall.acceleration)]
    assert numbers == [pytest.approx(7.056), pytest.approx(11.76), pytest.approx(9.8)]
    assert view.accessibleDescription() == (
        "Position: 4.9 t² = 7.056 m; Speed: 9.8 t = 11.760 m/s; Acceleration: 9.800 m/s²"
    )
    assert inks(LIGHT.now, LIGHT.grad, LIGHT.grad2) <= colours(view)


def test_the_scale_stands_and_ghosts_are_left_at_equal_times():
    falls = [fall(apple(time), Moment.end(apple(time))) for time in (0.0, 1.2, 2.0)]
    assert {one.metres for one in falls} == {(0.0, 20.0)}
    assert [len(one.ghosts) for one in falls] == [0, 6, 10]
    assert falls[1].ghosts == pytest.approx([4.9 * (0.2 * n) ** 2 for n in range(6)], abs=1e-5)


def test_nothing_is_shown_before_it_is_computed(view):
    tape = apple()
    view.draw(tape, after(tape, 0))
    assert view.fall.position.number is None and view.fall.ghosts == ()
    assert not inks(LIGHT.now, LIGHT.grad, LIGHT.grad2) & colours(view)
    view.draw(tape, forward(tape, 3))
    assert inks(LIGHT.now) <= colours(view)
    assert view.accessibleDescription() == "Position: 4.9 t² = 7.056 m; Speed: 9.8 t = –; Acceleration: 9.8 = –"


def test_none_is_a_red_word_and_no_arrow(view):
    tape = lost()
    view.draw(tape, Moment.end(tape))
    seen = colours(view)
    assert inks(LIGHT.err, LIGHT.grad) <= seen and not inks(LIGHT.grad2) & seen


def test_at_rest_the_speed_is_nought_and_has_no_arrow(view):
    tape = apple(0.0)
    view.draw(tape, Moment.end(tape))
    assert view.fall.speed.number == 0
    assert inks(LIGHT.grad2) <= colours(view)


@pytest.mark.parametrize("time", [0.0, 1.2, 2.0])
def test_arrows_and_words_stay_in_the_picture(view, time):
    tape = apple(time)
    view.draw(tape, Moment.end(tape))
    assert not paints_outside(view.paint, view.width(), view.height() - 32)
    picture = view.grab().toImage()
    edges = {picture.pixelColor(x, y).name() for y in range(32, view.height()) for x in (0, 1, view.width() - 1)}
    edges |= {picture.pixelColor(x, view.height() - 1).name() for x in range(view.width())}
    assert not inks(LIGHT.grad, LIGHT.grad2, LIGHT.ink) & edges


def test_another_program_has_no_apple(view):
    view.draw(apple(), Moment.end(apple()))
    view.draw(book_tape(), Moment.end(book_tape()))
    assert view.fall is None and view.accessibleDescription() == ""
    assert not inks(LIGHT.now) & colours(view)


def test_without_curves_the_apple_falls_as_well(view):
    tape = nested_tape()
    view.draw(tape, Moment.end(tape))
    assert inks(LIGHT.now) <= colours(view)


def test_another_palette_reaches_the_apple(view):
    tape = apple()
    view.draw(tape, Moment.end(tape))
    for tokens, other in ((DARK, LIGHT), (LIGHT, DARK)):
        view.restyle(tokens)
        seen = colours(view)
        assert inks(tokens.grad, tokens.grad2) <= seen and not inks(other.grad, other.grad2) & seen


@pytest.fixture
def card(qtbot):
    made = MoveLineCard()
    qtbot.addWidget(made)
    made.resize(330, 200)
    made.show()
    return made


def test_the_card_names_the_line_and_asks_for_the_move(card, qtbot):
    tape = apple()
    card.draw(tape, Moment.end(tape))
    assert card.text == "Line 5 outside of the outer tape makes the acceleration None."
    with qtbot.waitSignal(card.move_wanted):
        QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("tape", [lost(), book_tape(), replace(apple(), failure=Failure("E", "m", Span(1, 0, 1, 1)))])
def test_where_there_is_nothing_to_lose_no_card_is_shown(card, tape):
    card.draw(apple(), Moment.end(apple()))
    card.draw(tape, Moment.end(tape))
    assert card.text == "" and not card.button.isVisible()
    card.draw(apple(), Moment.end(apple()))
    assert card.button.isVisible()


def test_the_card_is_as_high_as_its_words(card):
    card.draw(apple(), Moment.end(apple()))
    assert card.heightForWidth(200) > card.heightForWidth(330) >= 100
