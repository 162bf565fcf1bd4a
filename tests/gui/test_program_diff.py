"""What changes between two programs: the lines alone, and both programs side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui import style
from gui.tokens import DARK, LIGHT
from gui.views.tape.listing.compare_programs import CompareDialog
from gui.views.tape.listing.program_changes import GAP, abreast, changes
from gui.views.tape.listing.program_diff import LINE, ProgramDiff
from tests.tapes import BOOK, book_tape

WATCH, VARIABLE = (repair.text for repair in book_tape().calls[0].answers[2].cause.repairs)
texts = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=8).map("\n".join)


@pytest.fixture
def diff(qtbot, qapp):
    style.apply(qapp, LIGHT)
    made = ProgramDiff()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    return made


def fit(diff, width=300):
    diff.resize(width, diff.heightForWidth(width))
    return diff.grab().toImage()


def test_only_what_changes_is_there_with_a_line_beside_it():
    assert changes(BOOK, WATCH) == [
        (" ", "with tf.GradientTape() as tape:"),
        ("+", "    tape.watch(x)"),
        (" ", "    t = tf.square(x)"),
    ]
    assert changes(BOOK, VARIABLE)[:2] == [("-", "x = tf.constant(3.)"), ("+", "x = tf.Variable(3.)")]
    assert changes(BOOK, BOOK) == []


def test_an_empty_line_is_not_shown_beside_a_change():
    assert changes("import\n\nx = 1", "import\n\nx = 2") == [("-", "x = 1"), ("+", "x = 2")]


def test_what_is_left_out_between_two_changes_shows():
    signs = [change.sign for change in changes(BOOK, VARIABLE.replace("- 20.", "- 30."))]
    assert signs == ["-", "+", " ", GAP, " ", "-", "+", " "]


@given(texts, texts)
def test_the_changes_lead_from_one_program_to_the_other(old, new):
    made = changes(old, new)
    gone = [change.line for change in made if change.sign == "-"]
    came = [change.line for change in made if change.sign == "+"]
    rest = sorted(line for line in old.splitlines())
    for line in gone:
        rest.remove(line)
    assert sorted(rest + came) == sorted(new.splitlines())


@given(texts, texts)
def test_side_by_side_every_line_stands_once_and_in_order(old, new):
    pairs = list(abreast(old, new))
    assert [left for left, _, _ in pairs if left] == list(range(1, len(old.splitlines()) + 1))
    assert [right for _, right, _ in pairs if right] == list(range(1, len(new.splitlines()) + 1))
    for left, right, differ in pairs:
        assert differ or old.splitlines()[left - 1] == new.splitlines()[right - 1]


def test_what_goes_is_red_and_what_comes_green_in_each_palette(diff):
    diff.show_change(BOOK, VARIABLE)
    for tokens in (LIGHT, DARK, LIGHT):
        diff.restyle(tokens)
        picture = fit(diff)
        rows = [picture.pixelColor(290, 2 + n * LINE).name().upper() for n in range(3)]
        assert rows == [tokens.errt.upper(), tokens.okt.upper(), tokens.surface.upper()]


def test_a_long_line_is_folded_not_cut(diff):
    diff.show_change(BOOK, BOOK.replace("[w, b, x]", "[w, b]"))
    wide, narrow = diff.heightForWidth(600), diff.heightForWidth(200)
    assert wide == 3 * LINE + 2
    assert narrow > wide
    for _, layout, _ in diff._rows(200):
        assert all(layout.lineAt(n).naturalTextWidth() + layout.lineAt(n).x() <= 200 for n in range(layout.lineCount()))


def test_two_programs_that_are_the_same_take_no_room(diff):
    diff.show_change(BOOK, BOOK)
    assert diff.heightForWidth(300) == 0


def test_it_can_be_read_aloud(diff):
    diff.show_change(BOOK, VARIABLE)
    assert diff.accessibleName() == "Lines that change"
    assert diff.accessibleDescription().splitlines()[:2] == ["- x = tf.constant(3.)", "+ x = tf.Variable(3.)"]


@pytest.fixture
def dialog(qtbot, qapp):
    style.apply(qapp, LIGHT)
    made = CompareDialog(BOOK, WATCH, "∂loss/∂x = None", "∂loss/∂x = −24.0", LIGHT, None)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_both_programs_are_whole_and_lines_that_belong_together_stand_together(dialog):
    old, new = (page.toPlainText().split("\n") for page in (dialog.old, dialog.new))
    assert [line for line in old if line] == BOOK.splitlines()
    assert new == WATCH.splitlines()
    assert len(old) == len(new) and (old[4], new[4]) == ("", "    tape.watch(x)")
    assert [dialog.old.label(n) for n in (4, 5, 6)] == [" 4", "", " 5"]
    assert [dialog.new.label(n) for n in (4, 5, 6)] == [" 4", "+ 5", " 6"]


def test_changed_lines_are_marked_and_their_sign_too(dialog):
    assert (dialog.old.tint(5).row, dialog.new.tint(5).row) == ("bg", "okt")
    assert (dialog.old.tint(4).row, dialog.new.tint(4).row) == ("", "")


def test_each_has_its_result_below(dialog):
    said = {label.text(): label.geometry().center() for label in dialog.findChildren(QLabel)}
    below = (said["∂loss/∂x = None"], said["∂loss/∂x = −24.0"])
    assert all(point.y() > dialog.old.geometry().bottom() for point in below)
    assert below[0].x() < dialog.new.x() < below[1].x()


def test_they_scroll_together(qtbot, qapp):
    long = BOOK * 12
    made = CompareDialog(long, long.replace("20.", "21."), "", "", LIGHT, None)
    qtbot.addWidget(made)
    made.show()
    made.new.verticalScrollBar().setValue(140)
    assert made.old.verticalScrollBar().value() == 140
    assert made.height() <= 620


def test_it_takes_both_palettes_closes_by_key_and_everything_is_named(dialog, qtbot):
    for tokens in (DARK, LIGHT):
        dialog.restyle(tokens)
        assert dialog.old.tokens is dialog.new.tokens is tokens
    for part in (dialog.old, dialog.new, *dialog.findChildren(QPushButton)):
        assert part.accessibleName() and part.toolTip()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_no_line_is_cut_where_there_is_room(dialog):
    assert dialog.old.horizontalScrollBar().maximum() == dialog.new.horizontalScrollBar().maximum() == 0
    assert dialog.old.verticalScrollBar().maximum() == 0
