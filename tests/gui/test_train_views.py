"""The views of a run together: which of them a frame is drawn in."""

import pytest

from gui.benches.train_views import TrainViews
from tests.frames import BOOK, frame

LONG = BOOK.with_("training.steps", 1000)


@pytest.fixture
def drawn(qtbot, monkeypatch):
    """Return what draws a frame, and tells by name the views that it was drawn in."""
    views, names = TrainViews(), []
    qtbot.addWidget(views)
    views.resize(1150, 760)
    views.show()
    for name in ("scatter", "readouts", "loss", "weights", "surface", "limit", "confusion", "calculation"):
        monkeypatch.setattr(getattr(views, name), "draw", lambda moment, name=name: names.append(name))

    def draw(step, *, playing):
        names.clear()
        views.draw(frame(LONG, step, playing=playing))
        return tuple(names)

    return draw


def test_a_frame_is_drawn_in_every_view_that_can_be_seen(drawn):
    assert len(drawn(1, playing=True)) == 8
    assert len(drawn(2, playing=True)) == 8  # a few steps at a time: each can be followed in each view


def test_in_a_rush_the_points_are_always_drawn_and_the_other_views_take_turns(drawn):
    every = set(drawn(1, playing=True))
    turns = [drawn(step, playing=True) for step in (100, 200, 300, 400)]
    assert all(names[0] == "scatter" and len(names) < 5 for names in turns)
    assert {name for names in turns for name in names} == every  # none waits for longer than a round
    assert set(drawn(500, playing=False)) == every  # what stands still agrees
