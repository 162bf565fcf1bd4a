"""The chapter's listings about tensors are programs, and sessions that show what they are there for."""

import numpy as np
import pytest

from engine.tensors import LESSONS, script
from engine.tensors.lab import Lab
from engine.tensors.lessons import FOLDER


@pytest.fixture(params=LESSONS, ids=lambda lesson: lesson.id)
def lesson(request):
    return request.param


def loaded(id):
    return Lab().load(next(lesson.lines for lesson in LESSONS if lesson.id == id))


def test_every_file_is_a_lesson():
    assert {file.stem for file in FOLDER.iterdir() if file.suffix == ".py"} == {lesson.id for lesson in LESSONS}


def test_a_lesson_is_the_program_that_its_session_exports(lesson):
    assert script(Lab().load(lesson.lines)) == (FOLDER / f"{lesson.id}.py").read_text("utf-8")


def test_a_lesson_is_short_enough_for_the_log(lesson):
    assert len(lesson.lines) <= 6 and max(map(len, lesson.lines)) <= 62


@pytest.mark.parametrize("id", ["item", "dtypes"])
def test_the_lessons_of_errors_have_one_with_two_ways_that_work(id):
    (error,) = [entry.error for entry in loaded(id).entries if entry.error]
    assert len(error.ways) == 2


def test_no_other_lesson_fails(lesson):
    if lesson.id not in ("item", "dtypes"):
        assert not [entry for entry in Lab().load(lesson.lines).entries if entry.error]


def test_the_random_tensors_are_those_of_the_seed():
    assert np.allclose(loaded("variable").tensor("v").values, [[0.3275], [-0.8426], [0.3194]], atol=5e-5)


def test_a_variable_has_a_moment_for_each_line_that_wrote_it():
    history = loaded("assign_add").tensor("v").history
    assert [past.entry for past in history] == [2, 3, 4]
    assert [past.changed is None for past in history] == [True, False, False]


def test_basic_math_ends_in_a_new_tensor_of_the_same_name():
    log = loaded("basic_math")
    assert np.allclose(log.tensor("e").values, [[38, 194.91], [418.55, 1368]], atol=0.01)
    assert log.tensor("e").made_by == 6
