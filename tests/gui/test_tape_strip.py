"""The strip: what stands in its frames, where they stand, and what a hand does with them."""

from dataclasses import replace
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.playback import beats
from engine.tape import Failure, Node, Span
from gui.tokens import DARK, LIGHT
from gui.views.tape.moment import Moment
from gui.views.tape.strip.about import about
from gui.views.tape.strip.brackets import tape_brackets
from gui.views.tape.strip.face import Faces
from gui.views.tape.strip.frame import FramePainter
from gui.views.tape.strip.grid import grid_image
from gui.views.tape.strip.layout import lay, widths
from gui.views.tape.strip.strip import TapeStripView
from gui.views.tape.strip.words import decimals, size_words, skipped
from tests.tapes import big_tape, book_tape, nested_tape, record, source, step_tape, value

BOOK, NESTED, STEP, BIG = book_tape(), nested_tape(), step_tape(), big_tape(60)


def at(tape, position, selected=None):
    return Moment(tape, tuple(beats(tape)), position, selected)


def faces(tape, moment):
    made = Faces(tape)
    return [made.face(number, moment) for number in range(1, len(tape.records) + 1)]


def below(face):
    """What stands under the value, as it is read."""
    return [gradient.words[0] for gradient in face.gradients] or [face.remark]


def view_of(qtbot, tape, moment, width=1184, height=None, compact=False):
    made = TapeStripView(compact=compact)
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(width, height or made.height())
    made.show()
    made.draw(tape, moment)
    made.resize(width, height or made.height())
    made.chosen = []
    made.node_chosen.connect(made.chosen.append)
    return made


@pytest.fixture
def book(qtbot):
    return view_of(qtbot, BOOK, at(BOOK, 10))


@pytest.fixture
def long(qtbot):
    return view_of(qtbot, BIG, at(BIG, 1))


def middle(view, number):
    return view.band.frame(number).center().toPoint()


def click(qtbot, view, number):
    qtbot.mouseClick(view.band.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, number))


def turn(view, angle):
    place, no = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    scroll = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, no, scroll, False)
    QApplication.sendEvent(view.band.viewport(), event)


def pixel(view, number):
    """A place in a frame where nothing is written."""
    frame = view.band.frame(number)
    place = QPointF(frame.right() - 6, frame.bottom() - 6).toPoint()
    return view.band.viewport().grab().toImage().pixelColor(place)


def test_inputs_are_written_as_the_program_computes_with_them():
    read = [face.inputs for face in faces(BOOK, Moment.end(BOOK))]
    assert read == ["x = 3.0", "w", "#2 · t", "b", "#3 + #4", "#5 − 20.", "#6"]
    assert faces(NESTED, Moment.end(NESTED))[1].inputs == "#1 ** 2."
    assert faces(STEP, Moment.end(STEP))[1].inputs == "x, #1"


def test_every_scalar_of_a_tape_has_the_same_decimals_and_none_is_rounded():
    assert [decimals(tape) for tape in (BOOK, NESTED, BIG, STEP)] == [1, 3, 4, 5]
    assert [face.value[0] for face in faces(NESTED, Moment.end(NESTED))[:3]] == ["1.200", "1.440", "7.056"]


def test_nor_is_a_number_in_a_short_list_rounded():
    first, *rest = BOOK.records
    tape = replace(BOOK, records=(replace(first, value=value([0.5, -0.25])), *rest))
    assert decimals(tape) == 2
    assert faces(tape, Moment.end(tape))[0].value[0] == "0.50, −0.25"


def test_a_gradient_is_a_dash_until_the_way_back_has_reached_it():
    assert [below(face) for face in faces(BOOK, at(BOOK, 10))] == [
        ["skipped: no watched input"], ["–"], ["–"], ["–"], ["−2.0"], ["−2.0"], ["1.0"],
    ]  # fmt: skip
    assert below(faces(BOOK, at(BOOK, 7))[6]) == ["–"]


def test_what_has_not_run_has_no_value_yet():
    values = [face.value for face in faces(BOOK, at(BOOK, 5))]
    assert values[4:] == [("19.0",), ("–",), ("–",)]
    assert [face.ahead for face in faces(BOOK, at(BOOK, 5))] == [False] * 5 + [True] * 2


def test_what_no_gradient_reaches_has_none_and_says_why():
    made = faces(NESTED, Moment.end(NESTED))
    assert below(made[3]) == ["unused"]
    assert [made[i].remark for i in (4, 5, 6)] == ["skipped: constants only"] * 3
    watched = replace(NESTED.record(9), gradients={})
    silent = replace(NESTED, records=(*NESTED.records[:8], watched))
    assert below(faces(silent, Moment.end(silent))[8]) == [""]


def test_every_reason_is_in_words():
    reasons = "no watched input", "constants only", "no tape", "integer", "no gradient"
    assert len({skipped(reason) for reason in reasons}) == 5


def test_where_both_tapes_gradients_reach_the_inner_ones_stands_above_the_outer_ones():
    both = faces(NESTED, Moment.end(NESTED))[0].gradients
    assert [(gradient.words[0], gradient.outer) for gradient in both] == [("11.760", False), ("9.800", True)]


def test_a_large_tensor_shows_its_name_and_norm_and_the_norm_of_its_gradient():
    predictions = faces(STEP, Moment.end(STEP))[3]
    assert predictions.shape == "(2000, 1)"
    assert predictions.value[0].startswith("predictions · norm ")
    assert predictions.value[-1] == "predictions"
    assert predictions.gradients[0].words[0].startswith("|g| 0.0")


def test_the_frame_of_a_variable_is_that_of_its_first_read():
    assert [face.marked for face in faces(BOOK, at(BOOK, 10, source(1)))].index(True) == 1
    assert not any(face.marked for face in faces(BOOK, at(BOOK, 10, source(0))))


def test_integers_and_truths_are_values_too():
    shown = [value(1234, np.int64), value(True, bool)]
    tape = replace(BOOK, records=tuple(replace(r, value=v) for r, v in zip(BOOK.records, shown, strict=False)))
    assert [face.value[0] for face in faces(tape, Moment.end(tape))] == ["1,234", "True"]
    assert all(about(tape, number, Moment.end(tape)) for number in (1, 2))


def test_frames_are_equal_unless_a_name_needs_more():
    assert widths([50, 60, 70], 330, 104) == [110, 110, 110]
    assert widths([50, 160, 70], 400, 104) == [120, 160, 120]
    assert widths([50, 160, 70], 300, 104) == [104, 160, 104]
    assert widths([], 300, 104) == []


def test_a_frame_is_found_where_it_stands():
    layout = lay(BOOK, 1184, 144, compact=False)
    centres = [layout.frame(number).center() for number in range(1, 8)]
    assert [layout.at(centre.x(), centre.y()) for centre in centres] == list(range(1, 8))
    assert layout.at(2, 60) is None
    assert layout.at(centres[0].x(), 143) is None


def test_the_books_step_fits_the_train_bench_without_scrolling(qtbot):
    for width, height in ((664, 212), (868, 180)):
        view = view_of(qtbot, STEP, Moment.end(STEP), width, height, compact=True)
        assert view.band.horizontalScrollBar().maximum() == 0
        assert min(view.band.frame(number).width() for number in range(1, 8)) >= 88
        lines = [(bracket.first, bracket.stop, bracket.words) for bracket in view.band.picture.layout.below]
        assert [first for first, _, _ in lines] == [1, 5]
        assert lines[0] == (1, 5, "predictions = x @ W + b")


def test_two_tapes_are_brackets_and_the_inner_call_is_inside_the_outer_one():
    outer, inner, call = tape_brackets(NESTED)
    assert (outer.kind, outer.row, outer.first, outer.stop) == ("outer", 0, 1, 10)
    assert (inner.kind, inner.row, inner.first, inner.stop) == ("inner", 1, 1, 4)
    assert (call.first, call.stop) == (4, 10)
    assert call.words == "inner_tape.gradient(position, time) is recorded on the outer tape too"
    assert tape_brackets(BOOK) == ()


def test_two_tapes_of_one_name_are_told_apart_by_their_lines():
    (block,) = BOOK.blocks
    first, again = replace(block, stop=3), replace(block, first=3, span=block.span._replace(line=9))
    words = [bracket.words for bracket in tape_brackets(replace(BOOK, blocks=(first, again)))]
    assert words == [f"tape, line {block.span.line}", "tape, line 9"]


def test_the_strip_is_as_high_as_its_brackets_need(book):
    assert book.height() == 176
    book.draw(NESTED, Moment.end(NESTED))
    assert book.height() == 210
    book.draw(BOOK, at(BOOK, 3))
    assert book.height() == 176


def test_the_header_counts(book):
    assert book.header.words() == ["7 executed", "6 recorded", "1 skipped", "24 B kept"]
    assert book.header.note == "7 operations in the order they ran"
    book.draw(NESTED, at(NESTED, 9))
    assert book.header.note == "second derivative"
    assert book.header.words()[1:3] == ["3 recorded inside", "6 recorded outside"]


def test_bytes_have_units():
    assert [size_words(count) for count in (0, 999, 8000, 1_250_000)] == ["0 B", "999 B", "8.0 kB", "1.2 MB"]


def test_a_click_picks_a_record_and_a_double_click_opens_the_tape(qtbot, book):
    click(qtbot, book, 3)
    assert book.chosen == [Node("record", 3)]
    with qtbot.waitSignal(book.opened):
        qtbot.mouseDClick(book.band.viewport(), Qt.MouseButton.LeftButton, pos=middle(book, 3))


def test_alt_and_arrows_pick_the_neighbours_and_enter_opens(qtbot, book):
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(book.band, key, Qt.KeyboardModifier.AltModifier)
    assert book.chosen == [Node("record", number) for number in (4, 6, 1, 7)]
    with qtbot.waitSignal(book.opened):
        qtbot.keyClick(book.band, Qt.Key.Key_Return)


def test_it_says_the_record_that_is_marked(book):
    assert book.accessibleDescription() == "Record 5 of 7: AddV2, value 19.0, gradient −2.0"
    book.draw(BOOK, at(BOOK, 10, record(1)))
    assert book.band.accessibleDescription() == "Record 1 of 7: Square, value 9.0, skipped: no watched input"


def test_a_tooltip_tells_all_of_a_record(book):
    words = book.band.words_at(middle(book, 3).x(), middle(book, 3).y())
    for part in ("<b>Mul</b> · mul", "float32 ()", "value 18", "∂#3/∂#2 = t = 9", "4 B kept"):
        assert part in words
    assert "gradient of loss: –" in words
    assert "gradient of loss: −2" in about(BOOK, 3, Moment.end(BOOK))
    assert "1/2,000 = 0.0005" in about(STEP, 7, Moment.end(STEP))
    assert "[−0.25]]" in about(STEP, 1, Moment.end(STEP))
    assert book.band.words_at(1, 1) == ""


def test_the_pointer_is_followed(qtbot, book):
    with qtbot.waitSignal(book.node_hovered) as seen:
        qtbot.mouseMove(book.band.viewport(), middle(book, 2))
    assert seen.args == [Node("record", 2)]


def test_a_long_strip_follows_the_moment(long):
    for position in (30, 60, 61, 119, 5):
        long.draw(BIG, at(BIG, position))
        frame = long.band.frame(at(BIG, position).now.index)
        assert frame.left() >= 0
        assert frame.right() <= long.band.viewport().width()


def test_what_a_person_scrolled_stays_until_they_pick(qtbot, long):
    turn(long, -1200)
    there = long.band.horizontalScrollBar().value()
    assert there == 1200
    long.draw(BIG, at(BIG, 2))
    assert long.band.horizontalScrollBar().value() == there
    click(qtbot, long, 15)
    long.draw(BIG, at(BIG, 40))
    assert long.band.frame(40).left() >= 0


def test_a_drag_scrolls_and_picks_nothing(qtbot, long):
    viewport, start = long.band.viewport(), middle(long, 6)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for x in (20, 100, 300):
        qtbot.mouseMove(viewport, start - QPoint(x, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(300, 0))
    assert long.band.horizontalScrollBar().value() == 300
    assert long.chosen == []


def test_another_program_begins_at_its_moment(long):
    turn(long, -5000)
    long.draw(BOOK, at(BOOK, 1))
    assert long.band.horizontalScrollBar().value() == 0
    assert not long.band.touched


def test_only_what_looks_different_is_painted_again(book):
    picture, width = book.band.picture, book.band.viewport().width()
    frame = picture.layout.frame
    assert picture.take(BOOK, at(BOOK, 11), 0, width) == [frame(4), frame(5)]
    assert picture.take(book_tape(), at(BOOK, 11), 0, width) == []


def test_the_moment_is_yellow_in_any_palette(book):
    assert pixel(book, 5) == QColor(LIGHT.nowt)
    assert pixel(book, 6) == QColor(LIGHT.sunken)
    book.restyle(DARK)
    assert pixel(book, 5) == QColor(DARK.nowt)
    book.restyle(LIGHT)
    book.draw(BOOK, at(BOOK, 9))
    assert pixel(book, 5) == QColor(LIGHT.sunken)
    assert pixel(book, 6) == QColor(LIGHT.nowt)


def test_a_program_that_broke_off_ends_in_a_red_cut(qtbot):
    failure = Failure("InvalidArgumentError", "Incompatible shapes", Span(7, 0, 7, 3))
    tape = replace(BOOK, records=BOOK.records[:5], calls=(), failure=failure)
    view = view_of(qtbot, tape, at(tape, 5))
    layout = view.band.picture.layout
    assert layout.cut == layout.edges[-1]
    image = view.band.viewport().grab().toImage()
    cut = [image.pixelColor(round(layout.cut) + dx, y) for dx in range(8) for y in range(40, 100)]
    assert QColor(LIGHT.err) in cut
    assert pixel(view, 5) == QColor(LIGHT.nowt)


def test_a_program_without_operations_is_an_empty_strip(qtbot):
    tape = replace(BOOK, records=(), calls=())
    view = view_of(qtbot, tape, at(tape, 0))
    assert view.accessibleDescription() == "0 records"
    assert view.band.record_at(100, 60) == 0
    qtbot.keyClick(view.band, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.chosen == []


def test_a_strip_that_was_never_shown_is_painted_whole(qtbot):
    view = TapeStripView()
    qtbot.addWidget(view)
    view.restyle(LIGHT)
    for tape in (BOOK, BIG):
        view.draw(tape, Moment.end(tape))
        image = QImage(720, 180, QImage.Format.Format_ARGB32)
        image.fill(QColor(LIGHT.surface))
        painter = QPainter(image)
        view.paint(painter, QRectF(0, 0, 720, 180))
        painter.end()
        edge = [image.pixelColor(x, y) for x in range(700, 720) for y in range(4, 20)]
        assert QColor(LIGHT.sunken) in edge


def test_a_matrix_is_blue_below_zero_white_at_it_and_orange_above():
    image = grid_image(value([[-2.0, 0.0, 2.0], [np.nan, 1.0, -1.0]]))
    assert [image.pixelColor(x, 0).name() for x in range(3)] == ["#a9c8ea", "#ffffff", "#f3b98a"]
    assert image.pixelColor(0, 1) == QColor("#B3261E")


def test_sixty_records_are_drawn_in_three_milliseconds(long):
    moments = [at(BIG, position) for position in range(1, 121)]
    took = []
    for moment in moments:
        begun = perf_counter()
        long.draw(BIG, moment)
        long.band.viewport().grab()
        took.append(perf_counter() - begun)
    assert np.quantile(took, 0.1) < 0.006  # half of it is the grab; on a busy machine most are slower


@pytest.mark.parametrize("tokens", (LIGHT, DARK))
def test_the_mark_of_the_moment_stays_inside_its_frame(qapp, tokens):
    """Only the frame is painted again when the moment goes on: what is outside of it would stay."""
    picture, frame = QImage(140, 140, QImage.Format.Format_RGB32), QRectF(20, 20, 100, 100)
    picture.fill(QColor("lime"))
    painter = QPainter(picture)
    FramePainter(tokens, compact=False).paint(painter, frame, Faces(BOOK).face(5, at(BOOK, 10)))
    painter.end()
    outside = {(x, y) for x in range(140) for y in range(140) if not frame.contains(x + 0.5, y + 0.5)}
    assert all(picture.pixelColor(x, y) == QColor("lime") for x, y in outside)
    assert picture.pixelColor(70, 22) == QColor(tokens.now)


def test_a_tooltip_says_a_name_once():
    assert about(BOOK, 2, Moment.end(BOOK)).count("ReadVariableOp") == 1
