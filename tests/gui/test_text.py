import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from engine.recipe import Recipe, RecipeError, rules
from gui import text

FIELDS = [f"{part.name}.{key}" for part in fields(Recipe) for key in rules(type(getattr(Recipe(), part.name)))]


@pytest.mark.parametrize("field", FIELDS)
def test_every_setting_has_a_name_and_a_sentence_of_its_own(field):
    assert text.label(field)
    assert text.help_text(field).endswith(".")
    assert text.help_text(field) != text.label(field)


def test_no_two_settings_are_called_the_same():
    shown = [field for field in FIELDS if field != "data.kind"]
    assert len({text.label(field) for field in shown}) == len(shown)


def test_a_setting_without_words_is_called_by_its_own_name():
    assert text.label("training.weight_decay") == "Weight decay"
    assert text.help_text("training.weight_decay") == "Weight decay"
    assert text.unit("training.weight_decay") == ""


class German(QTranslator):
    def translate(self, context, source, disambiguation=None, n=-1):
        return source.replace("must", "muss")


@pytest.fixture
def german(qapp):
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def refusal(name, value):
    with pytest.raises(RecipeError) as caught:
        Recipe().with_(name, value)
    return caught.value


def test_an_error_names_the_thing_the_bounds_and_what_came():
    error = refusal("training.learning_rate", 0)
    assert text.explain(error) == "Learning rate must be from 1e-05 to 10, not 0"
    error.line = 3
    assert text.explain(error) == "line 3: Learning rate must be from 1e-05 to 10, not 0"


def test_large_bounds_are_grouped_and_negative_ones_have_a_true_minus():
    assert text.demand(refusal("training.steps", 0)) == "Steps must be a whole number from 1 to 1,000,000,000"
    assert text.demand(refusal("data.mean_0", "x")) == "Mean 0 must be two numbers from −100 to 100"


def test_an_unknown_field_is_named_as_it_was_written():
    with pytest.raises(RecipeError) as caught:
        Recipe.from_json('{"tapescope": 1, "data": {"colour": "red"}}')
    assert text.explain(caught.value).startswith("line 1: data.colour is unknown; known are ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("training.learning_rate", 11),
        ("training.steps", 0.5),
        ("training.batch_size", 0),
        ("data.mean_1", (1, 2, 3)),
        ("data.covariance", "x"),
        ("data.covariance", ((1, 0.5), (0.4, 1))),
        ("data.covariance", ((0, 0), (0, 1))),
        ("data.covariance", ((1, 2), (2, 1))),
        ("data.path", ""),
        ("data.path", "points.csv"),
        ("data.kind", "csv"),
        ("model.hidden", (4,)),
        ("model.initial", 3),
        ("model.initial", {"W": [[["x"], [1]]], "b": [[0]]}),
        ("model.initial", {"W": [[[1e7], [1]]], "b": [[0]]}),
        ("model.initial", {"W": [[[1]]], "b": [[0]]}),
    ],
)
def test_every_sentence_of_a_rule_is_translated(name, value, german):
    error = refusal(name, value)
    assert "muss" in text.demand(error), f"not in gui/text.py: {error.rule}"


def test_the_words_can_be_extracted_for_translation(tmp_path):
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    target = tmp_path / "words.ts"
    subprocess.run([tool, text.__file__, "-ts", target], check=True, capture_output=True)
    words = target.read_text(encoding="utf-8")
    for literal in ("Learning rate", "must be from {} to {}", "{demand}, not {came}", "Mean 0"):
        assert f"<source>{literal}</source>" in words
