"""Which steps a film shows."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.history import History, Path
from gui.notes.animation.steps import HELD, MOST, chosen, durations


def path(rows: np.ndarray, most_checkpoints: int = 2**16) -> Path:
    """The way of weights that stand at each row in turn."""
    history = History(rows[0], most_checkpoints)
    history.extend(np.ones(len(rows) - 1, np.float32), rows[1:])
    return history.path()


def wandering(steps: int, seed: int, size: float) -> Path:
    moves = np.random.default_rng(seed).normal(size=(steps + 1, 3))
    return path((size * np.cumsum(moves, axis=0)).astype(np.float32), 64)


def falling(steps: int) -> Path:
    """Weights that come to rest as training does."""
    return path(np.exp(-np.arange(steps + 1)[:, None] / 20 + np.zeros(3)).astype(np.float32))


@given(
    st.integers(0, 2000).flatmap(lambda last: st.tuples(st.integers(0, last), st.just(last))),
    st.integers(0, 100),
    st.floats(0, 60),
    st.integers(0, 2**32),
    st.sampled_from([0.0, 1e-30, 1.0, 1e34]),
)
def test_a_film_goes_from_its_first_step_to_its_last_and_shows_none_twice(between, more, seconds, seed, size):
    first, last = between
    steps = chosen(wandering(last + more, seed, size), first, last, seconds)
    assert (steps[0], steps[-1]) == (first, last)
    assert all(one < other for one, other in pairwise(steps))
    assert len(steps) == min(max(round(seconds * 10), 2), MOST, last - first + 1)


def test_the_book_s_forty_steps_are_all_shown():
    assert chosen(falling(40), 0, 40) == tuple(range(41))


def test_the_fast_beginning_of_a_long_run_is_seen_and_its_end_does_not_rush():
    steps = chosen(falling(100_000), 0, 100_000)
    assert sum(step <= 100 for step in steps) >= 12
    assert sum(step > 50_000 for step in steps) >= 8


def test_what_happens_late_takes_its_time():
    rows = np.zeros((1001, 3), np.float32)
    rows[801:] = np.linspace(0, 1, 200)[:, None]
    assert sum(step > 800 for step in chosen(path(rows), 0, 1000)) >= 18


def test_the_last_frame_is_held():
    assert durations(3) == (100, 100, HELD)
    assert durations(1) == (HELD,)
