"""The flow of a stack: what is written on it, and what a hand or a keyboard wishes there."""

from functools import cache, partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.shapes import FIELDS, Inputs, Layer, Study
from engine.shapes.laboratory import examine
from gui.tokens import DARK, LIGHT
from gui.views.layers.flow import FlowView
from tests.gui.margins import paints_outside
from tests.reports import report

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # by a menu, on the offscreen platform

LEFT = Qt.MouseButton.LeftButton
BROKEN = Study(Inputs((8, 28, 28, 3), "sample"), (Layer("Conv2D", 8), Layer("LSTM", 4), Layer("Dense", 1)))
LONG = Study(Inputs((8, 16)), tuple(Layer("Dense", units) for units in range(4, 16)))


broken_report, long_report = cache(partial(examine, BROKEN)), cache(partial(examine, LONG))


class Wishes(list):
    """All that a flow has told, in order."""

    def __init__(self, view):
        super().__init__()
        view.layer_picked.connect(self.pick)
        view.move_wanted.connect(self.move)
        view.add_wanted.connect(self.add)
        view.remove_wanted.connect(self.take)
        view.train_wanted.connect(self.train)

    def pick(self, place):
        self.append(("pick", place))

    def move(self, place, to):
        self.append(("move", place, to))

    def add(self, place, kind):
        self.append(("add", place, kind))

    def take(self, place):
        self.append(("remove", place))

    def train(self):
        self.append(("train",))


def view_of(qtbot, shown, picked=0, width=1184, height=78):
    view = FlowView()
    qtbot.addWidget(view)
    view.restyle(LIGHT)
    view.resize(width, height)
    view.show()
    view.draw(shown, picked)
    view.wishes = Wishes(view)
    return view


@pytest.fixture
def stack(qtbot):
    return view_of(qtbot, report("stack"))


@pytest.fixture
def broken(qtbot):
    return view_of(qtbot, broken_report())


@pytest.fixture
def long(qtbot):
    return view_of(qtbot, long_report(), picked=11, width=868, height=66)


def middle(view, place):
    return view.band.box(place).center().toPoint()


def gap(view, place):
    """The point half way between a box and the one before it."""
    return QPoint(round((view.band.box(place - 1).right() + view.band.box(place).left()) / 2), view.band.height() // 2)


def drag(view, place, *stops):
    viewport = view.band.viewport()
    QTest.mousePress(viewport, LEFT, pos=middle(view, place))
    for stop in stops:
        QTest.mouseMove(viewport, stop)


def drop(view, at):
    QTest.mouseRelease(view.band.viewport(), LEFT, pos=at)


def choose(menu, kind):
    """Choose a kind in a menu that is open."""
    assert menu.isVisible()
    next(action for action in menu.actions() if action.data() == kind).trigger()
    menu.hide()


def written(view):
    picture = view.band.picture
    return [(face.title, face.note) for face in picture.faces], list(picture.shapes)


def key(view, *keys):
    for one in keys:
        QTest.keyClick(view.band, *(one if isinstance(one, tuple) else (one,)))


def test_each_box_has_kind_units_count_and_activation_and_between_them_are_the_shapes(stack):
    boxes, shapes = written(stack)
    assert boxes == [
        ("SimpleDense 32", "25,120 · relu"),
        ("SimpleDense 64", "2,112 · relu"),
        ("SimpleDense 32", "2,080 · relu"),
        ("SimpleDense 10", "330 · softmax"),
    ]
    assert shapes == ["(2, 784)", "(2, 32)", "(2, 64)", "(2, 32)", "(2, 10)"]
    assert stack.total.text() == "Total 29,642"


def test_the_book_s_stack_fits_the_usual_window_and_a_narrow_one_scrolls(qtbot, stack):
    assert stack.band.horizontalScrollBar().maximum() == 0
    assert view_of(qtbot, report("stack"), width=868, height=66).band.horizontalScrollBar().maximum() > 0


def test_a_box_has_its_kernel_s_colours_and_a_layer_without_weights_has_none(qtbot):
    conv, flatten, dense = view_of(qtbot, report("images")).band.picture.faces
    assert (conv.heat.width(), conv.heat.height()) == (8, 16)  # of 8 columns, of 27 rows
    assert flatten.heat is None
    assert dense.note == "54,090 · softmax"


def test_the_numbers_that_passed_are_a_hover_away(stack):
    shown, band = report("stack"), stack.band
    inputs, behind = (band.picture.layout.shapes[n].center().toPoint() for n in (0, 2))
    assert "[0]  1  1  1" in band.words_at(inputs)
    outputs = shown.stack[1].outputs
    assert f"{outputs[0, 0]:.4f}" in band.words_at(behind)
    assert f"{outputs[1, 5]:.4f}" in band.words_at(middle(stack, 1))
    assert "= 32 × 64 + 64<br>= 2,112 parameters" in band.words_at(middle(stack, 1))
    assert band.words_at(QPoint(1, 1)) == ""


def test_a_failed_layer_says_keras_s_error_and_nothing_is_known_behind_it(broken):
    boxes, shapes = written(broken)
    assert boxes == [("Conv2D 8 3×3", "224"), ("LSTM 4", "ValueError"), ("Dense 1", "–")]
    assert shapes == ["(8, 28, 28, 3)", "(8, 26, 26, 8)", "–", "–"]
    assert broken.total.text() == "Built 224"
    words = broken.band.words_at(middle(broken, 1))
    assert "ValueError" in words
    assert "expected ndim=3, found ndim=4." in words
    assert "raised by build" in words
    assert "Nothing came here" in broken.band.words_at(middle(broken, 2))
    assert "expected ndim=3" in broken.band.accessibleDescription()


def test_a_failed_layer_is_red_in_both_themes(broken):
    for tokens in (LIGHT, DARK):
        broken.restyle(tokens)
        at = broken.band.box(1).topRight().toPoint() + QPoint(-5, 8)
        assert broken.band.viewport().grab().toImage().pixelColor(at) == QColor(tokens.errt)


def test_a_picture_of_it_stays_inside_its_place(long):
    assert not paints_outside(long.paint, 700, 80)


def test_a_click_picks_a_layer(stack):
    QTest.mouseClick(stack.band.viewport(), LEFT, pos=middle(stack, 2))
    assert stack.wishes == [("pick", 2)]


@pytest.mark.parametrize(
    ("place", "before", "wish"), [(0, 3, ("move", 0, 2)), (3, 0, ("move", 3, 0)), (1, 3, ("move", 1, 2))]
)
def test_a_box_goes_where_it_is_dropped(stack, place, before, wish):
    at = gap(stack, before) if before else middle(stack, 0) - QPoint(60, 0)
    drag(stack, place, middle(stack, place) + QPoint(20, 0), at)
    drop(stack, at)
    assert stack.wishes == [wish]


def test_while_a_box_is_carried_a_mark_shows_where_it_would_go(stack):
    place = QPoint(round(stack.band.picture.layout.mark(3)), round(stack.band.box(3).center().y()) + 12)
    drag(stack, 0, gap(stack, 3) - QPoint(0, 20), gap(stack, 3))
    assert stack.band.viewport().grab().toImage().pixelColor(place) == QColor(LIGHT.ink)
    drop(stack, gap(stack, 3))
    assert stack.band.viewport().grab().toImage().pixelColor(place) != QColor(LIGHT.ink)


def test_a_box_that_is_put_back_or_let_go_with_esc_stays(stack):
    drag(stack, 1, gap(stack, 3), gap(stack, 2))
    drop(stack, gap(stack, 2))
    drag(stack, 1, gap(stack, 3))
    key(stack, Qt.Key.Key_Escape)
    drop(stack, gap(stack, 3))
    assert stack.wishes == []


def test_a_box_held_at_a_side_scrolls_the_flow(qtbot, long):
    bar = long.band.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0
    drag(long, 11, middle(long, 11) - QPoint(50, 0), QPoint(3, 30))
    qtbot.waitUntil(lambda: bar.value() == 0)
    drop(long, QPoint(3, 30))
    assert long.wishes == [("move", 11, 0)]


def test_the_keyboard_picks_moves_and_removes(stack):
    alt = Qt.KeyboardModifier.AltModifier
    key(stack, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, (Qt.Key.Key_Right, alt), (Qt.Key.Key_Left, alt))
    assert stack.wishes == [("pick", 1), ("pick", 3), ("move", 0, 1)]  # there is nothing before the first
    key(stack, Qt.Key.Key_Delete)
    assert stack.wishes[-1] == ("remove", 0)


def test_with_nothing_picked_an_arrow_picks_the_layer_at_an_end(qtbot):
    view = view_of(qtbot, report("stack"), picked=None)
    key(view, Qt.Key.Key_Delete, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert view.wishes == [("pick", 0), ("pick", 3)]


def test_the_only_layer_stays(qtbot):
    view = view_of(qtbot, report("simple_dense"))
    key(view, Qt.Key.Key_Delete)
    QTest.mouseMove(view.band.viewport(), middle(view, 0))
    assert not view.band.signs.cross.isVisible()
    assert view.wishes == []


def test_the_cross_on_the_box_under_the_pointer_removes_it(stack):
    QTest.mouseMove(stack.band.viewport(), middle(stack, 2))
    QTest.mouseClick(stack.band.signs.cross, LEFT)
    assert stack.wishes == [("remove", 2)]


def test_layers_are_added_at_the_end_in_a_gap_and_behind_the_one_that_is_picked(stack):
    band = stack.band
    QTest.mouseClick(band.signs.end, LEFT)
    choose(band.kinds, "GRU")
    QTest.mouseMove(band.viewport(), gap(stack, 2))
    QTest.mouseClick(band.signs.between, LEFT)
    choose(band.kinds, "Flatten")
    key(stack, Qt.Key.Key_Insert)
    choose(band.kinds, "Dense")
    assert stack.wishes == [("add", 4, "GRU"), ("add", 2, "Flatten"), ("add", 1, "Dense")]


def test_every_kind_can_be_chosen(stack):
    assert [action.data() for action in stack.band.kinds.actions()] == list(FIELDS)


def test_the_context_menu_is_about_the_box_under_the_pointer(stack):
    band, at = stack.band, middle(stack, 3)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, band.viewport().mapToGlobal(at))
    QApplication.sendEvent(band.viewport(), asked)
    assert band.menu.isVisible()
    assert not band.menu.right.isEnabled()
    for action in (band.menu.left, band.menu.remove, *band.menu.after.actions()[:1]):
        action.trigger()
    band.menu.hide()
    assert stack.wishes == [("move", 3, 2), ("remove", 3), ("add", 4, "SimpleDense")]


def test_a_full_stack_takes_no_more_and_shows_the_layer_that_is_picked(long):
    band = long.band
    assert not band.signs.end.isEnabled()
    assert "at most 12" in band.signs.end.toolTip()
    key(long, Qt.Key.Key_Insert)
    assert not band.kinds.isVisible()
    for place in (11, 5, 0):
        long.draw(long_report(), place)
        assert band.viewport().rect().contains(band.box(place).toRect())


def test_a_stack_is_trained_or_the_button_says_what_is_missing(stack):
    button = stack.train.button
    stack.set_train("Only dense layers can be trained there.")
    QTest.mouseClick(button, LEFT)
    assert stack.wishes == []
    assert button.toolTip() == button.accessibleDescription() == "Only dense layers can be trained there."
    stack.set_train("")
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert stack.wishes == [("train",)]
