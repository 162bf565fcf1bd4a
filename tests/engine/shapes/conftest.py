"""Configurations and sessions that several tests look at."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from engine.shapes import LESSONS
from engine.shapes.laboratory import examine
from tests.engine.shapes.studies import SHAPES, after, layers, sessions
from tests.reports import report


def generated(strategy, count):
    """The same examples each time."""
    found = []

    @settings(max_examples=count, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(one=strategy)
    def generate(one):
        found.append(one)

    generate()
    return found


@pytest.fixture(scope="session")
def configurations():
    """Three hundred layers, each with the shape of what it is given."""
    return generated(st.tuples(layers(), st.sampled_from(SHAPES)), 300)


@pytest.fixture(scope="session")
def reports():
    """What comes of all lessons, and of a hundred generated sessions."""
    studies = [after(study, done) for study, done in generated(sessions(), 100)]
    return [*(report(lesson.id) for lesson in LESSONS), *map(examine, studies)]
