"""The side panel of the Tensors bench: forms that make lines, a list of the tensors, a line for anything else."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QWidget

from engine.tensors import Entry, Log, Tensor
from engine.tensors.line import lines
from gui import style
from gui.tensor_panel import TensorPanel
from gui.tensor_panel.literals import FieldError, Typed
from gui.tensor_panel.makers import MAKERS, made
from gui.tensor_panel.names import free_name
from gui.tensor_panel.operations import ALL, done
from gui.tensor_panel.words import deed_help, field_words, maker_help, refusal
from gui.tokens import DARK, LIGHT

LESSONS = [("ones_zeros", "Ones and zeros"), ("assign", "Assign to a variable")]
NUMBERS = {"mean": "0", "stddev": "1", "minval": "0", "maxval": "10", "seed": "42"}
MAKER = {maker.path: maker for maker in MAKERS}


def tensor(name, kind="constant", shape=(2, 2), dtype="float32", made_by=1):
    return Tensor(name, kind, np.zeros(shape, dtype), hash(name), made_by)


X, V, A = tensor("x"), tensor("v", "variable", (3, 1), made_by=2), tensor("a", made_by=3)
ARRAY, COUNTS = tensor("data", "numpy", dtype="float64", made_by=4), tensor("n", shape=(2,), dtype="int32")
THERE = {one.name: one for one in (X, V, A, ARRAY, COUNTS)}


def log(*tensors, texts=("x = tf.ones((2, 2))",)):
    return Log(tuple(Entry(n, text) for n, text in enumerate(texts, 1)), tensors, len(texts))


def make(path, kind="constant", dtype="float32", **fields):
    typed = Typed({"name": "t", "value": "[[1, 2], [3, 4]]", "shape": "(3, 1)", **NUMBERS, **fields})
    return made(MAKER[path], kind, typed, dtype)


def do(word, **fields):
    empty = dict.fromkeys(("right", "axis", "perm"), "")
    typed = Typed(
        {**empty, "index": "0, 0", "new_shape": "(4, 1)", "sign": ">", "dtype": "int32", "result": "", **fields}
    )
    return done(ALL[word], typed, THERE)


@pytest.fixture
def panel(qtbot, qapp):
    style.apply(qapp, LIGHT)
    one = TensorPanel(LESSONS)
    qtbot.addWidget(one)
    one.restyle(LIGHT)
    one.resize(256, 740)
    one.lines, one.names, one.ids = [], [], []
    one.lines_wanted.connect(one.lines.append)
    one.tensor_chosen.connect(one.names.append)
    one.lesson_chosen.connect(one.ids.append)
    one.show()
    qtbot.waitExposed(one)
    yield one
    qapp.setStyleSheet("")


def pick(picks, word, qtbot):
    button = next(one for one in picks.findChildren(QAbstractButton) if one.text() == word)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(line, text, qtbot, key=None):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    if key:
        qtbot.keyClick(line, key)


@pytest.mark.parametrize(
    ("wanted", "path", "kind", "dtype", "fields"),
    [
        ("t = tf.constant([[1., 2.], [3., 4.]])", "tf.constant", "constant", "float32", {}),
        ("t = tf.Variable([[1., 2.], [3., 4.]])", "tf.constant", "variable", "float32", {}),
        ("t = tf.constant([[1, 2], [3, 4]])", "tf.constant", "constant", "int32", {}),
        ("t = tf.constant([[1, 2], [3, 4]], dtype=tf.int64)", "tf.constant", "constant", "int64", {}),
        ("t = tf.constant(-3., dtype=tf.float64)", "tf.constant", "constant", "float64", {"value": "−3"}),
        ("t = tf.constant([True, False])", "tf.constant", "constant", "bool", {"value": "[1, 0]"}),
        ("t = tf.constant([], dtype=tf.int32)", "tf.constant", "constant", "int32", {"value": "[]"}),
        ("t = tf.ones((3, 1))", "tf.ones", "constant", "float32", {}),
        ("t = tf.Variable(tf.zeros((2,), dtype=tf.int32))", "tf.zeros", "variable", "int32", {"shape": "2"}),
        ("t = tf.zeros(())", "tf.zeros", "constant", "float32", {"shape": "()"}),
        ("t = np.array([[1., 2.], [3., 4.]])", "np.array", "numpy", "float64", {}),
        ("t = np.array([[1., 2.], [3., 4.]], dtype=np.float32)", "np.array", "numpy", "float32", {}),
        ("t = np.ones((2, 2))", "np.ones", "numpy", "float64", {"shape": "[2, 2]"}),
    ],
)
def test_a_tensor_is_written_as_the_book_writes_it(wanted, path, kind, dtype, fields):
    assert make(path, kind, dtype, **fields) == (wanted,)


def test_a_random_tensor_is_seeded_on_the_line_before():
    assert make("tf.random.normal", "variable") == (
        "tf.random.set_seed(42)",
        "t = tf.Variable(tf.random.normal((3, 1), mean=0., stddev=1.))",
    )
    assert make("tf.random.uniform", dtype="int32")[1] == (
        "t = tf.random.uniform((3, 1), minval=0, maxval=10, dtype=tf.int32)"
    )


@pytest.mark.parametrize(
    ("path", "field", "text", "said"),
    [
        ("tf.ones", "shape", "(3, x)", "“(3, x)” is not a shape"),
        ("tf.ones", "shape", "", "is not a shape"),
        ("tf.ones", "shape", "(3, -1)", "A dimension goes from 0 to 50,000,000; −1 does not."),
        ("tf.ones", "shape", "10000, 10000", "100,000,000 elements: at most 50,000,000"),
        ("tf.ones", "shape", "1, 1, 1, 1, 1", "A tensor can have 4 axes here, not 5."),
        ("tf.constant", "value", "[[1, 2], [3]]", "the rows of a list have one length"),
        ("tf.constant", "value", "[[[[[1]]]]]", "A tensor can have 4 axes here, not 5."),
        ("tf.constant", "value", "one", "is not a number"),
        ("tf.ones", "name", "2b", "“2b” is not a name"),
        ("tf.ones", "name", "tf", "“tf” can't be a name"),
        ("tf.random.normal", "stddev", "-1", "is not a number from 0 to"),
        ("tf.random.normal", "seed", "", "is not a whole number"),
    ],
)
def test_what_no_tensor_can_be_made_of_is_named_with_what_is_allowed(path, field, text, said):
    with pytest.raises(FieldError) as caught:
        make(path, **{field: text})
    assert caught.value.field == field
    assert said in refusal(caught.value.error)


def test_a_fraction_is_no_bound_of_whole_numbers():
    with pytest.raises(FieldError) as caught:
        make("tf.random.uniform", dtype="int64", maxval="2.5")
    assert "not a whole number" in refusal(caught.value.error)


@pytest.mark.parametrize(
    ("wanted", "word", "fields"),
    [
        ("tf.square(a)", "square", {"left": "a"}),
        ("b = tf.math.log(a)", "log", {"left": "a", "result": "b"}),
        ("a + 3.", "+", {"left": "a", "right": "3"}),
        ("2. * a", "*", {"left": "2", "right": "a"}),
        ("n * 3", "*", {"left": "n", "right": "3"}),
        ("a ** 2", "**", {"left": "a", "right": "2"}),
        ("(a + x) * a", "*", {"left": "a + x", "right": "a"}),
        ("(-a) ** 2", "**", {"left": "-a", "right": "2"}),
        ("e = tf.matmul(a, x)", "@", {"left": "a", "right": "x", "result": "e"}),
        ("tf.reduce_sum(a)", "sum", {"left": "a"}),
        ("tf.reduce_mean(a, axis=1)", "mean", {"left": "a", "axis": "1"}),
        ("tf.reduce_max(a, axis=[0, 1])", "max", {"left": "a", "axis": "0, 1"}),
        ("tf.reshape(a, (-1, 2))", "reshape", {"left": "a", "new_shape": "−1, 2"}),
        ("tf.transpose(a)", "transpose", {"left": "a"}),
        ("tf.transpose(a, perm=[1, 0])", "transpose", {"left": "a", "perm": "(1, 0)"}),
        ("tf.cast(a, tf.int32)", "cast", {"left": "a"}),
        ("a[0, :]", "slice", {"left": "a", "index": "0, :"}),
        ("(a + x)[..., 1:]", "slice", {"left": "a + x", "index": "[..., 1:]"}),
        ("a > 0.5", "compare", {"left": "a", "right": "0.5"}),
        ("v.assign([[1.], [2.], [3.]])", "assign", {"left": "v", "right": "[[1], [2], [3]]"}),
        ("v.assign_add(tf.ones((3, 1)))", "assign_add", {"left": "v", "right": "tf.ones((3, 1))"}),
        ("v[0, 0].assign(3.)", "[ ].assign", {"left": "v", "right": "3"}),
        ("data[0, 0] = 3.", "[ ].assign", {"left": "data", "right": "3"}),
        ("x[0, 0] = 0.", "[ ].assign", {"left": "x", "right": "0"}),
    ],
)
def test_an_operation_is_written_as_the_book_writes_it(wanted, word, fields):
    assert do(word, **fields) == wanted
    assert lines(wanted, list(THERE))  # the grammar takes it


@pytest.mark.parametrize(
    ("word", "fields", "field"),
    [
        ("+", {"left": "a", "right": ""}, "right"),
        ("+", {"left": "a b", "right": "1"}, "left"),
        ("sum", {"left": "a", "axis": "x"}, "axis"),
        ("reshape", {"left": "a", "new_shape": "(-1, -1)"}, "new_shape"),
        ("slice", {"left": "a", "index": "0]"}, "index"),
        ("slice", {"left": "a", "index": ""}, "index"),
        ("assign", {"left": "a + 1", "right": "1"}, "left"),
        ("square", {"left": "a", "result": "a b"}, "result"),
    ],
)
def test_what_no_line_can_be_made_of_is_found_in_its_field(word, fields, field):
    with pytest.raises(FieldError) as caught:
        do(word, **fields)
    assert caught.value.field == field
    assert refusal(caught.value.error).endswith((".", ":"))


def test_everything_on_the_forms_has_words():
    assert all(maker_help(maker.path) for maker in MAKERS)
    assert all(deed_help(word) for word in ALL)
    assert all(field_words(field) for maker in MAKERS for field in maker.fields)
    assert all(field_words(field) for deed in ALL.values() for field in deed.fields)


def test_the_first_free_name_is_proposed():
    assert free_name(()) == "x"
    assert free_name({"x", "a"}) == "b"
    assert free_name({"x", *"abcdefghijklmnopqrstuvwyz"}) == "x1"


def test_the_first_click_makes_a_seeded_variable(panel, qtbot):
    qtbot.mouseClick(panel.make.variable, Qt.MouseButton.LeftButton)
    assert panel.lines == [("tf.random.set_seed(42)", "x = tf.Variable(tf.random.normal((3, 1), mean=0., stddev=1.))")]


def test_a_name_that_is_used_makes_room_and_one_that_is_typed_is_kept(panel, qtbot):
    name = panel.make.rows["name"].control
    panel.show_log(log(X))
    assert name.text() == "a"
    enter(name, "v", qtbot)
    panel.show_log(log(X, A))
    assert name.text() == "v"
    qtbot.mouseClick(panel.make.constant, Qt.MouseButton.LeftButton)
    panel.show_log(log(X, A, V))
    assert name.text() == "b"


def test_a_bad_shape_stays_in_its_field_until_it_is_right(panel, qtbot):
    row = panel.make.rows["shape"]
    enter(row.control, "(3, x)", qtbot)
    qtbot.mouseClick(panel.make.constant, Qt.MouseButton.LeftButton)
    assert (panel.lines, row.text, row.control.property("wrong")) == ([], "(3, x)", True)
    assert "is not a shape" in row.message
    enter(row.control, "2, 2", qtbot)
    qtbot.mouseClick(panel.make.constant, Qt.MouseButton.LeftButton)
    assert panel.lines[0][1].startswith("x = tf.random.normal((2, 2), ")
    assert row.message == ""


def test_numpy_has_its_own_dtype_and_its_own_button(panel, qtbot):
    pick(panel.make.makers, "np.ones", qtbot)
    assert panel.make.array.isVisible()
    assert not panel.make.variable.isVisible()
    qtbot.mouseClick(panel.make.array, Qt.MouseButton.LeftButton)
    assert panel.lines == [("x = np.ones((3, 1))",)]
    pick(panel.make.makers, "tf.ones", qtbot)
    qtbot.mouseClick(panel.make.constant, Qt.MouseButton.LeftButton)
    assert panel.lines[-1] == ("x = tf.ones((3, 1))",)


def test_the_line_of_an_operation_can_be_edited_before_it_runs(panel, qtbot):
    panel.show_log(log(X, A))
    assert panel.operation.preview.text() == "b = tf.matmul(a, x)"
    pick(panel.operation.deeds, "sqrt", qtbot)
    assert panel.operation.preview.text() == "b = tf.sqrt(a)"
    enter(panel.operation.preview, "tf.sqrt(a) + 1.", qtbot)
    panel.show_log(log(X, A, V))
    assert panel.operation.preview.text() == "tf.sqrt(a) + 1."
    qtbot.keyClick(panel.operation.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.lines == [("tf.sqrt(a) + 1.",)]


def test_ctrl_enter_runs_the_operation_from_every_field_of_it(panel, qtbot):
    panel.show_log(log(X, A))
    for field in (panel.operation.left.line, panel.operation.rows["result"].control, panel.operation.left):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.lines == [("b = tf.matmul(a, x)",)] * 3


def test_an_operand_that_was_chosen_stays_until_it_is_gone(panel, qtbot):
    panel.show_log(log(X, A))
    enter(panel.operation.left.line, "x", qtbot)
    panel.show_log(log(X, A, ARRAY))
    assert panel.operation.left.currentText() == "x"
    panel.show_log(log(A))
    assert panel.operation.left.currentText() == "a"


def test_to_assign_begins_with_a_variable_and_with_numbers_that_fit(panel, qtbot):
    panel.show_log(log(X, V, A))
    pick(panel.operation.deeds, "assign_add", qtbot)
    assert panel.operation.preview.text() == "v.assign_add(tf.ones((3, 1)))"
    pick(panel.operation.deeds, "[ ].assign", qtbot)
    assert panel.operation.preview.text() == "v[0, 0].assign(0.)"
    assert not panel.operation.rows["result"].isVisible()


def test_without_tensors_there_is_no_line_and_run_says_what_is_missing(panel, qtbot):
    assert panel.operation.preview.text() == ""
    qtbot.mouseClick(panel.operation.run_button, Qt.MouseButton.LeftButton)
    assert panel.lines == []
    assert panel.operation.rows["left"].message


def test_the_list_shows_what_there_is_and_arrows_choose(panel, qtbot):
    panel.show_log(log(X, V, ARRAY))
    assert panel.tensors.texts() == [
        ("x", "(2, 2)", "constant"),
        ("v", "(3, 1)", "variable"),
        ("data", "(2, 2)", "NumPy"),
    ]
    assert panel.count.text() == "3"
    panel.select("x")
    assert panel.names == []
    panel.tensors.setFocus()
    qtbot.keyClick(panel.tensors, Qt.Key.Key_Down)
    assert panel.names == ["v"]
    panel.show_log(log(V, ARRAY))
    assert (panel.tensors.selected, panel.names) == ("v", ["v"])
    panel.select(None)
    assert panel.tensors.selected is None


def test_a_refused_line_stays_and_one_that_ran_makes_room(panel, qtbot):
    field = panel.line.line
    enter(field, "x = tf.squard(3.)", qtbot, Qt.Key.Key_Return)
    assert panel.lines == [("x = tf.squard(3.)",)]
    panel.show_error("tf.squard is not there; tf.square is.")
    assert (field.text(), panel.line.message) == ("x = tf.squard(3.)", "tf.squard is not there; tf.square is.")
    enter(field, "x = tf.ones((2, 2))", qtbot, Qt.Key.Key_Return)
    panel.show_log(log(X))
    assert (field.text(), panel.line.message) == ("", "")


def test_an_error_is_shown_where_its_line_was_made(panel, qtbot):
    panel.show_log(log(X))
    qtbot.mouseClick(panel.operation.run_button, Qt.MouseButton.LeftButton)
    panel.show_error("No.")
    assert (panel.operation.message, panel.make.message, panel.line.message) == ("No.", "", "")
    qtbot.mouseClick(panel.make.variable, Qt.MouseButton.LeftButton)
    panel.show_error("Nor this.")
    assert panel.make.message == "Nor this."


def test_up_and_down_bring_back_the_lines_of_the_log(panel, qtbot):
    field = panel.line.line
    panel.show_log(log(X, A, texts=("x = tf.ones((2, 2))", "a = tf.constant([[1., 2.],\n    [3., 4.]])")))
    enter(field, "prin", qtbot, Qt.Key.Key_Up)
    assert field.text() == "a = tf.constant([[1., 2.], [3., 4.]])"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "x = tf.ones((2, 2))"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "prin"


def test_a_lesson_is_asked_for_and_shown_once_it_is_there(panel):
    assert [panel.lessons.itemText(n) for n in range(2)] == ["1  Ones and zeros", "2  Assign to a variable"]
    panel.lessons.activated.emit(1)
    assert panel.ids == ["assign"]
    panel.show_lesson("ones_zeros")
    assert (panel.lessons.currentIndex(), panel.ids) == (0, ["assign"])


def test_everything_is_reached_by_tab_from_the_top_to_the_bottom(panel, qtbot):
    panel.show_log(log(X, V))
    panel.lessons.setFocus()
    seen = [panel.lessons]
    while seen.count(panel.focusWidget()) < 2:
        panel.focusNextChild()
        seen.append(panel.focusWidget())
    for part in (panel.make.variable, panel.tensors, panel.operation.preview, panel.line.line):
        assert part in seen
    assert seen.index(panel.make.variable) < seen.index(panel.tensors) < seen.index(panel.line.line)


def test_arrows_pick_another_operation(panel, qtbot):
    panel.show_log(log(X, A))
    button = next(one for one in panel.operation.deeds.findChildren(QAbstractButton) if one.isChecked())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Left)
    assert panel.operation.preview.text() == "b = a ** x"


@pytest.mark.parametrize("compact", [False, True])
def test_nothing_is_wider_than_the_panel(panel, qtbot, compact):
    panel.set_compact(compact)
    panel.show_log(log(X, V))
    for word in ALL:
        pick(panel.operation.deeds, word, qtbot)
    for maker in MAKERS:
        pick(panel.make.makers, maker.word, qtbot)
        qtbot.wait(1)
        for part in panel.findChildren(QWidget):
            if part.isVisible() and isinstance(part, QAbstractButton | QComboBox | QLineEdit | QLabel):
                right = part.mapTo(panel, part.rect().topRight()).x()
                assert right < panel.width(), part.accessibleName()
                if isinstance(part, QAbstractButton):
                    assert part.fontMetrics().horizontalAdvance(part.text()) <= part.width() - 2, part.text()


def test_every_control_has_a_name_and_a_tooltip(panel):
    for kind in (QAbstractButton, QComboBox, QLineEdit, QListWidget):
        for part in panel.findChildren(kind):
            assert part.accessibleName(), part
            assert part.toolTip() or isinstance(part, QListWidget), part


def test_another_palette_leaves_no_colour_behind(panel, qapp):
    panel.show_log(log(X))
    panel.select("x")
    for tokens in (DARK, LIGHT, DARK):
        style.apply(qapp, tokens)
        panel.restyle(tokens)
    picture = panel.tensors.grab().toImage()
    assert picture.pixelColor(1, 5) == QColor(DARK.ink)
    assert picture.pixelColor(picture.width() - 3, 3) == QColor(DARK.bg)
