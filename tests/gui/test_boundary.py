"""The boundary: an exact line for one layer, level lines of the field for more."""

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from engine.frame import Field
from gui.tokens import LIGHT
from gui.views.boundary import Boundary, boundary_ends, level_line
from gui.views.plot import Plot
from tests.frames import frame

RECT = (-4.0, -3.0, 7.0, 6.0)

weights = st.floats(-1e6, 1e6, width=32)
numbers = st.floats(-1e4, 1e4)


def layer(w1, w2, b):
    return np.array([[w1], [w2]], np.float32), np.array([b], np.float32)


@st.composite
def rects(draw):
    left, bottom = draw(numbers), draw(numbers)
    return left, bottom, left + draw(st.floats(1e-2, 1e4)), bottom + draw(st.floats(1e-2, 1e4))


@given(weights, weights, weights, rects())
@example(0.0, 1.0, 0.0, RECT)
@example(1.0, 0.0, 0.0, RECT)
@example(1e-38, 1e-45, 0.5, RECT)
def test_the_ends_lie_on_the_edge_and_on_the_line(w1, w2, b, rect):
    ends = boundary_ends(*layer(w1, w2, b), rect) or ()  # none where the line passes outside
    left, bottom, right, top = rect
    near = 1e-9 * (1 + max(abs(side) for side in rect))
    for x, y in ends:
        assert left - near <= x <= right + near and bottom - near <= y <= top + near
        assert min(abs(x - left), abs(x - right), abs(y - bottom), abs(y - top)) <= near
        off_the_line = (w1 * x + w2 * y + b - 0.5) / np.hypot(w1, w2)
        assert abs(off_the_line) <= near * 10


@given(weights, weights, st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_a_line_through_the_rect_always_has_ends(w1, w2, across, up):
    assume(np.hypot(w1, w2) > 1e-6)
    left, bottom, right, top = RECT
    x, y = left + across * (right - left), bottom + up * (top - bottom)
    W, _ = layer(w1, w2, 0)
    b = np.array([0.5 - w1 * x - w2 * y])  # in full precision, so that the line does pass there
    assert boundary_ends(W, b, RECT) is not None


@pytest.mark.parametrize(
    ("w1", "w2", "ends"),
    [(0.25, 0.0, {(2.0, -3.0), (2.0, 6.0)}), (0.0, 0.25, {(-4.0, 2.0), (7.0, 2.0)})],
)
def test_a_vertical_and_a_level_boundary_are_lines_like_any_other(w1, w2, ends):
    assert set(boundary_ends(*layer(w1, w2, 0), RECT)) == ends


def test_the_book_s_boundary_is_the_one_of_the_mock_up():
    moment = frame()
    (x0, y0), (x1, y1) = boundary_ends(moment.W, moment.b, RECT)
    slope = (y1 - y0) / (x1 - x0)
    assert slope == pytest.approx(1.288, abs=1e-3)
    assert y0 - slope * x0 == pytest.approx(-0.537, abs=1e-3)


@pytest.mark.parametrize("broken", [(0, 0, 0), (np.nan, 1, 0), (np.inf, 1, 0), (1, 1, np.nan), (1, 1, -np.inf)])
def test_zero_weights_and_numbers_that_are_none_make_no_line(broken):
    assert boundary_ends(*layer(*broken), RECT) is None


def test_a_line_that_passes_outside_has_no_ends():
    assert boundary_ends(*layer(1, 0, -100), RECT) is None


def test_the_level_line_of_a_plane_is_the_boundary():
    moment = frame()
    xs, ys = level_line(moment.field)
    assert len(xs) > 60
    assert xs * moment.W[0] + ys * moment.W[1] + moment.b == pytest.approx(0.5, abs=1e-4)


def test_the_level_line_of_a_hill_is_a_closed_ring():
    side = np.linspace(-1, 1, 41)
    field = Field((-1.025, -1.025, 1.025, 1.025), np.exp(-4 * (side[:, None] ** 2 + side**2)).astype(np.float32))
    line = level_line(field)
    assert np.hypot(*line) == pytest.approx(np.sqrt(np.log(2)) / 2, abs=0.01)
    ends, times = np.unique(np.round(line, 6), axis=1, return_counts=True)
    assert ends.size and np.all(times == 2)  # each end is the beginning of another piece


def test_a_level_field_has_no_line():
    assert level_line(Field(RECT, np.full((60, 60), 0.5, np.float32))).size == 0


@pytest.fixture
def boundary(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    made = Boundary(plot, z=1)
    made.restyle(LIGHT)
    yield made  # and the plot lives as long


def test_a_deeper_model_shows_the_level_line_of_its_field(boundary):
    moment = frame()
    deeper = frame(weights=(moment.weights[0], moment.weights[0]))
    boundary.draw(deeper, RECT)
    assert np.array_equal(boundary.line.line, level_line(moment.field))


def test_no_line_is_said_in_words_and_the_words_go_when_there_is_one(boundary):
    boundary.draw(frame(weights=(layer(0, 0, 0),)), RECT)
    assert boundary.words.isVisible() and boundary.words.text() == "no boundary"
    boundary.draw(frame(weights=(layer(1, 0, -100),)), RECT)
    assert boundary.words.text() == "boundary out of sight"
    boundary.draw(frame(), RECT)
    assert not boundary.words.isVisible()
