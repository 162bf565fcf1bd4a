"""A layer's life: what each column says and draws at each moment, in TensorFlow's own numbers."""

import time
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.shapes import LESSONS, Again, Inputs, Layer, Study
from engine.shapes.laboratory import examine
from gui.layers.moments import Moment, moments
from gui.numbers import fixed
from gui.tokens import DARK
from gui.views.layers.life import LifeView
from gui.views.layers.life.drawing import Box, Plate, Sign
from gui.views.layers.life.heat_map import MOST, page, unfolded
from gui.views.layers.life.placing import advance
from gui.views.layers.life.words import State
from gui.views.tensors.cells.numerals import exact
from tests.gui.margins import paints_outside
from tests.gui.tensors.pointer import hover, leave
from tests.reports import report

SIZES = ((1184, 320), (868, 212))
LARGE = Study(Inputs((4, 4096), "normal"), (Layer("SimpleDense", 2440, "tf.nn.relu"),))


@cache
def refused(*, at):
    """A layer that Keras refuses when it is made, or at its first call."""
    layer = Layer("Conv2D", 0) if at == "init" else Layer("Conv2D", 8)
    return examine(Study(stack=(layer,))).stack[0]


@pytest.fixture
def life(qtbot):
    """Make views at one of the moments that came, counted."""
    views = []

    def make(passage=None, again=None, moment=-1, size=SIZES[0]):
        view = LifeView()
        views.append(view)  # a column does not keep it
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        view.draw(passage, again, moments(passage, again)[moment] if passage else Moment("__init__"))
        QApplication.processEvents()
        return view

    return make


def of_lesson(life, lesson, place=0, moment=-1, size=SIZES[0]):
    one = report(lesson)
    again = one.again if one.study.again and one.study.again.layer == place else None
    return life(one.stack[place], again, moment, size)


def plates(column):
    return {item.name: item for item in column.picture.drawing.items if isinstance(item, Plate)}


def lines(column):
    return [line.words for line in column.picture.drawing.lines]


def middle(picture, name, cell):
    """The middle of an element as it is painted; `cell` counts what is shown."""
    placed = next(one for one in picture._placing.places if getattr(one.item, "name", "") == name)
    heat, rect, zoom = placed.item.heat, placed.rect, picture._placing.zoom
    across = rect.left() + rect.width() * (cell[1] + 0.5) / len(heat.columns)
    down = rect.top() + rect.height() * (cell[0] + 0.5) / len(heat.rows)
    return QPointF(across * zoom, down * zoom)


def test_before_tensorflow_is_there_the_columns_say_what_they_are_about(life):
    view = life()
    assert [column.head.name for column in view.columns] == ["__init__", "build(input_shape)", "call(inputs)"]
    assert all(column.sentence.text() and not column.chips.facts for column in view.columns)
    assert all(plate.heat is None for column in view.columns for plate in plates(column).values())


def test_a_layer_that_was_only_made_has_no_weights_and_does_not_know_their_rows(life):
    made, _, call = of_lesson(life, "simple_dense", moment=0).columns
    assert made.chips.facts == ("built = False", "0 weights", "0 parameters")
    assert plates(made)["W"].heat is None
    assert plates(made)["W"].shape == (-1, 32)
    assert lines(made) == ["self.units = 32", "self.activation = tf.nn.relu"]
    assert all(plate.heat is None for plate in plates(call).values())


def test_build_shows_the_weights_that_keras_made_and_counts_them(life):
    build = of_lesson(life, "simple_dense", moment=1).columns[1]
    weights = report("simple_dense").stack[0].weights
    assert [plate.heat.values is weight.values for plate, weight in zip(plates(build).values(), weights, strict=True)]
    assert build.chips.facts[:2] == ("built = True", "25,120 parameters")
    assert lines(build)[1] == "784 × 32 + 32 = 25,120 parameters"


def test_the_numbers_flow_through_the_call_line_by_line(life):
    passage = report("simple_dense").stack[0]
    for stage, name in enumerate(("inputs @ W", "y", "y")):
        call = of_lesson(life, "simple_dense", moment=2 + stage).columns[2]
        assert plates(call)[name].now
        np.testing.assert_array_equal(plates(call)[name].heat.values, passage.stages[stage].values)
        assert len(lines(call)) == stage + 1
        assert lines(call)[-1].endswith(f"= {fixed(float(passage.stages[stage].values[0, 0]), 4)}")


def test_one_column_is_yellow_at_a_time(life):
    view = of_lesson(life, "simple_dense", moment=0)
    passage = report("simple_dense").stack[0]
    for moment in moments(passage, None):
        view.draw(passage, None, moment)
        states = [column._words.state for column in view.columns]
        assert states.count(State.NOW) == 1
        assert states[("__init__", "build", "call").index(moment.method)] is State.NOW


def test_a_second_call_with_another_width_skips_build_and_shows_the_error_word_for_word(life):
    again = report("other_width").again
    _, build, call = of_lesson(life, "other_width").columns
    assert build.head.when == "skipped"
    assert all(plate.faint for plate in plates(build).values())
    assert call.error.text == f"{again.failure.kind}: {again.failure.message}"
    assert call.sentence.text() == "Each sample has 100 numbers, but W has 784 rows."
    assert plates(call)["inputs"].wrong
    assert plates(call)["W"].wrong
    assert plates(call)["y"].heat is None


def test_before_the_second_call_its_error_is_not_there(life):
    view = of_lesson(life, "other_width", moment=0)
    assert not any(column.error.text for column in view.columns)


def test_an_activation_that_is_a_string_fails_behind_the_sum(life):
    call = of_lesson(life, "string_activation").columns[2]
    wrong = [item for item in call.picture.drawing.items if item.wrong]
    assert wrong == [Sign(above='"relu"', wrong=True)]
    assert "'str' object is not callable" in call.error.text


@pytest.mark.parametrize(("at", "column"), [("init", 0), ("build", 1)])
def test_a_refusal_is_shown_where_it_happened_and_what_follows_was_not_reached(life, at, column):
    passage = refused(at=at)
    columns = life(passage).columns
    assert [bool(one.error.text) for one in columns] == [number == column for number in range(3)]
    assert passage.failure.message in columns[column].error.text
    assert all(one.sentence.text() == "Not reached." for one in columns[column + 1 :])


def test_a_layer_of_another_kind_shows_inputs_layer_and_outputs_and_all_its_weights(life):
    _, build, call = of_lesson(life, "series").columns
    assert list(plates(build)) == ["kernel", "recurrent_kernel", "bias"]
    assert list(plates(call)) == ["inputs", "outputs"]
    assert Box("LSTM") in call.picture.drawing.items


def test_the_element_under_the_pointer_is_read_out_and_what_it_is_made_of_is_framed(life):
    passage = report("simple_dense").stack[0]
    picture = of_lesson(life, "simple_dense", moment=2).columns[2].picture
    hover(picture, middle(picture, "inputs @ W", (1, 5)))
    assert picture.words.startswith("inputs @ W[1, 5] = ")
    assert plates_of(picture)["inputs"].lit == (range(1, 2), range(784))
    assert plates_of(picture)["W"].lit == (range(784), range(5, 6))
    assert picture.drawing.lines[0].words.startswith("inputs[1] @ W[:, 5] = 1 × ")
    assert picture.drawing.lines[0].words.endswith(fixed(float(passage.stages[0].values[1, 5]), 4))
    leave(picture)
    assert picture.words == ""
    assert plates_of(picture)["W"].lit is None


def test_what_is_looked_at_stays_so_from_line_to_line_and_is_forgotten_with_the_layer(life):
    stack = report("stack").stack
    view = life(stack[0], moment=2)
    picture = view.columns[2].picture
    hover(picture, middle(picture, "inputs @ W", (1, 20)))
    view.draw(stack[0], None, Moment("call", 2))
    assert picture.words.startswith("y[1, 20] = ")
    view.draw(stack[3], None, Moment("call", 2))  # with 10 units
    assert picture.words == ""
    assert picture.drawing.lines[0].words.startswith("inputs[0] @ W[:, 0]")


def plates_of(picture):
    return {item.name: item for item in picture.drawing.items if isinstance(item, Plate)}


def test_of_weights_with_more_than_two_axes_each_element_has_its_whole_index(life):
    picture = of_lesson(life, "images", moment=1).columns[1].picture
    kernel = report("images").stack[0].weights[0].values
    hover(picture, middle(picture, "kernel", (14, 3)))
    row = np.unravel_index(14, (3, 3, 3))
    assert picture.words == f"kernel[{row[0]}, {row[1]}, {row[2]}, 3] = {exact(kernel[*row, 3])}"


def test_keys_lead_through_the_numbers_and_from_one_tensor_into_the_next(life):
    picture = of_lesson(life, "simple_dense", moment=1).columns[1].picture
    QTest.keyClick(picture, Qt.Key.Key_Down)
    assert picture.look.name == "b"
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert picture.words.startswith("W[0, 0] = ")
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.words.startswith("W[0, 1] = ")
    press = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    press.ignore()
    QApplication.sendEvent(picture, press)
    assert press.isAccepted()  # or the key would be the window's "next moment"


def test_a_click_and_return_choose_the_first_moment_of_a_column(life):
    view = of_lesson(life, "simple_dense")
    chosen = []
    view.moment_chosen.connect(chosen.append)
    QTest.mouseClick(view.columns[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(view.columns[2], Qt.Key.Key_Return)
    assert chosen == [Moment("__init__"), Moment("call")]


def test_a_moment_that_never_came_can_not_be_chosen(life):
    view = life(refused(at="build"))
    chosen = []
    view.moment_chosen.connect(chosen.append)
    QTest.mouseClick(view.columns[2], Qt.MouseButton.LeftButton)
    assert chosen == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lesson", [lesson.id for lesson in LESSONS])
def test_nothing_of_any_lesson_is_cut_off(life, lesson, size):
    one = report(lesson)
    for place in range(len(one.stack)):
        view = of_lesson(life, lesson, place, size=size)
        assert (view.width(), view.height()) == size
        for column in view.columns:
            picture = column.picture
            if picture.isHidden():
                continue
            zoom = picture._placing.zoom
            for placed in picture._placing.places:
                name = advance(getattr(placed.item, "name", ""), 12.0, bold=True)
                half = max(placed.rect.width(), name) / 2 * zoom
                centre = placed.rect.center().x() * zoom
                assert centre - half >= -1
                assert centre + half <= picture.width() + 1
                assert placed.rect.top() * zoom >= 0
                assert placed.rect.bottom() * zoom <= picture.height()


def test_a_picture_stays_inside_its_part_of_any_picture(life):
    picture = of_lesson(life, "images").columns[2].picture
    assert not paints_outside(picture.paint, picture.width(), picture.height())


def test_of_a_large_tensor_as_many_elements_are_shown_as_can_be_told_apart_each_with_its_own_number():
    values = np.arange(4096 * 2442, dtype=np.float32).reshape(4096, 2442)
    heat = unfolded(values).heat()
    assert (heat.image.height(), heat.image.width()) == (MOST, MOST)
    assert heat.index((0, 0)) == (0, 0)
    assert heat.index((MOST - 1, MOST - 1)) == (4095, 2441)
    assert heat.words("W", (0, MOST - 1)) == "W[0, 2441] = 2441.0"


def test_of_a_batch_of_images_the_first_channel_of_the_first_is_shown():
    values = np.random.default_rng(0).random((2, 5, 4, 3)).astype(np.float32)
    heat = page(values).heat()
    assert heat.index((3, 2)) == (0, 3, 2, 0)
    assert heat.cell((0, 3, 2, 0)) == (3, 2)


def test_a_large_layer_is_drawn_again_at_once(life):
    passage = examine(LARGE).stack[0]
    view = life(passage)
    took = []
    for moment in moments(passage, None) * 3:
        view.draw(passage, None, moment)
        began = time.perf_counter()
        view.grab()
        took.append(time.perf_counter() - began)
    assert sorted(took)[len(took) // 2] < 0.03  # 3 ms where nothing else runs


def test_another_palette_changes_the_colours_while_running(life):
    view = of_lesson(life, "simple_dense")
    before = view.grab().toImage()
    view.restyle(DARK)
    assert view.grab().toImage() != before


def test_each_column_is_read_out_with_its_facts(life):
    view = of_lesson(life, "other_width")
    assert "built = True" in view.columns[1].accessibleDescription()
    assert "InvalidArgumentError" in view.columns[2].accessibleDescription()


def test_a_second_call_with_the_same_inputs_uses_the_same_weights(life):
    twice = examine(Study(again=Again(0)))
    _, build, call = life(twice.stack[0], twice.again).columns
    assert build.sentence.text() == "Skipped: the second call finds the weights that are there."
    assert "call 2" in call.chips.facts
