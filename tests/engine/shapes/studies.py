"""Layers and studies that nobody wrote: every kind, rank and parameter, and what a person does one after another."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from random import Random

from engine.shapes import (
    ACTIVATIONS,
    FIELDS,
    LESSONS,
    PADDINGS,
    VALUES,
    Again,
    Card,
    Inputs,
    Layer,
    Report,
    Study,
    StudyError,
    repairs,
)
from engine.shapes.laboratory import examine
from engine.shapes.limits import check

SHAPES = ((4, 2), (3, 9), (1, 5), (2, 5, 3), (3, 7, 1), (1, 1, 2), (2, 4, 4, 1), (1, 7, 5, 3), (2, 3, 2, 2))
UNITS = (1, 2, 3, 4, 6, 8)
WINDOWS = (1, 2, 2, 3, 3, 5)
STRIDES = (1, 1, 1, 2, 3)
REFUSED = (0, -1, -7)


def size(random: Random, usual: tuple[int, ...]) -> int:
    """A size; now and then one that Keras refuses."""
    return random.choice(REFUSED if random.random() < 0.08 else usual)


def layer(random: Random) -> Layer:
    """A layer, legal or not, with the parameters of other kinds set as well."""
    return Layer(
        random.choice(tuple(FIELDS)),
        size(random, UNITS),
        random.choice(ACTIVATIONS),
        size(random, WINDOWS),
        size(random, STRIDES),
        random.choice(PADDINGS),
        random.random() < 0.5,
    )


def inputs(random: Random) -> Inputs:
    """Inputs of any rank and sort."""
    return Inputs(random.choice(SHAPES), random.choice(VALUES))


def start(random: Random) -> Study:
    """A lesson's study, or one with layers of every sort."""
    if random.random() < 0.1:
        return random.choice(LESSONS).study
    stack = tuple(layer(random) for _ in range(random.randint(1, 3)))
    cards = tuple(Card(layer(random)) for _ in range(random.randint(1, 3)))
    return Study(inputs(random), stack, None, inputs(random), cards, random.randrange(100))


def repaired(report: Report) -> Iterator[Study]:
    """Yield what a study becomes by each repair of what failed."""
    study = report.study
    for place, passage in enumerate(report.stack):
        for repair in repairs(passage):
            if not repair.card.fitted:  # within a stack nothing is reshaped
                yield study.with_layer(place, repair.card.layer)
    for place, passage in enumerate(report.cards):
        for repair in repairs(passage):
            yield study.with_card(place, repair.card)


DEEDS = (  # what a person may do with a study and a place in its stack
    lambda study, place, random: study.with_layer(place, layer(random)),
    lambda study, place, random: study.with_more(place, layer(random)),
    lambda study, place, random: study.without(place) if len(study.stack) > 1 else study,
    lambda study, place, random: study.moved(place, random.randrange(len(study.stack))),
    lambda study, _, random: study.with_card(
        random.randrange(len(study.cards)), Card(layer(random), random.random() < 0.5)
    ),
    lambda study, _, random: study.with_compared(inputs(random)),
    lambda study, _, random: replace(study, inputs=inputs(random), again=None),
    lambda study, _, random: replace(study, seed=random.randrange(100)),
    *(lambda study, place, random: replace(study, again=Again(place, random.choice((None, 1, 3, 100)))),) * 2,
    *(lambda study, _, random: random.choice([study, *repaired(examine(study))]),) * 2,
)


def session(random: Random) -> Study:
    """The study after all that a person has done; what is beyond the limits never comes into force."""
    study = start(random)
    for _ in range(random.randint(2, 8)):
        with suppress(StudyError):
            other = random.choice(DEEDS)(study, random.randrange(len(study.stack)), random)
            check(other)
            study = other
    return study
