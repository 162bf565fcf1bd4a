"""Where rows and columns stand, and which of a long one are left out."""

from hypothesis import given
from hypothesis import strategies as st

from gui.views.tensors.cells.axis import BREAK, MARGIN, folded
from gui.views.tensors.tiles.flow import Piece, flow, shares

AXES = st.builds(folded, st.integers(1, 500), st.integers(5, 90), st.sampled_from([0.0, 2.0]), st.integers(2, 600))


@given(AXES)
def test_every_index_that_is_shown_is_found_where_it_stands(axis):
    for position in range(axis.shown):
        index = axis.index(position)
        assert axis.position(index) == position
        assert axis.at(axis.begin(position) + axis.size / 2) == index
    assert axis.at(MARGIN - 1) is None
    assert axis.at(axis.whole) is None
    assert axis.begin(axis.shown - 1) + axis.size + MARGIN == axis.whole


@given(AXES)
def test_first_and_last_stay_and_the_middle_goes(axis):
    hidden = [index for index in range(axis.count) if axis.position(index) is None]
    assert len(hidden) == axis.count - axis.shown
    assert axis.position(0) == 0
    assert axis.position(axis.count - 1) == axis.shown - 1
    if hidden:
        begin, end = axis.hidden
        assert end - begin >= BREAK
        assert axis.at((begin + end) / 2 + axis.gap) is None


@given(AXES, st.floats(0, 5000), st.floats(1, 2000))
def test_a_window_has_all_that_is_in_sight(axis, begin, length):
    window = axis.window(begin, begin + length)
    for position in range(axis.shown):
        seen = axis.begin(position) < begin + length and axis.begin(position) + axis.size > begin
        assert not seen or position in window


@given(AXES, st.data())
def test_a_span_reaches_from_the_first_to_the_last_that_is_shown(axis, data):
    start = data.draw(st.integers(0, axis.count - 1))
    indices = range(start, data.draw(st.integers(start + 1, axis.count)), data.draw(st.integers(1, 3)))
    last = range(indices[0], indices[-1] + 1)
    positions = [position for index in last if (position := axis.position(index)) is not None]
    expected = (axis.begin(min(positions)), axis.begin(max(positions)) + axis.size) if positions else None
    assert axis.span(indices) == expected


PIECES = st.lists(
    st.builds(
        lambda gap, widths: Piece(gap, sorted(widths)),
        st.floats(0, 60),
        st.lists(st.floats(20, 400), min_size=4, max_size=4),
    ),
    min_size=1,
    max_size=5,
)


@given(PIECES, st.floats(100, 1500))
def test_pieces_fill_the_room_and_none_is_narrower_or_wider_than_it_may_be(pieces, room):
    widths = shares(pieces, room)
    for piece, width in zip(pieces, widths, strict=True):
        assert piece.widths[0] - 1e-6 <= width <= piece.widths[-1] + 1e-6
    used = sum(piece.gap + width for piece, width in zip(pieces, widths, strict=True))
    least = sum(piece.gap + piece.widths[0] for piece in pieces)
    most = sum(piece.gap + piece.widths[-1] for piece in pieces)
    assert abs(used - min(max(room, least), most)) < 1e-6


@given(PIECES, st.floats(100, 1500))
def test_rows_keep_the_order_and_are_as_full_as_they_can_be(pieces, room):
    rows = flow(pieces, room)
    assert [n for row in rows for n in row] == list(range(len(pieces)))
    lengths = [sum(pieces[n].gap + pieces[n].widths[0] for n in row) for row in rows]
    assert all(length <= room or len(row) == 1 for length, row in zip(lengths, rows, strict=True))


def test_all_pieces_are_whole_before_one_has_more_than_it_needs():
    wide, narrow = Piece(0, (50, 300, 300)), Piece(0, (50, 100, 500))
    assert shares([wide, narrow], 400) == [300, 100]
    assert shares([wide, narrow], 500) == [300, 200]
