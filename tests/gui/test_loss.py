"""The loss: every step is there, the step on screen is marked, and what is under the pointer can be read."""

import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from engine.frame import Ending
from engine.losses import LossLog
from gui.segmented import Segmented
from gui.tokens import DARK, LIGHT
from gui.views.header import Header
from gui.views.loss import LossView
from tests.frames import BOOK, frame
from tests.gui.hands import click, double_click, drag, hover, wheel


@pytest.fixture
def view(qtbot):
    made = LossView()
    qtbot.addWidget(made)
    made.resize(352, 240)
    made.restyle(LIGHT)
    with qtbot.waitExposed(made):
        made.show()
    made.chosen = []
    made.step_chosen.connect(made.chosen.append)
    return made


def line(trace):
    """The points of a line: steps and what stands on the axis."""
    return list(trace.x), list(trace.y)


def losses_frame(losses, steps=None, **changes):
    log = LossLog()
    log.extend(np.array(losses, np.float32))
    count = len(losses)
    recipe = BOOK.with_("training.steps", steps or count)
    changes = {"loss": losses[-1], "quadratic": None, "run": 2} | changes
    return replace(frame(), recipe=recipe, step=count, newest=count, losses=log.snapshot(), **changes)


def note(view):
    return view.findChild(Header).note


def test_every_step_is_drawn_where_there_is_room(view):
    book = frame()
    view.draw(book)
    steps, heights = line(view._curve.past)
    assert steps == list(range(1, 41))
    assert 10 ** np.array(heights) == pytest.approx(book.losses.exact, rel=1e-5)


def test_looking_back_the_future_is_drawn_apart_and_meets_the_past(view):
    view.draw(frame(step=12, newest=40))
    past, future = line(view._curve.past), line(view._curve.future)
    assert past[0] == list(range(1, 13)) and future[0] == list(range(12, 41))
    assert future[1][0] == past[1][-1]


def test_of_steps_that_share_a_point_the_least_and_the_greatest_are_drawn(view):
    losses = np.full(100_000, 0.1, np.float32)
    losses[70_001], losses[20_002] = 5.0, 0.001
    view.draw(losses_frame(losses))
    _, heights = line(view._band.area)
    assert 10 ** max(heights) == pytest.approx(5.0) and 10 ** min(heights) == pytest.approx(0.001)
    assert len(line(view._curve.past)[0]) <= 700


def test_zoomed_in_every_step_is_drawn_again(view):
    view.draw(losses_frame(np.linspace(1, 0.1, 100_000)))
    view.plot.show_steps(50_000, 50_050)
    steps, _ = line(view._curve.past)
    assert set(np.diff(steps)) == {1} and {50_000, 50_050} <= set(steps)


def test_a_zoom_stays_while_the_run_goes_on_until_it_is_fitted(view):
    view.draw(frame(step=20))
    wheel(view.plot, 10, -1, 3)
    x = view.plot.box.viewRange()[0]
    assert x[1] - x[0] < 40
    view.draw(frame(step=30))
    assert view.plot.box.viewRange()[0] == x
    double_click(view.plot, 10, sum(view.plot.box.viewRange()[1]) / 2)
    assert view.plot.box.viewRange()[0] == [0, 40]


def test_the_axis_reaches_to_the_last_step_asked_for_and_further_when_it_is_passed(view):
    view.draw(frame(step=3))
    assert view.plot.box.viewRange()[0] == [0, 40]
    view.draw(losses_frame([0.1] * 53, steps=40))
    assert view.plot.box.viewRange()[0] == [0, 60]


def test_the_axis_does_not_move_with_every_step(view):
    ranges = set()
    for step in range(1, 41):
        view.draw(frame(step=step))
        ranges.add(tuple(view.plot.box.viewRange()[1]))
    assert len(ranges) <= 2


def test_log_and_linear_by_button_and_by_key(view, qtbot):
    view.draw(frame())
    assert view.logarithmic
    scale = view.findChild(Segmented)
    qtbot.mouseClick(scale.buttons()[0], Qt.MouseButton.LeftButton)
    assert not view.logarithmic
    assert line(view._curve.past)[1][0] == pytest.approx(frame().losses.at(1))
    assert view.plot.box.viewRange()[1][0] == 0
    view.toggle_log()
    assert view.logarithmic and scale.index == 1


def test_a_loss_of_0_has_no_logarithm_and_the_view_says_so(view):
    view.draw(losses_frame([1.0, 0.5, 0.0]))
    assert not view.logarithmic and "no logarithm" in note(view)
    assert line(view._curve.past)[1] == [1.0, 0.5, 0.0]
    view.toggle_log()
    assert not view.logarithmic
    view.toggle_log()
    view.draw(losses_frame([1.0, 0.5, 0.25]))
    assert view.logarithmic and note(view) == "mean squared error"


def test_a_diverged_line_ends_with_a_cross(view):
    losses = [1.0, 10.0, 1e20, np.inf, np.nan]
    view.draw(losses_frame(losses, loss=None, ending=Ending("diverged", 4)))
    assert line(view._curve.past)[0] == [1, 2, 3]
    assert QColor(LIGHT.err).name() in colors(view)
    view.draw(losses_frame(losses[:3]))
    assert QColor(LIGHT.err).name() not in colors(view)


def test_the_cross_has_a_place_where_the_axis_would_end_before_it(view):
    ending = Ending("diverged", 61)
    view.draw(frame(step=60, newest=60, ending=ending))
    assert view.plot.box.viewRange()[0][1] > 61


def colors(view):
    picture = view.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(40, picture.height())}


def test_now_is_yellow_where_the_step_is(view):
    view.draw(frame(step=12, newest=40))
    picture = view.grab().toImage()
    box = view.plot.box.geometry()
    x = round(box.left() + 12 / 40 * box.width())
    assert picture.pixelColor(x, 40 + 8).name() == QColor(LIGHT.now).name()


def test_a_line_is_as_wide_on_a_screen_of_two_dots_a_pixel(view):
    view.draw(losses_frame([0.5] * 40))
    picture = QImage(view.size() * 2, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(2)
    view.render(picture)
    column = [picture.pixelColor(picture.width() // 2, y).lightness() for y in range(80, picture.height() - 60)]
    assert 3 <= sum(lightness < 128 for lightness in column) <= 5


def test_another_palette_reaches_every_mark(view):
    view.draw(frame(step=12, newest=40))
    for tokens, other in ((DARK, LIGHT), (LIGHT, DARK), (DARK, LIGHT)):
        view.restyle(tokens)
        seen = colors(view)
        assert {QColor(tokens.surface).name(), QColor(tokens.hair).name(), QColor(tokens.now).name()} <= seen
        assert QColor(other.hair).name() not in seen


def test_the_pointer_reads_the_exact_loss_of_the_nearest_step(view):
    view.draw(frame())
    hover(view.plot, 10.2, -1)
    assert view.plot.bubble.isVisible() and view.plot.bubble.text == "Step 10\nL = 0.04282"
    hover(view.plot, -20, -1)
    assert not view.plot.bubble.isVisible()


def test_a_resting_pointer_reads_what_comes(view):
    view.draw(frame(step=5))
    hover(view.plot, 10, -1)
    assert view.plot.bubble.text.startswith("Step 5")
    view.draw(frame(step=10))
    assert view.plot.bubble.text == "Step 10\nL = 0.04282"


def test_of_steps_too_old_to_be_kept_one_by_one_the_pointer_reads_least_and_greatest(view):
    log = LossLog(capacity=1000)
    log.extend(np.linspace(1.0, 0.1, 5000).astype(np.float32))
    view.draw(replace(losses_frame([0.1] * 5000), losses=log.snapshot()))
    hover(view.plot, 96, -0.5)
    assert view.plot.bubble.text == "Steps 65 to 128\nL = 0.97714 … 0.98848"


def test_the_bubble_stays_inside_the_plot(view):
    view.draw(frame())
    for x, y in ((1, 0), (40, 0), (40, -2), (1, -2)):
        hover(view.plot, x, y)
        assert view.plot.rect().contains(view.plot.bubble.geometry())


def test_a_click_and_a_drag_choose_a_step_that_exists(view):
    view.draw(frame(step=30))
    click(view.plot, 12.3, -1)
    assert view.chosen == [12]
    drag(view.plot, (10, -1), (15, -1), (20, -1), (39, -1))
    assert view.chosen[1:] == [15, 20, 30, 30]
    assert not view.plot.touched


def test_before_the_first_step_nothing_is_drawn_and_nothing_breaks(view):
    view.draw(frame(step=0))
    assert line(view._curve.past)[0] == []
    hover(view.plot, 10, -1)
    assert not view.plot.bubble.isVisible()
    assert view.plot.accessibleDescription() == "Loss at step 0: –"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on None can't be used up")
def test_two_thousand_live_frames_use_up_no_references_to_none(view):
    frames = [frame(step=step, newest=40) for step in (20, 21)]
    before = sys.getrefcount(None)
    for turn in range(2000):  # with PySide6 6.12 each of them takes some that it never gave
        view.draw(frames[turn % 2])
        view.plot.viewport().repaint()
    assert sys.getrefcount(None) > before - 1000


def test_a_screen_reader_hears_the_loss(view):
    view.draw(frame())
    assert view.plot.accessibleName() == "Loss"
    assert view.plot.accessibleDescription() == "Loss at step 40: 0.02667"


def test_a_run_of_one_step_has_an_axis(view):
    view.draw(losses_frame([0.5]))
    assert view.plot.box.viewRange()[0] == [0, 4]
    assert line(view._curve.past)[0] == [1]
