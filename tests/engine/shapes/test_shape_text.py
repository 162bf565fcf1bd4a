"""The text of a shape, as a person types it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.shapes import StudyError, parse_shape


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("(32, 10, 16)", (32, 10, 16)),
        ("[2,784]", (2, 784)),
        ("2, 784", (2, 784)),
        (" ( 2 , 784 , ) ", (2, 784)),
        ("(5,)", (5,)),
        ("(−1, 0)", (-1, 0)),
    ],
)
def test_brackets_and_spaces_are_a_matter_of_taste(text, shape):
    assert parse_shape(text) == shape


@pytest.mark.parametrize(
    "text",
    ["", "()", ",", "(2, x)", "((2, 3))", "(2, 3]", "(2,, 3)", "(2 3)", "(2., 3)", "(1_0, 2)", "(٣, 2)", "(None, 2)"],
)
def test_what_is_no_shape_comes_back_as_it_was_typed(text):
    with pytest.raises(StudyError) as caught:
        parse_shape(text)
    assert (caught.value.kind, caught.value.facts) == ("shape", (text,))


@given(st.text() | st.text("0123456789()[], -+−_x.\n\0", max_size=40) | st.lists(st.integers()).map(str))
@example("9" * 5000)
@example("(" * 5000)
def test_any_text_is_a_shape_or_a_study_error(text):
    try:
        shape = parse_shape(text)
    except StudyError:
        return
    assert shape
    assert parse_shape(str(shape)) == shape or len(str(shape)) > 100


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=6).map(tuple))
def test_every_shape_that_is_shown_can_be_typed(shape):
    assert parse_shape(str(shape)) == shape
