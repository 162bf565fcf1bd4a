"""The scatter: what a frame puts on screen, what the pointer is told, and what never moves by itself."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication

from engine.data import Dataset, make_dataset
from engine.frame import Field
from engine.recipe import Data
from gui.tokens import DARK, LIGHT, color, high_contrast
from gui.views.prediction_field import prediction_at
from gui.views.scatter import ScatterView
from gui.views.scatter_words import share_of_loss
from tests.frames import BOOK, frame
from tests.gui.hands import click, double_click, drag, hover, wheel

HOME_SIZE = (520, 470)


@pytest.fixture
def view(qtbot):
    made = ScatterView()
    qtbot.addWidget(made)
    made.resize(*HOME_SIZE)
    made.restyle(LIGHT)
    with qtbot.waitActive(made):
        made.show()
    return made


def seen(view, moment):
    """The frame with the field of what can be seen, as the engine makes it when the window asks."""
    left, bottom, right, top = rect = view.visible_rect()
    xs, ys = np.meshgrid(
        left + (np.arange(60) + 0.5) * (right - left) / 60, bottom + (np.arange(60) + 0.5) * (top - bottom) / 60
    )
    values = xs * moment.W[0] + ys * moment.W[1] + moment.b
    return replace(moment, field=Field(rect, values.astype(np.float32)))


def show(view, moment):
    view.draw(moment)
    view.draw(seen(view, moment))


def spots(item):
    return np.stack(item.getData(), axis=1)


def pixel(view, x, y):
    """The colour on screen at a place of the plane."""
    at = view.plot.mapFromScene(view.plot.box.mapViewToScene(QPointF(x, y)))
    return view.plot.grab().toImage().pixelColor(at)


def said(view, qtbot, x, y):
    """What the bubble says at a place of the plane."""
    hover(view.plot, x, y)
    qtbot.waitUntil(view.hover.bubble.isVisible)
    return view.hover.bubble.text.splitlines()


def near(one, other, by=6):
    return all(abs(a - b) <= by for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


# --- a frame ------------------------------------------------------------------------------------------


def test_the_range_is_that_of_the_points_with_equal_units(view):
    moment = frame()
    view.draw(moment)
    left, bottom, right, top = view.visible_rect()
    home = moment.data.rect
    assert left <= home[0] and bottom <= home[1] and right >= home[2] and top >= home[3]
    across, up = view.plot.box.viewPixelSize()
    assert across == pytest.approx(up)
    assert right - left == pytest.approx(home[2] - home[0]) or top - bottom == pytest.approx(home[3] - home[1])


def test_no_frame_of_a_run_moves_the_range(view):
    ranges = set()
    for step in (0, 1, 12, 40):
        view.draw(frame(step=step))
        ranges.add(view.visible_rect())
    assert len(ranges) == 1


def test_the_misclassified_points_of_the_mock_up_are_marked(view):
    moment = frame()
    view.draw(moment)
    assert len(spots(view.wrong.symbols[0])) == 0
    assert np.array_equal(spots(view.wrong.symbols[1]), moment.data.inputs[moment.wrong])
    assert len(spots(view.wrong.rings)) == 2
    view.draw(frame(step=12))
    assert [len(spots(item)) for item in (*view.wrong.symbols, view.wrong.rings)] == [3, 10, 13]


def test_outline_and_shape_are_the_true_class_and_the_filling_is_the_predicted_one(view):
    for item, true, predicted in zip(view.wrong.symbols, (LIGHT.c0, LIGHT.c1), (LIGHT.c1, LIGHT.c0), strict=True):
        assert item.opts["pen"].color() == QColor(true)
        assert item.opts["brush"].color() == QColor(predicted)


def test_of_very_many_misclassified_points_some_are_drawn_and_the_legend_says_so(view):
    view.draw(frame(step=0))
    assert len(spots(view.wrong.rings)) == 300
    assert view.legend.words[2] == "300 of 1,000 drawn"
    view.draw(frame())
    assert view.legend.words == ("Class 0", "Class 1", "Misclassified")


def test_the_legend_gives_way_where_there_is_little_room(view):
    view.resize(440, 324)
    view.draw(frame(step=0))
    view.grab()
    assert view.width() == 440
    assert view.legend.words == ("0", "1", "300 of 1,000 drawn")


def test_the_points_of_the_mini_batch_are_ringed(view):
    moment = frame(BOOK.with_("training.batch_size", 128), step=3)
    view.draw(moment)
    assert np.array_equal(spots(view.batch.rings), moment.data.inputs[moment.batch])
    view.draw(frame(step=3))
    assert len(spots(view.batch.rings)) == 0


def test_a_batch_that_holds_every_point_rings_none(view):
    view.draw(frame(BOOK.with_("training.batch_size", 5000), step=3))
    assert len(spots(view.batch.rings)) == 0


def test_at_most_a_thousand_points_of_a_batch_are_ringed(view):
    view.draw(frame(BOOK.with_("training.batch_size", 1500), step=1))
    assert len(spots(view.batch.rings)) == 1000


def test_the_field_is_blue_at_0_orange_at_1_and_the_surface_between(view):
    show(view, frame(weights=((np.array([[0.1], [0]], np.float32), np.array([0.3], np.float32)),)))
    surface = QColor(LIGHT.surface)

    def over(token):
        share = LIGHT.field_opacity
        mixed = (share * a + (1 - share) * b for a, b in zip(color(token).getRgb(), surface.getRgb(), strict=True))
        return QColor(*(round(n) for n in mixed))

    assert near(pixel(view, -4.5, 5.1), over(LIGHT.fld0))
    assert near(pixel(view, 7.2, 5.1), over(LIGHT.fld1))
    assert pixel(view, 2, -3.1) == QColor(LIGHT.ink)  # the boundary


def test_the_boundary_is_a_line_of_ink_in_a_casing_of_the_surface(view):
    show(view, frame(weights=((np.array([[0.1], [0]], np.float32), np.array([0.3], np.float32)),)))
    across = view.plot.box.viewPixelSize()[0]
    row = [pixel(view, 2 + k * across, -3.1) for k in range(-4, 5)]
    black, white = (QColor(token).lightness() for token in (LIGHT.ink, LIGHT.surface))
    width = sum(white - tint.lightness() for tint in row) / (white - black)
    assert width == pytest.approx(2.2, abs=0.3)


def test_a_field_stands_where_it_belongs_and_nowhere_else(view):
    part = Field((1.0, 1.0, 3.0, 2.0), np.full((4, 8), 1.0, np.float32))
    view.draw(frame(field=part))
    rect = view.field.mapRectToParent(view.field.boundingRect())
    assert (rect.left(), rect.top(), rect.right(), rect.bottom()) == pytest.approx(part.rect)


def test_a_diverged_field_is_drawn_without_complaint(view):
    values = np.full((60, 60), np.inf, np.float32)
    values[30:], values[50:] = -np.inf, np.nan
    view.draw(frame(field=Field((-5, -5, 8, 8), values), weights=((np.full((2, 1), np.inf), np.zeros(1)),)))
    view.grab()
    assert view.boundary.words.text() == "no boundary"


def test_the_prediction_at_a_place_is_that_of_the_plane():
    moment = frame()
    for x, y in ((0, 3), (-3.9, -3.8), (6.7, 1.234)):
        expected = float(moment.W[0, 0] * x + moment.W[1, 0] * y + moment.b[0])
        assert prediction_at(moment.field, x, y) == pytest.approx(expected, abs=1e-5)
    assert prediction_at(moment.field, 100, 0) is None


def test_what_is_seen_is_told_to_those_who_do_not_see_it(view):
    view.draw(frame())
    for widget in (view, view.plot):
        assert widget.accessibleName() == "Data and decision boundary"
        assert widget.accessibleDescription() == "Data and decision boundary: 2 of 2,000 points misclassified"


def test_a_preview_has_points_and_clouds_and_nothing_that_was_trained(view):
    view.draw(frame(step=0))
    recipe = BOOK.with_("data.mean_0", (1.0, 4.0))
    data = make_dataset(recipe.data)
    view.preview(data, recipe)
    assert view.points.data is data
    assert view.clouds.means[0].data == recipe.data and view.clouds.ellipses[0].isVisible()
    assert view.field.image is None
    assert view.boundary.line.line.size == 0 and not view.boundary.words.isVisible()
    assert not view.wrong.rings.isVisible() and view.legend.words[2] == "Misclassified"


def test_every_colour_follows_the_palette_while_running(view):
    show(view, frame(step=12))
    for tokens in (DARK, LIGHT, high_contrast(DARK), DARK):
        view.restyle(tokens)
        assert near(pixel(view, -4.5, 5.1), QColor(*_mixed(tokens.fld0, tokens.surface, tokens.field_opacity)))
        assert view.points.symbols[0].opts["brush"].color() == color(tokens.c0, tokens.point_opacity)
        assert len(spots(view.points.symbols[0])) == 1000
        assert near(view.plot.grab().toImage().pixelColor(2, 200), QColor(tokens.surface))


def _mixed(token, surface, share):
    pairs = zip(color(token).getRgb()[:3], color(surface).getRgb()[:3], strict=True)
    return [round(share * a + (1 - share) * b) for a, b in pairs]


# --- a hand -------------------------------------------------------------------------------------------


def test_zoom_and_pan_tell_what_is_looked_at_and_live_data_do_not_move_the_view(view):
    view.draw(frame())
    looked = []
    view.looked_at.connect(looked.append)
    wheel(view.plot, 1, 1, 4)
    zoomed = view.visible_rect()
    drag(view.plot, (1, 1), (2, 1.5), button=Qt.MouseButton.MiddleButton)
    panned = view.visible_rect()
    assert zoomed in looked and looked[-1] == panned
    assert panned[0] == pytest.approx(zoomed[0] - 1, abs=0.1) and panned[1] == pytest.approx(zoomed[1] - 0.5, abs=0.1)
    view.draw(frame(BOOK.with_("data.seed", 3), run=2))
    assert view.visible_rect() == panned


def test_other_points_bring_another_home_and_fit_goes_there(view):
    view.draw(frame())
    wheel(view.plot, 1, 1, 4)
    far = frame(BOOK.with_("data.mean_1", (30.0, 0.0)), run=2)
    view.draw(far)
    double_click(view.plot, 1, 1)
    assert view.visible_rect()[2] >= far.data.rect[2]


def test_points_from_elsewhere_are_fitted_even_where_a_hand_has_zoomed(view):
    view.draw(frame())
    wheel(view.plot, 1, 1, 4)
    inputs = np.array([[1000, 1000], [1010, 1003], [1020, 1009], [1014, 1001]], np.float32)
    csv = Dataset(inputs, np.array([[0], [0], [1], [1]], np.float32))
    view.preview(csv, replace(BOOK, data=Data(kind="csv", path="points.csv")))
    assert view.visible_rect()[0] > 900


def test_a_left_drag_on_an_empty_place_does_nothing(view):
    view.draw(frame())
    before = view.visible_rect()
    drag(view.plot, (-3, -2), (-1, -1), (0, 1))
    assert view.visible_rect() == before and view.probe.at is None


def test_a_point_says_its_class_its_prediction_and_its_share_of_the_loss(view, qtbot):
    moment = frame()
    view.draw(moment)
    index = int(moment.wrong[0])
    x, y = moment.data.inputs[index]
    title, place, prediction, share = said(view, qtbot, x, y)
    assert title == "Class 1"
    assert place == f"({x:.2f}, {y:.2f})"
    assert prediction == f"ŷ {moment.predictions[index, 0]:.3f} · wrong"
    errors = (moment.data.targets - moment.predictions)[:, 0] ** 2
    assert share == f"{100 * errors[index] / errors.sum():.3f}% of the loss"


def test_the_shares_of_the_loss_of_all_points_are_the_whole():
    moment = frame()
    assert sum(share_of_loss(moment, i) for i in range(len(moment.data))) == pytest.approx(1)
    assert share_of_loss(replace(moment, predictions=moment.data.targets), 0) is None


def test_an_empty_place_says_what_is_predicted_there_and_follows_the_run(view, qtbot):
    show(view, frame())
    first = said(view, qtbot, -3, -3)
    assert first[0].startswith("ŷ ") and first[0].endswith("class 0")
    assert first[1].startswith("(−3.0") or first[1].startswith("(−2.9")
    view.draw(seen(view, frame(step=12)))
    assert view.hover.bubble.text.splitlines()[0] != first[0]


def test_the_bubble_goes_with_the_pointer(view, qtbot):
    view.draw(frame())
    said(view, qtbot, -3, -3)
    QApplication.sendEvent(view.plot.viewport(), QEvent(QEvent.Type.Leave))
    assert not view.hover.bubble.isVisible()


def test_a_click_marks_a_place_whose_prediction_is_followed_until_it_is_clicked_again(view):
    show(view, frame())
    click(view.plot, -3, -3)
    assert view.probe.at == pytest.approx((-3, -3), abs=0.05)
    words = view.probe.words.text()
    assert words == f"ŷ {prediction_at(seen(view, frame()).field, *view.probe.at):.3f}".replace("-", "−")
    view.draw(seen(view, frame(step=12)))
    assert view.probe.words.text() != words
    click(view.plot, *view.probe.at)
    assert view.probe.at is None and not view.probe.words.isVisible()


def test_esc_takes_the_marked_place_away_and_is_the_window_s_otherwise(view, qtbot):
    show(view, frame())
    click(view.plot, -3, -3)
    for claimed in (True, False):
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        override.ignore()
        QApplication.sendEvent(view.plot, override)
        assert override.isAccepted() is claimed
        qtbot.keyClick(view.plot, Qt.Key.Key_Escape)
        assert view.probe.at is None


def test_a_double_click_fits_and_marks_nothing(view):
    show(view, frame())
    wheel(view.plot, 1, 1, 3)
    double_click(view.plot, -1, -1)
    assert view.probe.at is None and not view.plot.touched


def test_it_is_never_clipped_at_its_smallest(view):
    view.draw(frame(step=0))
    assert view.minimumSizeHint().width() <= 440 and view.minimumSizeHint().height() <= 324
    assert view.header.grab().width() == view.width()
