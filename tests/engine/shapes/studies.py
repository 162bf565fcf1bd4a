"""Layers and studies that nobody wrote: every kind, rank and parameter, and what a person does one after another."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from hypothesis import strategies as st

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


def sizes(usual: tuple[int, ...]) -> st.SearchStrategy[int]:
    """Numbers for a size; now and then one that Keras refuses."""
    return st.sampled_from(usual * 4 + REFUSED)


@st.composite
def layers(draw, kinds=tuple(FIELDS)):
    """A layer, legal or not, with the parameters of other kinds set as well."""
    kind = draw(st.sampled_from(kinds))
    activation = draw(st.sampled_from(ACTIVATIONS))
    window, strides = draw(sizes(WINDOWS)), draw(sizes(STRIDES))
    padding, sequences = draw(st.sampled_from(PADDINGS)), draw(st.booleans())
    return Layer(kind, draw(sizes(UNITS)), activation, window, strides, padding, sequences)


def inputs() -> st.SearchStrategy[Inputs]:
    """Inputs of any rank and kind."""
    return st.builds(Inputs, st.sampled_from(SHAPES), st.sampled_from(VALUES))


@st.composite
def starts(draw):
    """A lesson's study, or one with layers of every sort."""
    if draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(LESSONS)).study
    stack = tuple(draw(st.lists(layers(), min_size=1, max_size=3)))
    cards = tuple(map(Card, draw(st.lists(layers(), min_size=1, max_size=4))))
    return Study(draw(inputs()), stack, None, draw(inputs()), cards, draw(st.integers(0, 99)))


@dataclass(frozen=True)
class Step:
    """One thing that a person does, and all that it may need; places count round."""

    way: str
    place: int
    to: int
    layer: Layer
    inputs: Inputs
    fitted: bool
    width: int | None
    seed: int

    def done(self, study: Study) -> Study:
        """The study after it."""
        place, to = self.place % len(study.stack), self.to % len(study.stack)
        card = self.place % len(study.cards)
        match self.way:
            case "layer":
                return study.with_layer(place, self.layer)
            case "more":
                return study.with_more(place, self.layer)
            case "less":
                return study.without(place) if len(study.stack) > 1 else study
            case "moved":
                return study.moved(place, to)
            case "card":
                return study.with_card(card, Card(self.layer, self.fitted))
            case "compared":
                return study.with_compared(self.inputs)
            case "inputs":
                return replace(study, inputs=self.inputs, again=None)
            case "again":
                return replace(study, again=Again(place, self.width))
            case "seed":
                return replace(study, seed=self.seed)
        repaired = list(repairs_of_all(examine(study)))
        return repaired[self.place % len(repaired)][0] if repaired else study


def repairs_of_all(report: Report) -> Iterator[tuple[Study, str, int]]:
    """Yield what a study becomes by each repair of what failed, and of whom: `stack` or `cards`, and the place."""
    study = report.study
    for place, passage in enumerate(report.stack):
        for repair in repairs(passage):
            if not repair.card.fitted:  # within a stack nothing is reshaped
                yield study.with_layer(place, repair.card.layer), "stack", place
    for place, passage in enumerate(report.cards):
        for repair in repairs(passage):
            yield study.with_card(place, repair.card), "cards", place


def steps() -> st.SearchStrategy[Step]:
    """Anything that a person may do."""
    ways = ("layer", "more", "less", "moved", "card", "compared", "inputs", "seed", *("again", "repair") * 3)
    places, widths = st.integers(0, 11), st.sampled_from((None, None, 1, 3, 100))
    made = st.sampled_from(ways), places, places, layers(), inputs(), st.booleans(), widths, st.integers(0, 99)
    return st.builds(Step, *made)


def sessions() -> st.SearchStrategy[tuple[Study, list[Step]]]:
    """A study, and what is done with it."""
    return st.tuples(starts(), st.lists(steps(), min_size=2, max_size=8))


def after(study: Study, done: list[Step]) -> Study:
    """The study after all that; what is beyond the limits never comes into force."""
    for step in done:
        with suppress(StudyError):
            other = step.done(study)
            check(other)
            study = other
    return study
