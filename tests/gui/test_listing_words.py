"""The words for what is wrong with a listing: every error says where, what, and what can be used instead."""

import ast
import re

import pytest

from engine.listing import ListingError, parse
from engine.tape import Span
from gui.tape.listing_words import _table, explain
from start.environment import ROOT


def raised():
    """Every `ListingError(kind, span, …)` in the engine: its kind and how many facts it has."""
    for file in sorted((ROOT / "engine").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            raising = isinstance(node, ast.Call) and ast.unparse(node.func).endswith("ListingError")
            if raising and isinstance(node.args[0], ast.Constant):  # the others raise an error again, elsewhere
                kind = ast.literal_eval(node.args[0])
                yield pytest.param(kind, len(node.args) - 2, id=f"{file.stem}-{node.lineno}-{kind}")


def said(text):
    with pytest.raises(ListingError) as error:
        parse(text)
    return explain(error.value)


@pytest.mark.parametrize(("kind", "facts"), list(raised()))
def test_every_kind_that_the_engine_raises_has_a_sentence(kind, facts):
    error = ListingError(kind, Span(2, 4, 2, 9), *[f"fact{n}" for n in range(facts)])
    words = explain(error)
    assert words.startswith("Line 2, column 5: ")
    assert kind == "tensorflow" or words.endswith((".", "…"))
    assert not re.search(r"[{}]", words)
    assert words != explain(ListingError("a kind without words", error.span, *error.facts))


def test_no_sentence_is_for_nothing():
    kinds = {parameter.values[0] for parameter in raised()}
    assert {key.partition(",")[0] for key in _table()} <= kinds


@pytest.mark.parametrize("kind", ["function", "keyword", "unknown name", "no tape"])
def test_where_nothing_can_be_proposed_nothing_is(kind):
    facts = ("first", "second", "") if kind == "keyword" else ("first", "")
    words = explain(ListingError(kind, Span(1, 0, 1, 5), *facts))
    assert "first" in words and ": ." not in words and "; is" not in words


def test_a_slip_names_what_was_meant():
    expected = "Line 1, column 5: tf.squard is not one of the functions that can be used here; tf.square is."
    assert said("x = tf.squard(3.)\n") == expected
    assert said("x = sin(3.)\n").endswith("tf.sin is.")


def test_a_gradient_tape_without_brackets_says_what_to_write():
    words = said("with tf.GradientTape as tape:\n    x = tf.constant(3.)\n")
    assert words == "Line 1, column 6: tf.GradientTape can't be opened; tf.GradientTape() can."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("y = x\n", "x has no value here; x = tf.constant(3.) gives it one."),
        ("x = 3.\ny = xx\n", "xx has no value here; names that have one: x."),
        ("y = tf.square(1., 2.)\n", "tf.square takes 1 argument, not 2."),
        ("y = tf.add(1.)\n", "tf.add takes 2 arguments, not 1."),
        ("y = tf.exp(1., axis=0)\n", "tf.exp has no axis=; it takes no keyword."),
        ("\tx = 3.\n", "a tab can't be used; four spaces indent a line."),
        ("x = 3.；\n", "the character “fullwidth semicolon” can't be used here"),
        ("x = 3. if 1. else 2.\n", "“if … else” can't be used"),
        ("x = (yield)\n", "Yield can't be used"),
        ("import os\n", "“import” can't be used; a line is"),
        ("x = tf.add(1. 2.)\n", "Python can't read this: invalid syntax. Perhaps you forgot a comma?"),
        ("x = (1\n", "Python can't read this: '(' was never closed."),
    ],
)
def test_what_is_wrong_and_what_is_allowed_stand_together(text, words):
    assert words in said(text)
    assert "?." not in said(text)


def test_what_tensorflow_says_stands_word_for_word():
    text = "Matrix size-incompatible: In[0]: [2,1], In[1]: {2,1} [Op:MatMul]"
    error = ListingError("tensorflow", Span(4, 8, 4, 13), "InvalidArgumentError", text)
    assert explain(error) == f"Line 4, column 9: InvalidArgumentError: {text}"


def test_what_is_wrong_with_the_whole_text_has_no_line():
    assert said("#" * 20_001) == "The program has 20,001 characters: at most 20,000."


def test_a_kind_without_words_still_says_what_it_knows():
    assert explain(ListingError("new", Span(1, 0, 1, 1), "a", "b")) == "Line 1, column 1: new, a, b"
