"""The Layers bench alone: what a person does becomes another study, and what came of it is seen everywhere."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QUndoStack
from PySide6.QtWidgets import QApplication

from engine.shapes import LESSONS, Again, Card, Inputs, Layer, script
from engine.shapes.study_text import study_of, text_of
from gui import style
from gui.layers.moments import Moment
from gui.layers.session import LayerSession
from gui.settings import Settings
from gui.tokens import LIGHT
from tests.gui.layers.person import NONE, SMALL, STUDIES, WIDE, Answering, Desk, Key, Person, came_of, choose

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # by a menu, on the offscreen platform


@pytest.fixture
def engine():
    return Answering()


@pytest.fixture(scope="module", autouse=True)
def styled(qapp):
    style.apply(qapp, LIGHT)
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def sit(qtbot, qapp, engine):
    """Sit down at the bench alone."""
    desks = []

    def sit(lesson="", size=WIDE, settings=None):
        session = LayerSession(engine, QUndoStack(qapp))
        if lesson:
            session.open_lesson(lesson)
        desks.append(Desk(session, size))
        desks[-1].layers.restore(settings or Settings())
        qtbot.addWidget(desks[-1])
        return Person(desks[-1], engine, qtbot)

    yield sit
    for desk in desks:
        desk.layers.session.stop()


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_is_on_screen_with_what_came_of_it(sit, lesson):
    person = sit(lesson.id)
    shown = person.sees()
    assert person.study == lesson.study and (person.session.part, person.session.place) == (lesson.part, lesson.place)
    assert person.panel.lessons.shown == lesson.id and person.panel.layer.name.text() == person.session.passage.name
    assert person.bench.program == person.panel.code.code == script(shown)
    assert person.views.flow.band.count == len(lesson.study.stack)
    assert [card.head.name for card in person.views.cards.cards] == [c.layer.call[13:] for c in lesson.study.cards]
    assert person.views.head.shape_field.text() == str(lesson.study.compared.shape)
    assert person.bench.facts[-1] == "seed 3" and person.bench.busy == ""


def test_a_layer_that_is_picked_while_moments_play_is_played_from_its_first(sit, qtbot):
    person = sit("stack")
    person.session.reel.toggle_play()
    person.session.reel.step_on()
    person.session.pick_layer(1)
    assert person.session.moment == Moment("__init__") and person.session.reel.playing
    person.session.reel.stop()


def test_a_second_call_is_played_and_can_be_undone(sit, qtbot):
    person = sit()
    person.session.reel.restart()
    person.session.reel.set_speed(200)
    person.clicks(person.views.call.again)
    asked = person.engine.verbs().count("examine")
    assert person.study.again == Again(0)
    person.hears(lambda: person.session.moment == Moment("call", 2, again=True))
    assert person.views.call.line.code == "again = simple_dense(x0)"
    assert "again = simple_dense(x0)" in person.bench.program
    person.session.reel.set_speed(1)
    person.clicks(person.views.call.again)  # once more: there is nothing new to ask for
    assert person.session.reel.playing and person.session.moment == Moment("call", 0, again=True)
    assert person.engine.verbs().count("examine") == asked
    person.session.reel.stop()
    assert person.undoes().again is None and person.session.moment == Moment("call", 2)
    assert person.makes_again().again == Again(0)


@pytest.mark.parametrize(("width", "failed"), [("100", True), ("784", False)])
def test_a_call_with_another_width_fails_with_tensorflows_words(sit, qtbot, width, failed):
    person = sit()
    person.session.reel.set_speed(200)
    person.writes(person.views.call.width_field, width)
    again = person.sees().again
    assert person.study.again == Again(0, int(width)) and (again.failure is not None) == failed
    person.hears(lambda: not person.session.reel.playing)
    assert person.session.moment.again
    assert person.views.call.line.code == f"again = simple_dense(tf.ones((2, {width})))"
    assert ("InvalidArgumentError" in person.views.life.columns[2].error.text) == failed
    assert person.undoes().again is None


def test_a_second_call_beyond_the_limits_is_refused_in_its_row(sit):
    person = sit("classifier")
    person.writes(person.views.call.width_field, "4096")
    assert person.study.again is None
    assert person.views.call.line.error == "The inputs would have 8,192,000 elements: at most 1,000,000."
    person.types(Key.Key_Backspace)
    assert person.views.call.line.error == ""


def test_every_field_of_a_layer_makes_another_layer(sit):
    person = sit("images")
    form = person.panel.layer
    person.writes(form.rows["filters"].line, "4")
    person.writes(form.rows["kernel_size"].line, "5")
    person.writes(form.rows["strides"].line, "2")
    person.clicks(form.rows["padding"].picker.buttons()[1])
    choose(form.rows["activation"].picker, "tf.nn.tanh")
    person.sees()
    assert person.study.cards[3].layer == Layer("Conv2D", 4, "tf.nn.tanh", 5, 2, "same")
    assert person.views.cards.cards[3].facts.shapes.text() == "(32, 28, 28, 3) → (32, 14, 14, 4)"
    for _ in range(5):
        person.undoes()
    assert person.study == STUDIES["images"]
    for _ in range(5):
        person.makes_again()
    assert person.study.cards[3].layer.units == 4
    choose(form.kind.picker, "Flatten")
    person.sees()
    assert person.study.cards[3].layer.kind == "Flatten"


def test_other_inputs_go_through_the_stack(sit):
    person = sit()
    form = person.panel.inputs
    person.writes(form.shape.line, "4, 6")
    choose(form.values.picker, "two clouds")
    assert person.sees().study.inputs == Inputs((4, 6), "sample")
    assert person.panel.code.code.count("x0 = tf.constant(") == 1
    person.undoes()
    assert person.undoes() == STUDIES["simple_dense"]


def test_what_is_wrong_is_said_where_it_was_typed_and_nothing_is_lost(sit):
    person = sit("by_rank")
    layer, inputs, head = person.panel.layer, person.panel.inputs, person.views.head
    person.writes(layer.rows["units"].line, "5000")
    assert layer.rows["units"].message == "There can be 1 to 4,096 units or filters, not 5,000."
    person.writes(layer.rows["units"].line, "2000")
    assert "parameters: at most 10,000,000" in layer.rows["units"].message
    person.types(Key.Key_Escape)
    person.writes(inputs.shape.line, "(2, -1)")
    assert inputs.shape.message == "Along an axis there can be 1 to 4,096 numbers, not −1."
    person.types(Key.Key_Escape)
    person.writes(head.shape_field, "apple")
    assert head.error.text() == "“apple” is not a shape; whole numbers are, samples first: (32, 10, 16)."
    person.writes(head.shape_field, "(2, 1001, 1)")
    assert head.error.text().startswith("The recurrent layers would go through 1,001 steps in all")
    assert inputs.shape.message == "" and person.study == STUDIES["by_rank"]
    person.writes(head.shape_field, "(2, 9, 1)")
    assert not head.error.isVisible() and person.sees().study.compared.shape == (2, 9, 1)


def test_a_layer_that_would_cost_too_much_is_not_added_and_the_panel_says_so(sit):
    person = sit()
    choose(person.panel.layer.kind.picker, "Flatten")
    person.writes(person.panel.inputs.shape.line, "1, 900, 1000")
    person.sees()
    person.views.flow.band.setFocus()
    person.types(Key.Key_Insert)
    person.types(Key.Key_Down)
    person.types(Key.Key_Return)
    said = "SimpleDense would have 28,800,032 parameters: at most 10,000,000; fewer units need fewer."
    assert person.panel.layer.message == said and person.calls == ["Flatten()"]
    person.types(Key.Key_Insert)
    for _ in range(4):
        person.types(Key.Key_Down)
    person.types(Key.Key_Return)
    assert person.panel.layer.message == "" and person.calls == ["Flatten()", "LSTM(32)"]


@pytest.mark.parametrize("place", [0, 1])
def test_a_string_as_activation_is_repaired_in_two_ways(sit, qtbot, place):
    person = sit("string_activation")
    box = person.panel.layer.failure
    assert "'str' object is not callable" in box.raised.text and "TypeError" in person.views.life.columns[2].error.text
    assert not person.session.can_call() and not person.views.call.again.isEnabled()
    button = box.repairs[place].button
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    button.setFocus()
    person.types(Key.Key_Space)
    activation = ("tf.nn.relu", 'keras.activations.get("relu")')[place]
    assert person.sees().study.stack == (Layer("SimpleDense", 32, activation),)
    assert person.window.focusWidget() is person.panel.layer.kind.picker and not box.isVisible()
    assert person.session.moment == Moment("call", 2)
    assert person.undoes() == STUDIES["string_activation"] and box.isVisible()
    assert person.makes_again().stack[0].activation == activation


def test_a_layer_of_a_stack_is_repaired(sit):
    person = sit("images")
    person.clicks_box(0)
    person.writes(person.panel.layer.rows["kernel_size"].line, "40")
    person.sees()
    box = person.panel.layer.failure
    assert [one.isVisible() for one in box.repairs] == [True, True] and person.views.flow.band.count == 3
    person.clicks_box(2)  # nothing has reached it
    assert person.session.moment is None and person.views.call.line.code == ""
    assert person.views.call.line.note == "Not reached: a layer before it failed."
    assert not person.session.reel.can_play() and not person.views.call.again.isEnabled()
    person.clicks_box(0)
    box.repairs[1].button.click()
    assert person.sees().study.stack[0].kernel_size == 28 and not box.isVisible()


def drag(widget, at, buttons=Qt.MouseButton.LeftButton):
    """Move the pointer, with buttons held."""
    place, no = QPointF(at), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, widget.mapToGlobal(place), no, buttons, NONE)
    QApplication.sendEvent(widget, event)


def test_a_stack_is_built_with_the_mouse(sit, qtbot):
    person = sit("stack")
    band = person.views.flow.band
    start, end = (band.box(place).center().toPoint() for place in (0, 3))
    qtbot.mousePress(band.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for at in (start + (end - start) / 2, end, end + (end - start) / 40):
        drag(band.viewport(), at)
    qtbot.mouseRelease(band.viewport(), Qt.MouseButton.LeftButton, pos=end + (end - start) / 40)
    person.sees()
    assert [layer.units for layer in person.study.stack] == [64, 32, 10, 32] and person.session.place == 3
    drag(band.viewport(), band.box(1).center().toPoint(), Qt.MouseButton.NoButton)
    person.clicks(band.signs.cross)
    person.sees()
    assert [layer.units for layer in person.study.stack] == [64, 10, 32]
    person.clicks(band.signs.end)
    person.types(Key.Key_Up)  # the last kind
    person.types(Key.Key_Return)
    person.sees()
    assert person.study.stack[-1] == Layer("Flatten") and person.session.place == 3


def test_a_wrong_rank_is_repaired_on_its_card_and_stays_so(sit):
    person = sit("vectors")
    person.writes(person.views.head.shape_field, "4, 9")
    person.sees()
    cards = person.views.cards.cards
    assert [card.refusal.isVisible() for card in cards] == [False, True, True, True]
    cards[1].refusal.boxes[0].button.setFocus()
    person.types(Key.Key_Space)
    person.sees()
    assert person.study.cards[1] == Card(Layer("LSTM"), fitted=True) and not cards[1].refusal.isVisible()
    assert person.window.focusWidget() is cards[1]
    person.types(Key.Key_Return)
    assert (person.session.part, person.session.place) == ("cards", 1)
    person.writes(person.panel.layer.rows["units"].line, "8")
    cards[1].head.kind_wanted.emit("GRU")
    person.sees()
    assert person.study.cards[1] == Card(Layer("GRU", 8), fitted=True)  # the same rank: still after expand_dims
    choose(person.panel.layer.kind.picker, "Dense")
    assert person.sees().study.cards[1] == Card(Layer("Dense", 8))
    for cards_then in (Card(Layer("GRU", 8), True), Card(Layer("LSTM", 8), True), Card(Layer("LSTM"), True)):
        assert person.undoes().cards[1] == cards_then
    assert person.undoes().cards[1] == Card(Layer("LSTM"))


def test_the_kernel_moves_with_the_keyboard_and_filters_are_turned(sit):
    person = sit("images")
    card = person.views.cards.cards[3]
    card.setFocus()
    person.types(Key.Key_Tab)
    assert person.window.focusWidget() is card.picture
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down):
        person.types(key)
    assert card.picture.cell == (1, 2) and person.views.cards.bubble.isVisible()
    for place in (0, 1):
        person.types(Key.Key_Tab)
        assert person.window.focusWidget() is card.choices.boxes[place]
        person.types(Key.Key_Up)
    assert card.choices.values == (1, 1) and card.picture.sheets.names == ("x[0, …, 1]", "y[0, …, 1]")
    assert person.study == STUDIES["images"]


def test_shapes_of_every_rank_are_a_click_away(sit):
    person = sit()
    for button, rank in zip(person.views.head.quick.buttons(), (2, 3, 4), strict=True):
        person.clicks(button)
        assert len(person.sees().study.compared.shape) == rank


@pytest.mark.parametrize(
    ("lesson", "layer", "reason"),
    [
        ("simple_dense", None, "Needs inputs (samples, 2)."),
        ("images", None, "Needs dense layers only."),
        ("classifier", Layer("Dense", 3), "Needs 1 unit at the end."),
        ("classifier", Layer("Dense", 1, "tf.nn.sigmoid"), "Needs the activation None: the output is linear."),
        ("classifier", Layer("LSTM", 1), "Needs dense layers only."),
    ],
)
def test_what_is_missing_for_training_is_said(sit, qtbot, lesson, layer, reason):
    person = sit(lesson)
    if layer is not None:
        person.session.put_layer(layer)
        person.sees()
    assert person.views.flow.train.reason == reason and not person.bench.can_train()
    with qtbot.assertNotEmitted(person.bench.train_wanted):
        person.clicks(person.views.flow.train.button)
        person.bench.train()


def test_the_program_is_saved(sit, qtbot):
    person = sit("series")
    with qtbot.waitSignal(person.bench.save_wanted) as saved:
        person.bench.save()
    assert saved.args == ["layers.py", script(came_of(STUDIES["series"]))]


def test_a_late_answer_is_waited_for_and_an_old_one_left_out(sit, qtbot, engine, monkeypatch):
    person = sit()
    old = person.session.report
    monkeypatch.setattr(engine, "examine", lambda study: None)
    person.session.open_lesson("stack")
    qtbot.waitUntil(lambda: person.bench.busy == "Calling the layers…")
    person.session.answer(old)
    assert person.session.late and person.session.report is old
    person.session.answer(came_of(STUDIES["stack"]))
    assert person.bench.busy == "" and person.sees().study == STUDIES["stack"]


def test_the_study_comes_back_at_the_next_start(sit):
    person, settings = sit("series"), Settings()
    person.session.remove(1)
    person.bench.remember(settings)
    again = sit(settings=settings)
    assert again.study == person.study != STUDIES["series"] and again.panel.lessons.shown == "series"
    assert again.views.head.shape_field.text() == "(8, 24, 3)" and not again.session.undone.canUndo()


def spoiled(old, new):
    """The text of a study that somebody has changed by hand."""
    text = text_of(STUDIES["other_width"])
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "3", "null", "[" * 100_000),
        *(spoiled('"seed": 3', f'"seed": {seed}') for seed in (-1, 2**32, 1.5)),
        *(spoiled('"layer": 0', f'"layer": {place}') for place in (-1, '"0"')),
        spoiled('"units": 32', '"units": 5000'),
        spoiled('"kind": "LSTM"', '"kind": "Lambda"'),
        spoiled('"cards": [', '"cards": [], "rest": ['),
    ],
)
def test_a_study_that_can_not_be_read_is_none(text):
    assert study_of(text) is None


@pytest.mark.parametrize("study", STUDIES.values(), ids=STUDIES)
def test_a_study_is_the_same_after_it_has_been_text(study):
    assert study_of(text_of(study)) == study


@pytest.mark.parametrize("size", [WIDE, SMALL])
@pytest.mark.parametrize("lesson", ["string_activation", "stack", "images", "by_rank"])
def test_nothing_is_cut_off_or_covered(sit, qtbot, size, lesson):
    person = sit(lesson, size)
    views = person.views
    assert views.width() >= views.minimumSizeHint().width() and views.height() >= views.minimumSizeHint().height()
    assert views.head.head.note == ("the rank of a tensor picks the layer" if size == WIDE else "")
    for card in views.cards.cards:
        assert card.width() >= card.minimumSizeHint().width()
        words, picture = (part.geometry() for part in (card._words, card._shown))
        assert not card._shown.isVisible() or not words.intersects(picture)
        assert not card._shown.isVisible() or card._shown.width() >= card._shown.minimumSizeHint().width()
    for column in views.life.columns:
        assert column.error.height() <= column.height() and column.chips.geometry().bottom() < column.height()
