import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.batches import Batches

batchings = st.builds(
    Batches,
    size=st.integers(2, 60),
    batch_size=st.integers(1, 80),
    seed=st.integers(0, 2**31 - 1),
    origin=st.integers(0, 50),
    first_epoch=st.integers(0, 50),
)


def epoch_of(batches: Batches, number: int) -> list[np.ndarray]:
    """The batches of one epoch, counted from 0 after `origin`."""
    first = batches.origin + number * batches.per_epoch + 1
    return [batches.indices(step) for step in range(first, first + batches.per_epoch)]


@given(batchings, st.integers(0, 3))
def test_each_epoch_sees_every_point_once(batches, number):
    parts = epoch_of(batches, number)
    assert sorted(np.concatenate(parts)) == list(range(batches.size))
    assert all(part.dtype == np.int32 for part in parts)


@given(batchings)
def test_only_the_last_batch_of_an_epoch_is_smaller(batches):
    *full, last = [len(part) for part in epoch_of(batches, 1)]
    size = min(batches.batch_size, batches.size)
    assert set(full) <= {size}
    assert last == (batches.short or size)
    assert batches.short < size


@given(batchings, st.lists(st.integers(1, 400), max_size=20))
def test_a_step_has_its_batch_in_whatever_order_it_is_asked_for(batches, asked):
    known = {step: batches.indices(step).copy() for step in range(batches.origin + 1, batches.origin + 401)}
    for step in asked:
        assert np.array_equal(batches.indices(batches.origin + step), known[batches.origin + step])


@given(batchings)
def test_epochs_are_counted_from_1_or_go_on_from_those_before(batches):
    first = batches.origin + 1
    assert batches.epoch(first) == batches.first_epoch + 1
    assert batches.epoch(first + batches.per_epoch - 1) == batches.first_epoch + 1
    assert batches.epoch(first + batches.per_epoch) == batches.first_epoch + 2


def test_an_epoch_is_in_the_order_of_its_seed_and_number():
    batches = Batches(size=2000, batch_size=128, seed=1337)
    order = np.random.default_rng((1337, 2)).permutation(2000)
    assert (batches.per_epoch, batches.short) == (16, 80)
    assert np.array_equal(batches.indices(17), order[:128])
    assert np.array_equal(batches.indices(32), order[-80:])
    assert not np.array_equal(batches.indices(1), batches.indices(17))
    assert not np.array_equal(batches.indices(1), Batches(2000, 128, seed=1).indices(1))


def test_counting_anew_goes_on_with_a_fresh_epoch():
    before, after = Batches(100, 30, seed=7), Batches(100, 20, seed=7, origin=6, first_epoch=2)
    assert before.epoch(6) == 2
    assert after.epoch(7) == 3
    assert np.array_equal(after.indices(7), np.random.default_rng((7, 3)).permutation(100)[:20])
