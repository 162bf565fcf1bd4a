"""The window of a convolution stands over the numbers that the output under the pointer was made from."""

from functools import cache
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.shapes import Card, Inputs, Layer, Study
from engine.shapes.laboratory import examine
from gui.tokens import LIGHT
from gui.views.layers.cards.card import LayerCard
from gui.views.layers.cards.cell_words import made_from, value_words
from gui.views.layers.cards.reach import extent, window
from gui.views.layers.cards.sheets import sheets
from gui.views.tensors.cells.numerals import exact
from tests.gui.tensors.pointer import hover, leave

SLIDES = [
    Layer(kind, 2, kernel_size=kernel, strides=strides, padding=padding)
    for kind, kernel, strides, padding in product(("Conv1D", "Conv2D"), (1, 2, 3, 5), (1, 2, 3), ("valid", "same"))
]


@cache
def passages():
    """Each convolution once: over two series, or over two images that are not square."""
    found = {}
    for kind, shape in (("Conv1D", (2, 9, 3)), ("Conv2D", (2, 9, 7, 3))):
        cards = tuple(Card(layer) for layer in SLIDES if layer.kind == kind)
        found |= {
            one.layer: one for one in examine(Study(stack=(), compared=Inputs(shape, "normal"), cards=cards)).cards
        }
    return found


@pytest.mark.parametrize("layer", SLIDES, ids=lambda layer: layer.call)
def test_what_the_window_covers_gives_the_output(layer):
    passage = passages()[layer]
    kernel, bias = (weight.values for weight in passage.weights)
    sample, axes = passage.inputs[0], passage.inputs.shape[1:-1]
    for place in np.ndindex(passage.outputs.shape[1:-1]):
        spans = [window(layer, size, position) for size, position in zip(axes, place, strict=True)]
        total = bias.astype(float)
        for cell in product(*(enumerate(span) for span in spans)):
            at = tuple(position for _, position in cell)
            if all(0 <= position < size for position, size in zip(at, axes, strict=True)):
                total = total + sample[at] @ kernel[tuple(n for n, _ in cell)]
        np.testing.assert_allclose(passage.outputs[(0, *place)], total, rtol=1e-4, atol=1e-5)


def test_outputs_stand_below_the_middle_of_their_windows():
    assert extent(Layer("Conv1D", kernel_size=3), 10) == (1, 9)
    assert extent(Layer("Conv1D", kernel_size=3, padding="same"), 10) == (0, 10)
    assert extent(Layer("LSTM"), 10) == (9, 10)
    assert extent(Layer("LSTM", return_sequences=True), 10) == (0, 10)


def card_of(qtbot, layer, width=278, height=316):
    passage = passages()[layer]
    card = LayerCard()
    qtbot.addWidget(card)
    card.restyle(LIGHT)
    card.draw(passage, passage.inputs.shape, picked=False)
    card.resize(width, height)
    card.show()
    card.looks = []
    card.looked_at.connect(card.looks.append)
    return card


def middle(card, cell):
    return card.picture.places[1].cell(cell).center()


PLAIN = Layer("Conv2D", 2)
SAME = Layer("Conv2D", 2, padding="same")


def test_the_output_under_the_pointer_is_said_with_the_patch_and_the_kernel(qtbot):
    card, passage = card_of(qtbot, PLAIN), passages()[PLAIN]
    hover(card.picture, middle(card, (2, 4)))
    look = card.looks[-1]
    assert look.value == f"y[0, 2, 4, 0] = {exact(passage.outputs[0, 2, 4, 0])}"
    titles, first, *_ = look.made_from.splitlines()
    assert titles.split() == ["x[0,", "2:5,", "4:7,", "0]", "kernel[:,", ":,", "0,", "0]"]
    shown = [float(word.replace("−", "-")) for word in first.split()]
    expected = [*passage.inputs[0, 2, 4:7, 0], *passage.weights[0].values[0, :, 0, 0]]
    np.testing.assert_allclose(shown, expected, atol=5e-4)
    assert "bias[0] = 0.0" in look.made_from
    leave(card.picture)
    assert card.looks[-1] is None


def test_the_window_is_drawn_over_the_patch(qtbot):
    card = card_of(qtbot, PLAIN)
    hover(card.picture, middle(card, (2, 4)))
    before = card.picture.places[0]
    assert card.picture.sheets.part((2, 4)) == (range(2, 5), range(4, 7))
    frame = before.of(card.picture.sheets.part((2, 4)))
    assert before.rect.adjusted(-1, -1, 1, 1).contains(frame)
    picture = card.picture.grab().toImage()
    colors = {
        picture.pixelColor(round(frame.left()) - 1, y).name() for y in range(int(frame.top()), int(frame.bottom()))
    }
    assert LIGHT.w1.lower() in colors


def test_a_window_over_the_edge_says_what_is_outside(qtbot):
    card = card_of(qtbot, SAME)
    hover(card.picture, middle(card, (0, 0)))
    assert card.looks[-1].made_from.splitlines()[1].split()[:3] == ["·", "·", "·"]
    assert "counts as 0" in card.looks[-1].made_from
    hover(card.picture, middle(card, (4, 3)))
    assert "counts as 0" not in card.looks[-1].made_from


def test_the_keyboard_moves_the_window_too(qtbot):
    card = card_of(qtbot, PLAIN)
    with qtbot.waitActive(card):
        card.activateWindow()
    card.picture.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(card.picture, key)
    assert card.picture.cell == (1, 2)
    assert card.looks[-1].value.startswith("y[0, 1, 2, 0] = ")
    assert card.picture.accessibleDescription().startswith(card.looks[-1].value)
    qtbot.keyClick(card.picture, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert card.picture.cell == (6, 4)


def test_channel_and_filter_can_be_chosen(qtbot):
    card, passage = card_of(qtbot, PLAIN), passages()[PLAIN]
    hover(card.picture, middle(card, (1, 1)))
    card.choices.boxes[0].setValue(2)
    card.choices.boxes[1].setValue(1)
    assert card.looks[-1].value == f"y[0, 1, 1, 1] = {exact(passage.outputs[0, 1, 1, 1])}"
    assert "kernel[:, :, 2, 1]" in card.looks[-1].made_from
    np.testing.assert_array_equal(card.picture.sheets.inputs, passage.inputs[0, :, :, 2])


def test_of_one_channel_there_is_nothing_to_choose(qtbot):
    card = card_of(qtbot, Layer("Conv1D", 2))
    assert not card.choices.isVisible()


def test_a_large_window_is_shortened():
    layer = Layer("Conv2D", 1, "tf.nn.relu", kernel_size=8)
    (passage,) = examine(Study(stack=(), compared=Inputs((1, 9, 9, 1)), cards=(Card(layer),))).cards
    lines = made_from(sheets(passage), (0, 0)).splitlines()
    assert max(map(len, lines)) < 80
    assert [line.split()[0] for line in lines[1:6]] == ["1.000", "1.000", "1.000", "⋮", "1.000"]
    assert lines[-1] == "tf.nn.relu(the sum of x × kernel, + bias)"


def test_a_series_has_time_from_left_to_right(qtbot):
    layer = Layer("Conv1D", 2)
    card, passage = card_of(qtbot, layer), passages()[layer]
    hover(card.picture, middle(card, (1, 3)))
    assert card.looks[-1].value == f"y[0, 3, 1] = {exact(passage.outputs[0, 3, 1])}"
    assert card.picture.sheets.part((1, 3)) == (range(3), range(3, 6))
    assert "x[0, 3:6]" in card.looks[-1].made_from
    before, after = (place.rect for place in card.picture.places)
    assert before.left() < after.left() < after.right() < before.right()
    assert before.bottom() < after.top()


def test_every_output_can_be_looked_at():
    for passage in passages().values():
        shown = sheets(passage)
        rows, columns = shown.outputs.shape
        for cell in ((0, 0), (rows - 1, columns - 1)):
            assert value_words(shown, cell).endswith(exact(shown.outputs[cell]))
            assert made_from(shown, cell)
