"""A tensor as a card: its corners where there is little room, its elements under the pointer and the keys."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from gui.tokens import LIGHT
from gui.views.tensors.cells.marks import Repeated
from gui.views.tensors.mode import Mode
from gui.views.tensors.tiles.tile import Tile
from gui.views.tensors.tiles.tile_row import ARROW, TileRow
from tests.gui.tensors.pointer import click, hover, leave, middle

# A tooltip is raised, which the offscreen platform can't do.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)


@pytest.fixture
def tile(qtbot):
    made = Tile()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.show()
    made.seen = []
    made.looked_at.connect(made.seen.append)
    return made


def show(tile, values, room=10_000.0, title="x"):
    tile.set_room(room)
    tile.show_tensor("x", np.asarray(values))
    tile.entitle(title)
    tile.resize(tile.sizeHint())


def shown(tile):
    """The indices of the rows and columns that are shown."""
    lattice = tile.picture.arrangement.lattice
    return [[axis.index(position) for position in range(axis.shown)] for axis in (lattice.rows, lattice.columns)]


@pytest.mark.parametrize("room", [90, 150, 220, 300, 500, 900])
@pytest.mark.parametrize("shape", [(2, 2), (3, 1), (3, 7), (12, 12), (13, 2), (20, 30), (50, 60), (5,), ()])
def test_a_card_is_no_wider_than_its_room_and_shows_the_corners_at_least(tile, shape, room):
    show(tile, np.random.default_rng(0).normal(size=shape), room)
    lattice, plane = tile.picture.arrangement.lattice, tile.picture.plane
    narrowest = tile.widths[0]
    assert lattice.whole.width() <= max(room, narrowest)
    for axis, count in ((lattice.rows, plane.rows), (lattice.columns, plane.columns)):
        assert axis.position(0) == 0
        assert axis.position(count - 1) == axis.shown - 1


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (0, 2, 2)])
def test_a_card_of_no_elements_is_empty(tile, qtbot, shape):
    show(tile, np.zeros(shape))
    hover(tile, QPointF(20, tile.head + 10))
    qtbot.keyClick(tile, Qt.Key.Key_Right)
    tile.grab()
    assert (tile.seen, tile.accessibleDescription()) == ([], "")


def test_twelve_rows_are_all_there_and_thirteen_show_their_ends(tile):
    show(tile, np.zeros((12, 2)))
    assert shown(tile)[0] == list(range(12))
    show(tile, np.zeros((13, 2)))
    assert shown(tile)[0] == [0, 1, 2, 3, 10, 11, 12]


def test_more_than_thirty_two_are_heat_alone(tile):
    values = np.zeros((33, 40))
    values[32, 39], values[0, 1] = 1, -1
    show(tile, values)
    picture = tile.grab().toImage()
    assert picture.pixelColor(middle(tile, (32, 39)).toPoint()).name() == "#f3b98a"
    assert picture.pixelColor(middle(tile, (0, 1)).toPoint()).name() == "#a9c8ea"
    assert tile.picture.arrangement.style.mode is Mode.COLOUR


def test_the_element_under_the_pointer_is_looked_at_then_the_chosen_one_again(tile):
    show(tile, [[1.0, 2.0], [3.0, 4.0]])
    hover(tile, middle(tile, (0, 1)))
    assert QToolTip.text() == "x[0, 1] = 2.0"
    hover(tile, middle(tile, (1, 0)))
    click(tile, middle(tile, (1, 0)))
    hover(tile, middle(tile, (1, 1)))
    leave(tile)
    assert tile.seen == [(0, 1), (1, 0), (1, 0), (1, 1), (1, 0)]
    assert tile.index == (1, 0)


def test_keys_go_over_the_elements_that_are_shown(tile, qtbot):
    show(tile, np.arange(400).reshape(20, 20), 300)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(tile, key)
    rows, columns = shown(tile)
    assert tile.seen == [(0, 0), (0, 19), (0, columns[-2]), (1, columns[-2])]
    for _ in rows:
        qtbot.keyClick(tile, Qt.Key.Key_Down)
    assert tile.index == (19, columns[-2])
    assert tile.accessibleDescription() == f"x[19, {columns[-2]}] = {380 + columns[-2]}"


def test_what_is_said_of_a_cell_is_not_replaced_by_what_is_said_of_the_card(tile):
    show(tile, [[1.0]], title="x")
    cell, head = middle(tile, (0, 0)).toPoint(), QPoint(5, 4)
    hover(tile, QPointF(cell))
    for at, words in ((cell, "x[0, 0] = 1.0"), (head, "x")):
        QApplication.sendEvent(tile, QHelpEvent(QEvent.Type.ToolTip, at, tile.mapToGlobal(at)))
        assert QToolTip.text() == words


def test_copies_are_called_by_what_they_are_copies_of_and_have_no_ground(tile):
    values = np.broadcast_to(np.array([1.0, 2.0]), (3, 2))
    show(tile, values)
    tile.set_repeated(Repeated((0,), missing=1))
    hover(tile, middle(tile, (2, 1)))
    assert QToolTip.text() == "x[1] = 2.0"
    picture = tile.grab().toImage()
    corner = QPoint(-25, -12)
    own, copy = (picture.pixelColor(middle(tile, cell).toPoint() + corner).name() for cell in ((0, 1), (1, 1)))
    assert own == "#f3b98a"
    assert copy != own


@pytest.fixture
def row(qtbot):
    made = TileRow(4)
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.show()
    return made


@pytest.mark.parametrize("width", [300, 568, 784, 1400])
@pytest.mark.parametrize("shape", [(2, 2), (6, 5), (12, 12), (100, 100)])
def test_tiles_neither_overlap_nor_leave_the_row(row, width, shape):
    for n, tile in enumerate(row.tiles):
        tile.show_tensor("x", np.random.default_rng(n).normal(size=shape))
        tile.entitle(f"v[0, {n}].assign(3.)", "(2, 2)", "one element only")
    row.resize(width, 100)
    row.show_signs(("", *[ARROW] * 3, ""))
    row.resize(width, row.sizeHint().height())
    places = [tile.geometry() for tile in row.shown]
    assert all(row.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[:i])


def test_only_as_many_tiles_are_seen_as_there_are(row):
    row.show_signs(("", ARROW, ""))
    assert [tile.isVisible() for tile in row.tiles] == [True, True, False, False]
    row.show_signs(("",))
    assert not any(tile.isVisible() for tile in row.tiles)
    assert row.sizeHint().height() == 0
