import json
import math
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.recipe import Data, Model, Recipe, RecipeError, Training, changed, needs_restart, rules

SECTIONS = {"data": Data, "model": Model, "training": Training}
CSV = Recipe(data=Data(kind="csv", path="a.csv"))
ANOTHER = {  # than the default
    "data.seed": 1,
    "data.per_class": 999,
    "data.mean_0": (0.0, 2.0),
    "data.mean_1": (2.0, 0.0),
    "data.covariance": ((1.0, 0.0), (0.0, 1.0)),
    "model.seed": 1,
    "model.initial": {"W": [[[1], [2]]], "b": [[3]]},
    "training.learning_rate": 0.2,
    "training.batch_size": 128,
    "training.execution": "eager",
    "training.steps": 41,
}
NEIGHBOURS = {  # two recipes that differ in one field
    "data.kind": (Recipe(), CSV),
    "data.path": (CSV, CSV.with_("data.path", "b.csv")),
    **{name: (Recipe(), Recipe().with_(name, value)) for name, value in ANOTHER.items()},
}
ONLY_ONE_VALUE = {"model.hidden", "model.activation"}  # as yet

inside = st.floats(-100, 100)
positive = st.floats(1e-300, 100)
pairs = st.tuples(inside, inside)


@st.composite
def covariances(draw):
    a, b, r = draw(positive), draw(positive), draw(st.floats(-0.999999, 0.999999))
    c = r * math.sqrt(a) * math.sqrt(b)
    return ((a, c), (c, b))


@st.composite
def initials(draw):
    number = st.floats(-1e6, 1e6) | st.integers(-(10**6), 10**6)
    return {"W": [[[draw(number)], [draw(number)]]], "b": [[draw(number)]]}


clouds = st.builds(
    Data,
    seed=st.integers(0, 2**31 - 1),
    per_class=st.integers(2, 500_000),
    mean_0=pairs,
    mean_1=pairs,
    covariance=covariances(),
)
paths = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
files = st.builds(Data, kind=st.just("csv"), path=paths)
recipes = st.builds(
    Recipe,
    data=clouds | files,
    model=st.builds(Model, seed=st.integers(0, 2**31 - 1), initial=st.none() | initials()),
    training=st.builds(
        Training,
        learning_rate=st.floats(1e-5, 10),
        batch_size=st.none() | st.integers(1, 10**6),
        execution=st.sampled_from(["eager", "graph", "xla"]),
        steps=st.integers(1, 10**9),
    ),
)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
names = st.sampled_from(
    ["tapescope", *SECTIONS, *(name for s in SECTIONS.values() for name in rules(s)), "W", "b", "kind "]
)
anything = st.recursive(
    scalars, lambda v: st.lists(v, max_size=4) | st.dictionaries(names | st.text(), v), max_leaves=20
)


def refused(text: str) -> RecipeError:
    """The error of a recipe that can't be read: it speaks, and in one line."""
    with pytest.raises(RecipeError) as caught:
        Recipe.from_json(text)
    sentence = str(caught.value)
    assert "must" in sentence or "is unknown" in sentence
    assert "\n" not in sentence
    sentence.encode()
    return caught.value


def one(section: str, key: str, value: object, version: object = 1) -> str:
    return json.dumps({"tapescope": version, section: {key: value}}, indent=1)


@given(recipes)
def test_a_recipe_comes_back_from_its_json_as_it_went(recipe):
    text = recipe.to_json()
    again = Recipe.from_json(text)
    assert again == recipe
    assert again.to_json() == text
    text.encode()


def test_the_json_of_the_design_is_the_default_recipe():
    text = """{"tapescope": 1,
     "data":     {"kind": "blobs", "seed": 0, "per_class": 1000, "mean_0": [0, 3], "mean_1": [3, 0],
                  "covariance": [[1, 0.5], [0.5, 1]]},
     "model":    {"hidden": [], "activation": "linear", "seed": 0, "initial": null},
     "training": {"learning_rate": 0.1, "batch_size": null, "execution": "xla", "steps": 40}}"""
    assert Recipe.from_json(text) == Recipe() == Recipe.from_json('{"tapescope": 1}')
    assert json.loads(Recipe().to_json()) == json.loads(text)


def test_equal_recipes_are_one_key():
    assert hash(Recipe.from_json(Recipe().to_json())) == hash(Recipe())


WRONG = {
    ("data.kind", "must be blobs or csv"): ["moons", None, ["csv"]],
    ("data.path", "must be the path of a file"): [3, "", "a\0.csv", "\ud800.csv"],
    ("data.path", "must be left out when data.kind is blobs"): ["a.csv"],
    ("data.seed", "must be a whole number from 0 to 2147483647"): [-1, 2**31, "7", None, 0.5, math.nan],
    ("data.per_class", "must be a whole number from 2 to 500000"): [1, 500_001, True, math.inf],
    ("data.mean_0", "must be two numbers from -100 to 100"): [1, [1], [1, 101], [1, math.nan], "ab", {"0": 1}],
    ("data.mean_1", "must be two numbers from -100 to 100"): [[True, 1], [1, 2, 3], [[1, 2]]],
    ("data.covariance", "must be a 2×2 matrix of numbers"): [1, [], [[1, 0]], [[1, 0], [0]], [1, 0], [["1", 0]] * 2],
    ("data.covariance", "must be symmetric: 0.5 and 0.4 differ"): [[[1, 0.5], [0.4, 1]]],
    ("data.covariance", "must have variances above 0 and up to 100"): [[[0, 0], [0, 1]], [[1, 0], [0, 101]]],
    (
        "data.covariance",
        "must be positive definite: the covariance -3 must lie inside ±√(2 · 4) = ±2.828",
    ): [[[2, -3], [-3, 4]]],
    ("model.hidden", "must be [] (hidden layers are not trained yet)"): [[2], "", None],
    ("model.activation", "must be linear"): ["tanh"],
    ("model.seed", "must be a whole number from 0 to 2147483647"): [-1],
    ("model.initial", 'must be null or {"W": [matrix per layer], "b": [vector per layer]}'): [3, {"W": []}, []],
    ("model.initial", "must hold a matrix of numbers in W and a vector of numbers in b for each layer"): [
        {"W": [[[1], [2]]], "b": [3]},
        {"W": [[1, 2]], "b": [[3]]},
        {"W": [[[1], [2, 3]]], "b": [[3]]},
        {"W": 3, "b": None},
    ],
    ("model.initial", "must hold numbers from -1e+06 to 1e+06"): [{"W": [[[1], [2]]], "b": [[1e7]]}],
    ("model.initial", "must have the shapes W (2, 1) and b (1,)"): [
        {"W": [[[1, 2]]], "b": [[3]]},
        {"W": [], "b": []},
        {"W": [[[1], [2]]], "b": [[]]},
        {"W": [[[1], [2]], [[1]]], "b": [[3], [3]]},
    ],
    ("training.learning_rate", "must be from 1e-05 to 10"): [0, 10.01, "0.1", True, None, math.nan, -math.inf],
    ("training.batch_size", "must be a whole number from 1 to 1000000 or null"): [0, False, 1.5, 10**6 + 1],
    ("training.execution", "must be eager or graph or xla"): ["gpu", None, {}],
    ("training.steps", "must be a whole number from 1 to 1000000000"): [1.5, None, math.inf, 0, 10**9 + 1],
}


@pytest.mark.parametrize(("field", "rule"), WRONG)
def test_a_bad_value_names_the_field_what_is_allowed_and_the_line(field, rule):
    for value in WRONG[field, rule]:
        error = refused(one(*field.split("."), value))
        assert (error.field, error.rule, error.line) == (field, rule, 4)


def test_the_sentence_names_everything():
    error = refused(one("training", "learning_rate", 0))
    assert str(error) == "line 4: training.learning_rate must be from 1e-05 to 10, not 0"
    error = refused(one("data", "covariance", [[1, 1], [1, 1]]))
    assert str(error) == (
        "line 4: data.covariance must be positive definite: the covariance 1 must lie inside ±√(1 · 1) = ±1, "
        "not [[1, 1], [1, 1]]"
    )


def test_a_field_that_is_missing_is_told_on_the_line_of_its_section():
    error = refused(one("data", "kind", "csv"))
    assert str(error) == "line 3: data.path must name a file when data.kind is csv, not null"


def test_a_number_too_long_for_python_is_only_a_bad_number():
    for digits in ("1" * 400, "1" * 5000, "-" + "1" * 5000, "1e999"):
        error = refused('{"tapescope": 1, "training": {"steps": ' + digits + "}}")
        assert error.field == "training.steps"
    with pytest.raises(RecipeError, match="not a int"):
        Recipe().with_("training.steps", 10**5000)
    with pytest.raises(RecipeError, match="not a dict"):
        Recipe().with_("training.steps", {(1, 2): 3})


def test_a_whole_number_may_be_written_as_a_float():
    assert Recipe.from_json(one("training", "steps", 1e3)).training.steps == 1000


@pytest.mark.parametrize("version", [None, 0, 2, 99, "1", True, 1.5, [1], math.nan])
def test_only_version_1_is_read(version):
    error = refused(one("data", "seed", 0, version))
    assert (error.field, error.line) == ("tapescope", 2)
    assert error.rule == "must be 1, the only version this Tapescope reads"


@pytest.mark.parametrize("text", ["[]", "3", "null", '"recipe"', "NaN", "-Infinity"])
def test_what_is_json_but_no_recipe_says_what_a_recipe_is(text):
    assert refused(text).rule == "must be an object with data, model and training"


def test_a_section_must_be_an_object():
    assert str(refused('{"tapescope": 1, "model": 5}')) == "line 1: model must be an object, not 5"


def test_unknown_fields_are_named_with_the_known_ones():
    error = refused('{"tapescope": 1,\n "training": {\n  "lr": 0.1}}')
    assert str(error) == (
        "line 3: training.lr is unknown; known are batch_size, execution, learning_rate, steps, not 0.1"
    )
    assert refused('{"tapescope": 1,\n "trainning": {}}').field == "trainning"
    assert refused('{"tapescope": 1,\n "a.b": {}}').line == 2


def test_what_is_not_json_names_the_line():
    error = refused('{"tapescope": 1,\n "data": {"seed": 1},\n  oops }')
    assert error.line == 3
    assert error.came == "oops }"
    assert refused("").line == 1
    assert refused("\u2028\n\u2028{").line == 1
    assert refused("\ufeff{}").line == 1


def test_a_key_given_twice_is_refused_where_it_comes_again():
    error = refused('{"tapescope": 1,\n "data": {"seed": 1,\n  "kind": "blobs",\n  "seed": 2}}')
    assert (error.field, error.line) == ("data.seed", 4)
    assert refused('{"tapescope": 1,\n "data": {},\n\n "data": {}}').line == 4
    inner = '{"tapescope": 1, "model": {"initial": {"W": [],\n "b": [],\n "W": []}}}'
    assert (refused(inner).field, refused(inner).line) == ("model.initial.W", 3)


def test_the_line_is_that_of_the_field_and_not_of_its_namesakes():
    text = '{"tapescope": 1,\n "model": {"seed": 5,\n  "initial": null},\n "data": {\n  "seed":\n -1}}'
    assert refused(text).line == 5
    decoy = '{"tapescope": 1,\n "data": {"kind": "csv", "path": "\\"seed\\": {",\n "\\u0073eed": -1}}'
    assert refused(decoy).line == 3


def test_deep_nesting_is_refused_and_can_still_be_told():
    for depth in (50, 500, 900, 980, 100_000):
        error = refused('{"tapescope": 1, "data": {"mean_0": ' + "[" * depth + "]" * depth + "}}")
        assert error.field in ("data.mean_0", "recipe")


def test_a_long_value_is_cut_in_the_message():
    assert len(str(refused(one("data", "kind", "x" * 10_000)))) < 200
    assert len(str(refused(one("data", "x" * 10_000, 1)))) < 400


def test_a_hundred_thousand_keys_are_read_at_once():
    text = json.dumps({"tapescope": 1, **{f"k{n}": n for n in range(100_000)}})
    assert refused(text).field == "k0"


@given(st.text() | anything.map(json.dumps))
@example("[" * 100_000)
@example('{"a":1}}')
@example('"\\ud800": {')
def test_whatever_comes_is_a_recipe_or_a_recipe_error(text):
    try:
        Recipe.from_json(text)
    except RecipeError as error:
        str(error).encode()


@given(st.sampled_from([(name, key) for name, s in SECTIONS.items() for key in rules(s)]), anything)
def test_any_value_of_any_field_is_taken_or_refused_by_name(place, value):
    section, key = place
    try:
        Recipe.from_json(one(section, key, value))
    except RecipeError as error:
        assert error.field in (f"{section}.{key}", "data.path")
        assert error.line is not None


@given(clouds)
def test_a_covariance_that_is_accepted_draws_points_without_a_warning(data):
    np.random.default_rng(0).multivariate_normal(data.mean_0, data.covariance, 4)


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_only_live_settings_go_on_without_a_restart(name):
    old, new = NEIGHBOURS[name]
    live = {"training.learning_rate", "training.batch_size", "training.steps"}
    assert needs_restart(old, new) == (name not in live)
    assert name in changed(old, new)
    assert not needs_restart(new, replace(new))


def test_every_field_has_a_rule_and_a_case_here():
    named = {f"{name}.{f.name}" for name, section in SECTIONS.items() for f in fields(section)}
    assert named == {*NEIGHBOURS, *ONLY_ONE_VALUE}
    assert all(list(rules(section)) == [f.name for f in fields(section)] for section in SECTIONS.values())
