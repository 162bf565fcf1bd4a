"""The speed slider: what it offers, says and emits."""

import pytest

from gui.speed import SPEEDS, Speed


@pytest.fixture
def speed(qtbot):
    made = Speed()
    qtbot.addWidget(made)
    made.heard = []
    made.speed_changed.connect(made.heard.append)
    return made


def test_the_books_run_plays_in_four_seconds_unless_someone_chooses(speed):
    assert speed.speed == 10
    assert speed.words == "10 steps/s"
    assert speed.heard == []


def test_faster_goes_up_to_no_limit_and_stays_there(speed):
    for _ in range(20):
        speed.faster()
    assert speed.heard == [30, 60, 120, 300, 1000, None]
    assert speed.words == "unlimited"


def test_slower_goes_down_to_one_step_a_second_and_stays_there(speed):
    for _ in range(20):
        speed.slower()
    assert speed.heard == [5, 2, 1]
    assert speed.words == "1 step/s"


@pytest.mark.parametrize("wanted", SPEEDS)
def test_every_speed_can_be_set_and_is_said_to_screen_readers(speed, wanted):
    speed.set_speed(wanted)
    assert speed.speed == wanted
    assert speed.slider.accessibleName() == "Speed"
    assert speed.slider.accessibleDescription() == speed.words


def test_a_speed_of_another_version_becomes_the_nearest_one(speed):
    speed.set_speed(8)
    assert speed.speed == 10
    speed.set_speed(1e9)
    assert speed.speed == 1000
