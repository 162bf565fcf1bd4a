"""Configurations and sessions that several tests look at."""

from random import Random

import pytest

from engine.shapes import LESSONS
from engine.shapes.laboratory import examine
from tests.engine.shapes.studies import SHAPES, layer, session
from tests.reports import report


@pytest.fixture(scope="session")
def configurations():
    """Three hundred layers, each with the shape of what it is given."""
    random = Random(3)
    return [(layer(random), random.choice(SHAPES)) for _ in range(300)]


@pytest.fixture(scope="session")
def lessons():
    """What comes of the lessons."""
    return [report(lesson.id) for lesson in LESSONS]


@pytest.fixture(scope="session")
def reports(lessons):
    """What comes of the lessons, and of a hundred generated sessions."""
    return [*lessons, *(examine(session(Random(seed))) for seed in range(100))]
