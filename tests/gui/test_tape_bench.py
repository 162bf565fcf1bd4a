"""The Tape bench: what a person does in one view, all the others show; and it comes back as it was left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFileDialog, QLabel, QWidget

from engine.lessons import LESSONS
from engine.listing import ListingError, parse
from engine.tape import Cost, Span
from gui.look import Look
from gui.segmented import Segmented
from gui.sessions import Sessions
from gui.settings import Settings
from gui.tape.session import Program
from gui.window import Window
from tests.fake_engine import FakeEngine
from tests.frames import BOOK
from tests.gui.falls import apple, lost, parabola
from tests.tapes import book_tape, nested_tape, record, source, step_tape

LESSON = {lesson.id: lesson.text for lesson in LESSONS}
TAPE = book_tape()
WIDE, SMALL = (1440, 900), (1100, 700)


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def make(qtbot, qapp, engine):
    def make(size=WIDE, **settings):
        window = Window(Sessions.of(engine, BOOK), Settings(theme="light", bench="tape", **settings))
        qtbot.addWidget(window)
        Look(qapp, window, window.settings)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.set_ready("2.21")
        return window

    yield make
    qapp.setStyleSheet("")


@pytest.fixture
def window(qtbot, make, engine):
    """The window with the program of the mock-up, as a lesson."""
    window = make()
    see(qtbot, window, engine, TAPE, "loss")
    return window


def see(qtbot, window, engine, tape, lesson=""):
    """Put a tape on screen, with its program in force."""
    window.tape.session.begin(Program(tape.text, lesson=lesson))
    window.tape.session.run_now()
    hear(qtbot, window, engine, tape)


def hear(qtbot, window, engine, tape):
    """Let the window take a tape and show it."""
    engine.tapes.append(tape)
    code = window.tape.views.code
    qtbot.waitUntil(lambda: code._moment is not None and code._moment.tape is tape)
    QApplication.sendPostedEvents()  # lays everything out


def moment(window):
    return window.tape.session.moment


def button(part, text, kind=QAbstractButton):
    return next(one for one in part.findChildren(kind) if one.text() == text and one.isVisible())


def press(qtbot, part, text):
    qtbot.mouseClick(button(part, text), Qt.MouseButton.LeftButton)


def read(part):
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def lit(window):
    page = window.tape.views.code.page
    return [n for n in range(1, page.document().blockCount() + 1) if page.tint(n).row == "nowt"]


def choose_lesson(qtbot, window, place, lessons):
    row = lessons.visualItemRect(lessons.item(place)).center()
    qtbot.mouseClick(lessons.viewport(), Qt.MouseButton.LeftButton, pos=row)


def asked(engine):
    return [request.text for verb, *given in engine.asked if verb == "inspect" for request in given]


# What a person does


def test_a_lesson_that_is_chosen_is_the_code_the_inputs_and_what_the_engine_is_asked(qtbot, make, engine):
    window = make()
    choose_lesson(qtbot, window, 2, window.tape.panel.examples)
    assert window.tape.views.code.text == LESSON["loss"]
    assert [row.isVisible() for row in window.tape.panel.inputs.rows] == [True] * 3
    assert asked(engine)[-1] == LESSON["loss"]
    assert window.tape.panel.examples.shown == "loss"
    window.actions_["undo"].trigger()
    assert window.tape.views.code.text == LESSON["square"] and window.tape.panel.examples.shown == "square"


def test_a_cause_of_none_has_its_place_among_all_and_a_way_to_the_next(qtbot, make):
    window = make()
    choose_lesson(qtbot, window, 0, window.tape.panel.causes)
    assert "cause 1 / 10" in read(window.tape.views.none)
    press(qtbot, window.tape.views.none, "‹ previous")
    assert window.tape.session.program.lesson == "consumed" and "cause 10 / 10" in read(window.tape.views.none)
    press(qtbot, window.tape.views.none, "next ›")
    assert window.tape.session.program.lesson == "constant"
    choose_lesson(qtbot, window, 2, window.tape.panel.examples)
    assert not [text for text in read(window.tape.views.none) if text.startswith("cause")]


def test_a_repair_changes_the_program_and_can_be_taken_back(qtbot, window, engine):
    press(qtbot, window.tape.views.none, "Fix and run")
    repaired = TAPE.calls[0].answers[2].cause.repairs[0].text
    assert window.tape.session.program == Program(repaired, lesson="loss")
    assert window.tape.views.code.text == repaired and asked(engine)[-1] == repaired
    assert moment(window).tape is TAPE  # the last good picture stays until there is another
    window.actions_["undo"].trigger()
    assert window.tape.views.code.text == TAPE.text == asked(engine)[-1]


def test_the_lesson_about_a_cause_is_marked_while_it_applies(qtbot, window, engine):
    see(qtbot, window, engine, lost())
    assert window.tape.panel.causes.applying == {"inner_outside"}
    see(qtbot, window, engine, nested_tape())
    assert window.tape.panel.causes.applying == frozenset()


def test_persistent_is_written_into_the_program(qtbot, window):
    box = button(window.tape.views.life, "persistent", QCheckBox)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert "tf.GradientTape(persistent=True) as tape" in window.tape.session.program.text
    window.actions_["undo"].trigger()
    assert window.tape.session.program.text == TAPE.text


def test_persistent_is_that_of_the_tape_which_is_chosen(qtbot, window, engine):
    see(qtbot, window, engine, nested_tape())
    press(qtbot, window.tape.views.life, "inner_tape")
    box = button(window.tape.views.life, "persistent", QCheckBox)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert "tf.GradientTape(persistent=True) as inner_tape" in window.tape.session.program.text


def test_the_line_is_moved_out_of_the_apples_outer_tape(qtbot, window, engine):
    see(qtbot, window, engine, apple())
    press(qtbot, window.tape.views.move_line, "Move and run")
    lines = window.tape.session.program.text.splitlines()
    assert lines[4:6] == [
        "speed = inner_tape.gradient(position, time)",
        "acceleration = outer_tape.gradient(speed, time)",
    ]


def test_a_record_picked_in_the_strip_is_marked_in_the_graph_and_its_line_is_lit(qtbot, window):
    views = window.tape.views
    frame = views.strip.band.frame(6).center().toPoint()
    qtbot.mouseClick(views.strip.band.viewport(), Qt.MouseButton.LeftButton, pos=frame)
    qtbot.waitUntil(lambda: lit(window) == [7])
    assert moment(window).selected == record(6)
    assert views.graph.scene.marked.face.title == "Sub"


def test_a_node_picked_in_the_graph_is_picked_everywhere(qtbot, window):
    views = window.tape.views
    node = views.graph.scene.nodes[views.graph.scene.web.index(source(0))]
    place = views.graph.canvas.mapFromScene(node.box.center())
    qtbot.mouseClick(views.graph.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: lit(window) == [1])
    assert moment(window).selected == source(0)


def test_the_number_of_a_line_picks_its_first_record(qtbot, window):
    gutter = window.tape.views.code.page.gutter
    row = next(row for line, row in window.tape.views.code.page.rows(gutter.width()) if line == 7)
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=row.center().toPoint())
    assert moment(window).selected == record(6)


def test_the_input_is_moved_under_the_curves(qtbot, window, engine):
    see(qtbot, window, engine, apple())
    window.tape.views.curves.row.slider.setFocus()
    qtbot.keyClick(window.tape.views.curves.row.slider, Qt.Key.Key_Right)
    assert "time = tf.Variable(1.21)" in window.tape.session.program.text
    qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    assert "time = tf.Variable(1.31)" in window.tape.session.program.text


def test_the_keys_play_and_step_the_film(qtbot, window):
    end = len(moment(window).beats)
    qtbot.keyClick(window.tape.home, Qt.Key.Key_Left)
    assert moment(window).position == end - 1
    qtbot.keyClick(window.tape.home, Qt.Key.Key_Home)
    qtbot.keyClick(window.tape.home, Qt.Key.Key_Space)
    assert window.tape.playing and window.actions_["play"].text() == "Pause"
    qtbot.keyClick(window.tape.home, Qt.Key.Key_Space)
    assert not window.tape.playing


def test_what_the_engine_refuses_is_said_below_the_code_and_the_picture_stays(qtbot, window, engine):
    engine.tapes.append(ListingError("tensorflow", Span(6, 8, 6, 13), "InvalidArgumentError", "Incompatible shapes"))
    qtbot.waitUntil(lambda: window.tape.views.code.message.wrong)
    assert "Incompatible shapes" in window.tape.views.code.message.text
    assert moment(window).tape is TAPE and window.tape.views.graph.scene.web.tape is TAPE


def test_a_program_of_a_training_step_belongs_to_no_lesson(qtbot, window, engine):
    tape = step_tape()
    window.tape.session.open_step(tape)
    hear(qtbot, window, engine, replace(tape, step=None))
    assert window.tape.panel.examples.shown is None and window.tape.panel.causes.shown is None


# What is shown


def test_a_tape_that_takes_long_is_said_in_the_status_bar(qtbot, window, engine):
    window.tape.session.edit(nested_tape().text)
    assert "Taking the tape" not in window.status.text
    qtbot.waitUntil(lambda: "Taking the tape…" in window.status.text)
    hear(qtbot, window, engine, nested_tape())
    assert "Taking the tape" not in window.status.text and "Eager" in window.status.text


def test_what_is_waited_for_is_tensorflow_first_and_nothing_once_it_has_failed(qtbot, qapp, engine):
    window = Window(Sessions.of(engine, BOOK), Settings(theme="light", bench="tape"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.tape.session.late)
    assert window.status.text == "Loading TensorFlow…"
    window.set_ready("2.21")
    assert window.status.text == "Taking the tape…"
    window.fail("RuntimeError: out of memory")
    assert "Taking" not in window.status.text


def test_the_costs_are_shown_where_there_are_some_else_the_card_about_none(qtbot, window, engine):
    views = window.tape.views
    assert views.none.isVisible() and not views.costs.isVisible()
    costs = tuple(Cost(size, 4, 8 * size, 8, 40 * size) for size in (10, 100, 1000))
    see(qtbot, window, engine, replace(TAPE, costs=costs))
    assert views.costs.isVisible() and not views.none.isVisible()
    assert "5 times as much" in views.costs.sentence


def test_an_apple_falls_unless_a_gradient_is_missing_else_the_curves_are_on_offer(qtbot, window, engine):
    views = window.tape.views
    assert views.graph.isVisible() and not views.picture.isVisible()
    see(qtbot, window, engine, apple())
    assert views.apple.isVisible() and views.curves.isVisible() and views.code.isVisible() and views.check.isVisible()
    see(qtbot, window, engine, lost())
    assert views.graph.isVisible() and views.none.isVisible() and not views.picture.isVisible()
    see(qtbot, window, engine, parabola())
    assert views.graph.isVisible() and views.picture.isVisible()
    press(qtbot, views.picture, "Curves")
    assert views.curves.isVisible() and not views.apple.isVisible() and views.code.isVisible()
    assert views.curves.row.slider.accessibleName() == "w"  # it has been drawn
    press(qtbot, views.picture, "Graph")
    assert views.graph.isVisible() and views.chain.isVisible() and views.life.isVisible() and views.code.isVisible()


def test_who_types_keeps_the_cursor_when_the_picture_turns_below_their_hands(qtbot, window, engine):
    page = window.tape.views.code.page
    page.setFocus()
    for tape in (parabola(), apple(), TAPE):  # the graph with curves on offer, the fall, the graph alone
        see(qtbot, window, engine, tape)
        assert page.hasFocus()


def test_f6_goes_to_the_strip_the_graph_and_the_program_not_to_the_buttons_above_them(qtbot, window):
    views, seen = window.tape.views, []
    for _ in range(8):
        window.panel_focus.next()
        seen.append(window.focusWidget())
    assert {views.strip.band, views.graph.canvas, views.code.page} <= set(seen)


def test_in_a_small_window_the_panel_in_front_stays_when_curves_come_on_offer(qtbot, make, engine):
    window = make(SMALL)
    see(qtbot, window, engine, TAPE)
    press(qtbot, window.tape.views, "Chain rule")
    window.tape.session.begin(Program(parabola().text, lesson=""))
    engine.tapes.append(parabola())
    qtbot.waitUntil(window.tape.views.picture.isVisible)
    assert window.tape.views.chain.isVisible()


def test_after_a_repair_the_keyboard_is_still_at_the_card(qtbot, window, engine):
    press(qtbot, window.tape.views.none, "Fix and run")
    see(qtbot, window, engine, parabola())
    assert window.tape.views.none.isAncestorOf(QApplication.focusWidget())


def test_a_picture_that_was_chosen_stays_while_the_input_is_moved(qtbot, window, engine):
    see(qtbot, window, engine, parabola(3.0))
    press(qtbot, window.tape.views.picture, "Curves")
    hear(qtbot, window, engine, parabola(3.5))
    assert window.tape.views.curves.isVisible()


def test_in_a_small_window_every_view_is_there_behind_a_tab_of_its_own(qtbot, make, engine):
    window = make(SMALL)
    views = window.tape.views
    see(qtbot, window, engine, parabola())
    tabs = {"Code": [views.code], "Chain rule": [views.chain], "Life, None": [views.life, views.none]}
    beside = {"Code": [views.code], "Check": [views.check, views.move_line]}
    for picture, expected in (("Graph", tabs), ("Curves", beside), ("Graph", tabs)):
        press(qtbot, views.picture, picture)
        row = next(one for one in views.findChildren(Segmented) if one.isVisible() and one is not views.picture)
        assert [tab.text() for tab in row.buttons() if tab.isVisible()][: len(expected)] == list(expected)
        for text, shown in expected.items():
            press(qtbot, row, text)
            assert {view for views_ in expected.values() for view in views_ if view.isVisible()} == set(shown)


def test_from_small_to_wide_and_back_every_view_finds_its_place(qtbot, make, engine):
    window = make(SMALL)
    views = window.tape.views
    see(qtbot, window, engine, TAPE)
    for size in (WIDE, SMALL, WIDE):
        window.resize(*size)
        qtbot.waitUntil(lambda size=size: views.chain.isVisible() == (size == WIDE))
        assert views.code.isVisible() and views.life.isVisible() == views.none.isVisible() == (size == WIDE)
        rows = [row for row in views.findChildren(Segmented) if row.isVisible()]
        assert bool(rows) == (size == SMALL)  # a panel that is alone has no tabs


@pytest.mark.parametrize("tape", [book_tape, apple, lost, parabola])
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=str)
def test_nothing_has_less_room_than_it_needs(qtbot, make, engine, size, tape):
    window = make(size)
    views = window.tape.views
    see(qtbot, window, engine, tape())
    assert (window.width(), window.height()) == size
    for row in [one for one in views.findChildren(Segmented) if one.isVisible()]:
        for tab in [one for one in row.buttons() if one.isVisible()]:
            qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
            assert too_small(window) == []


def too_small(window):
    """The views with less room than their least, and the buttons and labels in them whose words are cut."""
    QApplication.sendPostedEvents()
    views = [view for view in window.tape.views._views if view.isVisible()]
    small = [view for view in views if view.size().expandedTo(view.minimumSizeHint()) != view.size()]
    words = [
        part for view in views for part in view.findChildren(QWidget) if isinstance(part, QAbstractButton | QLabel)
    ]
    cut = [part for part in words if part.isVisible() and part.width() < part.minimumSizeHint().width()]
    return [(type(part).__name__, part.size(), part.minimumSizeHint()) for part in small + cut]


def test_another_palette_and_back_is_the_same_picture(qtbot, window):
    def picture(theme):
        window.theme_chosen.emit(theme)
        qtbot.wait(1)
        return window.grab().toImage()

    light, dark = picture("light"), picture("dark")
    assert light != dark
    assert picture("light") == light and picture("dark") == dark


# What comes back


def test_program_lesson_and_speed_come_back(qtbot, make, engine):
    window = make()
    window.tape.session.open_lesson("watch")
    window.tape.session.edit(TAPE.text)
    window.tape.transport.speed.faster()
    window.close()
    left = window.settings
    again = make(program=left.program, lesson=left.lesson, nodes_per_second=left.nodes_per_second)
    assert again.tape.session.program == Program(TAPE.text, lesson="watch")
    assert again.tape.views.code.text == TAPE.text and asked(engine)[-1] == TAPE.text
    assert again.tape.session.film.speed == again.tape.transport.speed.speed == 2.0
    assert not again.session.undone.canUndo()


@pytest.mark.parametrize("program", ["with", "import os\nos.system('true')\n", "\x00", "x" * 10**6])
def test_a_program_that_cannot_be_read_does_no_harm(make, program):
    window = make(program=program, lesson="of a later version", nodes_per_second=-1.0)
    assert window.tape.session.program == Program(LESSON["square"], lesson="square")
    assert window.tape.views.code.text == LESSON["square"] and not window.tape.views.code.message.wrong
    assert window.tape.session.film.speed == 0.5


def test_a_lesson_of_a_later_version_does_no_harm(make):
    window = make(program=TAPE.text, lesson="of a later version")
    assert window.tape.session.program.text == TAPE.text


def test_the_program_of_a_training_step_is_not_kept(make):
    window = make()
    window.tape.session.open_step(step_tape())
    window.close()
    assert (window.settings.program, window.settings.lesson) == ("", "")


def test_sizes_stay_when_the_picture_turns_and_come_back(qtbot, make, engine):
    window = make()
    see(qtbot, window, engine, parabola())
    views = window.tape.views
    for name, sizes in (("body", [700, 484]), ("band", [300, 400]), ("fall", [0, 800, 384])):
        views.splitters[name].setSizes(sizes)
    moved = {name: pytest.approx(sizes, abs=4) for name, sizes in views.sizes.items()}
    press(qtbot, views.picture, "Curves")
    press(qtbot, views.picture, "Graph")
    assert views.sizes == moved
    window.close()
    again = make(sizes=window.settings.sizes)
    see(qtbot, again, engine, parabola())
    assert again.tape.views.sizes == moved


def test_an_apple_that_was_not_there_when_the_window_was_closed_has_its_room_later(qtbot, make, engine):
    window = make()
    see(qtbot, window, engine, TAPE)
    window.close()
    again = make(sizes=window.settings.sizes)
    see(qtbot, again, engine, apple())
    assert again.tape.views.apple.width() == pytest.approx(236, abs=2)
    assert again.tape.views.code.width() == pytest.approx(364, abs=2)


def test_the_program_is_saved_as_it_runs(qtbot, window, tmp_path, monkeypatch):
    path = tmp_path / "mine.py"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(qtbot, window.tape.views.code, "Save…")
    assert path.read_text("utf-8") == TAPE.head + TAPE.text
    assert window.status.text == "Saved mine.py."
    parse(path.read_text("utf-8"))
    window.settings.folder = ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "mine.py"), ""))
    qtbot.keyClick(
        window.tape.home, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert window.banner.isVisible() and "mine.py" in window.banner.text
