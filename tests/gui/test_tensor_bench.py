"""The Tensors bench: what a person asks for becomes a line, and what it made is seen everywhere; it comes back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from engine.listing import ListingError
from engine.tape import Span
from engine.tensors import Change, Entry, Log, Past, Tensor
from engine.tensors.lessons import LESSONS
from engine.tensors.region import cell
from gui.look import Look
from gui.sessions import Sessions
from gui.settings import Settings
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK
from tests.gui.tensors.things import A, B, matmul, refused

CTRL = Qt.KeyboardModifier.ControlModifier
WIDE, SMALL = (1440, 900), (1100, 700)
ITEM = Log((Entry(1, "x = tf.ones((2, 2))", "x", "tf.Tensor(…)", "[[1. 1.]\n [1. 1.]]"), refused()),
           (Tensor("x", "constant", np.ones((2, 2), np.float32), 0x7F3A7F0, 1),), 2)  # fmt: skip


def matrices():
    """A product of two matrices, as the newest line."""
    texts = "a = tf.constant(…)", "b = tf.square(a)", "e = tf.matmul(a, b)"
    values = enumerate({"a": A, "b": B, "e": A @ B}.items(), 1)
    tensors = [Tensor(name, "constant", matrix, number, number) for number, (name, matrix) in values]
    entries = [Entry(n, text, text[0], "tf.Tensor(…)", "[…]") for n, text in enumerate(texts, 1)]
    entries[-1] = Entry(3, texts[2], "e", "tf.Tensor(…)", "[…]", operation=matmul())
    return Log(tuple(entries), tuple(tensors), 3)


def variable():
    """A variable of which one element has been written."""
    before, after = np.zeros((3, 1), np.float32), np.array([[3], [0], [0]], np.float32)
    past = (
        Past(1, "v = tf.Variable(tf.zeros((3, 1)))", before, None),
        Past(2, "v[0, 0].assign(3.)", after, cell((0, 0))),
    )
    change = Change("v", 7, cell((0, 0)), before[:1], after[:1])
    entries = Entry(1, past[0].text, "v"), Entry(2, past[1].text, "v", changes=(change,))
    return Log(entries, (Tensor("v", "variable", after, 7, 1, past),), 2)


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def make(qtbot, qapp, engine):
    def make(size=WIDE, ready=True, **settings):
        window = Window(Sessions.of(engine, BOOK), Settings(theme="light", **{"bench": "tensors", **settings}))
        qtbot.addWidget(window)
        Look(qapp, window, window.settings)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if ready:
            window.set_ready("2.21")
        return window

    yield make
    qapp.setStyleSheet("")


def hear(qtbot, window, engine, log):
    """Let the window take a session and show it."""
    engine.logs.append(log)
    session = window.tensors.session
    qtbot.waitUntil(lambda: not engine.logs and (session.log is log or isinstance(log, ListingError)))
    qtbot.waitUntil(lambda: not window.tensors._stale)
    QApplication.sendPostedEvents()  # lays everything out


def types(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)


def asked(engine, verb):
    return [given for name, *given in engine.asked if name == verb]


def test_a_lesson_that_is_chosen_begins_a_new_log(qtbot, make, engine):
    window = make()
    box = window.tensors.panel.lessons
    box.setFocus()
    place = [lesson.id for lesson in LESSONS].index("basic_math")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert asked(engine, "load_lines") == [[LESSONS[place].lines]]
    hear(qtbot, window, engine, matrices())
    assert "Some operations" in box.currentText()


def test_a_session_is_seen_in_the_panel_the_grid_and_the_log(qtbot, make, engine):
    window = make()
    assert window.tensors.views.examples.isVisible()
    log = matrices()
    hear(qtbot, window, engine, log)
    panel, views = window.tensors.panel, window.tensors.views
    assert panel.count.text() == "3" and panel.tensors.selected == "e"
    assert views.card.name.text() == "e" and views.grid.cells.picture.plane.values is log.tensors[2].values
    assert len(views.operation.row.shown) == 3
    assert views.operation.isVisible() and not views.attempt.isVisible() and not views.moments.isVisible()
    assert not views.examples.isVisible()
    assert "3 tensors · 48 B" in window.status.text


def test_an_example_is_a_line(qtbot, make, engine):
    window = make()
    button = window.tensors.views.examples.buttons[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked(engine, "run_lines") == [[button.text()]]


def test_before_tensorflow_is_there_it_is_said_that_lines_wait(qtbot, make, engine):
    window = make(ready=False)
    views = window.tensors.views
    assert "Loading TensorFlow" in views.examples.note.text()
    qtbot.mouseClick(views.examples.buttons[0], Qt.MouseButton.LeftButton)
    assert asked(engine, "run_lines")
    window.set_ready("2.21")
    assert "Loading" not in views.examples.note.text()


def test_a_way_to_do_what_was_refused_runs_its_lines(qtbot, make, engine):
    window = make()
    hear(qtbot, window, engine, ITEM)
    attempt = window.tensors.views.attempt
    assert attempt.isVisible() and "does not support item assignment" in attempt.error.text
    assert window.tensors.views.grid.cells.picture.marks != ()
    qtbot.mouseClick(attempt.boxes[0].button, Qt.MouseButton.LeftButton)
    assert asked(engine, "run_lines") == [["v = tf.Variable(x)\nv[0, 0].assign(0.)"]]


def test_an_old_entry_is_seen_as_it_was(qtbot, make, engine):
    window = make()
    hear(qtbot, window, engine, variable())
    views = window.tensors.views
    assert views.moments.isVisible() and views.grid.cells.picture.changed is not None
    views.log.entry_chosen.emit(1)
    qtbot.waitUntil(lambda: not window.tensors._stale)
    assert not views.moments.isVisible() and views.grid.cells.picture.changed is None
    assert views.grid.cells.picture.plane.values.max() == 0


def test_what_is_wrong_with_a_line_is_said_where_it_was_typed(qtbot, make, engine):
    window = make()
    hear(qtbot, window, engine, variable())
    panel, views = window.tensors.panel, window.tensors.views
    error = ListingError("unknown name", Span(1, 0, 1, 3), "abc", "v")
    panel.line.line.setFocus()
    qtbot.keyClicks(panel.line.line, "abc")
    types(qtbot, window, Qt.Key.Key_Return)
    hear(qtbot, window, engine, error)
    assert panel.line.message == "Column 1: abc has no value here; names that have one: v."
    assert panel.line.line.text() == "abc" and not views.refusal.isVisible()
    views.grid.edited.emit((0, 0), "abc")
    hear(qtbot, window, engine, error)
    assert views.refusal.text().startswith("abc has no value") and panel.line.message == ""
    hear(qtbot, window, engine, variable())
    assert not views.refusal.isVisible()


def test_the_log_is_copied_and_saved_as_a_program_and_as_a_note(qtbot, make, engine):
    window = make()
    hear(qtbot, window, engine, ITEM)
    window.tensors.save_wanted.disconnect(window.files.save_program)  # it would ask where to
    saved = []
    window.tensors.save_wanted.connect(lambda name, text: saved.append((name, text)))
    log = window.tensors.views.log
    for button in (log.copy, log.save_py, log.save_md):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    program = QGuiApplication.clipboard().text()
    assert "x = tf.ones((2, 2))" in program and "except TypeError" in program
    assert [name for name, _ in saved] == ["tensors.py", "tensors.md"]
    assert saved[0][1] == program and "```python\nx[0, 0] = 0.\n```" in saved[1][1]


def test_the_lines_come_back(qtbot, make, engine):
    window = make()
    hear(qtbot, window, engine, variable())
    window.close()
    lines = [entry.text for entry in variable().entries]
    assert window.settings.lines == lines
    make(lines=lines)
    assert asked(engine, "load_lines") == [[tuple(lines)]]


def test_lines_that_never_came_to_run_are_not_lost_and_broken_ones_do_no_harm(qtbot, make, engine):
    window = make(ready=False, lines=["x = tf.ones(2)"])
    window.close()
    assert window.settings.lines == ["x = tf.ones(2)"]
    window = make(lines=["not a line"])
    hear(qtbot, window, engine, ListingError("syntax", Span(1, 0, 1, 3), "invalid syntax"))
    assert window.tensors.views.examples.isVisible()
    window.close()
    assert window.settings.lines == []


def test_the_keyboard_reaches_the_bench_runs_a_line_and_edits_an_element(qtbot, make, engine):
    window = make(bench="train")
    types(qtbot, window, Qt.Key.Key_1, CTRL)
    assert window.benches.front is window.tensors and not window.benches.transport.isVisible()
    hear(qtbot, window, engine, variable())
    line = window.tensors.panel.line.line
    line.setFocus()
    qtbot.keyClicks(line, "tf.square(v)")
    types(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert asked(engine, "run_lines") == [["tf.square(v)"]]
    window.tensors.home.setFocus()
    types(qtbot, window, Qt.Key.Key_F2)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.accessibleName() == "v[0, 0]"
    qtbot.keyClicks(editor, "5.")
    types(qtbot, window, Qt.Key.Key_Return)
    assert asked(engine, "run_lines")[1:] == [["v[0, 0].assign(5.)"]]


@pytest.mark.parametrize("size", [WIDE, SMALL])
@pytest.mark.parametrize("log", [ITEM, matrices(), variable()], ids=["refused", "product", "variable"])
def test_nothing_is_cut_and_a_small_tensor_takes_no_more_than_it_needs(qtbot, make, engine, size, log):
    window = make(size)
    hear(qtbot, window, engine, log)
    views = window.tensors.views
    wanted = views.grid.sizeHint()
    qtbot.waitUntil(lambda: views.grid.height() == wanted.height() and views.grid.width() == wanted.width())
    page = views.card.parentWidget()
    assert page.width() <= page.parentWidget().width()
