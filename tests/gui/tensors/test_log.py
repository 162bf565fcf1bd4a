"""The log: every line with what it printed, the newest in sight, a thousand as quick as ten."""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from engine.tensors import Log
from gui.tokens import DARK, LIGHT
from gui.views.tensors.entries.code_colours import CodeColours
from gui.views.tensors.entries.rows import MOST, Kind, rows
from gui.views.tensors.log import LogView
from tests.gui.tensors.pointer import click
from tests.gui.tensors.things import entry, refused

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot):
    made = LogView()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(400, 500)
    made.show()
    qtbot.waitExposed(made)
    made.picks = []
    made.entry_chosen.connect(made.picks.append)
    return made


def session(count, position=None):
    entries = tuple(entry(n + 1) for n in range(count))
    return Log(entries, (), count if position is None else position)


def lit_rows(view):
    """From where to where the page is yellow."""
    picture = view.page.viewport().grab().toImage()
    height = view.page.viewport().height()
    return [y for y in range(height) if picture.pixelColor(1, y).name() == LIGHT.now.lower()]


def place(view, number):
    """The middle of an entry in the viewport."""
    top, bottom = view.page._tops[number - 1 : number + 1]
    return QPointF(100, (top + bottom) / 2 - view.page.verticalScrollBar().value())


def test_an_empty_log_has_nothing_to_copy_or_save(view):
    assert not any(button.isEnabled() for button in view.findChildren(QPushButton))
    view.draw(session(1))
    assert all(button.isEnabled() for button in view.findChildren(QPushButton))
    view.draw(Log())
    assert not any(button.isEnabled() for button in view.findChildren(QPushButton))


def test_each_button_asks_for_what_it_says(view, qtbot):
    view.draw(session(1))
    asked = []
    for name in ("copy", "py", "md", "clear"):
        getattr(view, f"{name}_wanted").connect(lambda *_, name=name: asked.append(name))
    for button in (view.copy, view.save_py, view.save_md, view.clear):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.toolTip() and button.accessibleName()
    assert asked == ["copy", "py", "md", "clear"]


def test_the_newest_line_is_lit_and_in_sight(view):
    for count in (1, 5, 30, 31):
        view.draw(session(count))
        assert view.page.lit == count
        yellow = lit_rows(view)
        assert yellow and len(yellow) == yellow[-1] - yellow[0] + 1


def test_the_newest_line_prints_the_whole_tensor_the_others_their_numbers(view):
    made = entry(1)
    assert [row.text for row in rows(made, 60, whole=True)][1:] == ["tf.Tensor(", "[[1. 4.]", " [9. 16.]])"]
    assert [row.text for row in rows(made, 60, whole=False)][1:] == ["[[1. 4.]", " [9. 16.]]"]
    view.draw(session(3))
    assert [block.whole for block in view.page._blocks] == [False, False, True]
    view.draw(session(3, position=2))
    assert [block.whole for block in view.page._blocks] == [False, True, False]


def test_an_error_is_red_and_word_for_word():
    texts = [row.text for row in rows(refused(), 200, whole=True) if row.kind is Kind.ERROR]
    assert texts == [f"TypeError: {refused().error.message}"]


def test_who_has_scrolled_away_stays_there_until_he_comes_back(view):
    view.draw(session(50))
    bar = view.page.verticalScrollBar()
    bar.setValue(200)
    view.draw(session(51))
    assert bar.value() == 200
    bar.setValue(bar.maximum())
    view.draw(session(52))
    assert lit_rows(view)


def test_what_is_undone_is_pale_and_the_last_line_in_force_lit(view):
    view.draw(session(4, position=2))
    assert view.page.lit == 2
    before = view.page.viewport().grab().toImage()
    view.draw(session(4))
    assert view.page.viewport().grab().toImage() != before


def test_a_click_chooses_a_line_and_a_new_line_takes_its_place(view):
    view.draw(session(5))
    click(view.page.viewport(), place(view, 2))
    assert (view.picks, view.page.lit) == ([2], 2)
    view.draw(session(6))
    assert view.page.lit == 6
    view.pick(3)
    assert view.page.lit == 3
    view.pick(None)
    assert view.page.lit == 6


def test_keys_walk_the_log_and_copy_a_line(view, qtbot):
    view.draw(session(50))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_End):
        qtbot.keyClick(view.page, key)
    assert view.picks == [49, 48, 49, 1, 1, 50]
    assert lit_rows(view)
    qtbot.keyClick(view.page, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "y = tf.square(x)"
    assert view.page.accessibleDescription().startswith("50: y = tf.square(x)\ntf.Tensor(")


@given(st.text("ab(), .=[]", max_size=300), st.integers(12, 60))
def test_folding_loses_no_letter_and_no_row_is_too_long(text, letters):
    made = rows(replace(entry(1), text=text, numbers=""), letters, whole=False)
    assert "".join(row.text for row in made) == text
    assert all(row.indent + len(row.text) <= letters for row in made)
    assert all(text[row.begin : row.begin + len(row.text)] == row.text for row in made)


def test_very_long_output_is_cut_and_says_so():
    made = rows(replace(entry(1), numbers="\n".join(map(str, range(1000)))), 60, whole=False)
    assert len(made) == MOST + 1
    assert made[-1].text == "… 977 more lines"
    assert {row.kind for row in made[1:]} == {Kind.PRINTED}


def test_code_has_the_colours_of_the_code_pane(qtbot):
    for tokens in (LIGHT, DARK):
        code = 'a = tf.constant([1.5], name="a")\nb = True'
        inks = [ink.name().upper() for ink in CodeColours(tokens).inks(code)]
        assert inks[code.index("1")] == tokens.b
        assert inks[code.index('"')] == tokens.w1
        assert inks[code.index("True")] == tokens.grad2
        assert inks[0] == tokens.ink


def test_a_thousand_lines_are_as_quick_as_ten(view):
    entries = tuple(entry(n + 1) for n in range(1000))
    view.draw(Log(entries[:999], (), 999))
    begin = perf_counter()
    view.draw(Log(entries, (), 1000))
    view.page.viewport().grab()
    assert perf_counter() - begin < 0.1
    kept = view.page._blocks[:998]
    view.draw(Log((*entries, entry(1001)), (), 1001))
    assert all(a is b for a, b in zip(kept, view.page._blocks, strict=False))


def test_it_is_folded_again_when_it_gets_narrower(view):
    long = replace(entry(1), text=f"e = {' + '.join('abcdefghij' * 4)}")
    view.draw(Log((long,), (), 1))
    wide = len(view.page._blocks[0].rows)
    view.resize(300, 500)
    assert len(view.page._blocks[0].rows) > wide
    for button in view.findChildren(QPushButton):
        assert view.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
