"""The words for what is wrong with a study: every error says what came, and what is allowed."""

import ast
import re
from collections.abc import Iterator

import pytest

from engine.shapes import FIELDS, Inputs, Layer, Study, StudyError, parse_shape
from engine.shapes.limits import check
from gui.layers.study_words import _table, sentence
from start.environment import ROOT

SIZES = sorted({name for kind in FIELDS for name in Layer(kind).sizes})  # what `raise StudyError(name, …)` goes by


def raised() -> Iterator[object]:
    """Every `StudyError(kind, …)` in the engine: its kind and how many facts it has."""
    for file in sorted((ROOT / "engine" / "shapes").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func).endswith("StudyError")):
                continue
            first, *facts = node.args
            count = sum(2 if isinstance(fact, ast.Starred) else 1 for fact in facts)  # *RANKS: from and to
            kinds = [first.value] if isinstance(first, ast.Constant) else SIZES
            yield from (pytest.param(kind, count, id=f"{file.stem}-{node.lineno}-{kind}") for kind in kinds)


KINDS = list(raised())


def said(text: str) -> str:
    with pytest.raises(StudyError) as caught:
        check(Study(Inputs(parse_shape(text)), stack=(), cards=()))
    return sentence(caught.value)


@pytest.mark.parametrize(("kind", "facts"), KINDS)
def test_every_kind_that_the_engine_raises_has_a_sentence(kind, facts):
    words = sentence(StudyError(kind, *range(7001, 7001 + facts)))
    assert words.endswith(".")
    assert not re.search(r"[{}]", words)
    for number in range(facts):
        assert f"7,00{number + 1}" in words
    assert words != sentence(StudyError("a kind without words", *range(facts)))


def test_no_sentence_is_for_nothing():
    assert set(_table()) == {parameter.values[0] for parameter in KINDS}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(2, x)", "“(2, x)” is not a shape; whole numbers are"),
        ("5", "Inputs have 2 to 4 axes, samples first, not 1"),
        ("(2, 0)", "Along an axis there can be 1 to 4,096 numbers, not 0."),
        ("(2, −3)", "not −3."),
        ("(2, 99999999999999999999)", "not 1e20."),
        ("(4000, 4000)", "The inputs would have 16,000,000 elements: at most 1,000,000."),
    ],
)
def test_what_came_and_what_is_allowed_stand_together(text, words):
    assert words in said(text)


def test_a_layer_that_is_too_large_is_named():
    with pytest.raises(StudyError) as caught:
        check(Study(Inputs((2, 4096)), (Layer("Dense", 4096),)))
    assert sentence(caught.value).startswith("Dense would have 16,781,312 parameters: at most 10,000,000;")


def test_a_long_text_is_cut_and_a_kind_without_words_says_what_it_knows():
    assert "“x" + "x" * 22 + "…”" in sentence(StudyError("shape", "x" * 1000))
    assert sentence(StudyError("new", "a", 5000)) == "new, “a”, 5,000"
