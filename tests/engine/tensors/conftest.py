"""Sessions that several tests look at."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from engine.tensors import LESSONS
from engine.tensors.lab import Lab
from tests.engine.tensors.sessions import run_all, sessions


@pytest.fixture(scope="session")
def logs():
    """All lessons, and a hundred generated sessions."""
    found = [Lab().load(lesson.lines) for lesson in LESSONS]

    @settings(max_examples=100, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(lines=sessions())
    def generate(lines):
        lab = Lab()
        run_all(lab, lines)
        found.append(lab.log())

    generate()
    return found
