"""What became of the lessons of the Layers bench, for tests of what is on screen: with TensorFlow, once each."""

from functools import cache

from engine.shapes import LESSONS, Report
from engine.shapes.laboratory import examine

STUDIES = {lesson.id: lesson.study for lesson in LESSONS}


@cache
def report(lesson_id: str) -> Report:
    """What came of a lesson."""
    return examine(STUDIES[lesson_id])
