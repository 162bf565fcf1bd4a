"""The side panel of the Tape bench: lessons to choose, an expression to type, inputs to change."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QWidget

from engine.lessons import LESSONS
from engine.listing import parse
from engine.listing.inputs import inputs
from gui import style
from gui.tape.lesson_panel import LessonPanel
from gui.tape.lesson_panel.lesson_row import HEIGHT, LessonRow, fitted
from gui.tape.lesson_panel.typed_line import TypedLine
from gui.tape.lesson_words import OF_CAUSE, lesson_words
from gui.tokens import DARK, LIGHT

TEXTS = {lesson.id: lesson.text for lesson in LESSONS}
GROUPS = {group: [lesson.id for lesson in LESSONS if lesson.group == group] for group in ("examples", "none")}


@pytest.fixture
def panel(qtbot, qapp):
    style.apply(qapp, LIGHT)
    made = LessonPanel()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(256, 740)
    made.chosen, made.texts = [], []
    made.lesson_chosen.connect(made.chosen.append)
    made.text_wanted.connect(made.texts.append)
    show(made, "loss")
    made.show()
    qtbot.waitExposed(made)
    yield made
    qapp.setStyleSheet("")


def show(panel, lesson, text=None):
    panel.show_lesson(lesson)
    panel.show_program(parse(text or TEXTS[lesson]))
    QApplication.sendPostedEvents()  # lays everything out


def field(panel, name, kind=QLineEdit):
    return next(one for one in panel.findChildren(kind) if one.accessibleName() == name and one.isVisibleTo(panel))


def enter(line, text, qtbot):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(box, word):
    index = box.findText(word)
    assert index >= 0, word
    box.setCurrentIndex(index)
    box.activated.emit(index)


def read(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def given(text):
    return {one.name: (one.kind, one.dtype, one.value, one.trainable) for one in inputs(parse(text))}


def click(lessons, place, qtbot):
    point = lessons.visualItemRect(lessons.item(place)).center()
    qtbot.mouseClick(lessons.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_every_lesson_has_a_title_and_a_sentence_and_stands_in_the_order_of_the_course(panel):
    for lessons, group in ((panel.examples, "examples"), (panel.causes, "none")):
        titles = [lesson_words(id).title for id in GROUPS[group]]
        assert [row.title for row in lessons.rows()] == titles
        assert [row.number for row in lessons.rows()] == list(range(1, len(titles) + 1))
        assert all(lessons.item(place).toolTip() for place in range(lessons.count()))


def test_every_cause_leads_to_a_lesson_and_every_lost_gradient_has_its_cause():
    assert sorted(OF_CAUSE.values()) == sorted(GROUPS["none"])


def test_a_click_asks_for_the_lesson_and_the_mark_waits_until_it_is_on_screen(panel, qtbot):
    click(panel.causes, 3, qtbot)
    click(panel.examples, 8, qtbot)
    assert panel.chosen == ["numpy", "own"]
    assert (panel.examples.shown, panel.causes.shown) == ("loss", None)


def test_arrows_go_along_the_list_and_enter_chooses(panel, qtbot):
    panel.examples.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Enter):
        qtbot.keyClick(panel.examples, key)
    assert panel.chosen == ["apple", "watch"]


def test_one_lesson_is_marked_at_a_time_and_a_program_of_ones_own_marks_none(panel):
    panel.show_lesson("numpy")
    marked = [row.title for lessons in (panel.examples, panel.causes) for row in lessons.rows() if row.shown]
    assert marked == ["Out through .numpy()"]
    panel.show_lesson(None)
    assert (panel.examples.shown, panel.causes.shown) == (None, None)
    assert panel.chosen == []


def test_a_lesson_that_is_put_on_screen_comes_into_sight(panel):
    panel.resize(256, 300)
    panel.show_lesson("consumed")
    row = panel.causes.visualItemRect(panel.causes.currentItem())
    top = panel.causes.mapTo(panel, row.topLeft()).y()
    assert 0 <= top <= 300 - HEIGHT


def test_the_causes_of_the_program_on_screen_are_marked_by_a_word(panel):
    panel.set_applying({"unwatched constant", "unconnected"})
    assert [row.title for row in panel.causes.rows() if row.applies] == ["Constant, not watched"]
    spoken = panel.causes.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Constant, not watched, applies"
    panel.set_applying(set())
    assert not any(row.applies for row in panel.causes.rows())


@pytest.mark.parametrize("room", [202, 178])  # of a title at 256 and at 232 pixels, with the scroll bar
def test_every_title_has_room_beside_its_chip(qapp, room):
    for group in GROUPS.values():
        for id in group:
            assert fitted(LessonRow(1, lesson_words(id).title, False, False), room)[1].pointSizeF() > 7
    chips = {id: fitted(LessonRow(1, lesson_words(id).title, True, True), room)[0] for id in GROUPS["none"]}
    assert chips["integer"] == "applies"
    assert chips["watch_off"] == "!"


def test_the_inputs_of_the_program_are_all_there_with_kind_and_dtype(panel):
    assert [row.name for row in panel.inputs.rows] == ["x", "w", "b"]
    kinds = [field(panel, f"Kind of {name}", QComboBox).currentText() for name in "xwb"]
    assert kinds == ["constant", "variable", "variable"]
    assert field(panel, "Value of w").text() == "2."
    assert field(panel, "Dtype of x", QComboBox).currentText() == "float32"


@pytest.mark.parametrize("lesson", TEXTS)
def test_the_inputs_of_every_lesson_can_be_shown(panel, lesson):
    show(panel, lesson)
    found = inputs(parse(TEXTS[lesson]))
    assert [row.name for row in panel.inputs.rows] == [one.name for one in found]


def test_a_new_value_is_asked_for_as_a_whole_program(panel, qtbot):
    enter(field(panel, "Value of w"), "-0.5", qtbot)
    assert panel.texts == [TEXTS["loss"].replace("tf.Variable(2.)", "tf.Variable(-0.5)")]


def test_a_list_of_numbers_is_a_value_too(panel, qtbot):
    enter(field(panel, "Value of x"), "[1, 2.5]", qtbot)
    assert given(panel.texts[0])["x"][2] == "[1., 2.5]"


def test_what_is_no_number_stays_in_its_field_marked_with_one_line_that_says_why(panel, qtbot):
    line = field(panel, "Value of w")
    enter(line, "two", qtbot)
    assert panel.texts == []
    assert line.text() == "two"
    assert line.property("wrong")
    assert line.accessibleDescription()
    assert "two" in panel.inputs.rows[1].message
    panel.show_program(parse(TEXTS["loss"].replace("tf.Variable(1.)", "tf.Variable(7.)")))
    assert (line.text(), field(panel, "Value of b").text()) == ("two", "7.")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), bool(line.property("wrong")), panel.inputs.rows[1].message) == ("2.", False, "")


def test_the_same_number_written_otherwise_asks_for_nothing(panel, qtbot):
    enter(field(panel, "Value of w"), "2", qtbot)
    assert panel.texts == []
    assert field(panel, "Value of w").text() == "2."


@pytest.mark.parametrize(
    ("word", "kind", "trainable"),
    [
        ("variable", "variable", True),
        ("constant", "constant", False),
        ("watched", "watched constant", False),
        ("not trainable", "variable", False),
    ],
)
@pytest.mark.parametrize("lesson", ["square", "constant", "trainable"])
def test_an_input_can_be_of_each_kind_whatever_it_was(panel, lesson, word, kind, trainable):
    show(panel, lesson)
    box = field(panel, "Kind of x", QComboBox)
    was = box.currentText()
    choose(box, word)
    assert len(panel.texts) == (was != word)
    for text in panel.texts:
        assert given(text)["x"][0::3] == (kind, trainable)
        show(panel, lesson, text)
        assert box.currentText() == word


def test_another_dtype_writes_the_numbers_of_it(panel):
    choose(field(panel, "Dtype of w", QComboBox), "int32")
    assert "w = tf.Variable(2)" in panel.texts[0]


def test_a_dtype_that_would_lose_a_fraction_is_refused_and_the_one_in_force_is_shown(panel):
    show(panel, "apple")
    box = field(panel, "Dtype of time", QComboBox)
    choose(box, "int32")
    assert panel.texts == []
    assert box.currentText() == "float32"
    assert "1.2" in panel.inputs.rows[0].message


def test_a_dtype_of_ones_own_program_can_be_chosen_too(panel):
    show(panel, None, TEXTS["square"].replace("3.", "3., dtype=tf.float16"))
    box = field(panel, "Dtype of x", QComboBox)
    assert [box.itemText(i) for i in range(box.count())] == ["float32", "float64", "int32", "float16"]
    assert box.currentText() == "float16"


def test_a_program_without_inputs_says_so(panel):
    show(panel, "cost", TEXTS["cost"].replace("tf.Variable([[0.5], [-0.25]])", "tf.zeros([2, 1])"))
    assert panel.inputs.rows == []
    assert "This program gives no name plain numbers." in read(panel)


def test_an_expression_can_be_typed_in_the_lesson_of_ones_own_only(panel):
    assert "Your own" not in read(panel)
    show(panel, "own")
    assert "Your own" in read(panel)
    assert field(panel, "Expression").text() == "sin(x) * x"


def test_whoever_chooses_the_lesson_of_ones_own_can_type_at_once(panel, qtbot):
    panel.lesson_chosen.connect(panel.show_lesson)
    click(panel.examples, 8, qtbot)
    assert panel.focusWidget() is field(panel, "Expression")
    assert not field(panel, "Expression").visibleRegion().isEmpty()
    click(panel.examples, 0, qtbot)
    assert "Your own" not in read(panel)


def test_a_typed_expression_becomes_a_program_that_keeps_the_numbers(panel, qtbot):
    show(panel, "own")
    enter(field(panel, "Expression"), "exp(x) + k", qtbot)
    (text,) = panel.texts
    assert "tf.exp(x) + k" in text
    assert [(name, one[2]) for name, one in given(text).items()] == [("x", "2."), ("k", "1.")]
    show(panel, "own", text)
    assert field(panel, "Expression").text() == "exp(x) + k"


def test_a_second_derivative_takes_a_tape_in_a_tape_and_back(panel, qtbot):
    show(panel, "own")
    box = field(panel, "Second derivative", QCheckBox)
    box.click()
    (text,) = panel.texts
    assert text.count("tf.GradientTape()") == 2
    show(panel, "own", text)
    assert box.isChecked()
    assert field(panel, "Expression").text() == "sin(x) * x"


def test_a_wrong_expression_is_kept_with_a_caret_below_the_place_and_one_line(panel, qtbot):
    show(panel, "own")
    line = field(panel, "Expression")
    enter(line, "sin(x) * tf.foo(x)", qtbot)
    assert panel.texts == []
    assert line.text() == "sin(x) * tf.foo(x)"
    assert line.property("wrong")
    assert panel.expression.message.startswith("Column 10: tf.foo is not one of the functions")
    assert line.cursorPosition() == 9
    assert panel.expression.caret_shown
    panel.show_program(parse(TEXTS["own"].replace("tf.Variable(2.)", "tf.Variable(5.)")))
    assert line.text() == "sin(x) * tf.foo(x)"
    qtbot.keyClicks(line, "1")
    assert not panel.expression.caret_shown
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), panel.expression.message) == ("sin(x) * x", "")


@pytest.mark.parametrize("text", ["__import__('os')", "x.shape", "(" * 3000, "ѕin(x)", "import os", "x +", "tf", ""])
def test_a_bad_expression_says_one_clear_thing_and_nothing_else_happens(panel, text, qtbot):
    show(panel, "own")
    line = field(panel, "Expression")
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert panel.texts == []
    assert panel.expression.message
    assert "\n" not in panel.expression.message
    assert line.text() == text


def test_leaving_a_field_tries_it_and_what_was_refused_is_not_tried_again_but_by_enter(qtbot):
    line, heard = TypedLine("Value", "tip"), []
    qtbot.addWidget(line)
    line.show_text("1.")
    line.tried.connect(heard.append)
    leaving = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(line, leaving)
    assert heard == []  # nothing was typed
    line.setText("foo")
    QApplication.sendEvent(line, leaving)
    line.mark("no number")
    QApplication.sendEvent(line, leaving)
    assert heard == ["foo"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard == ["foo", "foo"]


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("lesson", ["classifier", "own", "trainable"])
def test_nothing_is_wider_than_the_panel(panel, compact, lesson):
    panel.set_compact(compact)
    panel.resize(panel.width(), 560)
    show(panel, lesson)
    assert panel.width() == (232 if compact else 256)
    for part in panel.widget().findChildren(QWidget):
        if part.isVisibleTo(panel) and not isinstance(part.parentWidget(), QListWidget | QLineEdit | QComboBox):
            right = part.mapTo(panel.viewport(), part.rect().topRight()).x()
            assert right < panel.viewport().width(), part
    for label in panel.findChildren(QLabel):
        if label.isVisibleTo(panel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert needed <= label.height(), label.text()


def test_tab_goes_through_lists_and_fields_from_top_to_bottom(panel, qtbot):
    show(panel, "own")
    panel.examples.setFocus()
    names, here = [], panel.examples
    for _ in range(6):
        names.append(re.sub(r"\?$", "", here.accessibleName()))
        here = here.nextInFocusChain()
        while not (here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.isVisibleTo(panel)):
            here = here.nextInFocusChain()
    assert names == [
        "Examples",
        "Expression",
        "Second derivative",
        "Why is the gradient None",
        "Value of x",
        "Kind of x",
    ]


def test_every_control_has_a_name_and_a_tooltip(panel):
    show(panel, "own")
    for control in (*panel.findChildren(QLineEdit), *panel.findChildren(QComboBox), *panel.findChildren(QCheckBox)):
        if control.isVisibleTo(panel):
            assert control.accessibleName()
            assert control.toolTip()


def test_another_palette_leaves_no_old_colour_behind(panel, qapp):
    panel.set_applying({"integer"})
    for tokens in (DARK, LIGHT, DARK):
        style.apply(qapp, tokens)
        panel.restyle(tokens)
        image = panel.grab().toImage()
        row = panel.examples.mapTo(panel, panel.examples.visualItemRect(panel.examples.item(2)).topLeft())
        assert image.pixelColor(row.x() + 1, row.y() + 14) == QColor(tokens.ink)
        chip = panel.causes.mapTo(panel, panel.causes.visualItemRect(panel.causes.item(2)).bottomRight())
        assert image.pixelColor(chip.x() - 12, chip.y() - 13) in (QColor(tokens.errt), QColor(tokens.err))
