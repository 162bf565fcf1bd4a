"""The weights: every line has a name, the step on screen is marked, deeper models are drawn too."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor

from engine.history import Path
from gui.tokens import DARK, LIGHT
from gui.views.loss import LossView
from gui.views.weights import WeightsView
from tests.frames import BOOK, frame
from tests.gui.hands import click, hover, wheel


@pytest.fixture
def view(qtbot):
    made = WeightsView()
    qtbot.addWidget(made)
    made.resize(352, 230)
    made.restyle(LIGHT)
    with qtbot.waitExposed(made):
        made.show()
    made.chosen = []
    made.step_chosen.connect(made.chosen.append)
    return made


def line(trace):
    """The points of a line: steps and what stands on the axis."""
    return list(trace.x), list(trace.y)


def test_each_weight_is_its_own_line_from_the_start_on(view):
    book = frame()
    view.draw(book)
    for column, name in enumerate(("w₁", "w₂", "b")):
        steps, values = line(view._curves[name].past)
        assert steps == list(range(41))
        assert values == pytest.approx(book.path.rows[:, column])


def test_looking_back_the_lines_part_at_the_step(view):
    view.draw(frame(step=12, newest=40))
    assert line(view._curves["b"].past)[0][-1] == line(view._curves["b"].future)[0][0] == 12


def test_where_checkpoints_are_sparse_the_step_on_screen_is_still_on_the_line(view):
    rows = np.stack([np.arange(11), -np.arange(11), np.zeros(11)], axis=1).astype(np.float32)
    weights = ((np.array([[5.5], [-5.5]], np.float32), np.zeros(1, np.float32)),)
    recipe = BOOK.with_("training.steps", 100)
    view.draw(replace(frame(), recipe=recipe, step=55, newest=100, path=Path(10, rows, 100, rows[-1]), weights=weights))
    steps, values = line(view._curves["w₁"].past)
    assert (steps[-1], values[-1]) == (55, 5.5)


def test_lines_are_told_apart_by_their_dashes(view):
    patterns = [tuple(view._curves[name].past.pen.dashPattern()) for name in ("w₁", "w₂", "b")]
    assert len(set(patterns)) == 3


def test_the_axis_holds_every_weight_and_rests(view):
    ranges = set()
    for step in range(1, 41):
        view.draw(frame(step=step))
        ranges.add(tuple(view.plot.box.viewRange()[1]))
    assert len(ranges) <= 4
    low, high = view.plot.box.viewRange()[1]
    assert (low, high) == (pytest.approx(-0.2, abs=0.05), pytest.approx(0.5, abs=0.05))


def test_the_pointer_reads_all_three_values(view):
    view.draw(frame())
    hover(view.plot, 40, 0.1)
    assert view.plot.bubble.text == "After step 40\nw₁  0.16687\nw₂ −0.12955\nb   0.43042"


def test_a_click_chooses_a_step(view):
    view.draw(frame())
    click(view.plot, 7.6, 0.1)
    click(view.plot, 0.1, 0.1)
    assert view.chosen == [8, 0]


def test_another_palette_reaches_every_line(view):
    view.draw(frame())
    for tokens, other in ((DARK, LIGHT), (LIGHT, DARK)):
        view.restyle(tokens)
        picture = view.grab().toImage()
        seen = {picture.pixelColor(x, y).name() for x in range(352) for y in range(40, 230)}
        assert {QColor(ink).name() for ink in (tokens.w1, tokens.w2)} <= seen
        assert QColor(other.w1).name() not in seen


def test_a_deeper_model_draws_every_weight_and_names_its_last_bias(view):
    rng = np.random.default_rng(0)
    parts = [(rng.normal(size=(2, 8)), np.zeros(8)), (rng.normal(size=(8, 1)), np.full(1, 0.25))]
    weights = tuple((W.astype(np.float32), b.astype(np.float32)) for W, b in parts)
    last = np.concatenate([part.ravel() for layer in weights for part in layer])
    rows = np.tile(last, (41, 1))
    rows[:5, 3] = np.nan
    view.draw(replace(frame(), run=2, weights=weights, path=Path(1, rows, 40, last), quadratic=None))
    assert line(view._curves["w₁"].past)[0] == []
    assert line(view._curves["b"].past)[1][-1] == 0.25
    steps, _ = line(view._many.past)
    assert len(steps) == 32 * 37  # 36 steps that are numbers and a gap, for each weight but the named one
    hover(view.plot, 40, 0.1)
    assert view.plot.bubble.text == "After step 40\nb   0.25000"
    view.draw(frame())
    assert line(view._many.past)[0] == [] and line(view._curves["w₁"].past)[0] == list(range(41))


def test_diverged_weights_are_no_reason_to_fail(view):
    rows = np.array([[0, 0, 0], [1e30, -1e30, 1], [np.inf, np.nan, 1]], np.float32)
    weights = ((np.full((2, 1), np.nan, np.float32), np.full(1, np.nan, np.float32)),)
    view.draw(replace(frame(), run=3, step=2, newest=2, path=Path(1, rows, 2, rows[-1]), weights=weights, loss=None))
    view.grab()
    hover(view.plot, 2, 0)
    assert line(view._curves["w₁"].past)[0] == [0, 1]


def test_at_the_start_every_weight_has_its_dot(view):
    view.draw(frame(step=0))
    assert line(view._curves["w₂"].past) == ([0], [pytest.approx(-0.1396, abs=1e-4)])
    assert view.plot.accessibleDescription().startswith("After step 0: w₁ −0.06412")


def test_two_plots_over_the_same_steps_can_share_a_zoom(view, qtbot):
    loss = LossView()
    qtbot.addWidget(loss)
    for one, other in ((loss.plot, view.plot), (view.plot, loss.plot)):
        one.zoomed.connect(other.show_steps)
        one.fitted.connect(other.fit)
    for each in (loss, view):
        each.draw(frame())
    wheel(view.plot, 20, 0.1, 3)
    assert loss.plot.box.viewRange()[0] == view.plot.box.viewRange()[0] != [0, 40]
    loss.plot.fit()
    assert loss.plot.box.viewRange()[0] == view.plot.box.viewRange()[0] == [0, 40]
    assert not view.plot.touched
