"""Operands and result: an element of the result lights what it is made of, and its numbers add up."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.tensors import Reshaping, Slicing, Transposition
from gui.tokens import DARK, LIGHT
from gui.views.tensors.cells.extent import extent_of
from gui.views.tensors.cells.frames import Frame
from gui.views.tensors.cells.numerals import numerals
from gui.views.tensors.formula.formula import Formula
from gui.views.tensors.formula.repetition import repeated, used
from gui.views.tensors.mode import Mode
from gui.views.tensors.moments import MomentsView
from gui.views.tensors.operation import OperationView, signs
from tests.gui.tensors.pointer import hover, leave, middle
from tests.gui.tensors.things import A, B, history, matmul, operation, plus, reduced

# A tooltip is raised, which the offscreen platform can't do.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)

C = np.arange(6.0).reshape(2, 3)


@pytest.fixture
def view(qtbot):
    made = OperationView()
    qtbot.addWidget(made)
    made.resize(784, 400)
    made.restyle(LIGHT)
    made.show()
    return made


def look(view, cell):
    result = view.row.shown[-1]
    hover(result, middle(result, cell))


def lit(view):
    """The frames of each tile with the elements that they are around."""
    return [[(mark.frame, mark.region) for mark in tile.picture.marks] for tile in view.row.shown]


def region(*ends):
    return tuple(slice(*end) for end in ends)


def formula(made):
    tensors = (*made.operands, made.result)
    return Formula(made, [numerals(one.values, extent_of(one.values)) for one in tensors])


def words(made, index, most=12):
    return "".join(word.text for word in formula(made).words(index, most))


def test_row_times_column_as_in_the_book(view):
    view.draw(matmul(), "e = tf.matmul(a, b)")
    look(view, (0, 1))
    assert lit(view) == [
        [(Frame.LEFT, region((0, 1, 1), (0, 2, 1)))],
        [(Frame.RIGHT, region((0, 2, 1), (1, 2, 1)))],
        [(Frame.CHANGED, region((0, 1), (1, 2)))],
    ]
    assert view.line.text == "r[0, 1] = 1·4 + 2·16 = 36"
    leave(view.row.shown[-1])
    assert lit(view) == [[], [], []]
    assert view.line.text.startswith("Point at")


def test_teal_is_left_and_indigo_is_right():
    tokens = {word.text: word.token for word in formula(matmul()).words((0, 1), 12)}
    assert (tokens["1"], tokens["2"], tokens["4"], tokens["16"]) == ("w1", "w1", "w2", "w2")


@pytest.mark.parametrize(
    ("made", "index", "text"),
    [
        (plus(C, [10.0, 20.0, 30.0]), (1, 2), "r[1, 2] = 5 + 30 = 35"),
        (plus(C, -1.5), (0, 0), "r[0, 0] = 0 + (−1.5000) = −1.5000"),
        (reduced("sum", C, 1), (1,), "r[1] = 3 + 4 + 5 = 12"),
        (reduced("mean", C, 0), (1,), "r[1] = (1 + 4) / 2 = 2.5000"),
        (reduced("max", -C, None), (), "r = max(0, −1, −2, −3, −4, −5) = 0"),
        (reduced("sum", C, 0, keepdims=True), (0, 2), "r[0, 2] = 2 + 5 = 7"),
        (operation("square", plus(1, 1).wiring, C**2, c=C), (0, 2), "r[0, 2] = square(2) = 4"),
        (operation("-", plus(1, 1).wiring, -C, c=C), (0, 2), "r[0, 2] = −2 = −2"),
        (operation(">", plus(1, 1).wiring, C > 2, c=C, v=2), (1, 2), "r[1, 2] = 5 > 2 = True"),
        (operation("transpose", Transposition((1, 0)), C.T, c=C), (2, 1), "r[2, 1] = c[1, 2] = 5"),
        (operation("reshape", Reshaping(), C.reshape(3, 2), c=C), (1, 1), "r[1, 1] = c[1, 0] = 3"),
        (operation("[]", Slicing((slice(None), 1)), C[:, 1], c=C), (1,), "r[1] = c[1, 1] = 4"),
    ],
)
def test_each_operation_is_worked_out_with_its_numbers(made, index, text):
    assert words(made, index) == text


@given(st.integers(1, 60), st.integers(2, 12))
def test_of_a_long_sum_the_first_terms_and_the_last_are_written(count, most):
    made = reduced("sum", np.arange(float(count)), None)
    numbers = re.findall(r"\d+", words(made, (), most).removeprefix("r = "))[:-1]
    expected = list(range(count)) if count <= most else [*range(most - 1), count - 1]
    assert [int(number) for number in numbers] == expected


def test_a_formula_fits_its_line(view):
    values = np.random.default_rng(0).normal(size=(40, 40))
    view.draw(matmul(values, values), "e = tf.matmul(a, b)")
    for width in (420, 784, 1200):
        view.resize(width, 400)
        look(view, (0, 0))
        assert view.line.text.startswith("r[0, 0] = ")
        assert " … " in view.line.text
        text_width = sum(view.line._width(n, word) for n, word in enumerate(view.line._words))
        assert text_width <= width


def test_broadcasting_draws_what_is_repeated(view):
    made = plus(C, [10.0, 20.0, 30.0])
    view.draw(made, "s = c + v")
    vector = view.row.shown[1]
    assert vector.picture.plane.matrix.tolist() == [[10, 20, 30], [10, 20, 30]]
    assert np.shares_memory(vector.picture.plane.values, made.operands[1].values)
    assert vector.picture.repeated.axes == (0,)
    look(view, (1, 2))
    assert lit(view)[1] == [(Frame.RIGHT, region((1, 2), (2, 3, 1)))]


SHAPES = st.sampled_from([(), (1,), (3,), (2, 1), (1, 3), (2, 3), (4, 1, 3), (4, 2, 1), (1, 1, 1), (2, 1, 2, 3)])


@given(SHAPES, SHAPES, st.data())
def test_what_is_lit_is_what_the_element_is_made_of(one, other, data):
    rng = np.random.default_rng(0)
    made = plus(rng.normal(size=one), rng.normal(size=other))
    index = tuple(data.draw(st.integers(0, size - 1)) for size in made.result.shape)
    numbers = []
    for n, operand in enumerate(made.operands):
        values, copies = repeated(made, n)
        (number,) = values[used(made, n, index)].ravel()
        numbers.append(number)
        own = operand.values[copies.own(index[len(index) - values.ndim :])] if copies else number
        assert own == number
    assert sum(numbers) == made.result.values[index]


def test_a_product_of_batches_turns_its_operands_along(view):
    a, b = np.random.default_rng(0).normal(size=(4, 2, 3)), np.random.default_rng(1).normal(size=(3, 2))
    view.draw(matmul(a, b), "e = tf.matmul(a, b)")
    view.pages.boxes[0].setValue(3)
    assert [tile.picture.plane.page for tile in view.row.shown] == [(3,), (3,), (3,)]
    look(view, (1, 0))
    assert lit(view)[:2] == [
        [(Frame.LEFT, region((3, 4, 1), (1, 2, 1), (0, 3, 1)))],
        [(Frame.RIGHT, region((3, 4), (0, 3, 1), (0, 1, 1)))],
    ]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (matmul(), ("", "@", "=", "")),
        (plus(C, 1), ("", "+", "=", "")),
        (reduced("sum", C, 0), ("reduce_sum(", ") =", "")),
        (operation("maximum", plus(1, 1).wiring, C, c=C, v=C), ("maximum(", ",", ") =", "")),
        (operation("-", plus(1, 1).wiring, -C, c=C), ("-", "=", "")),
        (operation("[]", Slicing((0,)), C[0], c=C), ("", "[…] =", "")),
    ],
)
def test_the_sign_stands_where_it_is_typed(made, expected):
    assert tuple(signs(made)) == expected


def test_another_operation_of_fewer_operands_takes_its_place(view):
    view.draw(matmul(), "e = tf.matmul(a, b)")
    look(view, (0, 1))
    view.draw(reduced("sum", C, 1), "s = tf.reduce_sum(c, axis=1)")
    assert len(view.row.shown) == 2
    assert view.row.shown[-1].title == "s = tf.reduce_sum(c, axis=1)"
    assert view.line.text.startswith("Point at")


def test_all_of_an_operation_share_one_scale(view):
    view.draw(matmul(A, B), "e = tf.matmul(a, b)")
    assert view.extent.limit == 76
    first, result = view.row.shown[0], view.row.shown[-1]
    tints = [tile.grab().toImage().pixelColor(middle(tile, (1, 1)).toPoint().x() - 25,
                                              middle(tile, (1, 1)).toPoint().y() - 12).name()
             for tile in (first, result)]  # fmt: skip
    assert tints[1] == "#f3b98a"
    assert tints[0] > tints[1]


def test_modes_and_palettes_change_while_running(view):
    view.draw(matmul(), "e = tf.matmul(a, b)")
    for tokens in (DARK, LIGHT, DARK):
        view.restyle(tokens)
        for mode in Mode:
            view.set_mode(mode)
            view.grab()


@pytest.fixture
def moments(qtbot):
    made = MomentsView()
    qtbot.addWidget(made)
    made.resize(784, 200)
    made.restyle(LIGHT)
    made.show()
    return made


def test_the_moments_of_a_variable_stand_side_by_side(moments):
    moments.draw("v", history())
    assert [tile.title for tile in moments.row.shown] == [
        "tf.Variable(…)", "v[0, 0].assign(3.)", "v.assign_add(…)", "v.assign_sub(…)",
    ]  # fmt: skip
    assert [tile.caption for tile in moments.row.shown] == [
        "first value", "one element only", "added to all", "subtracted from all",
    ]  # fmt: skip
    assert moments.row.shown[2].toolTip() == "v.assign_add(tf.ones((3, 1)))"
    assert [tile.picture.changed is not None for tile in moments.row.shown] == [False, True, True, True]
    assert {tile.picture.numerals for tile in moments.row.shown} == {moments.row.tiles[0].picture.numerals}
    assert moments.key.isVisible()


def test_only_the_last_four_moments_are_shown_and_one_alone_has_no_key(moments):
    past = history()
    moments.draw("v", (*past, *past[1:]))
    assert [tile.title for tile in moments.row.shown][-1] == "v.assign_sub(…)"
    assert len(moments.row.shown) == 4
    moments.draw("v", past[:1])
    assert (len(moments.row.shown), moments.key.isVisible()) == (1, False)
    moments.draw("v", ())
    assert moments.row.shown == []


def test_a_part_that_was_written_is_counted(moments):
    first, second, *_ = history()
    part = type(second)(5, "v[1:].assign(tf.zeros((2, 1)))", second.values, (slice(1, 3, 1), slice(0, 1, 1)))
    moments.draw("v", (first, part))
    assert moments.row.shown[1].caption == "2 of 3 elements"
