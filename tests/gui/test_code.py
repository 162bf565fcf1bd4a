"""The code pane: the text that makes the numbers on screen, left alone while somebody reads it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSlider, QApplication, QPushButton

from engine.history import Change
from engine.script import script
from gui import style
from gui.tokens import DARK, LIGHT
from gui.views.code import CodeView
from gui.views.code_page import CodePage
from gui.views.numbered_text import LINE
from tests.frames import BOOK, frame

RATE = "training.learning_rate"
FRAME = frame(BOOK, step=12, newest=40)


@pytest.fixture
def view(qtbot, qapp):
    style.apply(qapp, LIGHT)
    made = CodeView()
    qtbot.addWidget(made)
    made.resize(664, 212)
    made.restyle(LIGHT)
    made.show()
    qtbot.waitExposed(made)
    return made


def on_page(view):
    return view.page.toPlainText() + "\n"


def scroll(view):
    return view.page.verticalScrollBar().value()


def first_in_sight(view):
    return view.page.cursorForPosition(QPoint(20, LINE // 2)).block().text()


def button(view, text):
    return next(b for b in view.findChildren(QPushButton) if b.text() == text)


def colours(page, line):
    """The pieces of the first line that begins so, with their colours."""
    block = next(b for b in blocks(page) if b.text().startswith(line))
    units = block.text().encode("utf-16-le")
    return {
        units[2 * f.start : 2 * (f.start + f.length)].decode("utf-16-le"): f.format.foreground().color().name().upper()
        for f in block.layout().formats()
    }


def blocks(page):
    block = page.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_it_is_the_script_of_the_run_so_far(view):
    view.draw(FRAME)
    assert view.text == on_page(view) == script(BOOK, (), 40)
    changed = replace(FRAME, recipe=BOOK.with_(RATE, 0.05), events=(Change(20, RATE, 0.1, 0.05),), newest=60)
    view.draw(changed)
    assert view.text == on_page(view) == script(changed.recipe, changed.events, 60)


def test_before_the_first_step_it_is_what_the_settings_say(view):
    view.show_recipe(BOOK)
    assert view.text == script(BOOK)
    view.draw(frame(BOOK, step=0))
    assert view.text == script(BOOK)
    view.show_recipe(BOOK.with_("training.steps", 77))
    assert "range(1, 78)" in on_page(view)


def test_it_follows_playing_now_and_then_and_ends_with_the_last_step(view):
    begun = script(BOOK, (), 1)
    for newest in range(1, 40):
        view.draw(replace(FRAME, newest=newest, playing=True))
    assert view.text == begun
    view.draw(replace(FRAME, newest=40, playing=False))
    assert view.text == script(BOOK, (), 40)


def test_while_playing_it_is_not_forgotten(view, qtbot):
    view.draw(replace(FRAME, newest=1, playing=True))

    def draws_the_newest():
        view.draw(replace(FRAME, newest=40, playing=True))
        return view.text == script(BOOK, (), 40)

    qtbot.waitUntil(draws_the_newest, timeout=3000)


def test_the_training_step_is_in_sight_at_first(view, qtbot):
    view.draw(FRAME)
    qtbot.waitUntil(lambda: first_in_sight(view) == "def training_step(inputs, targets):")
    view.resize(868, 180)
    qtbot.waitUntil(lambda: first_in_sight(view) == "def training_step(inputs, targets):")
    view.draw(replace(FRAME, recipe=BOOK.with_("training.execution", "eager")))
    qtbot.waitUntil(lambda: first_in_sight(view) == "def training_step(inputs, targets):")


def test_what_a_person_reads_and_selects_stays(view, qtbot):
    view.draw(FRAME)
    qtbot.waitUntil(lambda: scroll(view) > 0)
    view.page.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
    cursor = view.page.document().find("square_loss")
    view.page.setTextCursor(cursor)
    stood = scroll(view)
    view.draw(replace(FRAME, newest=1234, events=(Change(3, RATE, 0.2, 0.1),)))
    view.resize(664, 190)
    QApplication.processEvents()
    assert "range(1, 1235)" in on_page(view)
    assert view.page.textCursor().selectedText() == "square_loss"
    assert scroll(view) == stood


@given(*[st.lists(st.sampled_from(["a", "b", "", "é🙂"]), min_size=1, max_size=8)] * 3)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_code_can_follow_any_other(qtbot, first, second, third):
    page = CodePage(home="def")
    qtbot.addWidget(page)
    for lines in (first, second, third):
        page.show_code("\n".join(lines) + "\n")
        assert page.toPlainText() == "\n".join(lines)
        assert page.document().blockCount() == len(lines)


def test_the_update_is_lit_once_a_step_is_made(view):
    view.draw(frame(BOOK, step=0))
    assert view.page.lit is None
    view.draw(FRAME)
    assert view.page.lit.text() == "    W.assign_sub(dW * learning_rate)"
    view.show_recipe(BOOK)
    assert view.page.lit is None


def test_the_lit_row_is_yellow_in_the_palette_of_the_moment(view, qtbot):
    view.draw(FRAME)
    qtbot.waitUntil(lambda: scroll(view) > 0)
    for tokens in (LIGHT, DARK, LIGHT, DARK):
        view.restyle(tokens)
        picture = view.page.grab().toImage()
        row = view.page.cursorRect(QTextCursor(view.page.lit)).center().y()
        names = [picture.pixelColor(x, row).name().upper() for x in (1, 8, 60, 600)]
        assert names == [tokens.now.upper(), *[tokens.nowt.upper()] * 3]
        below = picture.pixelColor(1, row + LINE).name().upper()
        assert below == tokens.sunken.upper()


def test_words_are_coloured_by_what_they_are(view):
    view.draw(FRAME)
    for tokens in (LIGHT, DARK):
        view.restyle(tokens)
        assert colours(view.page, "def model") == {"def": tokens.grad2}
        assert colours(view.page, "for step")["41"] == tokens.b
        assert colours(view.page, "inputs = ")['"float32"'] == tokens.w1
        assert set(colours(view.page, "# The boundary").values()) == {tokens.ink3}


def test_a_string_over_several_lines_is_one(view):
    view.draw(FRAME)
    assert set(colours(view.page, "Written by Tapescope").values()) == {LIGHT.w1}


def test_colours_stand_right_after_a_sign_of_two_units(view):
    view.page.show_code('path = "🙂"  # 🙂\n')
    assert colours(view.page, "path") == {'"🙂"': LIGHT.w1, "# 🙂": LIGHT.ink3}


def test_copy_takes_all_and_ctrl_c_what_is_selected_as_plain_text(view, qtbot):
    view.draw(FRAME)
    qtbot.mouseClick(button(view, "Copy"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == script(BOOK, (), 40)
    view.page.setTextCursor(view.page.document().find("tape.gradient(loss, [W, b])"))
    qtbot.keyClick(view.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "tape.gradient(loss, [W, b])"
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_save_asks_for_a_file(view, qtbot):
    with qtbot.waitSignal(view.save_wanted):
        qtbot.mouseClick(button(view, "Save…"), Qt.MouseButton.LeftButton)


def test_it_can_be_read_but_not_changed(view, qtbot):
    view.draw(FRAME)
    qtbot.keyClicks(view.page, "x = 1")
    qtbot.keyClick(view.page, Qt.Key.Key_Delete)
    assert on_page(view) == script(BOOK, (), 40)


def test_everything_has_a_name_and_tab_leads_out(view):
    assert view.page.accessibleName() == "Code of this run"
    for made in view.findChildren(QPushButton):
        assert made.accessibleName() and made.toolTip()
    assert view.page.tabChangesFocus()
    assert (view.title, view.header.note) == ("Code", "same code, same numbers")


@pytest.mark.parametrize("size", [(664, 212), (868, 180)])
def test_no_line_is_cut_at_the_side(view, qtbot, size):
    view.resize(*size)
    view.draw(replace(FRAME, recipe=BOOK.with_("training.batch_size", 64)))
    QApplication.processEvents()
    assert view.page.horizontalScrollBar().maximum() == 0
