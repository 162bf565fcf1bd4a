"""The gauge: which side of the limit a learning rate is on, at any size of it."""

import pytest
from PySide6.QtWidgets import QLabel

from gui.tokens import DARK, LIGHT
from gui.views.gauge import SIDE
from gui.views.limit import LimitView
from tests.frames import BOOK, frame
from tests.gui.margins import paints_outside


@pytest.fixture
def view(qtbot):
    made = LimitView()
    qtbot.addWidget(made)
    made.resize(312, 88)
    made.restyle(LIGHT)
    made.show()
    made.draw(frame())
    return made


def chip(view):
    return next(label for label in view.findChildren(QLabel) if "chip" in (label.property("role") or ""))


@pytest.mark.parametrize(
    "rate, says", [(1e-5, "✓ stable"), (0.1, "✓ stable"), (0.142, "✓ stable"), (0.15, "× unstable"), (10, "× unstable")]
)
def test_a_rate_is_stable_below_the_limit_only(view, rate, says):
    view.preview(frame().quadratic, rate, full_batch=True)
    assert chip(view).text() == says


def test_the_limit_of_the_book_is_named_before_it_is_crossed(view):
    assert view.accessibleDescription() == "η = 0.1 is below 2/λmax = 0.142: the loss falls to its minimum."
    view.preview(frame().quadratic, 1.5, full_batch=True)
    assert "η = 1.5 is not below 2/λmax = 0.142" in view.toolTip()


def test_looking_back_shows_the_rate_of_that_step_and_the_newest_step_the_rate_to_come(view):
    slower = BOOK.with_("training.learning_rate", 0.05)
    view.draw(frame(slower, step=12, newest=40, learning_rate=0.1))
    assert "η = 0.1 " in view.toolTip()
    view.draw(frame(slower, step=40, newest=40, learning_rate=0.1))
    assert "η = 0.05 " in view.toolTip()


def test_with_mini_batches_the_limit_is_about(view):
    view.draw(frame(BOOK.with_("training.batch_size", 128), step=3))
    assert chip(view).text() == "about"
    view.draw(frame(BOOK.with_("training.batch_size", 1_000_000), step=3))  # a batch of all points is the full batch
    assert chip(view).text() == "✓ stable"


def test_without_a_limit_there_is_a_sentence_and_no_chip(view):
    view.preview(None, 0.1, full_batch=True)
    assert not chip(view).isVisible()
    assert "linear classifier" in view.accessibleDescription()
    view.draw(frame())
    assert chip(view).isVisible()


def test_the_limit_always_stands_at_the_same_place_between_green_and_red(view):
    for quadratic in (frame().quadratic, frame(BOOK.with_("data.mean_0", (50, 50))).quadratic):
        view.preview(quadratic, 0.01, full_batch=True)
        picture = view.grab().toImage()
        at = round(SIDE + (312 - 2 * SIDE) / 1.5)
        ticks = [y for y in range(32, 88) if picture.pixelColor(at - 1, y).name() == LIGHT.err.lower()]
        middle = ticks[len(ticks) // 2]
        green, red = picture.pixelColor(at - 20, middle), picture.pixelColor(at + 20, middle)
        assert green.green() > green.red()
        assert red.red() > red.green()


def test_a_rate_far_beyond_leaves_the_bar_at_its_end(view):
    view.preview(frame().quadratic, 10, full_batch=True)
    picture = view.grab().toImage()
    right = [picture.pixelColor(x, y).name() for x in range(312 - 20, 312) for y in range(40, 88)]
    assert LIGHT.ink.lower() in right


def test_a_theme_changes_while_running(view):
    view.restyle(DARK)
    view.preview(frame().quadratic, 10, full_batch=True)
    picture = view.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(292, 312) for y in range(40, 88)}
    assert DARK.ink.lower() in colors
    assert LIGHT.ink.lower() not in colors


@pytest.mark.parametrize("size", [(200, 54), (312, 56), (720, 460)])
@pytest.mark.parametrize("rate", [1e-5, 0.1, 0.14, 0.2, 1.23456, 10])
def test_nothing_is_cut(view, size, rate):
    view.preview(frame().quadratic, rate, full_batch=False)
    assert not paints_outside(view.paint, *size)
