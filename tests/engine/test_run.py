"""Time travel: any step again, bit for bit; branches, restarts and placements that can be taken back."""

from functools import partial

import numpy as np
import pytest

from engine.history import Change, History, Placed
from engine.recipe import Recipe
from engine.trainer import Trainer

SMALL = Recipe().with_("data.per_class", 50).with_("training.execution", "eager")


@pytest.fixture
def trainer():
    return Trainer(SMALL)


def weights(trainer, step=None):
    frame = trainer.frame(step)
    return np.append(frame.W, frame.b)


@pytest.mark.parametrize(("most", "stride"), [(65_536, 1), (64, 512)])
def test_every_step_of_a_long_run_is_bitwise_there_again(most, stride, monkeypatch):
    monkeypatch.setattr("engine.run.History", partial(History, most_checkpoints=most))
    recipe = Recipe().with_("training.batch_size", 128)
    run = Trainer(recipe).run
    first_pass = [run.moment(0).weights[None]]
    for rate, steps in ((0.1, 7_001), (0.03, 6_000), (0.07, 6_999)):
        run.change(recipe.with_("training.learning_rate", rate))
        first_pass += [chunk.weights for chunk in run.chunks(steps)]
    every = np.concatenate(first_pass)
    assert len(every) == 20_001 and run.history.path().stride == stride
    for step in np.random.default_rng(0).integers(0, 20_001, 200):
        np.testing.assert_array_equal(run.moment(int(step)).weights, every[step])


def test_looking_back_shows_the_step_as_it_was(trainer):
    trainer.run.advance(30)
    then = trainer.frame()
    trainer.run.advance(30)
    now = trainer.frame(30)
    assert (now.step, now.newest, now.loss, now.epoch) == (30, 60, then.loss, then.epoch)
    np.testing.assert_array_equal(now.dW, then.dW)
    np.testing.assert_array_equal(now.predictions, then.predictions)


def test_the_start_has_no_loss_and_no_gradient(trainer):
    trainer.run.advance(3)
    frame = trainer.frame(0)
    assert (frame.loss, frame.gradients, frame.previous, frame.gradient_norm, frame.epoch) == (None,) * 4 + (0,)


def test_a_step_that_was_never_made_is_an_error(trainer):
    with pytest.raises(IndexError, match="from 0 to 0, not 1"):
        trainer.frame(1)


def test_a_branch_drops_the_later_steps_and_undo_brings_them_back(trainer):
    trainer.run.advance(40)
    before = weights(trainer)
    trainer.run.branch(12)
    assert trainer.frame().newest == 12
    trainer.run.advance(28)
    np.testing.assert_array_equal(weights(trainer), before)  # the same settings make the same steps
    trainer.run.branch(5)
    trainer.run.undo()
    trainer.run.undo()
    assert trainer.frame().newest == 40
    np.testing.assert_array_equal(weights(trainer), before)


def test_a_branch_keeps_the_settings_in_force(trainer):
    trainer.run.advance(10)
    trainer.adopt(SMALL.with_("training.learning_rate", 0.02))
    trainer.run.advance(10)
    trainer.run.branch(4)
    assert trainer.run.history.events == (Change(4, "training.learning_rate", 0.1, 0.02),)
    trainer.run.advance(1)
    assert trainer.frame().learning_rate == 0.02
    assert trainer.frame(4).learning_rate == 0.1


def test_undo_brings_steps_back_under_the_rate_that_made_them(trainer):
    trainer.run.advance(10)
    before = [weights(trainer, step) for step in range(11)]
    trainer.run.branch(5)
    trainer.adopt(SMALL.with_("training.learning_rate", 0.05))
    trainer.run.undo()
    for step in range(11):
        np.testing.assert_array_equal(weights(trainer, step), before[step])
    trainer.run.advance(1)
    assert trainer.frame().learning_rate == 0.05


def test_a_reset_starts_from_the_same_weights_bit_for_bit(trainer):
    trainer.run.advance(1)
    first = weights(trainer)
    trainer.run.advance(20)
    trainer.run.restart()
    assert trainer.frame().newest == 0
    trainer.run.advance(1)
    np.testing.assert_array_equal(weights(trainer), first)
    trainer.run.undo()
    assert trainer.frame().newest == 21


def test_placed_weights_are_an_event_that_replay_knows(trainer):
    trainer.run.advance(10)
    trainer.run.place(np.array([0.5, -0.5, 0.25], np.float32))
    trainer.run.advance(10)
    after = weights(trainer)
    assert trainer.run.history.events == (Placed(10, (0.5, -0.5, 0.25)),)
    np.testing.assert_array_equal(weights(trainer, 10), np.float32([0.5, -0.5, 0.25]))
    assert trainer.frame(10).gradients is None
    np.testing.assert_array_equal(trainer.frame(11).previous[0][0][:, 0], np.float32([0.5, -0.5]))
    trainer.run.advance(1)
    np.testing.assert_array_equal(weights(trainer, 20), after)
    trainer.run.undo()
    assert trainer.frame().newest == 10 and trainer.run.history.events == ()


def test_a_change_of_the_batch_size_begins_a_new_pass(trainer):
    trainer.adopt(SMALL.with_("training.batch_size", 40))
    trainer.run.advance(4)
    trainer.adopt(SMALL.with_("training.batch_size", 60))
    trainer.run.advance(2)
    assert [len(trainer.frame(s).batch) for s in range(1, 7)] == [40, 40, 20, 40, 60, 40]
    assert [trainer.frame(s).epoch for s in range(1, 7)] == [1, 1, 1, 2, 3, 3]
    assert sorted(np.concatenate([trainer.frame(s).batch for s in (5, 6)])) == list(range(100))


def test_another_recipe_is_a_new_run_and_the_old_one_can_be_recalled(trainer):
    trainer.run.advance(17)
    before = weights(trainer)
    other = SMALL.with_("data.seed", 1)
    assert trainer.adopt(other)
    assert trainer.frame().newest == 0 and trainer.frame().run == 2
    trainer.run.advance(3)
    trainer.recall(SMALL)
    assert trainer.frame().newest == 17 and trainer.frame().run == 1
    np.testing.assert_array_equal(weights(trainer), before)
    trainer.recall(other)
    assert trainer.frame().newest == 3


def test_a_file_that_vanished_leaves_the_run_as_it_is(trainer, tmp_path):
    from engine.data import DataError
    from engine.recipe import Data

    trainer.run.advance(5)
    with pytest.raises(DataError, match=r"gone\.csv"):
        trainer.adopt(Recipe(data=Data(kind="csv", path=str(tmp_path / "gone.csv"))))
    assert trainer.frame().newest == 5 and trainer.run.recipe == SMALL


@pytest.mark.parametrize("execution", ["eager", "graph", "xla"])
def test_a_run_that_diverges_keeps_every_finite_step_and_says_why(execution):
    trainer = Trainer(SMALL.with_("training.execution", execution).with_("training.learning_rate", 1.5))
    made = trainer.run.advance(1000)
    frame = trainer.frame()
    assert 5 < made < 100 and frame.newest == made
    assert (frame.ending.kind, frame.ending.step) == ("diverged", made + 1)
    assert frame.ending.limit == pytest.approx(frame.quadratic.limit) and frame.ending.limit < 1.5
    assert np.isfinite(frame.W).all() and np.isfinite(frame.losses.exact).all()
    assert trainer.run.advance(10) == 0
    trainer.adopt(trainer.run.recipe.with_("training.learning_rate", 0.01))
    trainer.run.restart()
    assert trainer.run.advance(10) == 10


def test_undo_brings_a_diverged_run_back_as_diverged():
    trainer = Trainer(SMALL.with_("training.learning_rate", 1.5))
    trainer.run.advance(1000)
    ended = trainer.frame().ending
    trainer.adopt(trainer.run.recipe.with_("training.learning_rate", 0.05))
    trainer.run.restart()
    trainer.run.advance(3)
    trainer.run.undo()
    trainer.adopt(trainer.run.recipe.with_("training.learning_rate", 1.5))
    assert trainer.frame().ending == ended


def test_a_rate_just_above_the_limit_is_said_to_diverge_before_it_overflows():
    trainer = Trainer(SMALL.with_("training.learning_rate", 0.16))
    trainer.run.advance(60)
    assert trainer.frame().ending.kind == "diverging"


def test_a_small_rate_is_not_taken_for_convergence():
    trainer = Trainer(SMALL.with_("training.learning_rate", 1e-5))
    trainer.run.advance(300)
    assert trainer.frame().ending.kind in ("stopped", "paused")
