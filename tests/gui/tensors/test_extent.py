"""How far numbers reach: as NumPy says it, without memory of the tensor's size."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gui.views.tensors.cells.extent import CHUNK, Extent, extent_of, union

DTYPES = st.sampled_from([np.float16, np.float32, np.float64, np.int8, np.int32, np.int64, np.uint8, np.bool_])


@given(DTYPES.flatmap(lambda dtype: arrays.arrays(dtype, arrays.array_shapes(min_dims=0, max_dims=4, min_side=0))))
def test_the_extent_is_that_of_the_finite_numbers_and_zero(values):
    finite = [float(number) for number in values.ravel() if np.isfinite(number)]
    extent = extent_of(values)
    assert (extent.low, extent.high) == (min([0.0, *finite]), max([0.0, *finite]))
    assert extent.limit == max([0.0, *map(abs, finite)])
    assert extent.whole == all(number.is_integer() for number in finite)


def test_a_number_in_the_last_chunk_counts():
    values = np.zeros(3 * CHUNK + 1, np.float32)
    values[-1] = -2.5
    assert extent_of(values) == Extent(-2.5, 0.0, whole=False)


@pytest.mark.parametrize("view", [lambda a: a.T, lambda a: a[::-3, 5:-5], lambda a: np.broadcast_to(a[0], (7, 400))])
def test_a_view_is_read_as_it_lies(view):
    values = view(np.random.default_rng(0).normal(size=(300, 400)))
    assert extent_of(values) == Extent(values.min(), values.max(), whole=False)


def test_four_million_numbers_are_read_in_little_memory():
    values = np.random.default_rng(0).normal(size=(2000, 2000)).astype(np.float32)
    tracemalloc.start()
    extent_of(values)
    extent_of(values.T)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < values.nbytes / 8


def test_a_group_reaches_as_far_as_all_of_it():
    group = [np.array([1.0, 2.0]), np.array([-7.0]), np.array(0.5)]
    assert union(map(extent_of, group)) == Extent(-7.0, 2.0, whole=False)


@pytest.mark.parametrize(
    ("numbers", "decimals"),
    [([1, 2, 76], 0), ([0.3275, -0.8426], 4), ([10.7321, 18.0], 4), ([38.0, 194.91, 1368.0], 2), ([123456.5], 0)],
)
def test_numbers_have_six_digits_and_at_most_four_decimals(numbers, decimals):
    assert extent_of(np.array(numbers, np.float32)).decimals == decimals
