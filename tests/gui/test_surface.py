"""The loss surface: its lines are where the loss says, and a hand on it means what it does."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.data import _dataset
from engine.history import History
from engine.quadratic import quadratic_of
from gui.tokens import DARK, LIGHT
from gui.views.levels import Slice, levels
from gui.views.surface import SurfaceView
from gui.views.way import pieces_inside
from tests.frames import BOOK, frame
from tests.gui.hands import click, double_click, drag, hover, wheel


@pytest.fixture
def view(qtbot):
    made = SurfaceView()
    qtbot.addWidget(made)
    made.resize(312, 240)
    made.restyle(LIGHT)
    made.show()
    made.draw(frame())
    return made


def home(view):
    (left, right), (bottom, top) = view.plot.box.viewRange()
    return left, right, bottom, top


def ends(view):
    return view.marks.now


def hold(qtbot, plot, first, then, keys=Qt.KeyboardModifier.NoModifier):
    """Press at a point, move to another, and keep the button down."""
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, keys, pixel(plot, first))
    at = QPointF(pixel(plot, then))
    everywhere, left = plot.viewport().mapToGlobal(at), Qt.MouseButton.LeftButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, everywhere, Qt.MouseButton.NoButton, left, keys)
    QApplication.sendEvent(plot.viewport(), move)


def let_go(qtbot, plot, there):
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=pixel(plot, there))


def pixel(plot, point):
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(*point)))


def quadratic_with(*points):
    classes = [np.array(points, np.float64), np.array(points, np.float64) + 1]
    return quadratic_of(_dataset(*classes))


def test_every_point_of_a_level_line_has_the_loss_of_its_level():
    piece = Slice(frame().quadratic, 0.43)
    for level in (0.03, 0.15, 5.0):
        outline = piece.line(level, reach=10.0)
        for share in np.linspace(0, 1, 17):
            point = outline.pointAtPercent(share)
            assert piece.loss(point.x(), point.y()) == pytest.approx(level, rel=1e-3)


def test_a_label_stands_on_its_line():
    piece = Slice(frame().quadratic, 0.43)
    point = piece.towards(0.15, 1.0, -1.0)
    assert piece.loss(point.x(), point.y()) == pytest.approx(0.15)


def test_data_of_one_direction_have_a_straight_valley():
    piece = Slice(quadratic_with((1.0, 2.0), (2.0, 4.0), (-1.0, -2.0)), 0.2)
    along = piece.line(1.0, reach=3.0)
    assert along.boundingRect().isValid()
    flat = Slice(quadratic_of(_dataset(np.zeros((2, 2)), np.zeros((2, 2)))), 0.2)
    assert flat.line(1.0, reach=3.0).isEmpty()
    assert flat.towards(1.0, 1.0, 0.0) is None


@pytest.mark.parametrize("low, high", [(0.025, 0.7), (0.2, 0.5), (1e-9, 1e24), (-1e-18, 3.0), (0.02520, 0.02524)])
def test_a_few_lines_cover_any_range(low, high):
    found = [value for _, value in levels(low + 0.002 * (high - low), high)]
    assert 3 <= len(found) <= 12
    assert found == sorted(found)
    assert all(low < value < high for value in found)


def test_a_line_stays_strong_or_thin_while_the_range_moves():
    places = dict(levels(0.025, 0.7))
    assert set(places.items()) >= set(dict(levels(0.03, 0.6)).items())


def test_the_way_ends_at_the_weights_on_screen(view):
    assert view.header.note == "slice at b = 0.430"
    assert ends(view) == pytest.approx((0.16687, -0.12955), abs=1e-5)
    view.draw(frame(step=12, newest=40))
    assert ends(view) == pytest.approx((0.20965, -0.08624), abs=1e-5)
    assert len(view.marks.way.steps) == 13


def test_a_long_run_is_drawn_with_few_points_and_ends_at_its_step(view):
    history = History(np.zeros(3, np.float32), most_checkpoints=5000)
    turn = np.linspace(0, 60, 60_000)
    rows = np.stack([0.2 * np.cos(turn), 0.2 * np.sin(turn), turn], 1).astype(np.float32)
    history.extend(np.ones(len(rows), np.float32), rows)
    weights = ((rows[44_443, :2, None], rows[44_443, 2:]),)
    view.draw(frame(step=40, path=history.path(), weights=weights))
    view.draw(replace(frame(), step=44_444, newest=60_000, path=history.path(), weights=weights))
    way = view.marks.way
    assert len(way.steps) <= 700
    assert way.steps[-1] == 44_444
    assert ends(view) == pytest.approx(tuple(rows[44_443, :2]), abs=1e-6)


def test_the_window_stands_still_until_the_way_leaves_it(view):
    seen = {home(view)}
    for step in range(3, 41):
        view.draw(frame(step=step, newest=40))
        seen.add(home(view))
    assert len(seen) == 1


def test_start_minimum_and_weights_are_always_in_the_window(view):
    for rate in (0.001, 0.1, 1.5):
        for step in (0, 1, 9):
            shown = frame(BOOK.with_("training.learning_rate", rate), step=step, run=f"{rate}")
            view.draw(shown)
            left, right, bottom, top = home(view)
            window = QRectF(left, bottom, right - left, top - bottom)
            for w1, w2 in (*view.marks.way.points, shown.quadratic.minimum[:2]):
                assert window.contains(w1, w2)


def test_scrubbing_back_from_a_diverged_end_shows_the_beginning_again(view):
    wild = BOOK.with_("training.learning_rate", 1.5)
    view.draw(frame(wild, step=12, newest=12, run=2))
    assert home(view)[1] > 1e12
    view.draw(frame(wild, step=1, newest=12, run=2))
    assert home(view)[1] < 100


def test_a_way_that_leaves_a_zoomed_view_far_behind_is_a_line_still(view):
    view.plot.touched = True
    view.draw(frame(BOOK.with_("training.learning_rate", 1.5), step=12))
    picture = view.plot.grab().toImage()
    pixels = [picture.pixelColor(x, y) for x in range(60, 280, 4) for y in range(20, 180, 4)]
    assert sum(pixel.lightness() < 100 for pixel in pixels) < len(pixels) / 5


def test_a_line_is_cut_at_the_edges_of_its_box():
    line = np.array([[-1e17, 5.0], [5.0, 5.0], [5.0, 1e17], [20.0, 20.0], [30.0, 5.0]])
    pieces = pieces_inside(line, (0.0, 0.0), (10.0, 10.0))
    assert pieces == pytest.approx(np.array([[[5, 5], [0, 5]], [[5, 5], [5, 10]]]))


def test_a_view_zoomed_by_hand_stays_until_it_is_fitted(view, qtbot):
    before = home(view)
    wheel(view.plot, 0.1, -0.1, notches=3)
    zoomed = home(view)
    assert zoomed != before
    view.draw(frame(BOOK.with_("training.learning_rate", 0.2), step=5))
    assert home(view) == zoomed
    view.draw(frame())
    with qtbot.assertNotEmitted(view.placed, wait=600):
        double_click(view.plot, 0.1, -0.2)
    assert home(view)[1] > zoomed[1]


def test_a_click_away_from_the_way_places_the_weights_there(view, qtbot):
    with qtbot.waitSignal(view.placed) as placed:
        click(view.plot, 0.3, -0.3)
    assert placed.args == pytest.approx([0.3, -0.3], abs=0.01)
    assert all(len(str(abs(number))) <= 5 for number in placed.args)  # no more digits than a hand can choose


def test_a_click_on_a_step_of_the_way_goes_there(view, qtbot):
    with qtbot.waitSignal(view.step_chosen) as chosen, qtbot.assertNotEmitted(view.placed, wait=600):
        click(view.plot, *view.marks.way.points[1])
    assert chosen.args == [1]


def test_dragging_the_weights_shows_the_loss_and_places_them_at_release(view, qtbot):
    with qtbot.assertNotEmitted(view.placed):
        hold(qtbot, view.plot, view.marks.way.points[-1], (0.3, -0.2))
    assert ends(view) == pytest.approx((0.3, -0.2), abs=0.01)
    qtbot.waitUntil(view.bubble.isVisible)
    loss = Slice(frame().quadratic, 0.43042).loss(0.3, -0.2)
    assert float(view.bubble.text.split()[1]) == pytest.approx(loss, rel=0.1)
    view.draw(frame(step=41))  # a live frame does not take them out of the hand
    assert ends(view) == pytest.approx((0.3, -0.2), abs=0.01)
    with qtbot.waitSignal(view.placed) as placed:
        let_go(qtbot, view.plot, (0.3, -0.2))
    assert placed.args == pytest.approx([0.3, -0.2], abs=0.01)


def test_dragging_the_start_asks_for_another_initial_w(view, qtbot):
    start = tuple(view.marks.way.points[0])
    with qtbot.waitSignal(view.start_moved) as moved, qtbot.assertNotEmitted(view.placed):
        drag(view.plot, start, (0.0, 0.0), (0.1, -0.3))
    assert moved.args == pytest.approx([0.1, -0.3], abs=0.01)


def test_esc_puts_the_weights_back(view, qtbot):
    view.plot.setFocus()
    before = ends(view)
    with qtbot.assertNotEmitted(view.placed, wait=600):
        hold(qtbot, view.plot, (0.3, -0.3), (0.3, 0.0))
        assert ends(view) != before
        qtbot.keyClick(view.plot, Qt.Key.Key_Escape)
        assert ends(view) == before
        let_go(qtbot, view.plot, (0.3, 0.0))


def test_shift_and_a_drag_are_for_the_plot(view, qtbot):
    with qtbot.assertNotEmitted(view.placed, wait=600):
        hold(qtbot, view.plot, (0.3, -0.3), (0.3, 0.0), Qt.KeyboardModifier.ShiftModifier)
        assert ends(view) == tuple(view.marks.way.points[-1])
        let_go(qtbot, view.plot, (0.3, 0.0))


@pytest.mark.parametrize(
    "at, said",
    [
        ((0.4, -0.3), "Loss"),
        ((-0.06412, -0.13963), "Start"),
        ((0.16687, -0.12955), "Step 40 · drag"),
        ((0.3299, 0.0315), "Step 1 · click"),
        ((0.1487, -0.1487), "Minimum 0.02523"),
    ],
)
def test_what_is_under_the_pointer_is_said(view, qtbot, at, said):
    hover(view.plot, *at)
    qtbot.waitUntil(view.bubble.isVisible)
    assert view.bubble.text.startswith(said)


def test_the_arrow_says_the_gradient_and_is_gone_where_there_is_none(view, qtbot):
    tail, tip = (view.plot.box.mapViewToScene(QPointF(*end)) for end in view.marks.step)
    way = QLineF(tail, tip)
    way.setLength(20)  # it is drawn longer than so small an update is
    on_it = view.plot.box.mapSceneToView(way.p2())
    hover(view.plot, on_it.x(), on_it.y())
    qtbot.waitUntil(view.bubble.isVisible)
    assert "‖∂L/∂W‖ = 0.01170" in view.bubble.text
    view.draw(frame(step=0, newest=40))
    assert view.marks.step is None


def test_hidden_layers_have_no_surface_and_say_so(view):
    layer = (np.ones((2, 1), np.float32), np.ones(1, np.float32))
    view.draw(frame(quadratic=None, weights=(layer, layer)))
    assert not view.plot.isVisible()
    assert view.header.note == ""
    view.draw(frame())
    assert view.plot.isVisible()


def test_weights_that_are_no_numbers_leave_the_last_picture(view):
    before = ends(view)
    nan = (np.full((2, 1), np.nan, np.float32), np.zeros(1, np.float32))
    view.draw(frame(weights=(nan,)))
    assert ends(view) == before


@pytest.mark.parametrize("points", [[(0, 0), (0, 0)], [(1, 0), (2, 0)], [(1, 2), (2, 4)], [(1, 5000), (2, -4000)]])
def test_any_data_have_a_picture(view, qtbot, points):
    view.draw(frame(quadratic=quadratic_with(*points), run=7))
    view.grab()


def test_a_theme_changes_every_colour(view):
    view.restyle(DARK)
    view.restyle(LIGHT)
    view.restyle(DARK)
    picture = view.grab().toImage()
    corner = picture.pixelColor(picture.width() - 40, 60)
    assert corner.lightness() < 110


def test_a_screen_reader_hears_where_the_weights_are(view):
    assert view.plot.accessibleName() == "Loss surface"
    assert "Step 40: w₁ = 0.16687, w₂ = −0.12955" in view.plot.accessibleDescription()
