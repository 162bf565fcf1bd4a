"""Where a tape is in its life, at every beat, and what it keeps."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from engine.tape import Failure, Span
from gui.tokens import DARK, LIGHT
from gui.views.tape.life_cycle import LifeCycle
from gui.views.tape.life_words import Station, life
from gui.views.tape.moment import Moment
from tests.tapes import book_tape, nested_tape, without_gradients

SAID = "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"


@pytest.fixture
def view(qtbot):
    made = LifeCycle()
    qtbot.addWidget(made)
    made.resize(328, 140)
    made.restyle(LIGHT)
    made.show()
    return made


def at(tape, position):
    return replace(Moment.end(tape), position=position)


def through(tape, block=0):
    """The stations from the first beat to the last, each once."""
    found = [life(tape, at(tape, p), block).station for p in range(len(Moment.end(tape).beats) + 1)]
    return [one for i, one in enumerate(found) if i == 0 or one != found[i - 1]]


def persistent(text=""):
    tape = book_tape()
    return replace(tape, text=tape.text + text, blocks=(replace(tape.blocks[0], persistent=True),))


def asked_twice():
    tape = book_tape()
    return replace(
        tape,
        text=tape.text + "dw = tape.gradient(loss, w)\n",
        failure=Failure("RuntimeError", SAID, Span(9, 5, 9, 27)),
    )


def test_a_tape_is_open_then_closed_then_in_use_then_consumed():
    assert through(book_tape()) == [None, Station.OPEN, Station.CLOSED, Station.IN_USE, Station.CONSUMED]


def test_a_persistent_tape_goes_back_to_closed_until_it_is_deleted():
    assert through(persistent())[-2:] == [Station.IN_USE, Station.CLOSED]
    assert through(persistent("del tape\n"))[-1] is Station.CONSUMED
    assert through(persistent("# del tape\n"))[-1] is Station.CLOSED
    closed = life(persistent(), Moment.end(persistent()), 0)
    assert closed.words == "persistent: it stays closed until del tape, for any number of calls. 24 B kept."


def test_the_bytes_kept_grow_while_it_is_open():
    words = [life(book_tape(), at(book_tape(), p), 0).words for p in (1, 2, 7, 10)]
    assert [re.search(r"\d+ B", line)[0] for line in words] == ["0 B", "4 B", "24 B", "24 B"]


def test_an_inner_tape_is_used_up_while_the_outer_one_records():
    tape = nested_tape()
    assert life(tape, at(tape, 6), 1).station is Station.IN_USE
    assert life(tape, at(tape, 6), 0).station is Station.OPEN
    assert through(tape, 1)[-1] is through(tape, 0)[-1] is Station.CONSUMED


def test_a_tape_that_is_never_asked_stays_closed():
    assert through(without_gradients(book_tape()))[-1] is Station.CLOSED


def test_a_call_that_gives_only_none_uses_the_tape_up_too():
    tape = without_gradients(book_tape())
    answers = tuple(replace(answer, gradient=None) for answer in book_tape().calls[0].answers)
    tape = replace(tape, calls=(replace(book_tape().calls[0], answers=answers),))
    assert through(tape)[-1] is Station.CONSUMED


def test_a_second_call_is_told_in_tensorflows_own_words(view):
    tape = asked_twice()
    view.draw(tape, at(tape, 13))
    assert view.life.station is Station.CONSUMED
    assert view.life.error == SAID
    assert SAID in view.accessibleDescription()
    view.draw(tape, at(tape, 12))
    assert view.life.error == ""


def test_what_is_said_has_room(view, qtbot):
    tape = asked_twice()
    view.draw(tape, at(tape, 13))
    assert view.minimumSizeHint().height() > 180
    view.draw(tape, at(tape, 3))
    qtbot.waitUntil(lambda: view.minimumSizeHint().height() < 140)


def test_of_several_tapes_the_one_at_work_is_shown_until_another_is_chosen(view, qtbot):
    tape = nested_tape()
    view.draw(tape, at(tape, 2))
    assert view.block == 1
    view.draw(tape, at(tape, 12))
    assert view.block == 0
    outer, inner = view._choice.buttons()
    assert (outer.text(), inner.text()) == ("outer_tape", "inner_tape")
    qtbot.mouseClick(inner, Qt.MouseButton.LeftButton)
    assert view.block == 1
    view.draw(tape, at(tape, 11))
    assert view.block == 1
    view.draw(book_tape(), at(book_tape(), 3))
    assert view.block == 0 and view._choice is None


def test_two_tapes_of_one_name_are_told_apart_by_their_lines(view):
    tape = nested_tape()
    tape = replace(tape, blocks=tuple(replace(block, name="tape") for block in tape.blocks))
    view.draw(tape, at(tape, 2))
    assert [button.text() for button in view._choice.buttons()] == ["tape, line 2", "tape, line 3"]


def test_only_a_person_asks_for_a_persistent_tape(view, qtbot):
    asked = []
    view.persistent_wanted.connect(asked.append)
    tape = persistent()
    view.draw(tape, at(tape, 3))
    assert view._persistent.isChecked() and asked == []
    qtbot.mouseClick(view._persistent, Qt.MouseButton.LeftButton, pos=view._persistent.rect().center())
    assert asked == [False]


def test_a_program_without_a_tape_says_so(view):
    tape = replace(without_gradients(book_tape()), blocks=())
    view.draw(tape, at(tape, 3))
    assert "no tape" in view.accessibleDescription()


def test_the_present_station_is_yellow_in_either_theme(view):
    tape = book_tape()
    view.draw(tape, at(tape, 10))
    for tokens in (DARK, LIGHT):
        view.restyle(tokens)
        picture = view.grab().toImage()
        assert tokens.now.lower() in {picture.pixelColor(x, 46).name() for x in range(180, 260)}
