"""A recipe that crosses in a chat message."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recipe import Data, Recipe, RecipeError
from engine.recipe_line import MOST_CHARACTERS, recipe_line, recipe_of_line

FAR = (
    Recipe(data=Data(seed=7, per_class=31, mean_0=(-1.5, 1e-3), covariance=((2.0, 0.1), (0.1, 1 / 3))))
    .with_("model.initial", {"W": [[[0.1], [-0.2]]], "b": [[1e-7]]})
    .with_("training.learning_rate", 0.037)
    .with_("training.batch_size", 128)
    .with_("training.execution", "eager")
    .with_("training.steps", 123_456)
)


def line_of(json: str) -> str:
    return "tapescope:1:" + base64.urlsafe_b64encode(json.encode()).decode().rstrip("=")


@pytest.mark.parametrize("recipe", [Recipe(), FAR])
def test_a_line_brings_back_the_recipe(recipe):
    line = recipe_line(recipe)
    assert recipe_of_line(line) == recipe
    assert line.isascii() and len(line.split()) == 1


def test_a_line_stays_what_it_meant_the_day_it_was_sent():
    """Whoever changes a default of the recipe changes the meaning of every line, and needs a version 2."""
    sent = "tapescope:1:eyJ0YXBlc2NvcGUiOjF9"
    assert recipe_line(Recipe()) == sent
    assert recipe_of_line(sent).to_json() == (
        '{\n "tapescope": 1,\n "data": {\n  "kind": "blobs",\n  "seed": 0,\n  "per_class": 1000,\n  "mean_0": [\n'
        '   0.0,\n   3.0\n  ],\n  "mean_1": [\n   3.0,\n   0.0\n  ],\n  "covariance": [\n   [\n    1.0,\n    0.5\n'
        '   ],\n   [\n    0.5,\n    1.0\n   ]\n  ]\n },\n "model": {\n  "hidden": [],\n  "activation": "linear",\n'
        '  "seed": 0,\n  "initial": null\n },\n "training": {\n  "learning_rate": 0.1,\n  "batch_size": null,\n'
        '  "execution": "xla",\n  "steps": 40\n }\n}'
    )


@given(st.data())
def test_a_line_broken_by_mail_is_whole_again(data):
    line = recipe_line(FAR)
    for place in data.draw(st.lists(st.integers(0, len(line)), max_size=5)):
        line = line[:place] + data.draw(st.sampled_from([" ", "\r\n", "\t", " \n  "])) + line[place:]
    assert recipe_of_line(line) == FAR


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", 'line must begin with tapescope:1:, not ""'),
        ("tapescope:2:abcd", 'line must begin with tapescope:1:, not "tapescope:2:abcd"'),
        ("tapescope:1:", 'recipe must be JSON (Expecting value), not ""'),
        ("tapescope:1:ab!d", 'line must be copied as a whole, not "tapescope:1:ab!d"'),
        ("tapescope:1:e", 'line must be copied as a whole, not "tapescope:1:e"'),
        ("tapescope:1:€", 'line must be copied as a whole, not "tapescope:1:€"'),
        ("tapescope:1:gICA", 'line must be copied as a whole, not "tapescope:1:gICA"'),
        (line_of("[]"), "recipe must be an object with data, model and training, not []"),
        (line_of("{}"), "tapescope must be 1, the only version this Tapescope reads, not null"),
        (line_of('{"tapescope":1,"x":1}'), "x is unknown; known are data, model, tapescope, training, not 1"),
        (
            line_of('{"tapescope":1,"data":{"kind":"csv","path":"//server/share/x"}}'),
            'data.kind must not be csv in a line: the points are in a file; save the run, not "csv"',
        ),
        (line_of("[" * 10_000), 'recipe must be a recipe of three sections, not "deeper nesting"'),
    ],
)
def test_what_is_no_line_is_refused_in_words(text, said):
    with pytest.raises(RecipeError) as refused:
        recipe_of_line(text)
    assert str(refused.value) == said


def test_a_line_without_end_is_not_read():
    with pytest.raises(RecipeError, match=f"at most {MOST_CHARACTERS} characters, not 70000"):
        recipe_of_line("tapescope:1:" + "a" * (70_000 - 12))


def test_points_in_a_file_do_not_fit_into_a_line(tmp_path):
    with pytest.raises(RecipeError, match="save the run"):
        recipe_line(Recipe(data=Data(kind="csv", path="points.csv")))


@given(st.text(max_size=200))
def test_no_text_breaks_anything(text):
    for line in (text, "tapescope:1:" + text):
        try:
            recipe_of_line(line)
        except RecipeError:
            continue
