import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.losses import LossLog

VALUES = np.array([0.0, 1e-30, 0.02667, 0.5, 1.0, 7.0, 1e30, 3.4e38, np.inf], np.float32)


def losses(count: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return np.where(rng.random(count) < 0.1, rng.choice(VALUES, count), rng.random(count)).astype(np.float32)


def grown(*counts: int, capacity: int = 2**24, buckets: int = 2**16) -> tuple[LossLog, np.ndarray]:
    """A log that was extended by so many steps at a time, and a plain array of the same losses."""
    log, parts = LossLog(capacity, buckets), [losses(count, seed) for seed, count in enumerate(counts)]
    for part in parts:
        log.extend(part)
    return log, np.concatenate(parts)


def check_envelope(log: LossLog, model: np.ndarray, first: int, last: int, most: int) -> None:
    """The envelope covers the range; its rows stand for the steps up to theirs from the one before on."""
    steps, rows = log.snapshot().envelope(first, last, most)
    first, last = max(first, 1), min(last, len(model))
    if first > last:
        assert len(steps) == len(rows) == 0
        return
    assert steps[0] >= first
    assert steps[-1] == last
    assert len(steps) == len(rows) <= most
    assert (np.diff(steps) > 0).all()
    low, mean, high = rows.T
    assert (low <= mean * (1 + 1e-6)).all()
    assert (mean <= high * (1 + 1e-6)).all()
    begins = [first, *(steps[:-1] + 1)]
    for n, (begin, end) in enumerate(zip(begins, steps, strict=True)):
        group = model[begin - 1 : end]
        assert low[n] <= group.min()
        assert high[n] >= group.max()
        if 0 < n < len(steps) - 1:
            assert (low[n], high[n]) == (group.min(), group.max())
    assert low.min() in model
    assert high.max() in model


def test_every_loss_is_known_and_no_other():
    log, model = grown(1, 2000, 63)
    now = log.snapshot()
    assert [now.at(step) for step in range(1, 2065)] == model.tolist()
    assert now.at(0) is now.at(-1) is now.at(2065) is None
    assert len(log) == len(now) == 2064


def test_no_losses_are_no_losses():
    log = LossLog()
    log.extend(np.zeros(0, np.float32))
    steps, rows = log.snapshot().envelope(1, 100)
    assert (len(log), len(steps), rows.shape) == (0, 0, (0, 3))


def test_where_every_step_fits_the_envelope_is_the_loss_itself():
    log, model = grown(1000)
    steps, rows = log.snapshot().envelope(-5, 2000)
    assert np.array_equal(steps, np.arange(1, 1001))
    assert np.array_equal(rows, np.repeat(model[:, None], 3, axis=1))


def test_a_curve_does_not_get_coarse_all_of_a_sudden():
    log, _ = grown(200_000)
    counts = [len(log.snapshot().envelope(1, last)[0]) for last in range(1000, 200_000, 500)]
    assert min(counts) >= 500


def test_the_mean_is_the_mean_even_where_a_sum_exceeds_float32():
    log = LossLog()
    log.extend(np.full(64, 3e38, np.float32))
    _, rows = log.snapshot().envelope(1, 64, most=1)
    assert np.allclose(rows, 3e38)
    log, model = grown(64 * 500)
    model[~np.isfinite(model)] = 1
    log = LossLog()
    log.extend(model)
    _, rows = log.snapshot().envelope(1, len(model), most=10)
    assert np.allclose(rows[:, 1], model.astype(np.float64).reshape(10, -1).mean(axis=1), rtol=1e-6)


def test_a_forgotten_loss_is_none_and_its_step_still_in_the_picture():
    log, model = grown(*[200] * 40, capacity=512, buckets=8)
    now = log.snapshot()
    assert now.at(1) is None
    assert now.at(8000) == model[-1]
    check_envelope(log, model, 1, 8000, 1000)
    check_envelope(log, model, 10, 50, 1000)
    check_envelope(log, model, now.first - 5, now.first + 5, 1000)


@given(
    st.integers(64, 700),
    st.integers(2, 7),
    st.lists(
        st.tuples(st.sampled_from(["extend", "extend", "extend", "cut"]), st.integers(0, 500)), min_size=5, max_size=60
    ),
    st.lists(st.tuples(st.integers(-9, 3000), st.integers(-9, 3000), st.integers(1, 200)), min_size=3, max_size=9),
)
@settings(deadline=None, max_examples=300)
def test_a_log_is_a_list_in_bounded_memory(capacity, buckets, deeds, ranges):
    log, model, seen = LossLog(capacity, buckets), np.zeros(0, np.float32), []
    for n, (deed, number) in enumerate(deeds):
        before = log.snapshot()
        seen.append((before, before.exact.copy(), before.buckets.copy()))
        if deed == "extend":
            fresh = losses(number, seed=n)
            log.extend(fresh)
            model = np.append(model, fresh)
        else:
            count = min(number * 5, len(model))
            log = log.cut(count)
            model = model[:count]
            for step in range(1, count + 1):  # where single losses are gone, a mean stands for the last ones
                stands = log.snapshot().at(step)
                if stands is not None and before.at(step) is None:
                    assert count - step < before.size
                    model[step - 1] = stands
        now = log.snapshot()
        assert len(log) == len(now) == len(model)
        assert all(now.at(step) in (None, model[step - 1]) for step in range(1, len(model) + 1))
        assert len(now.buckets) <= buckets
        assert len(now.exact) <= max(capacity, 4 * now.size)
        assert len(now.exact) >= min(len(model), capacity // 2) or any(deed == "cut" for deed, _ in deeds)
    for first, last, most in ranges:
        check_envelope(log, model, first, last, most)
    for snapshot, exact, rows in seen:  # also after what was written behind it, and to what was cut from it
        assert np.array_equal(snapshot.exact, exact)
        assert np.array_equal(snapshot.buckets, rows)
