"""Position, speed, acceleration: what stands in the three plots, and what a hand does with the time."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.tokens import DARK, LIGHT
from gui.views.tape.curves.derivative_curves import DerivativeCurves
from gui.views.tape.curves.order_ranges import common_ranges, own_ranges
from gui.views.tape.curves.order_words import on_paper
from gui.views.tape.curves.orders import is_apple
from gui.views.tape.curves.word_places import caption_rect, covered, slope_rect, tangent
from gui.views.tape.moment import Moment
from tests.gui.falls import apple, forward, lost, parabola
from tests.gui.hands import click, drag, wheel
from tests.tapes import book_tape, nested_tape


@pytest.fixture
def view(qtbot):
    made = DerivativeCurves()
    qtbot.addWidget(made)
    made.resize(564, 500)
    made.restyle(LIGHT)
    with qtbot.waitExposed(made):
        made.show()
    made.chosen = []
    made.x_chosen.connect(lambda x, final: made.chosen.append((x, final)))
    return made


def show(view, tape, moment=None):
    view.draw(tape, moment or Moment.end(tape))


def lines(view):
    """What is written under the names."""
    return [plot.marks.caption.line for plot in view.plots]


def names(view):
    return [plot.marks.caption.name for plot in view.plots]


def now(view):
    """Where the vertical line stands, in each plot."""
    return {plot.marks.now for plot in view.plots}


def type_in(view, text):
    field = view.row.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_every_formula_stands_with_its_number(view):
    show(view, apple())
    assert view.title == "Position, speed, acceleration"
    assert names(view) == ["Position", "Speed", "Acceleration"]
    assert lines(view) == ["4.9 t² = 7.056 m", "9.8 t = 11.760 m/s", "9.800 m/s²"]
    assert [plot.marks.point.words for plot in view.plots[:2]] == ["slope 11.76", "slope 9.80"]
    assert view.plots[0].accessibleDescription() == "4.9 t² = 7.056 m, time t = 1.20"


def test_a_number_that_is_not_computed_is_a_dash_and_has_no_ring(view):
    tape = apple()
    show(view, tape, forward(tape, 3))
    assert lines(view) == ["4.9 t² = 7.056 m", "9.8 t = –", "9.8 = –"]
    assert [(p.marks.point.y, p.marks.point.slope) for p in view.plots] == [
        (pytest.approx(7.056), None),
        (None, None),
        (None, None),
    ]
    show(view, tape, forward(tape, 9))
    assert lines(view)[:2] == ["4.9 t² = 7.056 m", "9.8 t = 11.760 m/s"]
    assert view.plots[0].marks.point.slope == pytest.approx(11.76)


def test_none_is_a_red_word_and_no_ring(view):
    show(view, lost())
    third = view.plots[2].marks
    assert (third.caption.line, third.caption.none, third.point.y) == ("None", True, None)
    picture = view.plots[2].grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert QColor(LIGHT.err).name() in seen


def test_the_axes_are_common_and_stand_while_the_time_moves(view):
    show(view, apple())
    before = [plot.box.viewRange() for plot in view.plots]
    assert all(y == before[0][1] and x == [0, 2] for x, y in before)
    assert before[0][1] == [0, pytest.approx(20, abs=1)]
    for time in (0.0, 0.4, 2.0):
        show(view, apple(time))
        assert [plot.box.viewRange() for plot in view.plots] == before


def test_a_drag_moves_the_line_at_once_and_the_numbers_with_the_tape(view):
    show(view, apple())
    drag(view.plots[1], (1.2, 5), (0.9, 5), (0.5, 5))
    assert view.chosen[-2:] == [(0.5, False), (0.5, True)]
    assert not any(final for _, final in view.chosen[:-1])
    assert now(view) == {0.5}
    assert lines(view)[0] == "4.9 t² = 7.056 m"
    assert view.row.field.text() == "0.50"
    show(view, apple(0.5))
    assert lines(view)[0] == "4.9 t² = 1.225 m"


def test_a_tape_that_is_behind_the_hand_does_not_pull_the_line_back(view):
    show(view, apple())
    plot = view.plots[0]
    behind = apple(1.1)
    plot.dragged.emit(0.3, 0.0)
    show(view, behind)
    assert now(view) == {0.3} and view.row.field.text() == "0.30"
    assert lines(view)[0] == "4.9 t² = 5.929 m"


def test_a_click_chooses_a_point_where_tensorflow_has_computed_the_curves(view):
    show(view, apple())
    click(view.plots[2], 0.803, 5)
    click(view.plots[0], 1.9, 5)
    assert view.chosen == [(0.8, True), (1.9, True)]


def test_the_slider_moves_the_time_by_mouse_and_by_keys(view):
    show(view, apple())
    slider = view.row.slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert slider.held and view.chosen == [(1.0, False)]
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert view.chosen == [(1.0, False), (1.0, True)]
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert view.chosen[2:] == [(1.01, True), (1.11, True)]
    assert now(view) == {1.11}


def test_any_number_can_be_typed(view):
    show(view, apple())
    type_in(view, "1.2345")
    type_in(view, "7")
    assert view.chosen == [(1.2345, True), (7.0, True)]


@pytest.mark.parametrize("text", ["soon", "1e9", "nan", "1,2,3"])
def test_what_is_no_number_is_said_and_the_time_stays(view, text):
    show(view, apple())
    type_in(view, text)
    assert view.chosen == []
    assert view.row.message == "time t must be from −100,000 to 100,000"
    assert view.row.field.text() == text and view.row.field.property("wrong")
    assert [*now(view)] == [pytest.approx(1.2)]
    QTest.keyClick(view.row.field, Qt.Key.Key_Escape)
    assert view.row.message == "" and view.row.field.text() == "1.20"


def test_what_is_being_typed_stays_while_the_film_plays(view):
    tape = apple()
    show(view, tape)
    view.row.field.setFocus()
    view.row.field.setText("0.7")
    show(view, tape, forward(tape, 3))
    assert view.row.field.text() == "0.7"


def test_one_tape_has_a_second_derivative_where_the_curves_have_a_point(view):
    show(view, parabola())
    assert view.title == "y, y′, y″"
    assert names(view) == ["y", "dy/dw", "d²y/dw²"]
    assert lines(view)[1:] == ["2·w = 6.000", "2.000"]
    show(view, parabola(3.001))
    assert lines(view)[1:] == ["2·w = 6.002", "–"]


def test_names_of_nested_tapes_come_from_the_program(view):
    tape = apple()
    calls = (replace(tape.calls[0], target="height"), tape.calls[1])
    show(view, replace(tape, calls=calls))
    assert names(view) == ["height", "speed", "acceleration"]
    assert not is_apple(replace(tape, calls=calls))
    assert is_apple(tape) and is_apple(nested_tape()) and not is_apple(book_tape())


def test_the_three_are_told_apart_by_their_dashes(view):
    assert len({tuple(plot.curve.pen.dashPattern()) for plot in view.plots}) == 3


def test_a_zoom_of_one_is_a_zoom_of_all_until_fit(view):
    show(view, apple())
    wheel(view.plots[0], 1, 5, 3)
    shown = [plot.box.viewRange()[0] for plot in view.plots]
    assert shown[0] == shown[1] == shown[2] != [0, 2]
    show(view, apple(0.5))
    assert view.plots[2].box.viewRange()[0] == shown[2]
    view.plots[2].fit()
    assert all(plot.box.viewRange()[0] == [0, 2] for plot in view.plots)
    wheel(view.plots[0], 1, 5, 3)
    show(view, parabola())
    assert all(plot.box.viewRange()[0] == [-6, 6] for plot in view.plots)


def test_another_palette_reaches_every_mark(view):
    show(view, apple())
    for tokens, other in ((DARK, LIGHT), (LIGHT, DARK)):
        view.restyle(tokens)
        picture = view.grab().toImage()
        seen = {picture.pixelColor(x, y).name() for x in range(564) for y in range(40, 500)}
        assert {QColor(ink).name() for ink in (tokens.grad, tokens.grad2, tokens.now)} <= seen
        assert not {QColor(ink).name() for ink in (other.grad, other.grad2)} & seen


def test_nothing_is_clipped_where_there_is_little_room(view):
    show(view, apple())
    view.resize(388, 330)
    assert view.minimumSizeHint().width() <= 388 and view.minimumSizeHint().height() <= 330
    for plot in view.plots:
        assert plot.box.height() > 40


def test_a_program_without_curves_leaves_the_picture(view):
    show(view, apple())
    show(view, book_tape())
    assert lines(view)[0] == "4.9 t² = 7.056 m"


def test_a_common_axis_hides_no_curve():
    t = np.linspace(0, 2, 21)
    position, speed, small = 4.9 * t**2, 9.8 * t, np.full_like(t, 0.1)
    assert len(set(common_ranges([position, speed, np.full_like(t, 9.8)]))) == 1
    assert common_ranges([position, speed, small]) == own_ranges([position, speed, small])
    assert own_ranges([small])[0][0] == 0
    poles = np.array([np.nan, -np.inf, 1.0, 3.0])
    assert own_ranges([poles])[0] == (0, pytest.approx(3, abs=0.2))
    assert own_ranges([poles[:2]])[0][0] == 0


def test_formulas_are_written_as_on_paper():
    assert on_paper("4.9 * time ** 2.") == "4.9·time²"
    assert on_paper("x * tf.cos(x) - 1.5") == "x·cos(x) − 1.5"
    assert on_paper("tf.math.log(x)") == "log(x)"
    assert on_paper("4 * (y - 20) * w * x + b ** 2 - 7 * t") == ""


def test_a_caption_goes_where_the_curve_is_not():
    box, size = QRectF(44, 8, 500, 120), QSizeF(144, 34)
    x = np.linspace(44, 544, 201)
    for y in (128 - x * 0.2, 8 + (x - 44) * 0.24, 60 + 50 * np.sin(x / 80), 8 + ((x - 294) / 25) ** 2):
        dots = np.stack([x, y])
        rect = caption_rect(box, size, dots)
        assert box.contains(rect) and not covered(rect, dots)
    assert box.contains(caption_rect(box, size, np.stack([np.tile(x, 60), np.repeat(np.arange(8, 128, 2), 201)])))


@pytest.mark.parametrize("way", [(100, 0), (60, -80), (60, 80), (1, 100), (1, -100)])
@pytest.mark.parametrize("at", [(60, 100), (294, 60), (540, 120)])
def test_the_slope_stands_in_the_plot_and_off_the_caption(at, way):
    box, taken, size = QRectF(44, 8, 500, 120), QRectF(52, 12, 144, 34), QSizeF(80, 15)
    line = tangent(box, QPointF(*at), QPointF(*way))
    assert all(box.adjusted(-1, -1, 1, 1).contains(end) for end in (line.p1(), line.p2()))
    rect = slope_rect(box, line, size, taken, np.zeros((2, 0)))
    assert box.contains(rect) and not rect.intersects(taken)
