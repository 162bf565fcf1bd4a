"""How a run stands: convergence is a matter of the gradient, counted the same in any chunks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.ending import CALM_NORM, CALM_STEPS, Calm, ending, oscillates
from engine.losses import LossLog


def plainly(calm: list[bool]) -> int | None:
    """The step that completed the streak of calm steps that still lasts."""
    streak = 0
    while streak < len(calm) and calm[-1 - streak]:
        streak += 1
    return len(calm) - streak + CALM_STEPS if streak >= CALM_STEPS else None


@given(st.lists(st.integers(1, 30).flatmap(lambda n: st.lists(st.booleans() | st.just(True), min_size=n, max_size=n))))
def test_convergence_is_counted_the_same_in_any_chunks(chunks):
    seen, calm = [], Calm()
    for chunk in chunks:
        calm.see(len(seen) + 1, np.where(chunk, CALM_NORM / 2, CALM_NORM * 2).astype(np.float32))
        seen += chunk
        assert calm.converged_at == plainly(seen)


def log(losses):
    made = LossLog()
    made.extend(np.array(losses, np.float32))
    return made.snapshot()


FACTS = {"steps": 40, "learning_rate": 0.1, "limit": 0.14, "least": 0.02, "loss": 0.03, "norm": 0.5}


def test_every_kind_of_ending_is_told_apart():
    def kind(losses, converged_at=None, diverged_at=None, **changes):
        facts = FACTS | changes
        return ending(log(losses), converged_at=converged_at, diverged_at=diverged_at, **facts).kind

    falling = list(np.linspace(1, 0.03, 40))
    assert kind([]) == "ready"
    assert kind(falling) == "stopped"
    assert kind(falling[:13]) == "paused"
    assert kind(falling, converged_at=31) == "converged"
    assert kind(falling, diverged_at=41) == "diverged"
    assert kind([1, 2], learning_rate=0.2) == "diverging"
    assert kind([1, 2], learning_rate=0.1) == "paused"
    assert kind([1] * 60) == "oscillating"
    assert kind([1] * 60, norm=1e-5) == "paused"  # it stands still because it has arrived
    assert kind([1] * 60, limit=None) == "paused"  # a batch's loss goes up and down by nature


def test_how_far_the_loss_lies_above_the_least_one_is_a_fraction():
    made = ending(log([0.03]), converged_at=None, diverged_at=None, **FACTS)
    assert round(made.above_minimum, 9) == 0.5
    made = ending(log([0.03]), converged_at=None, diverged_at=None, **(FACTS | {"least": 0.0}))
    assert made.above_minimum is None


def test_a_loss_that_sank_within_fifty_steps_does_not_oscillate():
    assert oscillates(log([1.0] * 51), 1.0)
    assert not oscillates(log([1.0] * 50), 1.0)
    assert not oscillates(log([1.0] * 30 + [0.9] + [1.0] * 20), 1.0)
