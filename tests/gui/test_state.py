"""What a person reads about how a run stands."""

from dataclasses import replace

import pytest

from engine.frame import Ending
from gui.state import pace, state
from tests.frames import frame

STOPPED = frame()
LIMIT = STOPPED.ending.limit


def ended(kind, rate=0.1, **facts):
    """The book's run, ended in some way at step 40."""
    return replace(STOPPED, learning_rate=rate, ending=Ending(kind, 40, **({"limit": LIMIT} | facts)))


def test_the_books_run_stops_short_of_the_minimum_and_says_by_how_much():
    said = state(STOPPED)
    assert said.title == "Stopped at step 40"
    assert said.reasons == ("Not converged: 5.7% above the minimum 0.02523", "Gradient norm 0.034")


def test_nothing_trained_yet_is_ready_not_stopped():
    assert state(frame(step=0)).title == "Ready"
    assert state(None).title == "Ready"


def test_playing_says_the_measured_speed_and_before_it_is_measured_none():
    playing = replace(ended("paused"), playing=True)
    assert state(replace(playing, steps_per_second=8.04)).title == "Training · 8 steps/s"
    assert state(playing).title == "Training"


def test_looking_back_says_where_training_stands_and_offers_the_way_back():
    said = state(frame(step=12, newest=40))
    assert (said.title, said.reasons) == ("Looking back at step 12", ("Training stands at step 40.",))
    assert said.looking_back


def test_looking_back_on_a_diverged_run_offers_no_learning_rate():
    said = state(replace(frame(step=12, newest=40), learning_rate=0.15, ending=Ending("diverged", 41, LIMIT)))
    assert said.looking_back
    assert said.rate is None


def test_converged_is_said_only_of_a_converged_run():
    assert state(ended("converged", gradient_norm=9e-5, above_minimum=0.0)).title == "Converged at step 40"
    for kind in ("ready", "paused", "stopped", "oscillating", "diverging", "diverged"):
        assert not state(ended(kind)).title.startswith("Converged")


def test_a_small_gradient_norm_never_reads_as_zero():
    assert "9.0e−5" in state(ended("converged", gradient_norm=9e-5)).reasons[-1]


def test_a_loss_a_hair_below_the_minimum_is_no_negative_distance():
    assert state(ended("stopped", above_minimum=-2e-7)).reasons[0].startswith("Not converged: 0%")


def test_without_a_known_minimum_nothing_is_compared_with_it():
    assert state(ended("stopped")).reasons == ("Not converged",)


def test_a_diverged_run_names_rate_and_limit_and_suggests_half_of_it():
    said = state(ended("diverged", rate=0.15))
    assert (said.title, *said.reasons) == ("Diverged at step 40:", "η 0.15 > 2/λmax 0.142")
    assert said.rate == 0.071


def test_without_a_limit_a_diverged_run_blames_none():
    said = state(ended("diverged", rate=0.15, limit=None))
    assert said.title == "Diverged at step 40"
    assert said.reasons == ("The loss is no longer a finite number; try a lower learning rate.",)
    assert said.rate is None


def test_a_rate_below_the_limit_is_not_said_to_be_above_it():
    assert "2/λmax" not in " ".join((state(ended("diverging", rate=0.1)).title, *state(ended("diverged")).reasons))


def test_a_rate_just_above_the_limit_is_not_written_like_it():
    title = state(ended("diverging", rate=LIMIT * 1.0001)).title
    rate, limit = (float(word) for word in title.split() if word[0] == "0")
    assert rate > limit


def test_half_of_a_tiny_limit_is_not_offered_where_the_recipe_forbids_it():
    assert state(ended("diverged", rate=1e-5, limit=9e-6)).rate is None


@pytest.mark.parametrize(("kind", "title"), [("oscillating", "Oscillating"), ("diverging", "Diverging: η 0.15")])
def test_a_warning_is_given_while_it_still_trains(kind, title):
    said = state(replace(ended(kind, rate=0.15), playing=True, steps_per_second=10))
    assert said.title.startswith(title)
    assert said.reasons == ("Training · 10 steps/s",)


def test_loading_and_a_fault_go_before_what_the_last_frame_says():
    assert state(STOPPED, loading="Loading TensorFlow…").title == "Loading TensorFlow…"
    failed = state(STOPPED, loading="Loading TensorFlow…", failed="ImportError: no wheel")
    assert (failed.title, failed.reasons) == ("Error", ("ImportError: no wheel",))


@pytest.mark.parametrize(
    ("speed", "words"),
    [(1, "1 step/s"), (0.5, "0.5 steps/s"), (7.96, "8 steps/s"), (1000, "1000 steps/s"), (108_765, "110,000 steps/s")],
)
def test_speeds_have_no_more_digits_than_can_be_read(speed, words):
    assert pace(speed) == words


def test_steps_in_the_millions_are_grouped():
    assert state(replace(STOPPED, step=1, newest=10_000_000)).reasons == ("Training stands at step 10,000,000.",)
