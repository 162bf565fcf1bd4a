"""The plot: which range it shows, what a hand may move, and where the ticks stand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF

from gui.style import mono_font
from gui.tokens import DARK, LIGHT
from gui.views.axis import LEFT, TEXT_OFFSET, Axis
from gui.views.header import Header
from gui.views.marks import spread
from gui.views.plot import Plot
from gui.views.ticks import linear_range, linear_ticks, log_range, log_ticks, nice_step, tick_texts
from tests.gui.hands import MIDDLE, double_click, drag, wheel


@pytest.fixture
def plot(qtbot):
    return shown(qtbot, Plot())


def shown(qtbot, made):
    qtbot.addWidget(made)
    made.resize(352, 240)
    made.restyle(LIGHT)
    made.set_home(0, 40, 0, 1)
    with qtbot.waitExposed(made):
        made.show()
    return made


def ranges(plot):
    return [tuple(map(float, axis)) for axis in plot.box.viewRange()]


def tick_numbers(axis, low, high, size):
    [(_, values)] = axis.tickValues(low, high, size)
    return axis.tickStrings(values, 1, 1)


def test_an_untouched_plot_follows_its_home(plot):
    plot.set_home(0, 80, -1, 2)
    assert ranges(plot) == [(0, 80), (-1, 2)]


def test_the_wheel_zooms_at_the_pointer_and_live_data_no_longer_move_the_plot(plot):
    wheel(plot, 10, 0.5, 3)
    zoomed = ranges(plot)
    x0, x1 = zoomed[0]
    assert plot.touched
    assert 0 < x0 < 10 < x1 < 40 and (10 - x0) / (x1 - x0) == pytest.approx(0.25, abs=0.02)
    plot.set_home(0, 1000, -5, 5)
    assert ranges(plot) == zoomed


def test_f_and_a_double_click_fit_the_plot_and_it_follows_again(plot, qtbot):
    fitted = []
    plot.fitted.connect(lambda: fitted.append(True))
    for fit in (
        lambda: qtbot.keyClick(plot, Qt.Key.Key_F),
        lambda: double_click(plot, 20, 0.5),
    ):
        wheel(plot, 10, 0.5)
        fit()
        assert not plot.touched and ranges(plot) == [(0, 40), (0, 1)]
    assert len(fitted) == 2
    plot.set_home(0, 41, 0, 1)
    assert ranges(plot)[0] == (0, 41)


def test_plus_and_minus_zoom_around_the_middle(plot, qtbot):
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert ranges(plot)[0] == pytest.approx((4, 36))
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    assert ranges(plot)[0] == pytest.approx((0, 40)) and plot.touched


def test_a_left_drag_belongs_to_the_view_and_the_middle_button_pans(plot):
    dragged = []
    plot.dragged.connect(lambda x, y: dragged.append(x))
    drag(plot, (10, 0.5), (15, 0.5), (20, 0.5))
    assert dragged[-1] == pytest.approx(20, abs=0.2)
    assert ranges(plot) == [(0, 40), (0, 1)] and not plot.touched
    drag(plot, (10, 0.5), (15, 0.5), (20, 0.5), button=MIDDLE)
    assert ranges(plot)[0] == pytest.approx((-10, 30), abs=0.3) and plot.touched


def test_a_plot_over_steps_zooms_steps_only_while_its_other_axis_follows(qtbot):
    plot = shown(qtbot, Plot(zoom="x"))
    wheel(plot, 20, 0.5, 3)
    x = ranges(plot)[0]
    assert ranges(plot)[1] == (0, 1)
    plot.set_home(0, 80, 0, 5)
    assert ranges(plot) == [x, (0, 5)]


def test_plots_above_each_other_align(qtbot):
    plots = [shown(qtbot, Plot()) for _ in range(2)]
    plots[1].set_home(0, 40, -100_000, 0.5)
    for plot in plots:
        plot.grab()
    assert {plot.box.geometry().left() for plot in plots} == {44}


def test_numbers_stand_in_steps_of_one_two_and_five_with_a_true_minus(plot):
    assert tick_numbers(plot.left, -0.22, 0.52, 164) == ["−0.2", "0", "0.2", "0.4"]
    assert tick_numbers(plot.bottom, 0, 40, 292) == ["0", "10", "20", "30", "40"]
    assert tick_numbers(plot.bottom, 0, 10_000_000, 292) == ["0", "5,000,000", "10,000,000"]
    plot.left.set_log(True)
    assert tick_numbers(plot.left, -1.84, 0.06, 174) == ["0.03", "0.1", "0.3", "1"]
    assert tick_numbers(plot.left, -2, 30, 174) == ["1", "1e5", "1e10", "1e15", "1e20", "1e25", "1e30"]


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_the_numbers_at_the_left_have_room(qapp, low, span):
    axis = Axis("left")
    assert all(len(text) <= 7 for text in tick_numbers(axis, *linear_range(low, low + span), 174))
    axis.set_log(True)
    assert all(len(text) <= 7 for text in tick_numbers(axis, *log_range(span, 2 * span), 174))


@pytest.mark.parametrize(("low", "high"), [(-2.7e17, 7e16), (-1.5e-7, 1e-8), (0, 1), (-0.3, 0.5)])
def test_no_number_at_the_left_is_cut(qapp, low, high):
    texts = tick_numbers(Axis("left"), low, high, 160)
    widest = max(QFontMetricsF(mono_font(10.5)).horizontalAdvance(text) for text in texts)
    assert len(texts) > 1 and widest <= LEFT - TEXT_OFFSET


@pytest.mark.parametrize("wide", [6, 10, 12.5, 5e17])
def test_no_number_runs_into_the_name_of_its_axis(plot, wide):
    plot.name_axes("w₁", "w₂")
    low, high, size, axis = -wide, wide * 1.1, 240, plot.bottom
    [(_, values)] = axis.tickValues(low, high, size)
    half = QFontMetricsF(mono_font(10.5)).horizontalAdvance(axis.tickStrings(values, 1, 1)[-1]) / 2
    assert len(values) > 1
    assert (values[-1] - low) / (high - low) * size + half <= size - axis.reserve


def test_ticks_get_fewer_and_finer():
    assert nice_step(0.07) == pytest.approx(0.1) and nice_step(0.2) == 0.2 and nice_step(3) == 5
    assert linear_ticks(0.3, 1.2, 0.2) == [0.4, 0.6, 0.8, 1.0, 1.2]
    assert [round(10**e, 4) for e in log_ticks(-1.65, -1.54, 0.03)] == [0.024, 0.026, 0.028]
    assert log_ticks(-3, 9, 1.5) == [-2, 0, 2, 4, 6, 8]
    assert tick_texts([]) == [] and tick_texts([0.0, 0.25]) == ["0", "0.25"]


def test_a_range_moves_only_when_the_data_leave_it_or_shrink_a_lot():
    first = linear_range(0.03, 0.85)
    assert first == pytest.approx((0, 1))
    assert linear_range(0.03, 0.99, first) == first
    assert linear_range(0.03, 0.5, first) == first
    assert linear_range(0.03, 1.1, first) == pytest.approx((0, 1.2))
    assert linear_range(0.03, 0.3, first) == pytest.approx((0, 0.3))
    log = log_range(0.0252, 0.85)
    assert [10**e for e in log] == pytest.approx([0.01, 1])
    assert log_range(0.012, 0.9, log) == log
    assert [10**e for e in log_range(0.0252, 2, log)] == pytest.approx([0.01, 3])


@given(st.floats(-1e30, 1e30), st.floats(-1e30, 1e30))
def test_a_range_holds_its_data(one, other):
    low, high = sorted((one, other))
    bottom, top = linear_range(low, high)
    slack = 1e-5 * (top - bottom)
    assert bottom - slack <= low and high <= top + slack and bottom < top


@given(st.floats(1e-30, 1e30), st.floats(1e-30, 1e30))
def test_a_logarithmic_range_holds_its_data(one, other):
    low, high = sorted((one, other))
    bottom, top = log_range(low, high)
    assert bottom - 1e-5 <= math.log10(low) and math.log10(high) <= top + 1e-5 and bottom < top


@given(st.lists(st.floats(0, 200), max_size=6))
def test_names_never_overlap_and_keep_their_order(places):
    moved = spread(places, 16, 0, 200)
    for one in range(len(places)):
        for other in range(one):
            assert abs(moved[one] - moved[other]) >= 16 - 1e-6
            if abs(places[one] - places[other]) >= 16 * len(places):
                assert (moved[one] < moved[other]) == (places[one] < places[other])


def test_names_that_have_room_stay_where_they_are():
    assert spread([100, 20, 60], 16, 0, 200) == [100, 20, 60]
    assert spread([100, 100], 16, 0, 200) == [92, 108]


def test_another_palette_reaches_background_and_grid(plot):
    for tokens in (DARK, LIGHT, DARK):
        plot.restyle(tokens)
        picture = plot.grab().toImage()
        colors = {picture.pixelColor(100, y).name() for y in range(10, 200)}
        assert colors == {QColor(tokens.surface).name(), QColor(tokens.hair).name()}


def test_a_note_gives_way_to_the_controls(qtbot):
    header = Header("Loss", "mean squared error " * 20)
    qtbot.addWidget(header)
    assert header.minimumSizeHint().width() < 100 and header.height() == 32
    header.set_note("short")
    assert header.note == "short"
