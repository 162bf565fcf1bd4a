"""The graph as Mermaid: what Obsidian can draw, whatever a program is called."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gui.views.tape.graph.mermaid import escaped, mermaid
from tests.tapes import big_tape, book_tape, nested_tape, step_tape

NODE = re.compile(r'    n\d+(\[|\(\[|\()"[^"]*"(\]|\]\)|\)):::\w+')
LINE = re.compile(r'    n\d+ (-->(\|"[^"|]*"\|)?|-\.->) n\d+')
CLASS = re.compile(r"    classDef \w+ [\w-]+:[\w ]+")


def test_the_book_has_its_values_and_gradients():
    text = mermaid(book_tape())
    assert 'n1["w = 2.0<br/>∂L/∂w = -18.0"]:::variable' in text
    assert 'n0(["x = 3.0"]):::constant' in text
    assert 'n3["1 Square<br/>t = 9.0<br/>not recorded"]:::skipped' in text
    assert 'n1 -->|"×9"| n4' in text
    assert "n0 -.-> n3" in text
    assert "classDef skipped stroke-dasharray:5 4" in text


def test_every_line_is_of_a_form_that_mermaid_reads():
    for tape in (book_tape(), nested_tape(), step_tape(), big_tape(40)):
        first, *lines = mermaid(tape).splitlines()
        assert first == "graph LR"
        assert not [line for line in lines if not any(form.fullmatch(line) for form in (NODE, LINE, CLASS))]


def test_every_line_joins_nodes_that_are_there():
    text = mermaid(nested_tape())
    there = set(re.findall(r"^    (n\d+)[\[(]", text, re.MULTILINE))
    joined = set(re.findall(r"(n\d+)$", text, re.MULTILINE))
    assert joined and joined <= there


def test_a_second_gradient_has_a_line_of_its_own():
    assert "∂position/∂time = 11.760<br/>∂speed/∂time = 9.800" in mermaid(nested_tape())


@given(st.text())
def test_no_name_breaks_out_of_its_label(name):
    tape = book_tape()
    odd = replace(tape, sources=(replace(tape.sources[0], name=name), *tape.sources[1:]))
    lines = mermaid(odd).splitlines()
    assert len(lines) == len(mermaid(tape).splitlines())
    assert NODE.fullmatch(lines[1])


def test_letters_that_mermaid_reads_are_written_by_name():
    assert escaped('a["#1"] <b> `c`\n− d') == "a[#quot;#35;1#quot;] #lt;b#gt; #96;c#96; - d"
