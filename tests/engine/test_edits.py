"""Programs changed by place: what is not meant stays as it is, letter for letter."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.listing import parse
from engine.listing.arguments import with_word, without_word
from engine.listing.edits import dropped, inserted, moved, one_a_line, replaced
from engine.listing.moves import move_inside
from engine.tape import Span

TEXT = "a\n  b\n    c\nd"


def test_parts_are_replaced_each_in_its_place():
    assert replaced("x = y + z", [(Span(1, 0, 1, 1), "long"), (Span(1, 8, 1, 9), "")]) == "long = y + "
    assert replaced(TEXT, [(Span(1, 1, 3, 4), "!\n")]) == "a!\nc\nd"


def test_lines_are_put_in_taken_out_and_moved():
    assert inserted(TEXT, 0, "x", 0) == "x\n" + TEXT
    assert inserted(TEXT, 2, "x\n    y", 2) == "a\n  b\n  x\n      y\n    c\nd"
    assert dropped(TEXT, 2, 3) == "a\nd"
    assert moved(TEXT, [(2, 3)], 4, 0) == "a\nd\nb\n  c"
    assert moved(TEXT, [(1, 1), (4, 4)], 2, 4) == "  b\n    a\n    d\n    c"


@given(st.lists(st.sampled_from(["a", "  b", "    c", ""]), min_size=1, max_size=8), st.data())
def test_a_move_loses_no_line(lines, data):
    first = data.draw(st.integers(1, len(lines)))
    last = data.draw(st.integers(first, len(lines)))
    after = data.draw(st.integers(0, len(lines)).filter(lambda line: not first <= line < last))
    text = moved("\n".join(lines), [(first, last)], after, 2)
    assert sorted(map(str.strip, text.split("\n"))) == sorted(map(str.strip, lines))


def test_each_statement_gets_lines_of_its_own():
    text = "x = tf.Variable(3.); y = x\nwith (tf.GradientTape() as tape): z = y; w = z  # both\n"
    apart = one_a_line(text, ast.parse(text))
    assert apart == ("x = tf.Variable(3.)\ny = x\nwith (tf.GradientTape() as tape):\n    z = y\n    w = z  # both\n")
    assert ast.dump(ast.parse(apart)) == ast.dump(ast.parse(text))


@pytest.mark.parametrize(
    ("call", "without", "with_it"),
    [
        ("f(1, trainable=False)", "f(1)", "f(1, trainable=True)"),
        ("f(1, trainable=False, dtype=d)", "f(1, dtype=d)", "f(1, trainable=True, dtype=d)"),
        ("f(trainable=False, dtype=d)", "f(dtype=d)", "f(trainable=True, dtype=d)"),
        ("f(\n    trainable=False\n)", "f()", "f(\n    trainable=True\n)"),
        ("f()", None, "f(trainable=True)"),
        ("f(1)", None, "f(1, trainable=True)"),
    ],
)
def test_a_keyword_is_dropped_and_set(call, without, with_it):
    class Program:
        text = call

    node = ast.parse(call).body[0].value
    assert without_word(Program, node, "trainable") == without
    assert with_word(Program, node, "trainable", "True") == with_it


def test_what_depends_on_a_statement_moves_with_it_and_keeps_its_order():
    text = """\
x = tf.Variable(3.)
y = tf.square(x)  # here
w = tf.Variable(2.)
z = (
    y + 1.
)
x.assign(5.)
with tf.GradientTape() as tape:
  tape.watch(w)
  loss = z * w
"""
    listing = parse(text)
    statements = listing.tree.body
    assert (
        move_inside(listing, statements[1], statements[-1])
        == """\
x = tf.Variable(3.)
w = tf.Variable(2.)
with tf.GradientTape() as tape:
  tape.watch(w)
  y = tf.square(x)  # here
  z = (
      y + 1.
  )
  x.assign(5.)
  loss = z * w
"""
    )


def test_what_comes_after_a_block_moves_to_its_end_with_what_it_needs():
    text = "x = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = x * x\na = 2.\nb = 3.\nz = a * y\n"
    listing = parse(text)
    moved_in = (
        "x = tf.Variable(3.)\nwith tf.GradientTape() as tape:\n    y = x * x\n    a = 2.\n    z = a * y\nb = 3.\n"
    )
    assert move_inside(listing, listing.tree.body[-1], listing.tree.body[1]) == moved_in
