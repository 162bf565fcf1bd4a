"""The points: which are drawn, which are found, and how fast a million are."""

import time

import numpy as np
import pyqtgraph as pg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from engine.data import Dataset, make_dataset
from engine.recipe import Data
from gui.tokens import LIGHT
from gui.views.cells import Cells
from gui.views.density import density, tinted
from gui.views.plot import Plot
from gui.views.scatter_marks import MOST_WRONG, few
from gui.views.scatter_points import MOST_CLOSE, Points, place

RECT = (-4.0, -4.0, 7.0, 7.0)
HOME = (-5.0, -4.0, 8.0, 7.0)


@pytest.fixture(scope="module")
def million():
    data = make_dataset(Data(per_class=500_000))
    _ = data.rect
    return data


@pytest.fixture
def points(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    made = Points(plot, z=1)
    made.restyle(LIGHT)
    yield made  # and the plot lives as long


def drawn(item):
    return np.stack(item.getData(), axis=1)


def took(do):
    """The least of three times, in ms."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        do()
        times.append(1000 * (time.perf_counter() - begun))
    return min(times)


def test_each_class_is_one_item_with_every_point(points):
    data = make_dataset(Data())
    points.show(data, data.rect, HOME)
    for label in (0, 1):
        assert np.array_equal(drawn(points.symbols[label]), data.of_class(label))
        assert not points.densities[label].isVisible()


def test_the_same_points_are_not_set_again(points):
    data = make_dataset(Data())
    points.show(data, data.rect, HOME)
    kept = points.symbols[0].data
    points.show(data, data.rect, HOME)
    assert points.symbols[0].data is kept


def test_a_million_points_are_a_density_and_at_deep_zoom_single_points(points, million):
    points.show(million, million.rect, HOME)
    assert all(picture.isVisible() for picture in points.densities)
    assert sum(len(drawn(item)) for item in points.symbols) < 100
    close = (0.0, 2.9, 0.1, 3.0)
    points.look(close)
    x, y = million.inputs.T
    within = (x >= 0.0) & (x <= 0.1) & (y >= 2.9) & (y <= 3.0)
    assert 0 < sum(len(drawn(item)) for item in points.symbols) == np.count_nonzero(within) <= MOST_CLOSE
    assert not any(picture.isVisible() for picture in points.densities)
    points.look(HOME)
    assert all(picture.isVisible() for picture in points.densities)


def test_points_that_a_density_does_not_reach_are_single_points(points):
    inputs = np.zeros((100_002, 2), np.float32)
    inputs[0], inputs[-1] = (-500, 0), (500, 0)
    targets = np.repeat(np.array([[0], [1]], np.float32), 50_001, axis=0)
    points.show(Dataset(inputs, targets), RECT, HOME)
    assert drawn(points.symbols[0]).tolist() == [[-500, 0]]
    assert drawn(points.symbols[1]).tolist() == [[500, 0]]


def test_a_density_of_a_million_points_takes_no_time_to_speak_of(points, million):
    def both():
        return [tinted(density(million.of_class(label), RECT), QColor(LIGHT.c0)) for label in (0, 1)]

    assert took(both) < 40 * 3  # 8 ms, with room for a busy machine


def test_a_density_counts_each_point_within_its_rect_once():
    points = np.array([[0, 0], [0.1, 0.1], [9.99, 9.99], [10, 10], [-0.01, 5]], np.float32)
    counts = density(points, (0, 0, 10, 10), cells=10)
    assert (counts[0, 0], counts[9, 9], counts.sum()) == (2, 1, 3)


def test_the_row_of_a_density_is_x2_and_more_points_are_more_opaque():
    counts = density(np.array([[5, 1]] * 100 + [[1, 5]], np.float32), (0, 0, 10, 10), cells=10)
    picture = tinted(counts, QColor("#1B6CB5"))
    assert counts[1, 5] == 100 and counts[5, 1] == 1
    assert picture[1, 5, 3] > picture[5, 1, 3] > picture[0, 0, 3] == 0
    assert picture[1, 5, :3].tolist() == [0x1B, 0x6C, 0xB5]


spots = st.lists(st.tuples(st.floats(-20, 20, width=32), st.floats(-20, 20, width=32)), min_size=1, max_size=60)


@given(spots, st.floats(-25, 25), st.floats(-25, 25), st.floats(0.1, 30))
def test_the_nearest_point_is_the_nearest(points, x, y, radius):
    inputs = np.array(points, np.float32)
    found = Cells(inputs, RECT).nearest(x, y, radius)
    distances = np.hypot(*(inputs - np.array([x, y], np.float32)).T)
    if found is None:
        assert distances.min() > radius * (1 - 1e-5)
    else:
        assert distances[found] == pytest.approx(distances.min(), rel=1e-4, abs=1e-5)


@given(spots, st.floats(-25, 25), st.floats(-25, 25), st.floats(0, 30), st.floats(0, 30))
def test_the_points_within_a_rect_are_those_within(points, left, bottom, width, height):
    inputs = np.array(points, np.float32)
    rect = (left, bottom, left + width, bottom + height)
    cells = Cells(inputs, RECT)
    x, y = inputs.T
    within = np.flatnonzero((x >= rect[0]) & (x <= rect[2]) & (y >= rect[1]) & (y <= rect[3]))
    assert sorted(cells.within(rect)) == within.tolist()
    assert cells.count(rect) >= len(within)


def test_the_nearest_of_a_million_points_is_found_at_once(million):
    cells = Cells(million.inputs, million.rect)
    for x, y in ((0, 3), (1.5, 1.5), (-4, -4)):
        for radius in (0.01, 0.2, 20):
            assert took(lambda at=(x, y), r=radius: cells.nearest(*at, r)) < 5 * 3


@given(st.sets(st.integers(0, 999_999), min_size=400, max_size=800), st.sets(st.integers(0, 999_999), max_size=50))
def test_a_few_of_many_stay_the_same_few_when_others_come_and_go(some, gone):
    before = few(np.sort(np.array(list(some))), MOST_WRONG)
    after = few(np.sort(np.array(list(some - gone))), MOST_WRONG)
    assert len(before) == len(after) == MOST_WRONG
    assert set(before) - gone <= set(after)


def test_a_few_of_many_are_spread_evenly_over_them():
    chosen = few(np.arange(500_000, 1_000_000), MOST_WRONG)
    counts, _ = np.histogram(chosen, bins=10, range=(500_000, 1_000_000))
    assert np.all(counts >= 25) and np.all(counts <= 35)
    assert np.all(np.diff(chosen) > 0)


def test_few_enough_are_all_of_them():
    indices = np.array([5, 7, 11])
    assert few(indices, 3) is indices


def test_placed_points_look_as_those_that_pyqtgraph_sets(qtbot):
    spots = np.random.default_rng(0).normal(size=(50, 2)).astype(np.float32)
    shots = []
    for feed in (place, lambda item, points: item.setData(pos=points)):
        plot = Plot()
        qtbot.addWidget(plot)
        plot.resize(200, 200)
        plot.set_home(-3, 3, -3, 3)
        item = pg.ScatterPlotItem(symbol="t1", size=9, pen=None, brush=pg.mkBrush("#C25508"))
        plot.addItem(item)
        feed(item, spots[:7])
        feed(item, spots)
        shots.append(plot.grab().toImage())
    assert shots[0] == shots[1]
