"""The film's timeline: where beats stand on it, what a hand does with it, and what it shows."""

from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.playback import beats
from gui.tape.beat_scale import BeatScale
from gui.tape.timeline import TapeTimeline
from gui.tokens import DARK, LIGHT
from gui.views.tape.moment import Moment
from tests.tapes import big_tape, book_tape, nested_tape, without_gradients

BOOK = book_tape()


def at(tape, position):
    return Moment(tape, tuple(beats(tape)), position)


@pytest.fixture
def timeline(qtbot):
    made = TapeTimeline()
    qtbot.addWidget(made)
    made.resize(702, 84)
    made.restyle(LIGHT)
    made.draw(at(BOOK, 10))
    made.heard = []
    made.place_chosen.connect(made.heard.append)
    return made


def over(timeline, place):
    return QPoint(round(timeline.scale.x(place)), 48)


def move(timeline, place):
    """Move with the left button held: QTest's own move holds none."""
    position, left = QPointF(over(timeline, place)), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, position, position, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(timeline, event)


def turn(timeline, angle):
    position = QPointF(10, 10)
    arguments = position, position, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton
    event = QWheelEvent(*arguments, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(timeline, event)


def bar(timeline, beat):
    """The colour of a beat's segment, away from its middle where the playhead may stand."""
    x = timeline.scale.left(beat) + 8
    return timeline.grab().toImage().pixelColor(round(x), round(timeline.picture.bar))


@pytest.mark.parametrize("count", [1, 13, 80, 1000])
@pytest.mark.parametrize("width", [434, 702, 1100])
def test_every_place_comes_back_from_its_pixel(count, width):
    scale = BeatScale(count, width)
    assert [scale.place_at(scale.x(place)) for place in range(1, count + 1)] == list(range(1, count + 1))
    assert (scale.place_at(0), scale.place_at(width)) == (0, count)
    assert scale.right(count - 1) == pytest.approx(width - 20)


def test_a_click_goes_to_the_beat_under_it_and_before_the_first_to_the_start(timeline, qtbot):
    for place in (3, 13, 0):
        point = over(timeline, place) - QPoint(4 * (place == 0), 0)
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)
    assert timeline.heard == [3, 13, 0]


def test_a_drag_seeks_and_what_is_drawn_meanwhile_does_not_take_the_playhead_away(timeline, qtbot):
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=over(timeline, 2))
    move(timeline, 7)
    timeline.draw(at(BOOK, 2))
    assert timeline.place == 7
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=over(timeline, 7))
    timeline.draw(at(BOOK, 6))
    assert timeline.place == 6
    assert timeline.heard == [2, 7]


def test_another_program_takes_the_playhead_from_the_hand(timeline, qtbot):
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=over(timeline, 9))
    timeline.draw(at(nested_tape(), 1))
    assert timeline.place == 1
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=over(timeline, 9))


def test_wheel_and_keys_go_beat_by_beat_and_stop_at_the_ends(timeline, qtbot):
    turn(timeline, 120)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(timeline, key)
    assert timeline.heard == [11, 10, 13, 0, 13]


def test_the_flag_says_how_many_beats_are_played_and_is_as_wide_at_each(timeline):
    assert timeline.picture.flag_words == "10/13"
    width = timeline.picture.flag.width()
    timeline.draw(at(BOOK, 1))
    assert (timeline.picture.flag_words, timeline.picture.flag.width()) == ("1/13", width)


def test_played_segments_are_ink_then_pink_and_those_to_come_are_pale(timeline):
    assert bar(timeline, 3) == QColor(LIGHT.ink2)
    assert bar(timeline, 8) == QColor(LIGHT.grad)
    assert bar(timeline, 11) == QColor(LIGHT.hair)


def test_the_way_back_of_an_outer_tape_is_violet(timeline):
    timeline.draw(Moment.end(nested_tape()))
    assert bar(timeline, 10) == QColor(LIGHT.grad2)


def test_a_skipped_record_is_hatched_played_or_not(timeline):
    for position in (13, 0):
        timeline.draw(at(BOOK, position))
        image, y = timeline.grab().toImage(), round(timeline.picture.bar)
        xs = range(round(timeline.scale.left(0)) + 6, round(timeline.scale.right(0)) - 2)
        shades = {image.pixelColor(x, y).lightness() for x in xs}
        assert max(shades) - min(shades) > 30


def test_every_beat_that_has_room_has_its_name_and_none_meets_another(timeline):
    assert [label.text for label in timeline.picture.names] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "loss",
        "#6",
        "#5",
        "b",
        "#3",
        "w",
    ]
    timeline.draw(at(big_tape(45), 20))
    labels = timeline.picture.names
    assert 10 < len(labels) < 90
    assert all(left.right < right.left for left, right in pairwise(labels))
    assert labels[0].left >= 0
    assert labels[-1].right <= timeline.width()


def test_five_hundred_operations_are_two_runs_without_names_and_drawn_at_once(timeline):
    moment = at(big_tape(500), 700)
    timeline.draw(moment)
    assert timeline.picture.names == []
    assert len(timeline.picture.runs) == 2
    start = perf_counter()
    for position in range(600, 650):
        timeline.draw(Moment(moment.tape, moment.beats, position))
        timeline.grab()
    assert (perf_counter() - start) / 50 < 0.01


@pytest.mark.parametrize("size", [(702, 84), (434, 72)])
@pytest.mark.parametrize("tape", [BOOK, nested_tape(), big_tape(60)])
def test_a_caption_stands_inside_of_its_pass_and_beside_the_playhead(timeline, size, tape):
    timeline.resize(*size)
    for position in range(len(beats(tape)) + 1):
        timeline.draw(at(tape, position))
        x, flag, picture = timeline.scale.x(position), timeline.picture.flag, timeline.picture
        for one, label in picture.captions:
            assert picture.scale.left(one.first) <= label.left
            assert label.right <= picture.scale.right(one.stop - 1)
            assert label.right < x - 2 or label.left > x + 2
            if size[1] < 80:
                assert label.right < flag.left() or label.left > flag.right()


def test_the_tooltip_says_what_happens_at_the_beat_under_the_pointer(timeline):
    words = timeline.words_at(over(timeline, 9).x())
    assert words == "Backward 2 / 6: Sub\nA subtraction passes the gradient −2.0 on to the left input unchanged."
    assert timeline.words_at(2) == "Before the first operation"


@pytest.mark.parametrize("moment", [None, Moment.end(without_gradients(BOOK))])
def test_without_a_tape_or_a_way_back_there_is_still_a_bar(timeline, moment):
    timeline.draw(moment)
    assert not timeline.grab().isNull()
    timeline.draw(at(BOOK, 3))
    assert timeline.place == 3


def test_another_palette_leaves_no_old_colour_behind(timeline):
    for tokens in (DARK, LIGHT, DARK):
        timeline.restyle(tokens)
        assert bar(timeline, 3) == QColor(tokens.ink2)
        assert bar(timeline, 8) == QColor(tokens.grad)
        flag = timeline.picture.flag
        assert timeline.grab().toImage().pixelColor(round(flag.left() + 4), round(flag.center().y())) == QColor(
            tokens.now
        )
