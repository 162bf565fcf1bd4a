"""Means and ellipses in a hand: what a drag makes of the recipe, and what the points do meanwhile."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from engine.data import make_dataset
from engine.recipe import Data
from gui.tokens import LIGHT
from gui.views import cloud_edits as edits
from gui.views.drag_points import DragPoints
from gui.views.scatter import ScatterView
from tests.frames import BOOK, frame
from tests.gui.hands import click, double_click, drag, hover

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot):
    made = ScatterView()
    qtbot.addWidget(made)
    made.resize(520, 470)
    made.restyle(LIGHT)
    with qtbot.waitActive(made):
        made.show()
    made.draw(frame())
    return made


@pytest.fixture
def heard(view):
    """What the view has told, in order."""
    told = []
    view.data_dragged.connect(lambda data: told.append(("dragged", data)))
    view.data_dropped.connect(lambda data: told.append(("dropped", data)))
    return told


def place(plot, x, y):
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def mouse(view, kind, pixel, keys=NONE):
    at = QPointF(pixel)
    port = view.plot.viewport()
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    QApplication.sendEvent(port, QMouseEvent(kind, at, port.mapToGlobal(at), button, held, keys))


def pull(view, start, *ways, keys=NONE):
    """Take hold at a point and pull by so many units; do not let go. Return the last pixel."""
    pixel = place(view.plot, *start)
    mouse(view, QEvent.Type.MouseButtonPress, pixel, keys)
    for dx, dy in ways:
        pixel = place(view.plot, start[0] + dx, start[1] + dy)
        mouse(view, QEvent.Type.MouseMove, pixel, keys)
    return pixel


def let_go(view, pixel):
    mouse(view, QEvent.Type.MouseButtonRelease, pixel)


def on_screen(view):
    return np.concatenate([np.stack(item.getData(), axis=1) for item in view.points.symbols])


def test_a_dragged_mean_moves_and_the_points_follow_from_the_same_noise(view, heard):
    pixel = pull(view, (3, 0), (0.5, -0.3), (1, -0.6))
    [*_, (kind, data)] = heard
    assert kind == "dragged" and data.mean_1 == pytest.approx((4, -0.6), abs=0.05)
    assert data == replace(BOOK.data, mean_1=data.mean_1)
    assert data.mean_1 == tuple(round(n, 2) for n in data.mean_1)
    assert np.array_equal(on_screen(view), make_dataset(data).inputs)
    let_go(view, pixel)
    assert heard[-1] == ("dropped", data)


def test_a_drag_is_in_force_from_the_first_pixel(view, heard):
    start = place(view.plot, 3, 0)
    mouse(view, QEvent.Type.MouseButtonPress, start)
    mouse(view, QEvent.Type.MouseMove, start + QPointF(1, 0).toPoint())
    assert [kind for kind, _ in heard] == ["dragged"]


def test_shift_moves_along_one_axis_and_ctrl_without_rounding(view, heard):
    let_go(view, pull(view, (3, 0), (1, 0.4), keys=SHIFT))
    assert heard[-1][1].mean_1[1] == 0.0 and heard[-1][1].mean_1[0] == pytest.approx(4, abs=0.05)
    view.draw(frame(replace(BOOK, data=heard[-1][1]), run=2))
    let_go(view, pull(view, (0, 3), (0.51, 0.4), keys=CTRL))
    x, _ = heard[-1][1].mean_0
    assert x != round(x, 2)


def test_frames_of_the_run_do_not_fight_a_drag_nor_its_drop(view, heard):
    pixel = pull(view, (3, 0), (1, 1))
    view.draw(frame(step=39))
    assert view.clouds.means[1].data.mean_1 == heard[-1][1].mean_1
    let_go(view, pixel)
    _, dropped = heard[-1]
    view.draw(frame(step=40))  # one of the old run, still on its way
    assert np.array_equal(on_screen(view), make_dataset(dropped).inputs)
    assert not view.wrong.rings.isVisible()
    new = frame(replace(BOOK, data=dropped), step=0, run=2)
    view.draw(new)
    assert view.points.data is new.data and view.wrong.rings.isVisible()


def test_a_run_that_does_not_follow_a_drop_gets_its_points_back(view, heard):
    let_go(view, pull(view, (3, 0), (1, 1)))
    other = frame(BOOK.with_("data.seed", 7))
    view.draw(other)
    assert view.points.data is other.data


def test_esc_during_a_drag_takes_it_back_and_drops_nothing(view, heard, qtbot):
    pixel = pull(view, (3, 0), (1, 1))
    qtbot.keyClick(view.plot, Qt.Key.Key_Escape)
    assert heard[-1] == ("dragged", BOOK.data)
    assert view.points.data is frame().data and view.wrong.rings.isVisible()
    mouse(view, QEvent.Type.MouseMove, pixel + QPointF(20, 0).toPoint())
    let_go(view, pixel)
    assert heard[-1] == ("dragged", BOOK.data)


def test_a_drag_back_to_where_it_began_is_no_change(view, heard):
    let_go(view, pull(view, (3, 0), (1, 1), (0, 0)))
    assert [kind for kind, _ in heard] == ["dragged", "dragged"]
    assert view.wrong.rings.isVisible()


def test_a_click_on_a_mean_focuses_it_and_changes_nothing(view, heard):
    click(view.plot, 3, 0)
    assert view.clouds.means[1].hasFocus()
    assert heard == [] and view.probe.at is None


@pytest.mark.parametrize(
    ("key", "keys", "mean"),
    [
        (Qt.Key.Key_Right, NONE, (3.1, 0.0)),
        (Qt.Key.Key_Up, SHIFT, (3.0, 0.01)),
        (Qt.Key.Key_Left, CTRL, (2.0, 0.0)),
        (Qt.Key.Key_Down, NONE, (3.0, -0.1)),
    ],
)
def test_arrows_move_a_focused_mean_and_its_release_drops_it(view, heard, qtbot, key, keys, mean):
    view.clouds.means[1].setFocus()
    qtbot.keyPress(view.plot, key, keys)
    assert heard == [("dragged", replace(BOOK.data, mean_1=mean))]
    qtbot.keyRelease(view.plot, key, keys)
    assert heard[-1] == ("dropped", replace(BOOK.data, mean_1=mean))


def test_a_held_arrow_key_drops_once(view, heard):
    view.clouds.means[0].setFocus()
    for kind, repeats in (("press", False), *[("release", True), ("press", True)] * 4, ("release", False)):
        event = QEvent.Type.KeyPress if kind == "press" else QEvent.Type.KeyRelease
        QApplication.sendEvent(view.plot, QKeyEvent(event, Qt.Key.Key_Up, NONE, "", repeats))
    assert [kind for kind, _ in heard] == ["dragged"] * 5 + ["dropped"]
    assert heard[-1][1].mean_0 == (0.0, 3.5)


def test_arrows_are_the_window_s_where_no_mark_has_the_focus(view):
    for focused in (False, True):
        if focused:
            view.clouds.means[0].setFocus()
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, NONE)
        override.ignore()
        QApplication.sendEvent(view.plot, override)
        assert override.isAccepted() is focused


def test_tab_goes_through_means_and_ellipses_and_leaves_and_back_again(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    before, after = QPushButton(), QPushButton()
    view = ScatterView()
    view.draw(frame())
    for widget in (before, view, after):
        row.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
    before.setFocus()
    marks = [*view.clouds.means, *view.clouds.ellipses]
    for key, way in (
        (Qt.Key.Key_Tab, [view.plot, *marks, after]),
        (Qt.Key.Key_Backtab, [view.plot, *reversed(marks), before]),
    ):
        for following in way:
            qtbot.keyClick(QApplication.focusWidget(), key)
            assert following.hasFocus()
            assert following in marks or not any(mark.hasFocus() for mark in marks)


def test_a_double_click_brings_the_book_s_mean_back(view, heard):
    view.draw(frame(BOOK.with_("data.mean_1", (4.0, 1.0))))
    double_click(view.plot, 4, 1)
    assert heard[-1] == ("dropped", BOOK.data)
    assert not view.plot.touched and view.probe.at is None


def test_a_mean_stops_at_the_edge_of_what_is_allowed():
    assert edits.moved(Data(), 0, (1e9, -1e9)).mean_0 == (100.0, -100.0)
    assert edits.moved(Data(), 1, (1.2345, 0)).mean_1 == (1.23, 0.0)


def test_pulling_the_edge_of_an_ellipse_scales_the_shared_covariance(view, heard):
    start = edits.ellipse(BOOK.data, 0)[24]
    away = start - (0, 3)
    let_go(view, pull(view, tuple(start), tuple(0.5 * away)))
    (a, c), (_, b) = heard[-1][1].covariance
    assert heard[-1][0] == "dropped"
    assert (a, b, c) == pytest.approx((2.25, 2.25, 1.125), abs=0.15)  # 1.5 times the radius
    assert [a, b, c] == [round(n, 2) for n in (a, b, c)]
    assert view.clouds.ellipses[1].data == heard[-1][1]
    assert np.array_equal(on_screen(view), make_dataset(heard[-1][1]).inputs)


def test_a_double_click_on_an_ellipse_brings_the_book_s_covariance_back(view, heard):
    data = replace(BOOK.data, covariance=((2.0, 0.0), (0.0, 2.0)))
    view.draw(frame(replace(BOOK, data=data)))
    double_click(view.plot, *edits.ellipse(data, 0)[0])
    assert heard[-1] == ("dropped", BOOK.data)


@given(st.floats(0, 1e4), st.booleans())
def test_a_scaled_covariance_is_one_or_none(factor, free):
    scaled = edits.scaled(Data(), factor, free)
    if scaled is not None:
        assert np.all(np.linalg.eigvalsh(scaled.covariance) > 0)
        assert max(np.ravel(scaled.covariance)) <= 100
    elif not free:
        assert not 0.02 < factor < 100


def test_an_ellipse_that_can_shrink_no_further_stays(view, heard):
    start = edits.ellipse(BOOK.data, 0)[24]
    let_go(view, pull(view, tuple(start), *[tuple(k / 40 * ((0, 3) - start)) for k in range(41)]))
    assert np.all(np.linalg.eigvalsh(heard[-1][1].covariance) > 0)
    assert heard[-1][1].covariance[0][0] < 0.1


def test_only_the_edge_of_an_ellipse_is_a_handle(view, heard):
    for place in ((0.0, 2.0), (-1.5, 4.5)):  # inside, and outside in a corner of its bounds
        drag(view.plot, place, (1, 1), (0, 0))
        assert view.plot.scene().focusItem() not in view.clouds.handles
    assert heard == []


def test_the_ellipse_holds_the_points_of_2_sigma():
    data = Data(per_class=100_000)
    [x, y] = make_dataset(data).of_class(1).T
    inside = sum(edits.sigmas(data, 1, place) <= 2 for place in zip(x[:5000], y[:5000], strict=True))
    assert inside / 5000 == pytest.approx(1 - math.exp(-2), abs=0.01)
    assert [edits.sigmas(data, 1, tuple(corner)) for corner in edits.ellipse(data, 1)] == pytest.approx([2] * 97)


def test_points_from_a_file_have_neither_means_nor_ellipses(view):
    csv = replace(BOOK, data=Data(kind="csv", path="points.csv"))
    view.draw(replace(frame(), recipe=csv, run=2))
    assert not any(handle.isVisible() for handle in view.clouds.handles)


def test_a_mean_says_where_it_is_and_what_can_be_done_with_it(view, qtbot):
    hover(view.plot, 3, 0)
    qtbot.waitUntil(view.hover.bubble.isVisible)
    assert view.hover.bubble.text == "Class 1 mean (3.00, 0.00)\ndrag to move · arrows 0.1"


def test_very_many_points_follow_a_drag_without_holding_it_up(view, heard, qtbot):
    recipe = BOOK.with_("data.per_class", 60_000)
    view.preview(make_dataset(recipe.data), recipe)
    redrawn = []
    follower = view.findChild(DragPoints)
    follower.made.connect(redrawn.append)
    pixel = pull(view, (3, 0), *[(k / 50, k / 50) for k in range(1, 51)])
    assert len(heard) >= 40  # the mark follows at once
    assert len(redrawn) < 10
    qtbot.waitUntil(lambda: redrawn[-1] is make_dataset(heard[-1][1]))
    let_go(view, pixel)
    assert view.points.data is make_dataset(heard[-1][1])
    qtbot.waitUntil(lambda: not follower.findChild(QTimer).isActive())
