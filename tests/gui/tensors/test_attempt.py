"""A refused line: TensorFlow's words as they are, what it comes down to, and each way that works one click away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from engine.tensors import LineError, Way
from gui import style
from gui.tokens import DARK, LIGHT
from gui.views.tensors.attempt import AttemptView
from gui.views.tensors.attempt_words import heading, why
from gui.views.tensors.card import TensorCard
from gui.views.tensors.card_words import in_bytes, shortened
from gui.views.tensors.legend import Legend
from tests.gui.tensors.things import ITEM, WAYS, entry, refused, tensor

KINDS = ("variable", "assign", "new tensor", "numpy", "cast", "transpose")


@pytest.fixture
def view(qtbot, qapp):
    style.apply(qapp, LIGHT)
    made = AttemptView()
    qtbot.addWidget(made)
    made.restyle(LIGHT)
    made.resize(560, 300)
    made.show()
    made.chosen = []
    made.way_chosen.connect(made.chosen.append)
    yield made
    qapp.setStyleSheet("")


def read(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view) and label.text()]


def test_the_error_stands_there_word_for_word(view):
    view.draw(refused())
    assert {"x[0, 0] = 0.", "TypeError", ITEM} <= set(read(view))
    view.error.copy.click()
    assert QApplication.clipboard().text() == f"TypeError: {ITEM}"


def test_each_way_shows_its_lines_and_is_one_click(view, qtbot):
    view.draw(refused())
    assert "v = tf.Variable(x)\nv[0, 0].assign(0.)" in read(view)
    for box in reversed(view.boxes):
        qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert view.chosen == list(reversed(WAYS))


def test_a_way_is_chosen_by_keys_alone(view, qtbot):
    view.draw(refused())
    view.boxes[0].button.setFocus()
    qtbot.keyClick(view.boxes[0].button, Qt.Key.Key_Space)
    assert view.chosen == [WAYS[0]]


def test_fewer_ways_leave_no_empty_boxes(view):
    view.draw(refused())
    view.draw(refused(WAYS[:1]))
    assert [box.isVisible() for box in view.boxes] == [True, False]
    view.draw(refused(()))
    assert not any(box.isVisible() for box in view.boxes)
    assert not view.why.isVisible()


def test_a_line_that_worked_is_no_attempt(view):
    view.draw(refused())
    view.draw(entry(3))
    assert "x[0, 0] = 0." in read(view)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_way_has_words_of_its_own(kind):
    way = Way(kind, ("x = 1",))
    assert heading(way)
    assert kind == "new tensor" or why(LineError("TypeError", "…", "TypeError", (way,)))
    assert len({heading(Way(one, ())) for one in KINDS}) == len(KINDS)


@pytest.mark.parametrize("width", [340, 560, 900])
def test_nothing_is_cut_off_however_narrow(view, width):
    ways = (*WAYS, Way("new tensor", ("n = x.numpy()", "n[0, 0] = 0.", "x = tf.constant(n)")))
    page = QScrollArea(widgetResizable=True)
    page.resize(width, 300)
    page.setWidget(view)
    page.show()
    view.draw(replace(refused(ways), text="x[0, 0] = tf.matmul(tf.ones((2, 2)), tf.ones((2, 2)))"))
    for _ in range(3):
        QApplication.sendPostedEvents()
    for label in view.findChildren(QLabel):
        if label.isVisibleTo(view) and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    bottom = view.boxes[2].mapTo(view, QPoint(0, view.boxes[2].height())).y()
    assert bottom <= view.height()
    view.setParent(None)


def test_the_palette_changes_while_it_is_shown(view):
    for tokens in (DARK, LIGHT):
        view.draw(refused())
        view.restyle(tokens)
        sign = view.error._sign.grab().toImage()
        inks = {sign.pixelColor(x, y).name() for x in range(sign.width()) for y in range(sign.height())}
        assert tokens.err.lower() in inks


@pytest.fixture
def card(qtbot):
    made = TensorCard()
    qtbot.addWidget(made)
    made.resize(784, 32)
    made.restyle(LIGHT)
    made.show()
    return made


@pytest.mark.parametrize(
    ("kind", "word", "note"),
    [("constant", "constant", "can't change"), ("variable", "variable", "the same id"), ("numpy", "NumPy", "assigned")],
)
def test_the_card_says_what_kind_of_tensor_it_is(card, kind, word, note):
    card.draw(tensor(kind))
    assert card.kind.words == word
    assert note in card.note.text()
    assert card.kind.toolTip() and card.shape.toolTip() and card.identity.toolTip()
    assert card.accessibleName() == f"x, {word}, (2, 2), float32, 16 B, id 0x…678a0"


def test_another_note_may_stand_there(card):
    card.draw(tensor(), note="one variable, four moments")
    assert card.note.text() == "one variable, four moments"


def test_a_variable_is_green_and_a_constant_is_not(card):
    for tokens in (LIGHT, DARK):
        card.restyle(tokens)
        for kind, ground in (("variable", tokens.okt), ("constant", tokens.bg)):
            card.draw(tensor(kind))
            assert card.kind.grab().toImage().pixelColor(4, 10).name() == ground.lower()


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 B"), (16, "16 B"), (999, "999 B"), (1000, "1.0 KB"), (16_000_000, "16.0 MB"), (400_000_000, "400.0 MB")],
)
def test_sizes_are_read_at_a_glance(count, words):
    assert in_bytes(count) == words


def test_an_identity_is_shortened_to_the_end_that_differs():
    assert shortened(0x2A) == "0x2a"
    assert shortened(0x7F12345678A0) == "0x…678a0"


def test_the_scale_says_its_ends(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    legend.draw(76.0)
    assert legend.accessibleDescription() == "−76 … 0 … +76"
    legend.resize(200, 50)
    legend.restyle(DARK)
    picture = legend.grab().toImage()
    assert [picture.pixelColor(x, 24).name()[1] for x in (4, 195)] == ["a", "f"]
