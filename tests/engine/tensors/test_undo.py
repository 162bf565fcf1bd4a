"""Back and forth through a session: every value, every identity and every random number is as it was."""

from functools import lru_cache

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.listing import ListingError
from engine.tensors import Log
from engine.tensors.lab import Lab
from tests.engine.tensors.sessions import lines, run_all, sessions

generated = settings(max_examples=25, derandomize=True, suppress_health_check=list(HealthCheck))


def values(log: Log) -> list:
    """What names stand for, in the order in which they came."""
    return [
        (one.name, one.kind, one.dtype, one.shape, one.values.tobytes(), one.made_by, [moment(p) for p in one.history])
        for one in log.tensors
    ]


def moment(past) -> tuple:
    return past.entry, past.values.tobytes(), past.changed


def identities(log: Log) -> list:
    return [(one.name, one.identity) for one in log.tensors]


def replayed(log: Log) -> Log:
    """The session of the lines in force, run anew."""
    return _replayed(tuple(entry.text for entry in log.entries[: log.position]))


@lru_cache
def _replayed(texts: tuple[str, ...]) -> Log:
    return Lab().load(texts)


@generated
@given(session=sessions(), moves=st.lists(st.one_of(st.sampled_from(("undo", "redo")), st.integers(0, 25), lines())))
def test_wherever_one_goes_it_is_as_if_only_these_lines_had_been_run(session, moves):
    lab = Lab()
    run_all(lab, session)
    for move in moves:
        match move:
            case "undo":
                log = lab.undo()
            case "redo":
                log = lab.redo()
            case int():
                log = lab.go_to(min(move, len(lab.log().entries)))
            case _:
                run_all(lab, [move])
                log = lab.log()
        assert values(log) == values(replayed(log))
    log = lab.log()
    for entry, again in zip(log.entries, replayed(log).entries, strict=False):
        assert (entry.printed, entry.error) == (again.printed, again.error)


@generated
@given(session=sessions())
def test_back_and_forth_the_same_things_stand_for_the_same_names(session):
    lab, states = Lab(), {}
    run_all(lab, session)
    last = lab.log().position
    for position in (*range(last, -1, -1), *range(last + 1), 0, last):
        log = lab.go_to(position)
        now = identities(log), values(log)
        assert states.setdefault(position, now) == now
        assert log.position == position and len(log.entries) == last


def test_what_was_handed_to_the_screen_never_changes():
    lab = Lab()
    lab.load(["v = tf.Variable([[1., 2.], [3., 4.]])", "n = np.ones((2, 2))", "m = n[0]", "x = v + n"])
    before = lab.log()
    kept = [one.values.copy() for one in before.tensors]
    for line in ("v.assign_add([[1., 1.], [1., 1.]])", "v[0, 0].assign(9.)", "m[0] = 5.", "n += 1.", "n[...] = 7."):
        lab.run(line)
    lab.undo()
    assert all(np.array_equal(one.values, old) for one, old in zip(before.tensors, kept, strict=True))
    assert not any(one.values.flags.writeable for one in before.tensors)


def test_an_assignment_is_of_the_same_object_and_a_sum_is_a_new_one():
    lab = Lab()
    first = lab.run("v = tf.Variable([1., 2.])").tensor("v").identity
    assert lab.run("v.assign([3., 4.])").tensor("v").identity == first
    assert lab.run("v[0].assign(5.)").tensor("v").identity == first
    assert lab.run("w = v").tensor("w").identity == first
    assert lab.run("v = v + 1.").tensor("v").identity != first
    assert lab.undo().tensor("v").identity == first


def test_a_name_that_shares_memory_shows_what_was_written_through_another():
    lab = Lab()
    lab.load(["n = np.zeros((2, 2))", "row = n[1]", "n[1, 0] = 3."])
    assert lab.log().tensor("row").values.tolist() == [3, 0]
    assert lab.undo().tensor("row").values.tolist() == [0, 0]


def test_a_line_after_undo_takes_the_place_of_what_was_undone():
    lab = Lab()
    lab.load(["x = tf.ones(2)", "y = tf.zeros(2)"])
    lab.undo()
    assert [entry.text for entry in lab.run("z = x + 1.").entries] == ["x = tf.ones(2)", "z = x + 1."]
    assert lab.redo().position == 2


def test_at_the_ends_undo_and_redo_do_nothing():
    lab = Lab()
    assert lab.undo().position == lab.redo().position == 0
    lab.run("x = tf.ones(2)")
    assert lab.redo().position == 1


def test_a_line_that_is_refused_loses_nothing_not_even_what_was_undone():
    lab = Lab()
    lab.load(["x = tf.ones(2)", "v = tf.Variable(x)", "v.assign([2., 3.])"])
    lab.undo()
    before = values(lab.log())
    for text in ("y = ", "y = tf.ones(-1)", "v.assign([7., 7.])\ny = tf.ones((9000, 9000))", "import os"):
        try:
            lab.run(text)
        except ListingError:
            assert values(lab.log()) == before
            continue
        raise AssertionError(text)
    assert lab.redo().tensor("v").values.tolist() == [2, 3]


def test_random_numbers_after_undo_are_those_of_the_program():
    lab = Lab()
    lab.load(["tf.random.set_seed(7)", "a = tf.random.normal((2,))", "b = tf.random.normal((2,))"])
    second = lab.log().tensor("b").values
    lab.undo()
    assert np.array_equal(lab.run("c = tf.random.normal((2,))").tensor("c").values, second)


def test_random_numbers_without_a_seed_are_given_one_on_a_line_of_its_own():
    lab = Lab()
    assert [entry.text for entry in lab.run("x = tf.random.normal((2,))").entries] == [
        "tf.random.set_seed(42)",
        "x = tf.random.normal((2,))",
    ]
    assert len(lab.run("y = tf.random.normal((2,))").entries) == 3


def test_lines_are_recalled_by_walking_where_they_have_run_and_run_anew_where_they_have_not():
    lab = Lab()
    first = lab.load(("v = tf.Variable([1., 2.])", "v[0].assign(3.)"))
    assert lab.recall([first.entries[0].text]).position == 1
    again = lab.recall([entry.text for entry in first.entries])
    assert identities(again) == identities(first)
    other = lab.recall(("v = tf.Variable([5.])",))
    assert len(other.entries) == 1 and other.tensors[0].values.tolist() == [5]
