import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from engine.history import Change, History, Placed

RATE = "training.learning_rate"


def rows(begin: int, count: int) -> np.ndarray:
    """Weights that tell their step, shape (count, 3)."""
    return np.arange(begin, begin + count, dtype=np.float32)[:, None] + np.array([0, 0.25, 0.5], np.float32)


def grown(count: int, most: int = 2**16, chunk: int = 7) -> History:
    history = History(rows(0, 1)[0], most)
    for begin in range(0, count, chunk):
        fresh = rows(begin + 1, min(chunk, count - begin))
        history.extend(fresh[:, 0], fresh)
    return history


class Histories(RuleBasedStateMachine):
    """A history with few checkpoints does what a plain list of all weights does."""

    @initialize(most=st.integers(2, 9))
    def begin(self, most):
        self.most = most
        self.history = History(rows(0, 1)[0], most)
        self.weights, self.events, self.seen, self.older = [rows(0, 1)[0]], [], [], []
        self.placements = 0

    @rule(count=st.integers(0, 60))
    def extend(self, count):
        fresh = rows(len(self.weights), count)
        self.history.extend(fresh[:, 0], fresh)
        self.weights += list(fresh)

    @rule()
    def place(self):
        self.placements += 1
        elsewhere = np.float32([-self.placements, 0, 1])
        self.history.place(elsewhere)
        step = len(self.weights) - 1
        self.weights[-1] = elsewhere
        self.events = [e for e in self.events if not (isinstance(e, Placed) and e.step == step)]
        self.events.append(Placed(step, (-self.placements, 0, 1)))

    @rule(new=st.sampled_from([0.1, 0.2, 0.3]))
    def change(self, new):
        step, changes = len(self.weights) - 1, [e for e in self.events if isinstance(e, Change)]
        now = changes[-1].new if changes else 0.1
        if new == now:
            return
        self.history.change(RATE, now, new)
        before = next((e.new for e in reversed(changes) if e.step < step), 0.1)
        self.events = [e for e in self.events if not (isinstance(e, Change) and e.step == step)]
        self.events += [Change(step, RATE, before, new)] if before != new else []

    @rule(part=st.floats(0, 1))
    def cut(self, part):
        step = round(part * (len(self.weights) - 1))
        self.older.append((self.history, len(self.history), self.history.events, self.history.last))
        self.history = self.history.cut(step, self.weights[step])
        self.weights = self.weights[: step + 1]
        self.events = [e for e in self.events if e.step <= step]

    @rule()
    def look(self):
        path = self.history.path()
        self.seen.append((path, path.rows.copy(), path.last.copy()))

    @invariant()
    def the_newest_and_the_events_are_the_same(self):
        assert len(self.history) == len(self.weights) - 1
        assert np.array_equal(self.history.last, self.weights[-1])
        assert sorted(self.history.events, key=str) == sorted(self.events, key=str)
        assert [e.step for e in self.history.events] == sorted(e.step for e in self.events)

    @invariant()
    def every_step_is_within_a_stride_of_known_weights(self):
        stride = self.history.path().stride
        for step in range(len(self.weights)):
            at, weights = self.history.checkpoint(step)
            assert step - stride < at <= step
            assert np.array_equal(weights, self.weights[at])
            assert not any(isinstance(e, Placed) and at < e.step <= step for e in self.events)

    @invariant()
    def the_path_is_a_few_rows_of_all(self):
        path = self.history.path()
        assert len(path.rows) <= self.most
        assert np.array_equal(path.rows, self.weights[:: path.stride])
        assert path.step == len(self.weights) - 1
        assert np.array_equal(path.last, self.weights[-1])

    @invariant()
    def what_was_seen_or_cut_from_stays_as_it_was(self):
        for path, shown, last in self.seen:
            assert np.array_equal(path.rows, shown)
            assert np.array_equal(path.last, last)
        for history, count, events, last in self.older:
            assert (len(history), history.events) == (count, events)
            assert np.array_equal(history.last, last)


Histories.TestCase.settings = settings(deadline=None, max_examples=60)
test_a_history_is_a_list_with_few_checkpoints = Histories.TestCase


def test_checkpoints_thin_out_and_the_stride_doubles():
    history = grown(1000, most=16)
    path = history.path()
    assert path.stride == 64
    assert path.rows[:, 0].tolist() == list(range(0, 1001, 64))


def test_large_weights_get_fewer_checkpoints():
    history = History(np.zeros(2**21, np.float32))
    for _ in range(9):
        history.extend(np.zeros(1, np.float32), np.zeros((1, 2**21), np.float32))
        assert history.path().rows.nbytes <= 32 * 1024**2


def test_placing_twice_at_one_step_is_one_event_and_replays_from_the_second():
    history = grown(10, most=4)
    history.place(np.float32([1, 1, 1]))
    history.place(np.float32([2, 2, 2]))
    history.extend(np.zeros(1, np.float32), rows(11, 1))
    assert history.events == (Placed(10, (2.0, 2.0, 2.0)),)
    at, weights = history.checkpoint(10)
    assert (at, weights.tolist()) == (10, [2, 2, 2])


def test_the_placed_weights_are_a_copy():
    history, weights = grown(3), np.float32([1, 2, 3])
    history.place(weights)
    weights[0] = 9
    assert history.last.tolist() == [1, 2, 3]


def test_a_change_and_back_at_one_step_is_no_event():
    history = grown(5)
    history.change(RATE, 0.1, 0.2)
    history.change("training.batch_size", None, 128)
    history.change(RATE, 0.2, 0.3)
    assert Change(5, RATE, 0.1, 0.3) in history.events
    history.change(RATE, 0.3, 0.1)
    assert history.events == (Change(5, "training.batch_size", None, 128),)


def test_a_cut_keeps_what_is_in_force_at_the_next_step():
    history = grown(5)
    history.change(RATE, 0.1, 0.2)
    history.extend(np.zeros(5, np.float32), rows(6, 5))
    history.change(RATE, 0.2, 0.3)
    assert history.cut(5, rows(5, 1)[0]).events == (Change(5, RATE, 0.1, 0.2),)
    assert history.cut(4, rows(4, 1)[0]).events == ()


@pytest.mark.parametrize("most_checkpoints", [8, 2**16])
def test_a_series_covers_its_range_with_about_as_many_as_wanted(most_checkpoints):
    path = grown(1000, most_checkpoints).path()
    for first, last, most in [(0, 1000, 50), (0, 999, 1000), (300, 700, 30), (995, 1000, 9), (-5, 2000, 7), (0, 0, 3)]:
        steps, weights = path.series(first, last, most)
        assert len(steps) == len(weights) <= most + 2
        assert (np.diff(steps) > 0).all()
        assert steps[0] <= max(first, 0)
        assert steps[-1] >= min(last, 1000)
        assert weights[:, 0].tolist() == steps.tolist()


def test_a_growing_series_shows_the_same_steps_again():
    earlier, _ = grown(1000).path().series(0, 1000, most=100)
    later, _ = grown(1005).path().series(0, 1005, most=100)
    assert set(earlier) - set(later) <= {1000}
