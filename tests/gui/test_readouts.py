from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from gui import style
from gui.readouts import Readouts
from gui.tokens import DARK, LIGHT, color
from tests.frames import BOOK, frame

WIDE, COMPACT = 1184, 868

# A tooltip asks for a place in front; the offscreen platform has none.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")


@pytest.fixture
def shown(qtbot, qapp):
    """A function that shows the read-outs of a frame."""
    style.apply(qapp, LIGHT)
    kept = []

    def show(moment, width=WIDE):
        bench, readouts = QWidget(), Readouts()
        qtbot.addWidget(bench)
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(readouts)
        column.addStretch(1)
        readouts.restyle(LIGHT)
        bench.resize(width, 300)
        bench.show()
        readouts.draw(moment)
        kept.append(bench)
        return readouts

    return show


def texts(readouts):
    return [cell.texts for cell in readouts.cells]


def test_the_numbers_of_the_book_run_stand_in_a_row(shown):
    assert texts(shown(frame())) == [
        ["Step · epoch 40", "40", "/ 40"],
        ["Loss", "|grad| 0.03426", "0.02667", "▼ 0.00013"],
        ["Accuracy", "99.90%", "2 / 2,000 wrong"],
        ["w₁", "0.16687", "∂L/∂w₁", "0.00822"],
        ["w₂", "−0.12955", "∂L/∂w₂", "0.00832"],
        ["b", "0.43042", "∂L/∂b", "−0.03221"],
    ]


def test_little_room_costs_a_digit_and_words_but_no_number(shown):
    readouts = shown(frame(), COMPACT)
    assert readouts.height() == 52
    assert texts(readouts) == [
        ["epoch 40", "40", "/ 40"],
        ["Loss", "|grad| 0.0343", "0.0267", "▼ 0.0001"],
        ["Accuracy", "99.90%", "2 wrong"],
        ["w₁", "0.1669", "∂L/∂w₁", "0.0082"],
        ["w₂", "−0.1295", "∂L/∂w₂", "0.0083"],
        ["b", "0.4304", "∂L/∂b", "−0.0322"],
    ]


def test_before_the_first_step_nothing_reads_as_zero_that_is_not_there(shown):
    step, loss, accuracy, w1, _, b = texts(shown(frame(step=0)))
    assert step[-2:] == ["0", "/ 40"]
    assert loss == ["Loss", "|grad| –", "–"]
    assert accuracy[1] == "50.00%"
    assert w1 == ["w₁", "−0.06412", "∂L/∂w₁", "–"]
    assert b[1] == "0.00000"


def test_looking_back_shows_the_newest_step_beside(shown):
    assert texts(shown(frame(step=12, newest=30)))[0] == ["Step · epoch 12", "12", "/ 30"]


def test_a_rising_loss_is_marked_by_sign_and_colour(shown):
    loss = texts(shown(frame(BOOK.with_("training.batch_size", 128), step=25)))[1]
    assert loss[-1].startswith("▲ ")


def test_the_epoch_of_mini_batches_and_the_speed_can_be_read(shown, qtbot):
    moment = frame(BOOK.with_("training.batch_size", 128), step=25, playing=True, steps_per_second=8.4)
    readouts = shown(moment)
    assert readouts.cells[0].texts[0] == "Step · epoch 2"
    assert "8 steps/s" in tooltip(qtbot, readouts.cells[0])


def test_a_diverged_run_shows_what_it_came_to(shown):
    _, loss, _, w1, *_ = texts(shown(frame(BOOK.with_("training.learning_rate", 1.5), step=12)))
    assert "e" in loss[2]
    assert loss[3].startswith("▲ ")
    assert "e" in w1[1]
    _, loss, *_ = texts(shown(frame(BOOK.with_("training.learning_rate", 1.5), step=40)))
    assert loss == ["Loss", "|grad| NaN", "NaN"]


@pytest.mark.parametrize("width", [WIDE, COMPACT, 1600])
@pytest.mark.parametrize("step", [1_234, 1_234_567, 1_000_000_000])
def test_a_step_however_late_can_be_read(shown, width, step):
    moment = replace(frame(), step=step, newest=step, epoch=step)
    shown_step = texts(shown(moment, width))[0]
    assert f"{step:,}" in shown_step or "e" in shown_step[-1], shown_step


def test_digits_stand_still_when_a_sign_comes_and_goes(shown):
    readouts = shown(frame())

    def ink(cell):
        """The rightmost column with something dark in the line of the value."""
        image = cell.grab().toImage()
        ratio = image.devicePixelRatio()
        rows = range(round(8 * ratio), round(26 * ratio))
        columns = range(round(76 * ratio), image.width() - 4)
        return max(x for x in columns if any(image.pixelColor(x, y).lightness() < 128 for y in rows))

    moment = frame()
    plus, minus = np.array([[0.25], [0.5]], np.float32), np.array([[-0.25], [0.5]], np.float32)
    edges = set()
    for changed in (plus, minus):
        readouts.draw(replace(moment, weights=((changed, moment.b),)))
        edges.add(ink(readouts.cells[3]))
    assert len(edges) == 1


def tooltip(qtbot, cell):
    at = cell.rect().center()
    QApplication.sendEvent(cell, QHelpEvent(QHelpEvent.Type.ToolTip, at, cell.mapToGlobal(at)))
    said = QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    return said


def test_a_tooltip_says_which_moment_a_number_belongs_to(shown, qtbot):
    said = tooltip(qtbot, shown(frame()).cells[1])
    assert said.startswith("<b>Loss</b>")
    assert "before the update" in said
    assert "falling" in said


def test_every_number_is_told_to_those_who_listen(shown):
    readouts = shown(frame())
    told = {cell.accessibleName(): cell.accessibleDescription() for cell in readouts.cells}
    assert told["Step"].startswith("step 40 of 40, epoch 40")
    assert told["Loss"].startswith("0.0266") and "falling" in told["Loss"]
    assert told["Accuracy"] == "99.90%, 2 / 2,000 wrong"
    assert told["w₂"].startswith("-0.1295") and "gradient 0.0083" in told["w₂"]


def test_a_number_is_copied_in_full_with_an_ascii_minus(shown, qtbot):
    readouts = shown(frame())
    qtbot.keyClick(readouts.cells[4], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert np.float32(copied) == frame().W[1, 0]
    assert copied.startswith("-0.")


def test_the_arrangement_follows_the_width_at_once(shown, qtbot):
    readouts = shown(frame(), WIDE)
    readouts.window().resize(COMPACT, 300)
    assert texts(readouts)[3][1] == "0.1669"
    assert [cell.width() for cell in readouts.cells] == pytest.approx([76, 128, 148, 172, 172, 172], abs=1)
    readouts.window().resize(WIDE, 300)
    assert texts(readouts)[3][1] == "0.16687"
    assert [cell.width() for cell in readouts.cells] == pytest.approx([104, 210, 216, 222, 222, 210], abs=1)


def test_another_palette_leaves_no_old_colour(shown):
    readouts = shown(frame())

    def colours():
        image = readouts.cells[3].grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    for tokens in (DARK, LIGHT, DARK):
        readouts.restyle(tokens)
        other = LIGHT if tokens.dark else DARK
        assert color(tokens.hair).name() in colours()
        assert color(other.hair).name() not in colours()
    assert readouts.cells[0].grab(readouts.cells[0].rect().adjusted(0, 0, -1, -1)).width() > 0


def test_the_same_frame_again_paints_nothing(shown, qtbot):
    readouts = shown(frame())
    moment = frame()
    readouts.draw(moment)
    before = [cell.reading for cell in readouts.cells]
    readouts.draw(replace(moment, can_undo=3))
    assert all(cell.reading is reading for cell, reading in zip(readouts.cells, before, strict=True))
    assert QPoint() == readouts.cells[0].pos()
