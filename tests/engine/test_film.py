"""Moments of a run for a film: the right ones, whatever the run does meanwhile."""

import numpy as np
import pytest

from engine.film import Film
from engine.recipe import Recipe
from engine.trainer import Trainer
from engine.worker import Engine

SMALL = Recipe().with_("data.per_class", 50)


@pytest.fixture
def trainer():
    trainer = Trainer(SMALL)
    trainer.run.advance(20)
    return trainer


def begun(trainer, steps):
    film = Film(steps, None, lambda: film.shoot())  # noqa: PLW0108 - it is not there yet
    film.begin(trainer)
    film.shoot()
    return film


def taken(film):
    return list(iter(film.take, None))


def test_a_film_gives_its_steps_in_their_order(trainer):
    wanted = [trainer.frame(step) for step in (20, 0, 7)]
    for seen, frame in zip(taken(begun(trainer, (20, 0, 7))), wanted, strict=True):
        assert (seen.run, seen.step, seen.newest) == (frame.run, frame.step, 20)
        assert np.array_equal(seen.W, frame.W) and seen.loss == frame.loss
        assert np.array_equal(seen.field.values, frame.field.values)


@pytest.mark.parametrize(
    "deed",
    [
        lambda trainer: trainer.run.advance(500),
        lambda trainer: trainer.run.branch(3),
        lambda trainer: trainer.run.restart(),
        lambda trainer: trainer.run.place(np.ones(3, np.float32)),
        lambda trainer: trainer.adopt(SMALL.with_("training.learning_rate", 0.01)),
        lambda trainer: trainer.adopt(SMALL.with_("data.seed", 5)),
    ],
)
def test_what_becomes_of_the_run_does_not_matter_to_it(trainer, deed):
    wanted = [trainer.frame(step) for step in (5, 12, 20)]
    film = begun(trainer, (5, 12, 20))
    seen = [film.take()]
    deed(trainer)
    seen += taken(film)
    for one, frame in zip(seen, wanted, strict=True):
        assert (one.step, one.newest, len(one.losses), one.events) == (frame.step, 20, 20, ())
        assert np.array_equal(one.W, frame.W) and np.array_equal(one.path.last, frame.path.last)


def test_a_moment_is_made_when_the_one_before_has_been_taken(trainer):
    film = begun(trainer, (1, 2))
    assert film.shoot() and film.shoot()
    assert film.take().step == 1


def test_a_film_that_is_closed_makes_no_more(trainer):
    film = begun(trainer, range(20))
    film.close()
    assert not film.shoot()


def test_what_goes_wrong_comes_to_whoever_takes(trainer):
    film = begun(trainer, (20, 21))
    assert film.take().step == 20
    with pytest.raises(IndexError, match="from 0 to 20"):
        film.take()
    assert not film.shoot()


def test_the_engine_films_while_it_trains_and_looks_elsewhere(qtbot):
    engine = Engine(SMALL.with_("training.steps", 100_000_000))
    engine.start()
    try:
        engine.step(30)
        engine.set_speed(None)
        engine.play()
        film, seen = engine.film(range(31), (0, 0, 1, 1)), []

        def look():
            frame = film.take()
            if frame is not None:
                seen.append(frame)
            assert len(seen) == 31

        qtbot.waitUntil(look, timeout=60_000)
        assert [(frame.step, frame.newest) for frame in seen] == [(step, 30) for step in range(31)]
        assert {frame.field.rect for frame in seen} == {(0, 0, 1, 1)}

        def plays_on():
            frame = engine.take()
            assert frame is not None and frame.playing and frame.newest > 30 and frame.field.rect != (0, 0, 1, 1)

        qtbot.waitUntil(plays_on, timeout=60_000)
    finally:
        engine.close()
