"""Where pictures stand on a page, and what stands around them."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from engine.frame import Ending
from engine.history import Change, Placed
from gui.notes.caption import of_frame, of_log, of_report, of_tape
from gui.notes.figure import figure
from gui.notes.page import INSIDE, Page
from gui.notes.picture import Picture
from gui.notes.rows import place, rows_of
from gui.style import mono_font
from gui.views.tape.moment import Moment
from tests.frames import BOOK, frame
from tests.gui.test_tensor_bench import variable
from tests.reports import report
from tests.tapes import book_tape


def plot(word="a", width=300):
    return Picture(word, word.upper(), lambda tokens, size: QWidget(), QSize(width, 200), grows=True)


def sheet(width, height):
    return Picture("s", "S", lambda tokens, size: QWidget(), QSize(width, height))


@pytest.mark.parametrize(("count", "height"), [(1, 460), (2, 380)])
@pytest.mark.parametrize("caption", [(), ("one line",), ("a line", "and another")])
def test_one_picture_or_two_fill_a_page_of_a_fixed_size(qapp, count, height, caption):
    assert Page("", [plot()] * count, None, caption).size == QSize(720, height)


def test_of_two_the_wider_has_more_room_and_of_four_all_have_the_same(qapp):
    wide, narrow = place([plot("a", 400), plot("b", 200)], QPoint(0, 0), 616, 100, aligned=False)
    assert wide.width() == 2 * narrow.width()
    one, other = place([plot("a", 400), plot("b", 200)], QPoint(0, 0), 616, 100, aligned=True)
    assert one.width() == other.width()


def test_wide_pictures_have_a_row_of_their_own():
    pictures = [plot("a"), sheet(700, 100), plot("b"), plot("c"), plot("d")]
    assert [[one.id for one in row] for row in rows_of(pictures, INSIDE)] == [["a"], ["s"], ["b", "c"], ["d"]]


def test_a_picture_that_is_too_wide_is_made_smaller_and_a_small_one_stays_small():
    (large,) = place([sheet(1000, 300)], QPoint(0, 0), 500, None, aligned=False)
    assert large.size() == QSize(500, 150)
    (small,) = place([sheet(100, 30)], QPoint(0, 0), 500, None, aligned=False)
    assert small.size() == QSize(100, 30)
    assert small.left() == 200  # in the middle


def test_more_than_two_pictures_have_each_its_title_and_the_page_its_subject(qapp):
    assert figure("Run", [plot("a"), plot("b")]).title == "Run · A · B"
    assert figure("Run", [plot("a"), plot("b"), plot("c")]).title == "Run"
    assert figure("", [plot("a")]).title == "A"


# --- captions


def test_the_caption_of_the_book():
    assert of_frame(frame(BOOK)) == (
        "Step 40 · loss 0.02667 · accuracy 99.90% · W = [0.1669, −0.1295] · b = 0.4304 · η = 0.1 · "
        "full batch 2000 · seed 1337",
        "Tapescope · TensorFlow 2.21",
    )


def test_a_caption_tells_what_was_done_by_hand_and_how_it_ended():
    events = (Change(20, "training.learning_rate", 0.1, 0.05), Placed(30, (0.0, 0.0, 0.0)))
    line, _ = of_frame(frame(BOOK, events=events, ending=Ending("diverged", 41)))
    assert "η 0.1 → 0.05 at step 20" in line
    assert "weights placed at step 30" in line
    assert line.endswith("diverged at step 41")
    later = (Change(40, "training.batch_size", None, 32),)
    assert "32" not in of_frame(frame(BOOK, events=later))[0]


def test_captions_of_the_other_benches_say_what_is_shown_in_numbers():
    line, _ = of_tape(Moment.end(book_tape()))
    assert line.startswith("x = 3.00000 · w = 2.00000") and line.endswith("∂L/∂x = None")
    line, _ = of_log(variable(), variable().tensors[-1])
    assert line == "v · variable · (3, 1) · float32 · 2 lines"
    line, _ = of_report(report("simple_dense"))
    assert "(2, 784) → (2, 32) · 25,120 parameters · seed" in line


def test_a_caption_is_broken_between_facts_and_nothing_is_lost(qapp):
    facts = [f"fact number {n}" for n in range(20)]
    page = Page("", [plot()], None, (" · ".join(facts), "made with"))
    lines = page._lines()
    assert " · ".join(lines).split(" · ") == [*facts, "made with"]
    assert max(map(QFontMetricsF(mono_font(10)).horizontalAdvance, lines)) <= INSIDE
