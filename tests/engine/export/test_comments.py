"""A program in another language does the same, and says all that it said."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.export.comments import WIDTH, paragraphs, translated, wrapped
from engine.history import Change, Placed
from engine.recipe import Recipe
from engine.script import script

EVENTS = (Change(3, "training.batch_size", None, 5), Placed(5, (1.0, 2.0, 3.0)))
PROGRAMS = [script(Recipe().with_("training.execution", one), EVENTS) for one in ("eager", "graph", "xla")]
KOREAN = "첫 호출에서 트레이싱되고, 그다음부터 텐서플로는 그 그래프를 실행합니다. " * 4

BOOK = '''\
"""A title.

Two lines
of text.
"""
x = "# no comment"  # behind # a line

# One,
# and more.
#
# Another.
def f():
    """Say it."""
    # Inside.
    return x
'''


def outline(program: str) -> str:
    """What a program does, its docstrings left out."""
    tree = ast.parse(program)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node) is not None:
            del node.body[0]
    return ast.dump(tree)


def test_paragraphs_are_found_without_their_line_breaks():
    found = ["A title.", "Two lines of text.", "behind # a line", "One, and more.", "Another.", "Say it.", "Inside."]
    assert sorted(paragraphs(BOOK)) == sorted(found)


def test_each_is_replaced_where_it_stands():
    words = {text: f"<{text}>" for text in paragraphs(BOOK)}
    assert translated(BOOK, words).splitlines() == [
        '"""<A title.>',
        "",
        "<Two lines of text.>",
        '"""',
        'x = "# no comment"  # <behind # a line>',
        "",
        "# <One, and more.>",
        "#",
        "# <Another.>",
        "def f():",
        '    """<Say it.>"""',
        "    # <Inside.>",
        "    return x",
    ]


@pytest.mark.parametrize("program", [BOOK, *PROGRAMS])
def test_the_program_does_the_same_and_its_lines_stay_short(program):
    alone = {text: KOREAN for text in paragraphs(program) if "by hand" not in text and "behind" not in text}
    made = translated(program, alone)
    assert outline(made) == outline(program)
    columns = [sum(1 + (letter >= "가") for letter in line) for line in made.splitlines()]
    assert max(columns) <= WIDTH + 4
    assert paragraphs(made).count(KOREAN.strip()) == len(alone)


@pytest.mark.parametrize("program", PROGRAMS)
def test_its_own_words_leave_a_program_as_it_is(program):
    assert translated(program, {text: text for text in paragraphs(program)}) == program


def test_without_words_and_without_python_nothing_changes():
    assert translated(BOOK, {}) == BOOK
    assert translated("with tf.\n# One.\n", {"One.": "하나."}) == "with tf.\n# One.\n"


@given(st.text(st.sampled_from("ab 가나\n")), st.integers(1, 30))
def test_wrapping_loses_no_word_and_breaks_only_between_words(text, width):
    lines = wrapped(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(len(line.split()) == 1 or len(line.encode("euc-kr")) <= width for line in lines if line)
