"""Play, pause, look back: against a clock that the test turns, and random verbs against a plain model."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from engine.player import Player
from engine.recipe import Recipe
from engine.trainer import Trainer

SMALL = Recipe().with_("data.per_class", 10).with_("training.execution", "eager").with_("training.steps", 20)


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def player(clock):
    return Player(Trainer(SMALL), clock)


def newest(player):
    return len(player.trainer.run)


def test_a_paced_run_makes_each_step_when_it_is_due(player, clock):
    player.speed = 10
    player.play()
    made = []
    for _ in range(100):
        clock.now += 0.01
        if player.wait() == 0:
            player.train()
        made.append(newest(player))
    assert made[0] == 1 and made[-1] in (10, 11)
    assert all(b - a <= 1 for a, b in pairwise(made))


def test_what_was_missed_during_a_hitch_is_let_go(player, clock):
    player.speed = 10
    player.play()
    clock.now += 100
    player.train()
    assert newest(player) <= 2
    assert player.wait() <= 0.1


def test_playing_stops_at_the_planned_step_and_goes_on_to_the_next_stop(player):
    player.speed = None
    for stop in (20, 40):
        player.play()
        while player.playing:
            player.train()
        assert newest(player) == stop
    assert player.wait() is None
    assert player.frame().ending.kind == "stopped"


def test_looking_back_and_playing_goes_on_from_the_newest_step(player):
    player.step(5)
    player.go_to(2)
    assert player.frame().step == 2
    player.play()
    player.train()
    assert player.frame().step > 5


def test_stepping_while_looking_back_makes_no_step(player):
    player.step(5)
    player.back(2)
    player.step()
    assert (player.frame().step, newest(player)) == (4, 5)
    player.step(3)
    assert (player.frame().step, newest(player)) == (7, 7)


def test_another_recipe_while_playing_plays_from_its_start(player):
    player.play()
    player.train()
    player.adopt(SMALL.with_("data.seed", 1))
    assert newest(player) == 0 and player.playing


def test_a_run_that_diverged_does_not_play(player):
    player.adopt(SMALL.with_("training.learning_rate", 5).with_("training.steps", 1000))
    player.speed = None
    player.play()
    while player.playing:
        player.train()
    player.play()
    assert not player.playing
    assert player.frame().ending.kind == "diverged"


class Verbs(RuleBasedStateMachine):
    """Whatever is done in whatever order, every step shows the weights that its first pass made."""

    @initialize()
    def begin(self):
        self.player = Player(Trainer(SMALL), Clock())
        self.player.speed = None
        self.start = self.weights(0)
        self.seen = [{0: self.start}]  # for each edit that can be undone: step → weights

    def weights(self, step):
        return self.player.trainer.run.moment(step).weights.copy()

    def learn(self):
        for step in range(newest(self.player) + 1):
            now = self.weights(step)
            np.testing.assert_array_equal(self.seen[-1].setdefault(step, now), now)

    @rule(count=st.integers(1, 7))
    def step(self, count):
        self.player.step(count)

    @rule(count=st.integers(1, 30))
    def back(self, count):
        self.player.back(count)

    @rule(step=st.integers(-3, 60))
    def go_to(self, step):
        self.player.go_to(step)

    @rule()
    def play_and_train(self):
        self.player.play()
        self.player.train()
        self.player.pause()

    @rule(rate=st.sampled_from([0.1, 0.05, 0.01]))
    def change_rate(self, rate):
        self.player.adopt(self.player.trainer.run.recipe.with_("training.learning_rate", rate))

    @rule(size=st.sampled_from([None, 3, 20, 64]))
    def change_batch(self, size):
        self.player.adopt(self.player.trainer.run.recipe.with_("training.batch_size", size))

    @rule()
    def branch(self):
        step = self.player.frame().step
        self.player.branch()
        self.seen.append({s: w for s, w in self.seen[-1].items() if s <= step})
        assert newest(self.player) == step

    @rule()
    def restart(self):
        self.player.restart()
        self.seen.append({0: self.start})

    @rule(w=st.tuples(*[st.floats(-1, 1, width=32)] * 3))
    def place(self, w):
        self.player.place(w)
        placed = {s: v for s, v in self.seen[-1].items() if s < newest(self.player)}
        self.seen.append(placed | {newest(self.player): np.float32(w)})

    @rule()
    def undo(self):
        self.player.undo_edit()
        if len(self.seen) > 1:
            self.seen.pop()

    @invariant()
    def every_step_is_there_as_it_was(self):
        if hasattr(self, "player"):
            self.learn()
            frame = self.player.frame()
            assert 0 <= frame.step <= frame.newest == newest(self.player)
            assert frame.can_undo <= len(self.seen) - 1 or len(self.seen) > 16


TestVerbs = Verbs.TestCase
TestVerbs.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
