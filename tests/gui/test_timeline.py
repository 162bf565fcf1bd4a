"""The timeline: where steps stand on it, what a hand does with it, and what it says."""

from dataclasses import replace
from itertools import pairwise
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from engine.history import Change, Placed
from engine.losses import LossLog
from gui.timeline import Timeline
from gui.timeline_events import event_marks, long_words, short_words
from gui.timeline_scale import Scale, range_end, ticks
from gui.tokens import DARK, LIGHT
from tests.frames import BOOK, frame

BACK = frame(step=12, newest=40)
HALVED = Change(20, "training.learning_rate", 0.1, 0.05)
MILLIONS = 10_000_000
FAR = Scale(MILLIONS, 20, 682)


@pytest.fixture
def timeline(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(702, 84)
    made.restyle(LIGHT)
    made.draw(BACK)
    made.chosen = []
    made.step_chosen.connect(made.chosen.append)
    return made


def at(timeline, step):
    return QPoint(round(timeline.scale.x(step)), 70)


def turn(timeline, angle):
    position = QPointF(10, 10)
    arguments = position, position, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton
    event = QWheelEvent(*arguments, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(timeline, event)


def test_both_ends_are_exact_to_the_pixel_with_ten_million_steps():
    assert (FAR.x(0), FAR.x(MILLIONS)) == (20, 682)
    assert (FAR.step(20), FAR.step(682)) == (0, MILLIONS)
    assert (FAR.step(-500), FAR.step(5000)) == (0, MILLIONS)


def test_every_step_of_the_books_run_comes_back_from_its_pixel():
    scale = Scale(40, 20, 682)
    assert [scale.step(round(scale.x(step))) for step in range(41)] == list(range(41))


def test_the_range_grows_in_round_steps_once_the_plan_is_passed():
    assert [range_end(40, newest) for newest in (0, 40, 41, 51, 101, 201)] == [40, 40, 50, 100, 200, 500]
    assert range_end(40, MILLIONS) == MILLIONS


@pytest.mark.parametrize(
    ("end", "steps"), [(1, [0, 1]), (7, [0, 2, 4, 6]), (40, [0, 10, 20, 30, 40]), (50, [0, 10, 20, 30, 40, 50])]
)
def test_ticks_stand_at_round_steps(end, steps):
    assert ticks(end) == steps


def test_the_last_step_is_always_written_and_no_number_meets_another(timeline):
    for end in (1, 7, 37, 41, 999, MILLIONS, 1_000_000_000):
        timeline.draw(frame(BOOK.with_("training.steps", end), step=1))
        rects = sorted((rect.left(), rect.right()) for _, rect, _ in timeline.picture.labels)
        assert timeline.picture.labels[0][2] == f"{end:,}"
        assert rects[0][0] >= 0
        assert rects[-1][1] <= timeline.width()
        assert all(right < left for (_, right), (left, _) in pairwise(rects))


def test_a_click_goes_to_the_step_under_it(timeline, qtbot):
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 25))
    assert timeline.chosen == [25]


def test_steps_that_are_not_made_yet_cannot_be_chosen(timeline, qtbot):
    timeline.draw(frame(step=12, newest=20))
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 35))
    assert timeline.chosen == [20]


def test_dragging_scrubs_and_a_frame_does_not_take_the_playhead_away(timeline, qtbot):
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 5))
    drag(timeline, 30)
    timeline.draw(frame(step=5, newest=40))
    assert timeline.step == 30
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 30))
    timeline.draw(frame(step=29, newest=40))
    assert timeline.step == 29
    assert timeline.chosen == [5, 30]


def test_a_new_run_takes_the_playhead_from_the_hand(timeline, qtbot):
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 30))
    timeline.draw(frame(step=0, newest=0, run=2))
    assert timeline.step == 0
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 30))


def drag(timeline, step):
    """Move with the left button held: QTest's own move holds none."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    position, left = QPointF(at(timeline, step)), Qt.MouseButton.LeftButton
    move = QMouseEvent(QEvent.Type.MouseMove, position, position, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(timeline, move)


def test_the_wheel_goes_one_step_a_notch_and_small_turns_add_up(timeline):
    turn(timeline, 120)
    turn(timeline, -120)
    for _ in range(4):
        turn(timeline, -30)
    assert timeline.chosen == [13, 12, 11]


def test_a_double_click_goes_to_the_newest_step(timeline, qtbot):
    qtbot.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, 3))
    assert timeline.chosen == [40]


def test_keys_move_the_playhead_and_stop_at_the_ends(timeline, qtbot):
    keys = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp
    for key in (*keys, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(timeline, key)
    assert timeline.chosen == [13, 12, 22, 12, 2, 0, 40, 0]


def test_a_click_leaves_the_focus_where_it_was_so_that_arrows_still_step_the_run(timeline):
    assert timeline.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_diamond_says_what_was_changed_and_a_click_on_it_goes_there(timeline, qtbot):
    timeline.draw(replace(BACK, events=(HALVED,)))
    assert [mark.words for mark in timeline.picture.marks] == ["η 0.1 → 0.05"]
    beside = QPoint(round(timeline.scale.x(20)) + 5, 30)
    assert timeline.words_at(beside.x()) == "Step 20\nLearning rate 0.1 → 0.05"
    timeline.draw(replace(BACK, events=(replace(HALVED, step=21),), recipe=BOOK.with_("training.steps", 1000)))
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(timeline.scale.x(21)) + 5, 30))
    assert timeline.chosen == [21]


def test_between_events_the_tooltip_tells_step_and_loss_and_no_loss_is_no_zero(timeline):
    assert timeline.words_at(timeline.scale.x(10)) == "Step 10\nLoss 0.04282"
    assert timeline.words_at(timeline.scale.x(0)) == "Step 0\nLoss –"


def test_two_changes_at_one_step_are_one_diamond_and_both_are_told(timeline):
    timeline.draw(replace(BACK, events=(HALVED, Change(20, "training.batch_size", None, 128))))
    assert [mark.words for mark in timeline.picture.marks] == ["η 0.1 → 0.05, batch 128"]
    assert timeline.words_at(timeline.scale.x(20)).splitlines()[1:] == ["Learning rate 0.1 → 0.05", "Batch full → 128"]


def test_every_event_has_words():
    assert short_words(Change(1, "training.batch_size", 128, None)) == "full batch"
    assert short_words(Placed(3, (0.1, -0.2, 0.0))) == "W, b placed"
    assert long_words(Placed(3, (0.1, -0.2, 0.0))) == "Weights placed by hand: 0.10000, −0.20000, 0.00000"


def test_labels_of_events_leave_each_other_and_every_diamond_room():
    steps = 100_000, 200_000, 1_000_000, 4_000_000, 4_001_000, 9_800_000, MILLIONS
    events = [replace(HALVED, step=step) for step in steps]
    marks = event_marks(events, FAR, lambda words: 7.0 * len(words))
    assert len(marks) == len(steps) - 1  # two of them stand on one pixel
    taken = [(mark.left, mark.left + 7 * len(mark.words)) for mark in marks if mark.words]
    assert taken
    for left, right in taken:
        assert right <= FAR.right + 20
        assert not any(left < other.x + 5 and other.x - 5 < right for other in marks)


def test_the_bar_is_filled_up_to_the_newest_step_and_yellow_is_now(timeline):
    for tokens in (LIGHT, DARK, LIGHT):
        timeline.restyle(tokens)
        timeline.draw(frame(step=12, newest=30))
        image = timeline.grab().toImage()
        bar = round(timeline.picture.bar)
        seen = {step: image.pixelColor(int(timeline.scale.x(step)), bar) for step in (6, 12, 20, 35)}
        wanted = {6: tokens.ink2, 12: tokens.now, 20: tokens.strong, 35: tokens.hair}
        assert seen == {step: QColor(token) for step, token in wanted.items()}


def test_the_silhouette_falls_as_the_loss_does(timeline):
    heights = [point.y() for point in timeline.picture.silhouette]
    assert len(heights) == 42
    assert heights[1:-1] == sorted(heights[1:-1])


def test_the_silhouette_follows_other_losses_after_a_branch(timeline):
    before = timeline.picture.silhouette
    log = LossLog()
    log.extend(np.linspace(0.9, 0.5, 40, dtype=np.float32))
    timeline.draw(replace(BACK, losses=log.snapshot()))
    assert timeline.picture.silhouette != before


def test_an_infinite_or_huge_loss_is_still_a_picture(timeline):
    log = LossLog()
    log.extend(np.array([1, 1e20, 3e38], np.float32))
    timeline.draw(replace(BACK, step=3, newest=3, losses=log.snapshot(), quadratic=None))
    assert all(np.isfinite([point.y() for point in timeline.picture.silhouette]))
    timeline.grab()


def test_before_the_first_frame_the_planned_steps_are_there(qtbot):
    empty = Timeline()
    qtbot.addWidget(empty)
    empty.resize(702, 84)
    empty.preview(200)
    assert [words for *_, words in empty.picture.labels] == ["200", "150", "100", "50", "0"]
    assert empty.words_at(100) == ""
    empty.grab()


def test_with_ten_million_steps_another_step_costs_next_to_nothing(timeline):
    log = LossLog()
    for _ in range(10):
        log.extend(np.full(MILLIONS // 10, 0.03, np.float32))
    recipe = BOOK.with_("training.steps", MILLIONS)
    frames = [replace(BACK, recipe=recipe, losses=log.snapshot(), step=s, newest=MILLIONS) for s in range(1000, 1101)]
    timeline.draw(frames[0])
    times = []
    for each in frames[1:]:
        start = perf_counter()
        timeline.draw(each)
        times.append(perf_counter() - start)
    assert sorted(times)[len(times) // 2] < 0.0005
