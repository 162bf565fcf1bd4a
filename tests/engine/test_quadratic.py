import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.data import Dataset, make_dataset
from engine.quadratic import quadratic_of
from engine.recipe import Data

weights = st.tuples(*[st.floats(-10, 10)] * 3)
coordinates = st.floats(-100, 100, width=32)
datasets = st.integers(1, 20).flatmap(
    lambda n: st.builds(
        Dataset,
        arrays.arrays(np.float32, (n + 1, 2), elements=coordinates),
        st.just(np.array([[0.0]] + [[1.0]] * n, np.float32)),
    )
)
BOOK = make_dataset(Data(seed=1337))


def direct(data: Dataset, theta) -> float:
    """The mean squared error as it is defined, in float64."""
    w1, w2, b = theta
    predictions = data.inputs.astype(np.float64) @ [w1, w2] + b
    return float(np.mean((data.targets[:, 0] - predictions) ** 2))


def columns(data: Dataset) -> np.ndarray:
    return np.column_stack([data.inputs, np.ones(len(data))]).astype(np.float64)


@given(datasets, weights)
def test_it_is_the_mean_squared_error(data, theta):
    assert float(quadratic_of(data).loss(*theta)) == pytest.approx(direct(data, theta), rel=1e-9, abs=1e-7)


def test_it_takes_a_whole_grid_at_once():
    w1, w2 = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(-1, 1, 5))
    grid = quadratic_of(BOOK).loss(w1, w2, 0.25)
    assert grid.shape == (5, 7)
    assert grid[3, 2] == pytest.approx(direct(BOOK, (w1[3, 2], w2[3, 2], 0.25)))


def test_the_minimum_is_that_of_least_squares_on_the_points_themselves():
    best, residuals, _, _ = np.linalg.lstsq(columns(BOOK), BOOK.targets[:, 0].astype(np.float64))
    quadratic = quadratic_of(BOOK)
    assert quadratic.minimum == pytest.approx(best, rel=1e-9)
    assert quadratic.least_loss == pytest.approx(residuals[0] / len(BOOK), rel=1e-9)
    assert quadratic.least_loss == pytest.approx(0.02523, abs=5e-6)


@given(datasets, weights)
def test_nothing_is_below_the_minimum_nor_the_minimum_below_zero(data, theta):
    quadratic = quadratic_of(data)
    assert 0 <= quadratic.least_loss <= direct(data, theta) + 1e-7


def test_of_several_minima_the_shortest_is_named():
    line = np.array([[0, 0], [1, 0], [2, 0], [3, 0]], np.float32)  # w2 makes no difference
    quadratic = quadratic_of(Dataset(line, np.array([[0], [0], [1], [1]], np.float32)))
    assert quadratic.minimum[1] == pytest.approx(0, abs=1e-12)
    assert quadratic.valley(0.0)[1] == pytest.approx(0, abs=1e-12)


@given(datasets, st.floats(-5, 5), st.floats(-1, 1), st.floats(-1, 1))
def test_the_valley_is_the_lowest_of_its_slice(data, b, dw1, dw2):
    quadratic = quadratic_of(data)
    w1, w2 = quadratic.valley(b)
    beside = direct(data, (w1 + dw1, w2 + dw2, b))
    assert direct(data, (w1, w2, b)) <= beside + 1e-6 * (1 + beside)


def test_the_curvature_is_that_of_the_loss():
    quadratic, e = quadratic_of(BOOK), np.eye(3)
    second = [
        [direct(BOOK, i + j) - direct(BOOK, i - j) - direct(BOOK, j - i) + direct(BOOK, -i - j) for j in e] for i in e
    ]  # of a quadratic form the difference is exact for any step
    assert quadratic.eigenvalues == pytest.approx(np.linalg.eigvalsh(np.array(second) / 4), rel=1e-9)


def test_gradient_descent_is_stable_below_the_limit_and_not_above():
    quadratic = quadratic_of(BOOK)
    assert quadratic.limit == pytest.approx(0.142, abs=5e-4)
    x, t = columns(BOOK), BOOK.targets[:, 0].astype(np.float64)
    for factor, stable in [(0.999, True), (1.001, False)]:
        theta = quadratic.minimum + 1
        for _ in range(5000):
            theta = theta - factor * quadratic.limit * 2 * x.T @ (x @ theta - t) / len(x)
        assert (np.abs(theta - quadratic.minimum).max() < 1) == stable
