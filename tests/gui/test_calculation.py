"""The working of a step: every number as the read-outs have it, and nothing cut."""

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from engine.history import Change
from gui.tokens import DARK, LIGHT
from gui.views.calculation import CalculationView
from gui.views.working import working
from tests.frames import BOOK, frame
from tests.gui.margins import paints_outside


@pytest.fixture
def view(qtbot):
    made = CalculationView()
    qtbot.addWidget(made)
    made.resize(520, 212)
    made.restyle(LIGHT)
    made.show()
    made.draw(frame())
    return made


def with_weights(w1, w2, b):
    return frame(weights=((np.array([[w1], [w2]], np.float32), np.array([b], np.float32)),))


def test_the_book_step_reads_as_in_the_book(view):
    assert view.header.note == "step 40 · η = 0.1"
    assert view.accessibleDescription().splitlines() == [
        "step 40 · η = 0.1",
        "W = [0.16687, -0.12955] = [0.16769, -0.12872] - 0.1 × [0.00822, 0.00832]",
        "b = 0.43042 = 0.42720 - 0.1 × -0.03221",
        "x₂ = -(w₁/w₂)·x₁ + (0.5 - b)/w₂",
        "= -(0.16687 / -0.12955)·x₁ + (0.5 - 0.43042) / -0.12955",
        "x₂ = 1.288 x₁ - 0.537",
    ]


def test_the_text_can_be_copied_with_a_minus_that_programs_read(view):
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert "-0.12955" in copied
    assert "\N{MINUS SIGN}" not in copied


def test_a_change_ahead_is_announced(view):
    change = Change(20, "training.learning_rate", 0.1, 0.05)
    view.draw(frame(step=12, newest=40, events=(change,)))
    assert view.header.note == "step 12 · η = 0.1 (then 0.05 after step 20)"
    view.draw(frame(step=21, newest=40, events=(change,), learning_rate=0.05))
    assert view.header.note == "step 21 · η = 0.05"
    view.draw(frame(step=12, newest=40, events=(Change(20, "training.batch_size", None, 128),)))
    assert view.header.note == "step 12 · η = 0.1"


def test_where_no_update_was_made_dashes_stand_and_a_sentence_why():
    start = working(frame(step=0))
    assert start.after.W == start.before.W == start.gradient.W == ("–", "–")
    assert start.remark == "Step 0: no update has been made yet."
    assert start.boundary.result == "x₂ = −0.459 x₁ − 3.581"
    placed = working(frame(previous=None, gradients=None, loss=None, gradient_norm=None))
    assert placed.after.b == "–"
    assert placed.remark == "The weights were placed by hand here."


@pytest.mark.parametrize(
    "weights, formula, result",
    [
        ((0.5, 0.0, 0.25), "x₁ = (0.5 − b)/w₁", "x₁ = 0.500"),
        ((0.0, 0.5, 0.25), "x₂ = −(w₁/w₂)·x₁ + (0.5 − b)/w₂", "x₂ = 0.000 x₁ + 0.500"),
        ((0.0, 0.0, 0.25), "w₁x₁ + w₂x₂ + b = 0.5", "no boundary"),
        ((np.nan, 1.0, 0.0), "x₂ = −(w₁/w₂)·x₁ + (0.5 − b)/w₂", "no boundary"),
        ((1.0, 1e-38, 0.0), "x₂ = −(w₁/w₂)·x₁ + (0.5 − b)/w₂", "x₂ = −1.0e38 x₁ + 5.0e37"),
    ],
)
def test_a_boundary_of_any_direction_has_its_equation(weights, formula, result):
    boundary = working(with_weights(*weights)).boundary
    assert boundary.formula == formula
    assert boundary.result == result


def test_a_negative_bias_stands_in_brackets():
    assert "(0.5 − (−0.25000))" in " ".join(working(with_weights(0.5, 0.5, -0.25)).boundary.numbers)


def test_many_rows_of_w_are_one_norm():
    layers = tuple((np.ones(shape, np.float32), np.ones(shape[1], np.float32)) for shape in ((2, 4), (4, 1)))
    shown = working(frame(weights=layers, previous=layers, gradients=layers, quadratic=None))
    assert shown.after.W == ("2.00000",)
    assert shown.remark == "W has 4 rows: its norm is shown."
    assert "hidden layers" in shown.boundary.formula
    assert "‖W‖ = 2.00000" in shown.text()


CASES = [
    frame(),
    frame(step=0),
    with_weights(123456.7, -987654.3, -123456.7),
    with_weights(-7.4e17, 1.2e12, -3e9),
    frame(BOOK.with_("training.learning_rate", 1.23456e-5)),
]


@pytest.mark.parametrize("size", [(520, 180), (868, 148), (400, 120), (720, 400)])
@pytest.mark.parametrize("case", range(len(CASES)))
def test_nothing_is_cut(view, size, case):
    view.draw(CASES[case])
    assert not paints_outside(view.paint, *size)


def test_a_sign_moves_no_digit(view):
    view.draw(with_weights(0.125, 0.25, 0.5))
    plus = view.grab().toImage()
    view.draw(with_weights(-0.125, 0.25, 0.5))
    minus = view.grab().toImage()
    column = [(x, y) for x in range(150, 210) for y in range(36, 60)]
    differing = {x for x, y in column if plus.pixel(x, y) != minus.pixel(x, y)}
    assert differing and max(differing) - min(differing) < 9  # the width of a sign


def test_the_gradient_is_pink_in_either_theme(view):
    for tokens in (DARK, LIGHT):
        view.restyle(tokens)
        picture = view.grab().toImage()
        colors = {picture.pixelColor(x, y).name() for x in range(380, 460) for y in range(36, 75)}
        assert tokens.grad.lower() in colors
