"""The program of a tape: lit where the moment is, changed in place, and honest about what is wrong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QHBoxLayout, QPushButton, QWidget

from engine.listing import ListingError
from engine.tape import Failure, Node, Span
from gui import style
from gui.tokens import DARK, LIGHT, color
from gui.views.numbered_text import LINE
from gui.views.tape.listing.editor import ListingView
from gui.views.tape.listing.marks import first_of_line
from gui.views.tape.moment import Moment
from tests.tapes import BOOK, book_tape, nested_tape, record, source

Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HINT = "Change a line: the tape is taken again (Ctrl+Enter runs at once)"
SLIP = BOOK.replace("tf.square(x)", "tf.squard(x)")
TAPE = book_tape()


@pytest.fixture
def window(qtbot, qapp):
    """The program between two buttons, in a window that can undo and run."""
    style.apply(qapp, LIGHT)
    made = QWidget()
    made.view, made.heard = ListingView(), []
    row = QHBoxLayout(made)
    for part in (QPushButton("before"), made.view, QPushButton("after")):
        row.addWidget(part)
    for name, key in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z"), ("run", "Ctrl+Return"), ("step", "Right")):
        action = QAction(name, made)
        action.setShortcut(key)
        made.addAction(action)
        action.triggered.connect(lambda _, name=name: made.heard.append(name))
    qtbot.addWidget(made)
    made.resize(680, 280)
    made.view.restyle(LIGHT)
    made.view.show_text(BOOK)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def view(window):
    return window.view


@pytest.fixture
def edits(view):
    heard = []
    view.edited.connect(heard.append)
    return heard


def at(position, *, tape=TAPE, selected=None):
    return Moment(tape, Moment.end(tape).beats, position, selected)


def draw(view, moment):
    view.draw(moment.tape, moment)


def lines(view, row="nowt"):
    return [n for n in range(1, view.page.document().blockCount() + 1) if view.page.tint(n).row == row]


def put_caret(view, piece, *, after=False):
    cursor = view.page.document().find(piece)
    cursor.setPosition(cursor.selectionEnd() if after else cursor.selectionStart())
    view.page.setFocus(Qt.FocusReason.MouseFocusReason)
    view.page.setTextCursor(cursor)


def press(view, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key as the system would: shortcuts are asked first."""
    QTest.keyClick(view.window().windowHandle(), key, modifier)


def underlined(view):
    return [
        one.cursor.selectedText()
        for one in view.page.extraSelections()
        if one.format.hasProperty(QTextFormat.Property.TextUnderlineStyle)
    ]


def pale(view):
    selections = view.page.extraSelections()
    return [
        s.cursor.selectedText() for s in selections if s.format.foreground().color() == color(view.page.tokens.ink3)
    ]


def first_in_sight(view):
    return next(view.page.rows(10))[0]


# What is lit


def test_the_line_of_the_operation_is_lit(view):
    draw(view, at(0))
    assert lines(view) == []
    draw(view, at(1))
    assert lines(view) == [5]
    draw(view, at(7))
    assert lines(view) == [7]
    assert view.page.tint(8).bar == ""


def test_on_the_way_back_the_call_that_asks_is_marked_too(view):
    draw(view, at(10))
    assert lines(view) == [6]
    assert (view.page.tint(8).bar, view.page.tint(8).row, view.page.tint(8).number) == ("now", "", "ink")


def test_what_a_person_picks_is_lit(view):
    draw(view, at(3, selected=source(1)))
    assert lines(view) == [2]
    draw(view, at(3, selected=record(7)))
    assert lines(view) == [7]


def test_an_inner_call_is_lit_where_it_stands(view):
    tape = nested_tape()
    view.show_text(tape.text)
    draw(view, at(5, tape=tape))
    assert lines(view) == [5]
    draw(view, Moment(tape, Moment.end(tape).beats, 10))
    assert view.page.tint(6).bar == "now"


def test_the_yellow_and_its_bar_follow_the_palette(view):
    draw(view, at(10))
    for tokens in (LIGHT, DARK, LIGHT):
        view.restyle(tokens)
        picture = view.page.grab().toImage()
        row = view.page.cursorRect(QTextCursor(view.page.document().findBlockByNumber(5))).center().y()
        names = [picture.pixelColor(x, row).name().upper() for x in (1, 8, 300)]
        assert names == [tokens.now.upper(), tokens.nowt.upper(), tokens.nowt.upper()]
        assert picture.pixelColor(300, row - LINE).name().upper() != tokens.nowt.upper()


def test_skipped_lines_are_remarked_and_the_text_is_not_changed(view):
    draw(view, at(3))
    assert view.page._remarks.words == {5: "# skipped"}
    assert view.text == BOOK
    bare = view.page.grab().toImage()
    view.page.remark(replace(view.page._remarks, words={}))
    empty = view.page.grab().toImage()
    row = view.page.cursorRect(QTextCursor(view.page.document().findBlockByNumber(4))).center().y()
    area = [(x, y) for x in range(bare.width() - 100, bare.width() - 4) for y in range(row - 6, row + 6)]
    assert any(bare.pixel(*p) != empty.pixel(*p) for p in area)


def test_a_remark_never_covers_code(view):
    view.window().resize(440, 280)
    draw(view, at(3))
    QApplication.processEvents()
    code = view.page.document().findBlockByNumber(4).layout().lineAt(0).naturalTextWidth()
    picture = view.page.viewport().grab().toImage()
    row = view.page.cursorRect(QTextCursor(view.page.document().findBlockByNumber(4))).center().y()
    gap = range(round(code) + 6, round(code) + 18)
    assert {picture.pixelColor(x, row).name().upper() for x in gap if x < picture.width()} <= {LIGHT.sunken.upper()}


def test_what_was_not_run_is_pale_and_the_reason_is_told(view):
    failure = Failure("InvalidArgumentError", "{{node MatMul}} Matrix size-incompatible", Span(6, 8, 6, 17))
    tape = replace(TAPE, failure=failure, records=TAPE.records[:1], calls=())
    draw(view, Moment(tape, (), 0))
    assert pale(view) == ["    loss = tf.square(y - 20.)", "dw, db, dx = tape.gradient(loss, [w, b, x])"]
    assert view.page._remarks.words == {5: "# skipped", 7: "# not run", 8: "# not run"}
    assert underlined(view) == ["w * t + b"]
    assert view.message.text == "Line 6, column 9: InvalidArgumentError: {{node MatMul}} Matrix size-incompatible"
    draw(view, at(3))
    assert (pale(view), underlined(view), view.message.text) == ([], [], HINT)


def test_marks_are_only_on_the_text_of_their_tape(view, qtbot):
    draw(view, at(10))
    put_caret(view, "w * t")
    qtbot.keyClicks(view.page, " ")
    assert lines(view) == [] and view.page.tint(8).bar == "" and not view.page._remarks.words
    qtbot.keyClick(view.page, Key.Key_Backspace)
    assert lines(view) == [6]


def test_a_click_beside_a_line_chooses_it(view, qtbot):
    draw(view, at(10))
    row = dict(view.page.rows(10))[5].center().toPoint()
    with qtbot.waitSignal(view.line_chosen) as chosen:
        qtbot.mouseClick(view.page.gutter, Qt.MouseButton.LeftButton, pos=QPoint(20, row.y()))
    assert chosen.args == [5]
    assert [first_of_line(TAPE, line) for line in (1, 4, 5, 6)] == [source(0), None, record(1), record(2)]


# Editing


def test_another_program_is_told_once_typing_rests(view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "1")
    assert edits == []
    qtbot.waitUntil(lambda: edits == [BOOK.replace("20.", "120.")])
    assert view.message.text == HINT


def test_ctrl_enter_tells_it_at_once(view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "1")
    press(view, Key.Key_Return, CONTROL)
    assert edits == [BOOK.replace("20.", "120.")]
    assert not view._wait.isActive()


def test_ctrl_enter_with_nothing_typed_is_the_windows(window, view, edits):
    put_caret(view, "20.")
    press(view, Key.Key_Return, CONTROL)
    assert (window.heard, edits) == (["run"], [])


def test_what_is_the_same_again_is_not_told(view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "1")
    qtbot.keyClick(view.page, Key.Key_Backspace)
    assert not view._wait.isActive()
    assert edits == []


def test_a_slip_is_shown_where_it_is_and_not_told(view, edits, qtbot):
    put_caret(view, "re(x)")
    qtbot.keyClick(view.page, Key.Key_Delete)
    qtbot.keyClick(view.page, Key.Key_Delete)
    qtbot.keyClicks(view.page, "rd")
    qtbot.waitUntil(lambda: view.message.wrong)
    assert view.text == SLIP
    assert view.message.text.startswith("Line 5, column 9: tf.squard is not one of the functions")
    assert underlined(view) == ["tf.squard"]
    assert edits == []


def test_the_underline_moves_along_until_the_text_is_read_again(view, qtbot):
    put_caret(view, "tf.square(x)")
    qtbot.keyClicks(view.page, "q")
    press(view, Key.Key_Return, CONTROL)
    assert underlined(view) == ["qtf.square"]
    put_caret(view, "x = ")
    qtbot.keyClicks(view.page, "# a")
    qtbot.keyClick(view.page, Key.Key_Return)
    assert underlined(view) == ["qtf.square"]
    put_caret(view, "qtf")
    qtbot.keyClick(view.page, Key.Key_Delete)
    press(view, Key.Key_Return, CONTROL)
    assert (underlined(view), view.message.wrong) == ([], False)


def test_what_the_engine_says_stands_until_the_text_is_another(view, qtbot):
    view.show_error(ListingError("tensorflow", Span(6, 8, 6, 13), "InvalidArgumentError", "In[0]: [2,1]"))
    assert (view.message.text, view.message.wrong) == ("Line 6, column 9: InvalidArgumentError: In[0]: [2,1]", True)
    assert underlined(view) == ["w * t"]
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "1")
    assert (underlined(view), view.message.text) == ([], HINT)
    qtbot.keyClick(view.page, Key.Key_Backspace)
    assert underlined(view) == ["w * t"]
    view.show_error(None)
    assert (underlined(view), view.message.text) == ([], HINT)


@pytest.mark.parametrize("span", [Span(1, 19, 1, 20), Span(8, 43, 8, 44), Span(9, 0, 9, 1), Span(2, 50, 2, 90)])
def test_an_error_at_the_end_of_a_line_still_has_something_underlined(view, span):
    view.show_error(ListingError("syntax", span, "invalid syntax"))
    assert [len(piece) for piece in underlined(view)] == [1]


def test_columns_are_right_after_a_sign_of_two_units(view):
    view.show_text("x = 3.  # 🙂🙂\u200b\n")
    view.show_error(ListingError("character", Span(1, 12, 1, 13), "zero width space"))
    assert underlined(view) == ["\u200b"]


def test_an_error_of_the_whole_text_underlines_nothing(view):
    view.show_error(ListingError("long text", Span(1, 0, 1, 0), "30,000", "20,000"))
    assert (underlined(view), view.message.text) == ([], "The program has 30,000 characters: at most 20,000.")


def test_names_that_the_program_is_handed_are_known(view, edits, qtbot):
    view.show_text("loss = tf.square(t)\n", known=("t",))
    put_caret(view, "(t)", after=True)
    qtbot.keyClicks(view.page, " + t")
    press(view, Key.Key_Return, CONTROL)
    assert edits == ["loss = tf.square(t) + t\n"]


def test_no_timer_runs_on_when_it_is_hidden(view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "1")
    view.hide()
    assert not view._wait.isActive()
    view.show()
    qtbot.waitUntil(lambda: edits == [BOOK.replace("20.", "120.")])


# Undo


def test_typing_is_undone_here_and_programs_by_the_window(window, view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "x")
    press(view, Key.Key_Z, CONTROL)
    assert (view.text, window.heard) == (BOOK, [])
    press(view, Key.Key_Z, CONTROL | SHIFT)
    assert view.text == BOOK.replace("20.", "x20.")
    press(view, Key.Key_Z, CONTROL)
    press(view, Key.Key_Z, CONTROL)
    assert (view.text, window.heard) == (BOOK, ["undo"])


def test_a_program_that_was_accepted_is_undone_by_the_window(window, view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "1")
    press(view, Key.Key_Return, CONTROL)
    press(view, Key.Key_Z, CONTROL)
    assert (window.heard, view.text) == (["undo"], BOOK.replace("20.", "120."))
    view.show_text(BOOK)  # as the window does
    press(view, Key.Key_Z, CONTROL | SHIFT)
    assert (window.heard, view.text, edits) == (["undo", "redo"], BOOK, [BOOK.replace("20.", "120.")])


def test_a_slip_can_be_undone_step_by_step(view, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "@")
    press(view, Key.Key_Return, CONTROL)
    assert view.message.wrong
    press(view, Key.Key_Z, CONTROL)
    assert (view.text, view.message.wrong, underlined(view)) == (BOOK, False, [])


# Text from elsewhere


def test_only_lines_that_differ_are_written(view):
    put_caret(view, "loss = ")
    view.show_text(BOOK.replace("constant(3.)", "constant(4.)"))
    assert view.page.textCursor().block().text() == "    loss = tf.square(y - 20.)"
    assert view.text == BOOK.replace("constant(3.)", "constant(4.)")
    view.page.setTextCursor(view.page.document().find("square(x)"))
    view.show_text(view.text)
    assert view.page.textCursor().selectedText() == "square(x)"


def test_another_text_takes_the_place_of_what_is_typed(view, edits, qtbot):
    put_caret(view, "20.")
    qtbot.keyClicks(view.page, "@")
    press(view, Key.Key_Return, CONTROL)
    view.show_text(BOOK)
    assert (view.text, view.message.text, view._wait.isActive()) == (BOOK, HINT, False)


def test_a_text_without_a_last_line_end_is_the_same_text(view, edits):
    view.show_text(BOOK.rstrip("\n"))
    draw(view, at(1))
    assert (view.text, lines(view), edits) == (BOOK, [5], [])


def test_the_import_is_scrolled_off_where_there_is_no_room(view, qtbot):
    view.show_text("import tensorflow as tf\n\n" + BOOK + "a = 1.\n" * 30)
    qtbot.waitUntil(lambda: first_in_sight(view) == 3)
    view.window().resize(680, 260)
    QApplication.processEvents()
    assert first_in_sight(view) == 3


def test_what_is_lit_comes_into_sight_until_a_person_scrolls(view, qtbot):
    text = "x = tf.constant(3.)\n" * 40
    tape = replace(TAPE, text=text, sources=(replace(TAPE.sources[0], span=Span(30, 0, 30, 1)),))
    view.show_text(text)
    QApplication.processEvents()
    draw(view, at(0, tape=tape, selected=Node("source", 0)))
    assert 30 in dict(view.page.rows(10))
    bar = view.page.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    draw(view, at(0, tape=tape))
    draw(view, at(0, tape=tape, selected=Node("source", 0)))
    assert bar.value() == 0
    view.page.go_home()
    assert bar.value() > 0


# Keys


def test_arrows_and_letters_are_for_the_text_not_for_the_film(window, view):
    put_caret(view, "20.")
    stood = view.page.textCursor().position()
    press(view, Key.Key_Right)
    assert (view.page.textCursor().position(), window.heard) == (stood + 1, [])


def test_tab_indents_only_at_the_beginning_of_a_line(window, view):
    put_caret(view, "dw, db")
    press(view, Key.Key_Tab)
    assert "\n    dw, db" in view.text
    press(view, Key.Key_Backtab, SHIFT)
    assert view.text == BOOK
    put_caret(view, "tape.gradient")
    press(view, Key.Key_Tab)
    assert (view.text, window.focusWidget().text()) == (BOOK, "after")


def test_tab_goes_through_for_those_who_only_pass(window, view):
    window.findChildren(QPushButton)[0].setFocus()
    view.page.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, Key.Key_Tab)
    assert (view.text, window.focusWidget().text()) == (BOOK, "after")


def test_esc_leaves_the_text_and_the_tooltip_says_so(window, view):
    put_caret(view, "dw, db")
    press(view, Key.Key_Escape)
    assert window.focusWidget().text() == "after"
    assert "Esc leaves" in view.page.toolTip()


def test_enter_keeps_the_depth_and_goes_deeper_after_a_colon(view, qtbot):
    put_caret(view, "as tape:", after=True)
    qtbot.keyClick(view.page, Key.Key_Return)
    qtbot.keyClicks(view.page, "s = x")
    qtbot.keyClick(view.page, Key.Key_Return)
    qtbot.keyClick(view.page, Key.Key_Backspace)
    qtbot.keyClicks(view.page, "r = x")
    assert view.text == BOOK.replace("as tape:\n", "as tape:\n    s = x\nr = x\n")


def test_selected_lines_are_indented_together(view):
    put_caret(view, "x = ")
    cursor = view.page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Down, QTextCursor.MoveMode.KeepAnchor)
    view.page.setTextCursor(cursor)
    press(view, Key.Key_Tab)
    assert view.text.startswith("    x = tf.constant(3.)\n    w = tf.Variable(2.)\nb =")
    press(view, Key.Key_Z, CONTROL)
    assert view.text == BOOK


def test_a_paste_is_plain_with_spaces_for_tabs(view):
    view.page.selectAll()
    data = QMimeData()
    data.setHtml("<b>x</b>")
    data.setText("with a:\n\tx = 1.\r\n")
    view.page.insertFromMimeData(data)
    assert view.text == "with a:\n    x = 1.\n\n"


def test_lines_stay_as_high_and_coloured_when_all_is_replaced(view, qtbot):
    view.page.setFocus()
    view.page.selectAll()
    qtbot.keyClick(view.page, Key.Key_Delete)
    qtbot.keyClicks(view.page, "x = 3.")
    qtbot.keyClick(view.page, Key.Key_Return)
    qtbot.keyClicks(view.page, "y = 4.")
    tops = [row.top() for _, row in view.page.rows(10)]
    assert tops[1] - tops[0] == LINE
    for block in (view.page.document().begin(), view.page.document().begin().next()):
        colours = {f.format.foreground().color().name().upper() for f in block.layout().formats()}
        assert colours == {LIGHT.b}


# The whole program


def test_copy_takes_the_whole_program(view, qtbot):
    draw(view, at(3))
    qtbot.mouseClick(view._copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == view.program == "import tensorflow as tf\n" + BOOK


def test_save_asks_for_a_file(view, qtbot):
    with qtbot.waitSignal(view.save_wanted):
        qtbot.mouseClick(view._save, Qt.MouseButton.LeftButton)


def test_everything_has_a_name_and_a_tooltip(view):
    for part in (view._copy, view._save, view.page):
        assert part.accessibleName() and part.toolTip()
    assert view.page.gutter.toolTip() and view.message.accessibleName() == HINT
    assert (view.title, view.header.note) == ("Code", "exactly what runs")


@pytest.mark.parametrize("size", [(452, 240), (360, 150)])
def test_it_fits_its_place_with_an_error_too(qtbot, qapp, size):
    view = ListingView()
    qtbot.addWidget(view)
    view.show_text(SLIP)
    view.show_error(ListingError("function", Span(5, 8, 5, 17), "tf.squard", "tf.square"))
    view.resize(*size)
    view.show()
    QApplication.processEvents()
    assert (view.width(), view.height()) == size
    assert view.message.height() == view.message.heightForWidth(view.width())
    assert view.message.geometry().bottom() < view.height()
    assert 5 in dict(view.page.rows(10))


def test_a_long_message_drops_the_names_of_nodes_before_it_is_cut(qtbot, view):
    node = "{{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
    said = f"{node} Matrix size-incompatible: In[0]: [2,1], In[1]: [2,1] [Op:MatMul] name:"
    view.message.say(said, wrong=True)
    assert "".join(view.message._rows(452)).startswith("… Matrix size-incompatible: In[0]")
    assert len(view.message._rows(200)) == 2
    assert view.message.toolTip() == said
