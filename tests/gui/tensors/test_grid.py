"""A tensor as a grid: what can be read, reached and typed, however large it is."""

import tracemalloc

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolTip

from gui.tokens import DARK, LIGHT
from gui.views.tensors.cells.extent import Extent
from gui.views.tensors.cells.frames import Frame
from gui.views.tensors.cells.marks import Changed, Mark
from gui.views.tensors.grid import TensorGrid
from gui.views.tensors.mode import Mode, ModeChoice
from gui.views.tensors.scrolled.ruler import Ruler
from tests.gui.tensors.pointer import click, double_click, hover, leave

# A tooltip is raised, which the offscreen platform can't do.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)

V = np.array([[0.3275], [-0.8426], [0.3194]], np.float32)
LARGE = np.random.default_rng(0).normal(size=(2000, 2000)).astype(np.float32)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(qtbot):
    made = TensorGrid()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.restyle(LIGHT)
    made.show()
    qtbot.waitExposed(made)
    made.edits, made.picks = [], []
    made.edited.connect(lambda index, text: made.edits.append((index, text)))
    made.chosen.connect(made.picks.append)
    return made


def show(grid, name, values, extent=None):
    grid.show_tensor(name, np.asarray(values), extent)
    QApplication.sendPostedEvents()


def port(grid):
    return grid.cells.viewport()


def at(grid, row, column):
    """The middle of a cell."""
    return grid.cells.place_of((row, column)).center()


def ground(grid, row, column):
    """The colour of a cell beside its number."""
    place = grid.cells.place_of((row, column))
    return port(grid).grab().toImage().pixelColor(int(place.left()) + 5, int(place.top()) + 8).name()


def said(grid):
    return grid.cells.accessibleDescription()


def test_colour_is_blue_below_zero_white_at_zero_and_orange_above(grid):
    show(grid, "x", [[-2.0, 0.0, 2.0, 1.0]])
    assert [ground(grid, 0, n) for n in range(4)] == ["#a9c8ea", "#ffffff", "#f3b98a", "#f9dcc4"]


def test_the_limit_is_that_of_the_group(grid):
    show(grid, "x", [[-2.0, 2.0]], Extent(-4.0, 1.0))
    assert [ground(grid, 0, n) for n in range(2)] == ["#d4e4f4", "#f9dcc4"]


def test_cells_stay_light_in_the_dark(grid):
    show(grid, "x", [[-2.0, 2.0]])
    grid.restyle(DARK)
    assert [ground(grid, 0, n) for n in range(2)] == ["#a9c8ea", "#f3b98a"]


def test_numbers_alone_have_the_ground_of_the_panel(grid):
    show(grid, "x", [[-2.0, 2.0]])
    grid.restyle(DARK)
    grid.set_mode(Mode.NUMBERS)
    assert ground(grid, 0, 0) == DARK.surface.lower()


def test_nan_is_no_number_and_spoils_no_colour(grid):
    show(grid, "x", [[np.nan, 2.0, -np.inf]])
    assert [ground(grid, 0, n) for n in range(3)] == [LIGHT.errt.lower(), "#f3b98a", LIGHT.errt.lower()]
    hover(port(grid), at(grid, 0, 2))
    assert QToolTip.text() == "x[0, 2] = −inf"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.float32(0.1), "x = 0.1"),
        (np.array([1, -2]), "x[0] = 1"),
        (np.array([[0.1]], np.float32), "x[0, 0] = 0.1"),
        (np.array([[[-1e-7]]], np.float32), "x[0, 0, 0] = −1e−07"),
        (np.array([[True]]), "x[0, 0] = True"),
        (np.array([[1 / 3]]), "x[0, 0] = 0.3333333333333333"),
    ],
)
def test_hovering_says_index_and_whole_value(grid, values, words):
    show(grid, "x", values)
    hover(port(grid), at(grid, 0, 0))
    assert QToolTip.text() == words


def test_row_and_column_are_lit_under_the_pointer_only(grid):
    show(grid, "x", np.zeros((3, 3)))
    before = port(grid).grab().toImage()
    hover(port(grid), at(grid, 2, 2))
    place = grid.cells.place_of((2, 0))
    assert (
        port(grid).grab().toImage().pixelColor(int(place.left()) + 20, int(place.top()) - 1).name() == LIGHT.ctl.lower()
    )
    leave(port(grid))
    assert port(grid).grab().toImage() == before


def test_a_click_and_the_keys_choose_an_element(grid, qtbot):
    show(grid, "x", np.arange(12).reshape(3, 4))
    click(port(grid), at(grid, 1, 1))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(grid.cells, key)
    qtbot.keyClick(grid.cells, Qt.Key.Key_End, CONTROL)
    assert grid.picks == [(1, 1), (1, 2), (2, 2), (2, 0), (2, 0), (1, 0), (2, 3)]
    assert grid.current == (2, 3)
    assert said(grid) == "x[2, 3] = 11"


def test_double_click_edits_the_exact_value(grid, qtbot):
    show(grid, "v", np.array([[0.32754]], np.float32))
    double_click(port(grid), at(grid, 0, 0))
    editor = grid.cells.editor
    assert (editor.isVisible(), editor.text(), editor.selectedText()) == (True, "0.32754", "0.32754")
    assert editor.accessibleName() == "v[0, 0]"
    editor.insert(" −3. ")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert grid.edits == [((0, 0), "-3.")]
    assert not editor.isVisible()
    assert grid.cells.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_keys_alone_edit_a_cell_far_away(grid, qtbot, key):
    show(grid, "x", LARGE)
    grid.cells.setFocus()
    qtbot.keyClick(grid.cells, Qt.Key.Key_End, CONTROL)
    qtbot.keyClick(grid.cells, key)
    editor = grid.cells.editor
    assert port(grid).rect().contains(editor.geometry().center())
    assert editor.text() == str(LARGE[-1, -1])
    editor.setText("7")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert grid.edits == [((1999, 1999), "7")]


def test_escape_leaving_and_the_same_text_change_nothing(grid, qtbot):
    show(grid, "v", V)
    for text, key in (("5", Qt.Key.Key_Escape), (str(V[0, 0]), Qt.Key.Key_Return), (" ", Qt.Key.Key_Return)):
        grid.edit()
        grid.cells.editor.setText(text)
        qtbot.keyClick(grid.cells.editor, key)
    grid.edit()
    grid.cells.editor.setText("5")
    grid.cells.setFocus()
    assert grid.edits == []
    assert not grid.cells.editor.isVisible()


def test_the_editor_goes_along_when_scrolled(grid):
    show(grid, "x", LARGE)
    grid.edit()
    before = grid.cells.editor.y()
    grid.cells.verticalScrollBar().setValue(20)
    assert grid.cells.editor.y() == before - 20


def test_changed_elements_are_framed_and_what_they_were_is_said(grid):
    after = V.copy()
    after[0, 0] = 3
    show(grid, "v", after)
    grid.set_changed(Changed((slice(0, 1), slice(0, 1)), V[:1]))
    picture = port(grid).grab().toImage()
    edge = grid.cells.place_of((0, 0))
    inside = {picture.pixelColor(int(edge.left()) + d, int(edge.center().y())).name() for d in (-1, 0, 1)}
    assert LIGHT.now.lower() in inside
    other = grid.cells.place_of((1, 0))
    assert picture.pixelColor(int(other.left()), int(other.center().y())).name() != LIGHT.now.lower()
    hover(port(grid), at(grid, 0, 0))
    assert QToolTip.text() == said(grid) == "v[0, 0] = 3.0\nwas 0.3275"
    hover(port(grid), at(grid, 1, 0))
    assert QToolTip.text() == "v[1, 0] = −0.8426"
    grid.set_changed(None)
    assert said(grid) == "v[0, 0] = 3.0"


def test_what_was_is_struck_out_in_the_cell(grid):
    show(grid, "v", V)
    grid.set_changed(Changed((slice(0, 1), slice(0, 1))))
    unknown = port(grid).grab().toImage()
    grid.set_changed(Changed((slice(0, 1), slice(0, 1)), np.array([[1.5]])))
    assert port(grid).grab().toImage() != unknown


def test_a_refused_assignment_is_framed_in_red(grid):
    show(grid, "x", np.ones((2, 2)))
    grid.set_marks([Mark(Frame.REFUSED, (slice(0, 1), slice(1, 2)))])
    picture, place = port(grid).grab().toImage(), grid.cells.place_of((0, 1))
    top = {picture.pixelColor(x, int(place.top()) - 1).name() for x in range(int(place.left()), int(place.right()))}
    assert LIGHT.err.lower() in top


def test_pages_are_turned_by_their_index_and_by_keys(grid, qtbot):
    values = np.arange(2 * 3 * 2 * 2).reshape(2, 3, 2, 2)
    show(grid, "r", values)
    assert [box.isVisible() for box in grid.pages.boxes] == [True, True]
    grid.pages.boxes[1].setValue(2)
    assert said(grid) == "r[0, 2, 0, 0] = 8"
    grid.cells.setFocus()
    qtbot.keyClick(grid.cells, Qt.Key.Key_PageDown, CONTROL)
    assert said(grid) == "r[1, 0, 0, 0] = 12"
    qtbot.keyClick(grid.cells, Qt.Key.Key_PageUp, CONTROL)
    assert said(grid) == "r[0, 2, 0, 0] = 8"
    show(grid, "r", values + 1)
    assert said(grid) == "r[0, 2, 0, 0] = 9", "another value of it stays on the page"
    show(grid, "x", V)
    assert not grid.pages.isVisible()


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (0, 2, 2), (2, 0, 2, 2)])
def test_a_tensor_without_elements_says_so(grid, qtbot, shape):
    show(grid, "e", np.zeros(shape))
    grid.cells.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_F2, Qt.Key.Key_End):
        qtbot.keyClick(grid.cells, key)
    hover(port(grid), QPointF(20, 20))
    port(grid).grab()
    assert (grid.picks, grid.edits, said(grid)) == ([], [], "")


def test_a_large_tensor_is_shown_and_scrolled_without_copies(grid):
    tracemalloc.start()
    show(grid, "x", LARGE)
    for bar in (grid.cells.verticalScrollBar(), grid.cells.horizontalScrollBar()):
        for value in range(0, bar.maximum(), 9001):
            bar.setValue(value)
            port(grid).grab()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < LARGE.nbytes / 4
    assert np.shares_memory(grid.cells.picture.plane.values, LARGE)


@pytest.mark.parametrize("shape", [(50_000_000,), (50_000_000, 1)])
def test_the_last_of_fifty_million_elements_can_be_reached(grid, qtbot, shape):
    show(grid, "x", np.broadcast_to(np.float32(1.5), shape))
    grid.cells.setFocus()
    qtbot.keyClick(grid.cells, Qt.Key.Key_End, CONTROL)
    assert port(grid).rect().contains(at(grid, *(n - 1 for n in grid.cells.picture.plane.matrix.shape)).toPoint())
    assert said(grid).endswith("= 1.5")
    port(grid).grab()


def test_indices_stand_beside_a_large_matrix_only(grid):
    show(grid, "x", LARGE)
    labels = list(grid.cells.labels(Qt.Orientation.Vertical))
    assert [label.number for label in labels[:3]] == [0, 1, 2]
    grid.cells.verticalScrollBar().setValue(28 * 1000)
    assert next(grid.cells.labels(Qt.Orientation.Vertical)).number == 999
    hover(port(grid), at(grid, 1003, 2))
    assert [label.number for label in grid.cells.labels(Qt.Orientation.Vertical) if label.lit] == [1003]
    show(grid, "v", V)
    assert not [ruler for ruler in grid.cells.findChildren(Ruler) if ruler.isVisible()]


def test_dots_of_colour_have_the_colour_of_their_elements(grid):
    values = np.zeros((100, 100))
    values[2, 3], values[99, 0] = -1, 1
    show(grid, "x", values)
    grid.set_mode(Mode.COLOUR)
    picture = port(grid).grab().toImage()
    assert picture.pixelColor(at(grid, 2, 3).toPoint()).name() == "#a9c8ea"
    assert picture.pixelColor(at(grid, 3, 2).toPoint()).name() == "#ffffff"


def test_the_chosen_cell_stays_in_sight_when_cells_become_larger(grid, qtbot):
    show(grid, "x", LARGE)
    grid.set_mode(Mode.COLOUR)
    grid.cells.choose((40, 40))
    grid.set_mode(Mode.BOTH)
    assert port(grid).rect().contains(at(grid, 40, 40).toPoint())


def test_another_value_of_a_tensor_leaves_the_view_where_it_is(grid):
    show(grid, "x", LARGE)
    grid.cells.choose((1000, 1000))
    first = [next(grid.cells.labels(way)).number for way in Qt.Orientation]
    show(grid, "x", LARGE * 2)  # its cells are wider
    assert grid.current == (1000, 1000)
    assert [next(grid.cells.labels(way)).number for way in Qt.Orientation] == first
    show(grid, "y", LARGE)
    assert (grid.current, grid.cells.verticalScrollBar().value()) == ((0, 0), 0)


def test_the_exact_value_is_copied_as_code(grid, qtbot):
    show(grid, "v", V)
    grid.cells.choose((1, 0))
    qtbot.keyClick(grid.cells, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "-0.8426"


def test_the_choice_of_what_cells_show_says_each_mode(qtbot):
    choice = ModeChoice()
    qtbot.addWidget(choice)
    chosen = []
    choice.mode_chosen.connect(chosen.append)
    for button in choice.buttons():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.toolTip() and button.accessibleName()
    assert chosen == list(Mode)
    assert choice.mode is Mode.COLOUR


def test_numbers_can_be_read_on_every_colour():
    for tint in ("#a9c8ea", "#ffffff", "#f3b98a"):
        assert _contrast(QColor("#1a1d21"), QColor(tint)) >= 9.5


def _contrast(one, other):
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(ink):
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in ink.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
