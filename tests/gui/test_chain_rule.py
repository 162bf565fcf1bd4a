"""The chain rule at every beat, as it is read, and the check of what the tape answers."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from engine.tape import Node, Record, Span
from gui.tokens import DARK, LIGHT
from gui.views.tape.chain_rule import ChainRuleView
from gui.views.tape.chain_words import chain
from gui.views.tape.check_rows import Row, pretty, rows
from gui.views.tape.moment import Moment
from tests.gui.margins import paints_outside
from tests.tapes import big_tape, book_tape, edge, nested_tape, step_tape, value, values, without_gradients


@pytest.fixture
def view(qtbot):
    made = ChainRuleView()
    qtbot.addWidget(made)
    made.resize(404, 240)
    made.restyle(LIGHT)
    made.show()
    return made


def at(tape, position, selected=None):
    return replace(Moment.end(tape), position=position, selected=selected)


def lines(tape, position, selected=None):
    return chain(tape, at(tape, position, selected)).text().splitlines()


def squared(first="y", second="z"):
    """`y = w·w; z = y + w`: two ways meet at w, and both inputs of y are w."""
    tape, place = book_tape(), Span(1, 0, 1, 1)

    def made(number, type, inputs, out, gradient, label):
        return Record(number, type, type, inputs, value(out), values({0: gradient}), "recorded", None, (0,), 1, True,
                      label, place)  # fmt: skip

    w, node = Node("source", 1), lambda n: Node("record", n)
    records = (
        made(1, "ReadVariableOp", (edge(w, "1", 1, {0: 4}),), 2, 4, ""),
        made(2, "Mul", (edge(node(1), "{b}", 2, {0: 2}), edge(node(1), "{a}", 2, {0: 2})), 4, 1, first),
        made(3, "ReadVariableOp", (edge(w, "1", 1, {0: -1}),), 2, -1, ""),
        made(4, "Sub", (edge(node(2), "1", 1, {0: 1}), edge(node(3), "−1", -1, {0: -1})), 2, 1, second),
    )
    variable = replace(tape.sources[1], gradients=values({0: 3}))
    answer = replace(tape.calls[0].answers[0], gradient=value(3), difference=value(3), by_hand=None, formula="")
    call = replace(tape.calls[0], target=second, node=node(4), answers=(answer,), first=5, stop=5)
    block = replace(tape.blocks[0], stop=5)
    return replace(tape, sources=(tape.sources[0], variable), records=records, blocks=(block,), calls=(call,))


def test_the_running_product_reads_as_in_the_mock_up():
    assert lines(book_tape(), 10) == [
        "∂L/∂y = 1.0 × 2·(-1) × 1 = -2.0",
        "∂L/∂w = ∂L/∂y × 9 = –",
        "∂L/∂b = ∂L/∂y × 1 = –",
    ]
    assert lines(book_tape(), 13) == ["∂L/∂w = 1.0 × 2·(-1) × 1 × 1 × 9 = -18.0"]


def test_at_the_target_stands_the_one_that_everything_begins_with():
    assert lines(book_tape(), 8) == ["∂L/∂L = 1.0", "∂L/∂y = ∂L/∂L × 2·(-1) = –"]


def test_on_the_way_forward_the_formula_of_the_record_stands_with_its_value():
    assert chain(book_tape(), at(book_tape(), 0)) is None
    assert lines(book_tape(), 5) == ["y = w · t + b → 19.0", "#3 = 18.0", "b = 1.0"]
    assert lines(book_tape(), 2) == ["w = 2.0"]


def test_a_picked_record_that_is_not_executed_yet_has_no_value():
    assert lines(book_tape(), 3, Node("record", 5)) == ["y = w · t + b → –", "#3 = 18.0", "b = 1.0"]


def test_what_a_gradient_call_computes_is_written_by_its_operations():
    assert lines(nested_tape(), 9) == ["speed = Mul(#6, #8) → 11.760", "#6 = 9.800", "#8 = 1.200"]


def test_where_ways_meet_the_terms_are_added_and_none_is_taken_for_zero():
    tape = squared()
    assert lines(tape, Moment.end(tape).position) == [
        "∂z/∂w = 2.0 + 2.0 + (-1.0) = 3.0",
        "∂z/∂y × 2 = 2.0",
        "∂z/∂y × 2 = 2.0",
        "∂z/∂z × (-1) = -1.0",
    ]
    reached = [p for p in range(5, Moment.end(tape).position) if lines(tape, p)[0].startswith("∂z/∂w")]
    assert lines(tape, reached[0])[0] == "∂z/∂w = – + – + (-1.0) = –"


def test_what_is_ahead_says_that_other_terms_will_come():
    tape = squared()
    assert lines(tape, 5) == ["∂z/∂z = 1.0", "∂z/∂y = ∂z/∂z × 1 = –", "∂z/∂w = ∂z/∂z × (-1) + … = –"]


def test_matrices_are_written_in_symbols_with_their_shapes():
    assert lines(step_tape(), 14) == ["∂L/∂W = x.T · ∂L/∂#2 = [0.2213, -0.5443] (2, 1)"]
    assert lines(step_tape(), 12) == ["∂L/∂b = Σ ∂L/∂predictions = [-0.9942] (1,)"]
    assert lines(step_tape(), 9)[0] == "∂L/∂#6 = ∂L/∂L × 1/2000 = |g| 0.02236 (2000, 1)"
    assert lines(step_tape(), 9)[1] == "∂L/∂#5 = ∂L/∂#6 × 2·#5 = –"


def test_a_picked_node_is_explained_and_before_its_beat_has_no_number():
    tape, w = book_tape(), Node("source", 1)
    assert lines(tape, 10, w)[0] == "∂L/∂w = 1.0 × 2·(-1) × 1 × 1 × 9 = –"
    assert lines(tape, 13, Node("record", 5))[0] == "∂L/∂y = 1.0 × 2·(-1) × 1 = -2.0"
    assert lines(tape, 4, w) == ["w = 2.0"]
    assert lines(tape, 13, Node("source", 0)) == ["x = 3.0"]


def test_a_long_product_goes_on_from_the_gradient_before():
    tape = big_tape(100)
    for position in range(101, 160):
        assert len(lines(tape, position)[0]) < 70


def test_where_no_gradient_is_asked_for_every_beat_can_be_drawn(view):
    tape = without_gradients(book_tape())
    for position in range(len(Moment.end(tape).beats) + 1):
        view.draw(tape, at(tape, position))
    assert view.check.rows == ()


def test_a_gradient_of_a_gradient_is_violet_and_a_first_one_pink():
    tape = nested_tape()
    assert chain(tape, at(tape, 12)).second
    assert not chain(book_tape(), at(book_tape(), 10)).second


def test_the_check_waits_for_the_tape_and_none_is_none(view):
    tape = book_tape()
    view.draw(tape, at(tape, 11))
    w, b, x = view.check.rows
    assert (w.name, w.tape, w.gap) == ("∂L/∂w", None, None)
    assert (b.tape.number, b.gap, b.agrees) == (-2, 0, True)
    assert (x.none, x.tape, x.gap) == (True, None, None)
    assert x.difference.number == -24
    assert "∂L/∂x tape: None" in x.text()


def test_a_difference_of_more_than_a_ten_thousandth_does_not_agree():
    right = Row("g", value(2.0), difference=value(2.0001, np.float64))
    wrong = Row("g", value(2.0), difference=value(2.0, np.float64), by_hand=value(2.001, np.float64))
    assert right.agrees and right.gap == pytest.approx(1e-4, rel=1e-2)
    assert not wrong.agrees
    assert not Row("g", value(np.nan), difference=value(1.0)).agrees
    assert Row("g", value(0.0), difference=value(1e-9, np.float64)).agrees


def test_of_a_matrix_the_largest_difference_counts():
    row = Row("g", value([[1.0, 2.0]]), difference=value([[1.0, 2.5]], np.float64))
    assert row.gap == 0.5 and not row.agrees


def test_a_variable_that_is_read_twice_is_checked_when_both_ways_are_back():
    tape = squared()
    found = [rows(tape, at(tape, p))[0].tape is not None for p in range(Moment.end(tape).position + 1)]
    assert found == [False] * (len(found) - 1) + [True]


def test_a_formula_of_the_program_is_written_as_on_paper():
    assert pretty("2*(y-20)*x**2") == "2·(y−20)·x²"
    assert pretty("9.8 * time") == "9.8·time"
    assert pretty("x**2.5 + x**20") == "x^2.5 + x^20"


def test_the_text_can_be_copied_with_a_minus_that_programs_read(view):
    tape = book_tape()
    view.draw(tape, at(tape, 13))
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert "1.0 × 2·(-1) × 1 × 1 × 9 = -18.0" in copied
    assert "∂L/∂b tape: -2" in copied


@pytest.mark.parametrize("size", [(404, 208), (300, 208), (720, 400)])
@pytest.mark.parametrize("made", [book_tape, nested_tape, step_tape, squared])
def test_nothing_is_cut(view, size, made):
    tape = made()
    for position in {1, 5, len(Moment.end(tape).beats)}:
        view.draw(tape, at(tape, position))
        assert not paints_outside(view.paint, *size)


def test_both_parts_take_the_colours_of_another_palette(view):
    tape = book_tape()
    view.draw(tape, at(tape, 13))
    for tokens in (DARK, LIGHT):
        view.restyle(tokens)
        picture = view.grab().toImage()
        colors = {picture.pixelColor(x, y).name() for x in range(404) for y in range(32, 240)}
        assert {tokens.grad.lower(), tokens.err.lower()} <= colors


def test_a_term_comes_to_a_variable_with_the_read_that_brings_it():
    tape = squared()
    one, square, three, last = tape.records
    ways = (replace(square.inputs[0]), replace(square.inputs[1], origin=Node("record", 2)))
    read = replace(one, number=2, gradients=values({0: 2}))
    square = replace(square, number=3, inputs=ways)
    three = replace(three, number=4)
    last = replace(last, number=5, inputs=tuple(
        replace(e, origin=Node("record", e.origin.index + 1)) for e in last.inputs
    ))  # fmt: skip
    call = replace(tape.calls[0], node=Node("record", 5), first=6, stop=6)
    tape = replace(tape, records=(one, read, square, three, last), calls=(call,))
    assert lines(tape, 9)[0] == "∂z/∂w = – + 2.0 + (-1.0) = –"
    assert lines(tape, 10)[0] == "∂z/∂w = 2.0 + 2.0 + (-1.0) = 3.0"
