"""Why a gradient is None: every cause names what a person can find in the program, and every repair is one click."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from engine.tape import Failure, Node, Repair, Span
from gui import style
from gui.tape.none_words import problems
from gui.tokens import DARK, LIGHT
from gui.views.tape.moment import Moment
from gui.views.tape.none_card import NoneCard
from tests.tapes import book_tape, value, without_gradients

SAID = "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"
KINDS = {
    "unwatched constant": "constant",
    "trainable": "trainable=False",
    "integer": "whole numbers",
    "numpy": ".numpy()",
    "overwritten": "new tensor",
    "outside": "outside the tape",
    "stop gradient": "tf.stop_gradient",
    "watch off": "watch_accessed_variables=False",
    "inner outside": "after the outer tape has closed",
    "copy": "copy of the number",
    "unconnected": "not computed from x",
    "no derivative": "no derivative",
}


@pytest.fixture
def view(qtbot):
    made = NoneCard()
    qtbot.addWidget(made)
    made.resize(328, 424)
    made.restyle(LIGHT)
    made.show()
    return made


def lost(kind="unwatched constant", line=1):
    tape = book_tape()
    *others, x = tape.calls[0].answers
    watch, variable = x.cause.repairs
    repairs = (watch, replace(variable, kind="make variable"))
    answers = (*others, replace(x, cause=replace(x.cause, kind=kind, line=line, repairs=repairs)))
    return replace(tape, calls=(replace(tape.calls[0], answers=answers),))


def asked_twice(tape):
    repair = Repair("persistent", tape.text.replace("Tape()", "Tape(persistent=True)"), value(-18))
    return replace(
        tape,
        text=tape.text + "dw = tape.gradient(loss, w)\n",
        failure=Failure("RuntimeError", SAID, Span(9, 5, 9, 27), repair),
    )


def plain(words):
    return re.sub("<[^>]*>", "", words)


def show(view, tape, selected=None):
    view.draw(tape, replace(Moment.end(tape), selected=selected))


def shown(view, kind):
    return [one for one in view.findChildren(kind) if one.isVisible()]


def read(view):
    return " ".join(label.text() for label in shown(view, QLabel))


def test_the_cause_names_the_source_the_operation_and_its_line():
    (problem,) = problems(lost())
    assert problem.title == "Why is ∂L/∂x None?"
    assert plain(problem.words) == (
        "x is a constant. The tape watches only variables by itself. So it did not record operation 1, Square, on "
        "line 5: there is no way back to x."
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_cause_has_words_of_its_own_without_places_left_open(kind):
    (problem,) = problems(lost(kind, line=6))
    assert KINDS[kind] in plain(problem.words)
    assert "{" not in problem.words


def test_a_cause_that_nobody_knows_is_told_by_its_line():
    (problem,) = problems(lost("new kind", line=6))
    assert "line 6: y = w * t + b" in plain(problem.words)


def test_a_none_without_a_cause_is_still_told():
    tape = book_tape()
    answers = tuple(replace(answer, cause=None) for answer in tape.calls[0].answers)
    (problem,) = problems(replace(tape, calls=(replace(tape.calls[0], answers=answers),)))
    assert "No recorded way" in problem.words


def test_each_repair_is_shown_with_the_gradient_it_gives(view):
    show(view, lost())
    words = read(view)
    assert "One way: ask the tape to watch it" in words
    assert "Another way: make it a variable" in words
    assert words.count("then ∂L/∂x = −24.0") == 2
    assert view.problem.repairs[0].text.count("tape.watch(x)") == 1


def test_fix_and_run_hands_over_the_whole_program_and_side_by_side_the_repair(view, qtbot):
    tape, texts, compared = lost(), [], []
    view.repair_wanted.connect(texts.append)
    view.compare_wanted.connect(compared.append)
    show(view, tape)
    first, beside, second, _ = shown(view, QPushButton)
    for button in (second, first, beside):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    watch, variable = tape.calls[0].answers[2].cause.repairs
    assert texts == [variable.text, watch.text]
    assert compared == [watch]


def test_only_the_first_button_is_filled(view):
    show(view, lost())
    assert [b.property("role") for b in shown(view, QPushButton)] == ["primary", None, None, None]


def test_a_consumed_tape_is_told_in_tensorflows_own_words(view):
    show(view, replace(asked_twice(book_tape()), calls=()))
    words = read(view)
    assert f"RuntimeError: {SAID}" in words
    assert "Line 9" in words
    assert "then the gradient is −18.0" in words


def test_another_error_says_what_was_not_run():
    tape = replace(book_tape(), calls=(), failure=Failure("InvalidArgumentError", "Shapes", Span(5, 0, 5, 4)))
    (problem,) = problems(tape)
    assert (problem.title, problem.error) == ("InvalidArgumentError on line 5", "InvalidArgumentError: Shapes")


def test_of_several_one_is_shown_at_a_time_and_the_next_is_a_click_away(view, qtbot):
    show(view, asked_twice(lost()))
    assert "1 of 2" in read(view)
    assert "∂L/∂x" in view.problem.title
    qtbot.mouseClick(view._among.on, Qt.MouseButton.LeftButton)
    assert "2 of 2" in read(view) and SAID in read(view)
    assert len(shown(view, QPushButton)) == 2  # the second way belonged to the other
    qtbot.mouseClick(view._among.on, Qt.MouseButton.LeftButton)
    assert "1 of 2" in read(view) and SAID not in read(view)


def test_a_picked_source_shows_its_own_cause_and_what_a_person_turned_to_stays(view, qtbot):
    tape = lost()
    *_, x = tape.calls[0].answers
    b = replace(x, name="b", node=Node("source", 2))
    tape = replace(tape, calls=(replace(tape.calls[0], answers=(b, x)),))
    show(view, tape, selected=Node("source", 0))
    assert "∂L/∂x" in view.problem.title
    qtbot.mouseClick(view._among.back, Qt.MouseButton.LeftButton)
    show(view, tape, selected=Node("source", 0))
    assert "∂L/∂b" in view.problem.title


def test_where_nothing_is_lost_the_card_says_so(view):
    tape = book_tape()
    show(view, replace(tape, calls=(replace(tape.calls[0], answers=tape.calls[0].answers[:2]),)))
    assert view.problem is None
    assert "Every gradient is there." in read(view)
    assert shown(view, QPushButton) == []
    show(view, without_gradients(tape))
    assert "asks for no gradient" in read(view)


def test_the_row_of_the_lessons_is_there_only_in_a_lesson(view, qtbot):
    show(view, lost())
    assert not view._lesson.isVisible()
    view.set_place(0, 9)
    assert view._lesson.isVisible() and view._lesson.words == "cause 1 / 9"
    with qtbot.waitSignal(view.next_cause):
        qtbot.mouseClick(view._lesson.on, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.previous_cause):
        qtbot.mouseClick(view._lesson.back, Qt.MouseButton.LeftButton)
    view.set_place(0, 0)
    assert not view._lesson.isVisible()


def test_every_button_has_a_tooltip_and_a_name(view):
    show(view, asked_twice(lost()))
    view.set_place(3, 9)
    buttons = [*shown(view, QPushButton), view._among.on, view._among.back, view._lesson.on, view._lesson.back]
    assert all(button.toolTip() and button.accessibleName() for button in buttons)


def test_names_of_the_program_can_be_no_markup():
    tape = book_tape()
    *_, x = tape.calls[0].answers
    tape = replace(tape, calls=(replace(tape.calls[0], answers=(replace(x, name="<i>"),)),))
    assert "<i>" not in problems(tape)[0].words


def test_the_card_takes_the_colours_of_another_palette(view):
    show(view, lost())
    for tokens in (DARK, LIGHT):
        view.restyle(tokens)
        sign = view._sign.grab().toImage()
        size = range(sign.width())
        assert tokens.err.lower() in {sign.pixelColor(x, y).name() for x in size for y in size}


def test_the_heading_is_bold_and_the_words_as_dark_as_they_matter_whenever_the_sheet_is_applied(qapp, view):
    def look():
        heading, words = view._heading, view._words
        return heading.font().bold(), words.palette().windowText().color().name().upper()

    try:
        for tokens in (LIGHT, DARK):
            style.apply(qapp, tokens)
            tape = book_tape()
            view.draw(tape, Moment.end(tape))
            assert look() == (True, tokens.ink)
            tape = without_gradients(tape)
            view.draw(tape, Moment.end(tape))
            assert look() == (True, tokens.ink3)
    finally:
        qapp.setStyleSheet("")
