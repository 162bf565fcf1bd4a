"""Several benches in one window: which is in front, whose keys count, what is drawn, and what comes back."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.bench_tab import BenchTab
from gui.look import Look
from gui.sessions import Sessions
from gui.settings import Settings
from gui.tape.session import Program
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame
from tests.tapes import book_tape, step_tape

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def make(qtbot, qapp, engine):
    def make(**settings):
        window = Window(Sessions.of(engine, BOOK), Settings(theme="light", **settings))
        qtbot.addWidget(window)
        Look(qapp, window, window.settings)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.set_ready("2.21")
        window.tape.session.begin(Program(book_tape().text))
        return window

    return make


def types(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def sees(qtbot, window, engine, moment):
    """Show a frame, as soon as the window takes it."""
    engine.frames.append(moment)
    qtbot.waitUntil(lambda: window.session.frame is moment)


def hears(qtbot, engine, *tapes):
    """Let the window take tapes, in this order."""
    engine.tapes += reversed(tapes)
    qtbot.waitUntil(lambda: not engine.tapes)


def tabs(window):
    return {tab.text(): tab for tab in window.top.findChildren(BenchTab)}


def shown(window, bench):
    return all(part.isVisible() for part in (bench.side, bench.centre, bench.transport))


def test_a_key_and_a_tab_bring_a_bench_to_the_front_with_its_side_panel_and_transport(qtbot, make):
    window = make()
    assert shown(window, window.train) and not window.tape.centre.isVisible()
    types(qtbot, window, Qt.Key.Key_2, CTRL)
    assert shown(window, window.tape) and not window.train.centre.isVisible()
    assert tabs(window)["Tape"].isChecked() and not tabs(window)["Train"].isChecked()
    qtbot.mouseClick(tabs(window)["Train"], Qt.MouseButton.LeftButton)
    assert shown(window, window.train) and tabs(window)["Train"].isChecked()


def test_the_tab_of_the_bench_in_front_stays_chosen_when_it_is_clicked(qtbot, make):
    window = make()
    qtbot.mouseClick(tabs(window)["Train"], Qt.MouseButton.LeftButton)
    assert tabs(window)["Train"].isChecked() and window.benches.front is window.train


@pytest.mark.parametrize(("left", "front"), [("tape", "tape"), ("train", "train"), ("of a later version", "train")])
def test_the_bench_that_was_in_front_comes_back(make, left, front):
    window = make(bench=left)
    assert window.benches.front.name == front
    window.close()
    assert window.settings.bench == front


def test_sizes_come_back_even_of_a_bench_that_was_not_looked_at(make):
    sizes = {"train.rows": [400, 300], "train.curves": [200, 210]}
    window = make(bench="tape", sizes=sizes)
    window.close()
    assert sizes.items() <= window.settings.sizes.items()


def test_a_reset_forgets_the_sizes_of_a_bench_that_was_not_looked_at(make):
    window = make(bench="tape", sizes={"train.rows": [400, 300]})
    window.layout_.reset()
    window.close()
    assert "train.rows" not in window.settings.sizes


@pytest.mark.parametrize("front", ["tape", "train"])
def test_no_key_has_two_actions_that_can_be_done(qtbot, make, engine, front):
    window = make(bench=front)
    sees(qtbot, window, engine, frame(BOOK, 12, 40))
    hears(qtbot, engine, book_tape())
    window.benches.bring(window.benches.named(front))
    keys = Counter(key.toString() for action in window.actions() if action.isEnabled() for key in action.shortcuts())
    assert keys["Space"] == keys["Right"] * keys["Left"] * keys["Ctrl+0"] == 1 or front == "tape"
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_act_on_the_bench_in_front_alone(qtbot, make, engine):
    window = make()
    sees(qtbot, window, engine, frame(BOOK, 12, 40))
    hears(qtbot, engine, book_tape())
    types(qtbot, window, Qt.Key.Key_Left)
    types(qtbot, window, Qt.Key.Key_2, CTRL)
    end, asked = window.tape.session.moment.position, len(engine.asked)
    types(qtbot, window, Qt.Key.Key_Left)
    types(qtbot, window, Qt.Key.Key_B)
    assert window.tape.session.moment.position == end - 1
    assert len(engine.asked) == asked
    types(qtbot, window, Qt.Key.Key_3, CTRL)
    types(qtbot, window, Qt.Key.Key_Left)
    assert engine.verbs().count("back") == 2 and window.tape.session.moment.position == end - 1


def test_a_bench_behind_is_not_drawn_and_shows_the_newest_when_it_comes_back(qtbot, make, engine):
    window = make()
    sees(qtbot, window, engine, frame(BOOK, 12, 12))
    window.actions_["tape"].trigger()
    sees(qtbot, window, engine, frame(BOOK, 40, 40))
    step = window.train.views.readouts.cells[0]
    assert window.session.frame.step == 40 and step.texts[1] == "12"
    window.actions_["train"].trigger()
    assert step.texts[1] == "40"


def test_the_focus_goes_into_a_bench_brought_by_key_and_stays_on_a_tab(qtbot, make):
    window = make()
    types(qtbot, window, Qt.Key.Key_2, CTRL)
    assert window.focusWidget() is window.tape.home
    types(qtbot, window, Qt.Key.Key_3, CTRL)
    assert window.focusWidget() is window.train.views.scatter.plot
    tab = tabs(window)["Tape"]
    tab.setFocus()
    tab.click()
    assert window.benches.front is window.tape and window.focusWidget() is tab


def test_the_status_bar_shows_keys_and_facts_of_the_bench_in_front(qtbot, make, engine):
    window = make()
    assert "XLA" in window.status.text
    hears(qtbot, engine, book_tape())
    window.actions_["tape"].trigger()
    assert "XLA" not in window.status.text and "float32" in window.status.text
    assert any("G" in hint.split() for hint in window.status.hints.shown)
    window.actions_["train"].trigger()
    assert not any("G" in hint.split() for hint in window.status.hints.shown)


def test_a_tape_goes_to_the_bench_that_it_is_for(qtbot, make, engine):
    window = make()
    step, program = step_tape(), book_tape()
    sees(qtbot, window, engine, frame(BOOK, 12, 40))
    hears(qtbot, engine, step, program)
    assert window.train.tape is step
    assert window.tape.session.moment.tape is program


def test_a_file_that_is_opened_is_seen(make, tmp_path):
    window = make(bench="tape")
    path = tmp_path / "recipe.json"
    path.write_text(BOOK.with_("data.seed", 7).to_json())
    window.files.open_path(path)
    assert window.benches.front is window.train


def test_pause_is_offered_by_the_bench_that_plays(qtbot, make, engine):
    window = make()
    sees(qtbot, window, engine, frame(BOOK, 12, 12, playing=True))
    assert window.actions_["play"].text() == "Pause"
    window.actions_["tape"].trigger()
    assert window.actions_["play"].text() == "Play"


def test_no_title_of_a_tab_is_clipped_in_bold(make):
    window = make()
    for tab in tabs(window).values():
        assert isinstance(tab, QToolButton) and tab.width() >= tab.sizeHint().width()


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
@pytest.mark.parametrize("name", ["tensors", "tape", "train", "layers"])
def test_every_tab_reads_in_full_on_every_bench(qtbot, make, name, size):
    window = make(bench=name)
    window.resize(*size)

    def read_in_full():
        assert window.width() == size[0]
        assert [title for title, tab in tabs(window).items() if tab.width() < tab.sizeHint().width()] == []

    qtbot.waitUntil(read_in_full)
