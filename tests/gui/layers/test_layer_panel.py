"""The side panel of the Layers bench: examples, the layer that is picked, its inputs, the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QWidget

from engine.shapes import FIELDS, LESSONS, Inputs, Layer, lines_of, script
from gui import style
from gui.layer_panel import LayerPanel
from gui.layer_panel.lesson_list import MARGIN
from gui.layer_panel.words import field_words, kind_help, values_words
from gui.layers.lesson_words import lesson_words, titles
from gui.style import mono_font, ui_font
from gui.tokens import DARK, LIGHT
from tests.reports import report

DENSE = Layer("SimpleDense", 32, "tf.nn.relu")


@pytest.fixture
def panel(qtbot, qapp):
    style.apply(qapp, LIGHT)
    made = LayerPanel()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(256, 820)
    made.layers, made.batches, made.ids, made.repairs = [], [], [], []
    made.layer_wanted.connect(made.layers.append)
    made.inputs_wanted.connect(made.batches.append)
    made.lesson_chosen.connect(made.ids.append)
    made.repair_wanted.connect(made.repairs.append)
    show(made, "simple_dense")
    made.show()
    qtbot.waitExposed(made)
    yield made
    qapp.setStyleSheet("")


def show(panel, lesson, part="stack", place=0):
    came = report(lesson)
    passage = (came.stack if part == "stack" else came.cards)[place]
    panel.show_lesson(lesson)
    panel.show_inputs(came.study.inputs)
    panel.show_layer(passage.layer, passage)
    panel.show_code(script(came), lines_of(script(came), "call"))


def type_into(line, text, qtbot, key=Qt.Key.Key_Return):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    if key:
        qtbot.keyClick(line, key)


def choose(box, text):
    index = box.findText(text)
    assert index >= 0, text
    box.setCurrentIndex(index)
    box.activated.emit(index)


def fields(panel):
    return tuple(field for field, row in panel.layer.rows.items() if row.isVisibleTo(panel))


@pytest.mark.parametrize("kind", FIELDS)
def test_a_layer_has_one_control_for_each_of_its_parameters(panel, kind):
    panel.show_layer(Layer(kind), None)
    assert set(fields(panel)) == set(FIELDS[kind])
    assert panel.layer.kind.picker.currentText() == kind


def test_a_number_is_wanted_once_it_is_entered(panel, qtbot):
    line = panel.layer.rows["units"].line
    type_into(line, "6", qtbot, None)
    qtbot.keyClicks(line, "4")
    assert panel.layers == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert panel.layers == [Layer("SimpleDense", 64, "tf.nn.relu")]
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert panel.layers[-1].units == 65


@pytest.mark.parametrize(
    ("kind", "field", "text", "words"),
    [
        ("SimpleDense", "units", "0", "There can be 1 to 4,096 units or filters, not 0."),
        ("SimpleDense", "units", "5000", "There can be 1 to 4,096 units or filters, not 5,000."),
        ("SimpleDense", "units", "3.5", "There can be 1 to 4,096 units or filters, not 3.5."),
        ("SimpleDense", "units", "inf", "There can be 1 to 4,096 units or filters, not inf."),
        ("Conv1D", "filters", "many", "There can be 1 to 4,096 units or filters, not “many”."),
        ("Conv2D", "kernel_size", "65", "kernel_size is a whole number from 1 to 64, not 65."),
        ("Conv2D", "strides", "-1", "strides is a whole number from 1 to 64, not −1."),
        ("Conv2D", "strides", "", "strides is a whole number from 1 to 64, not “”."),
    ],
)
def test_a_wrong_number_is_named_while_it_is_typed_and_nothing_is_clamped(panel, qtbot, kind, field, text, words):
    panel.show_layer(Layer(kind), None)
    row = panel.layer.rows[field]
    type_into(row.line, text or "\b", qtbot, None)
    assert (row.message, row.line.property("wrong")) == (words, True)
    qtbot.keyClick(row.line, Qt.Key.Key_Return)
    assert panel.layers == []
    assert row.line.text() == text
    panel.show_layer(Layer(kind), None)  # a moment is played meanwhile
    assert row.line.text() == text
    qtbot.keyClick(row.line, Qt.Key.Key_Escape)
    assert row.message == ""
    assert row.line.text() == ("32" if field in ("units", "filters") else "3" if field == "kernel_size" else "1")


def test_what_is_being_typed_stays_while_moments_are_played_and_goes_with_its_layer(panel, qtbot):
    line = panel.layer.rows["units"].line
    type_into(line, "12", qtbot, None)
    show(panel, "simple_dense")
    assert line.text() == "12"
    show(panel, "stack", place=2)
    assert line.text() == "32"


def test_every_other_parameter_can_be_chosen(panel, qtbot):
    choose(panel.layer.rows["activation"].picker, "tf.nn.softmax")
    assert panel.layers[-1] == Layer("SimpleDense", 32, "tf.nn.softmax")
    panel.show_layer(Layer("Conv1D", 8), None)
    qtbot.mouseClick(panel.layer.rows["padding"].picker.buttons()[1], Qt.MouseButton.LeftButton)
    assert panel.layers[-1] == Layer("Conv1D", 8, padding="same")
    panel.show_layer(Layer("GRU", 8), None)
    choose(panel.layer.rows["return_sequences"].picker, "True")
    assert panel.layers[-1] == Layer("GRU", 8, return_sequences=True)


def test_another_kind_keeps_the_parameters_that_both_have(panel):
    choose(panel.layer.kind.picker, "Dense")
    assert panel.layers == [Layer("Dense", 32, "tf.nn.relu")]


def test_a_layer_that_is_refused_is_refused_at_its_field(panel, qtbot):
    panel.layer_wanted.connect(lambda layer: panel.show_error("Too many."))
    rows = panel.layer.rows
    type_into(rows["units"].line, "4000", qtbot)
    assert (rows["units"].message, rows["units"].line.text()) == ("Too many.", "4000")
    choose(panel.layer.kind.picker, "LSTM")
    assert (panel.layer.kind.message, panel.layer.kind.picker.currentText()) == ("Too many.", "SimpleDense")


def test_what_is_refused_elsewhere_is_said_below_the_form(panel):
    panel.show_error("The stack would have 13 layers: at most 12.")
    assert panel.layer.message == "The stack would have 13 layers: at most 12."
    panel.show_error("")
    assert panel.layer.message == ""


def test_a_shape_is_checked_while_it_is_typed_and_wanted_once_it_is_entered(panel, qtbot):
    row = panel.inputs.shape
    type_into(row.line, "(2, 7", qtbot, None)
    assert "is not a shape" in row.message
    qtbot.keyClicks(row.line, ")")
    assert row.message == ""
    assert panel.batches == []
    qtbot.keyClick(row.line, Qt.Key.Key_Return)
    assert panel.batches == [Inputs((2, 7))]
    type_into(row.line, "(2, 5000)", qtbot)
    assert row.message == "Along an axis there can be 1 to 4,096 numbers, not 5,000."
    assert len(panel.batches) == 1
    qtbot.keyClick(row.line, Qt.Key.Key_Escape)
    assert (row.line.text(), row.message) == ("(2, 784)", "")


def test_inputs_that_are_refused_are_refused_at_their_field(panel, qtbot):
    panel.inputs_wanted.connect(lambda inputs: panel.show_error("Too many."))
    type_into(panel.inputs.shape.line, "(4096, 64)", qtbot)
    assert (panel.inputs.shape.message, panel.inputs.shape.line.text()) == ("Too many.", "(4096, 64)")
    assert panel.layer.message == ""


@pytest.mark.parametrize(
    ("shape", "sample"), [((2, 784), "two clouds"), ((8, 24, 3), "sine series"), ((8, 28, 28, 3), "drawn images")]
)
def test_a_sample_is_called_after_what_the_rank_stands_for(panel, shape, sample):
    panel.show_inputs(Inputs(shape, "sample"))
    picker = panel.inputs.values.picker
    assert [picker.itemText(place) for place in range(picker.count())] == ["ones", "normal", sample]
    assert picker.currentText() == sample
    choose(picker, "normal")
    assert panel.batches == [Inputs(shape, "normal")]


def test_a_failure_stands_word_for_word_with_its_repairs(panel, qtbot):
    show(panel, "string_activation")
    box = panel.layer.failure
    assert box.isVisible()
    assert "TypeError: " in box.raised.text
    assert "'str' object is not callable" in box.raised.text
    assert [one.code.accessibleName() for one in box.repairs] == [
        "SimpleDense(32, activation=tf.nn.relu)",
        'SimpleDense(32, activation=keras.activations.get("relu"))',
    ]
    qtbot.mouseClick(box.repairs[0].button, Qt.MouseButton.LeftButton)
    assert panel.repairs[0].card.layer == DENSE
    failed = report("string_activation").stack[0]
    panel.show_layer(DENSE, failed)  # not called yet
    assert not box.isEnabled()
    show(panel, "simple_dense")
    assert not box.isVisible()


def test_without_a_layer_it_is_said_what_to_do(panel):
    panel.show_layer(None, None)
    assert fields(panel) == ()
    assert any("No layer is picked" in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_a_lesson_is_asked_for_with_mouse_or_keys_and_shown_once_it_is_there(panel, qtbot):
    item = panel.lessons.visualItemRect(panel.lessons.item(2)).center()
    qtbot.mouseClick(panel.lessons.viewport(), Qt.MouseButton.LeftButton, pos=item)
    qtbot.keyClick(panel.lessons, Qt.Key.Key_Down)
    qtbot.keyClick(panel.lessons, Qt.Key.Key_Return)
    assert panel.ids == ["stack", "other_width"]
    assert panel.lessons.shown == "simple_dense"
    show(panel, "other_width")
    assert panel.lessons.shown == "other_width"


@pytest.mark.parametrize("method", ["__init__", "build", "call"])
def test_the_lit_lines_are_in_sight(panel, qtbot, method):
    text = script(report("stack"))
    lit = lines_of(text, method)
    panel.show_code(text, lit)
    code = panel.code
    rows = dict(code.rows(10))
    for line in lit:
        assert code.tint(line).row == "nowt"
        assert 0 <= rows[line].top() <= rows[line].bottom() <= code.viewport().height(), line
    assert code.tint(lit[0] - 1).row == ""


def test_without_lit_lines_the_layer_is_in_sight(panel):
    show(panel, "series", "cards", 2)
    assert panel.code.lit == range(0)
    block = panel.code.document().findBlockByNumber(next(iter(panel.code.rows(10)))[0] - 1)
    shown = [block.text()]
    while (block := block.next()).isValid():
        shown.append(block.text())
    assert any(line.startswith("conv1d = ") for line in shown[:10])


@pytest.mark.parametrize(("width", "height"), [(256, 820), (232, 610)])
@pytest.mark.parametrize("lesson", [lesson.id for lesson in LESSONS])
def test_nothing_is_wider_than_the_panel_or_cut_off(panel, qtbot, width, height, lesson):
    panel.set_compact(width == 232)
    panel.resize(width, height)
    came = report(lesson)
    parts = [("stack", place) for place in range(len(came.stack))] + [("cards", place) for place in range(4)]
    for part, place in parts:
        show(panel, lesson, part, place)
        qtbot.waitUntil(lambda: not list(cut_off(panel)))


def cut_off(panel):
    """The texts that have too little room, and the controls that have none within the panel."""
    for one in panel.findChildren(QWidget):
        if one.isVisible() and isinstance(one, QAbstractButton | QComboBox | QLineEdit | QLabel):
            if one.mapTo(panel, one.rect().topRight()).x() >= panel.width():
                yield one.accessibleName()
            if isinstance(one, QLabel):
                wide, high = one.sizeHint().width(), one.sizeHint().height()
                if one.wordWrap():
                    wide, high = 0, one.heightForWidth(one.width())
                if wide > one.width() or high > one.height():
                    yield one.text()


@pytest.mark.parametrize("width", [256, 232])
def test_titles_and_notes_of_lessons_do_not_meet(panel, width):
    for id, title in titles():
        taken = QFontMetrics(ui_font(12.5, bold=True)).horizontalAdvance(title)
        taken += QFontMetrics(mono_font(10.5)).horizontalAdvance(lesson_words(id).note)
        assert taken + 8 <= width - 2 * MARGIN - 10, title  # 10: the scroll bar


def test_everything_has_words():
    assert [id for id, _ in titles()] == [lesson.id for lesson in LESSONS]
    assert all(lesson_words(id).help for id, _ in titles())
    assert all(kind_help(kind) for kind in FIELDS)
    assert all(field_words(field).help for names in FIELDS.values() for field in names)
    assert all(values_words(values, rank).help for values in ("ones", "normal", "sample") for rank in (2, 3, 4))


def test_every_control_has_a_name_and_a_tooltip(panel):
    show(panel, "string_activation")
    for kind in (QAbstractButton, QComboBox, QLineEdit, QListWidget):
        for part in panel.findChildren(kind):
            if part.isVisibleTo(panel):
                assert part.accessibleName(), part
                assert part.toolTip() or isinstance(part, QListWidget), part.accessibleName()
    assert "From 1 to 4,096" in panel.layer.rows["units"].line.toolTip()


def test_everything_is_reached_by_tab_from_the_top_to_the_bottom(panel, qtbot):
    show(panel, "string_activation")
    panel.lessons.setFocus()
    seen = [panel.lessons]
    while seen.count(panel.focusWidget()) < 2:
        panel.focusNextChild()
        seen.append(panel.focusWidget())
    form, inputs = panel.layer, panel.inputs
    wanted = [panel.lessons, form.kind.picker, form.rows["units"].line, form.rows["activation"].picker]
    wanted += [form.failure.repairs[0].button, inputs.shape.line, inputs.values.picker, panel.code]
    assert [one for one in seen if one in wanted][: len(wanted)] == wanted


def test_another_palette_leaves_no_colour_behind(panel, qapp):
    for tokens in (DARK, LIGHT, DARK):
        style.apply(qapp, tokens)
        panel.restyle(tokens)
    picture = panel.lessons.grab().toImage()
    assert picture.pixelColor(1, 5) == QColor(DARK.ink)
    code = panel.code.viewport().grab().toImage()
    assert QColor(DARK.nowt) in [code.pixelColor(code.width() - 2, y) for y in range(code.height())]
