"""Pages of a tensor: which element stands in which cell, without a copy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gui.views.tensors.cells.marks import Changed, Repeated
from gui.views.tensors.cells.plane import Plane, element

SHAPES = arrays.array_shapes(min_dims=0, max_dims=4, max_side=4)


@st.composite
def looked_at(draw):
    """A tensor whose elements are all different, and one of them."""
    shape = draw(SHAPES)
    values = np.arange(int(np.prod(shape))).reshape(shape)
    return values, tuple(draw(st.integers(0, size - 1)) for size in shape)


@given(looked_at())
def test_every_element_is_in_its_cell_and_every_cell_is_an_element(case):
    values, index = case
    plane = Plane(values).of(values)
    if values.ndim > 2:
        plane = Plane(values, index[:-2])
    cell = plane.cell(index)
    assert plane.index(cell) == index
    assert plane.matrix[cell] == values[index]
    assert plane.matrix.shape == (plane.rows, plane.columns)
    assert np.shares_memory(plane.matrix, values)


@given(looked_at(), st.data())
def test_a_region_is_the_same_elements_on_its_pages(case, data):
    values, index = case
    plane = Plane(values, index[:-2] if values.ndim > 2 else ())
    region = []
    for size in values.shape:
        start = data.draw(st.integers(0, size - 1))
        region.append(slice(start, data.draw(st.integers(start + 1, size)), data.draw(st.integers(1, 2))))
    part = plane.part(tuple(region))
    inside = {
        at
        for at in np.ndindex(values.shape)
        if all(n in range(one.start, one.stop, one.step) for n, one in zip(at, region, strict=True))
        and at[:-2] == plane.page[: max(0, values.ndim - 2)]
    }
    shown = set() if part is None else {plane.index((row, column)) for row in part[0] for column in part[1]}
    assert shown == inside


def test_another_tensor_of_the_same_pages_is_seen_at_the_same_page():
    plane = Plane(np.zeros((3, 2, 2)), (2,))
    assert plane.of(np.ones((3, 5, 1))).page == (2,)
    assert plane.of(np.ones((2, 2, 2))).page == (0,)
    assert plane.of(np.ones(4)).page == ()


def test_an_element_is_called_as_it_is_typed():
    assert element("x", (0, 1)) == "x[0, 1]"
    assert element("s", ()) == "s"


def test_what_a_changed_element_was_is_found_by_its_place_in_the_region():
    changed = Changed((slice(1, 6, 2), slice(0, 2, 1)), np.array([[1, 2], [3, 4], [5, 6]]))
    assert changed.was((3, 1)) == 4
    assert changed.was((5, 0)) == 5
    assert changed.was((2, 0)) is None
    assert changed.was((1, 2)) is None
    assert Changed((slice(0, 1),)).was((0,)) is None


@pytest.mark.parametrize(("index", "own"), [((1, 2), (2,)), ((0, 0), (0,))])
def test_a_copy_is_called_by_the_element_it_is_a_copy_of(index, own):
    assert Repeated((0,), missing=1).own(index) == own
    assert Repeated((1,), missing=0).own((3, 2)) == (3, 0)
