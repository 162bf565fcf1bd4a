"""The operation graph: what a person reads on its nodes and wires, and what a hand does to it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from engine.playback import beats
from engine.tape import Edge
from gui.tokens import DARK, LIGHT
from gui.views.tape.graph.cells import CELL, in_cells
from gui.views.tape.graph.graph import OpGraphView
from gui.views.tape.graph.letters import READABLE, Case
from gui.views.tape.moment import Moment
from tests.tapes import big_tape, book_tape, edge, nested_tape, record, source, step_tape, values, without_gradients


@pytest.fixture
def view(qtbot):
    made = OpGraphView()
    qtbot.addWidget(made)
    made.resize(855, 340)
    made.show()
    qtbot.waitExposed(made)
    return made


def at(tape, position=None, selected=None):
    """A moment: so many beats played, all of them if not said."""
    made = tuple(beats(tape))
    return Moment(tape, made, len(made) if position is None else position, selected)


def faces(view):
    return [node.face for node in view.scene.nodes]


def node(view, one):
    """The item that shows a node of the tape."""
    return view.scene.nodes[view.scene.web.index(one)]


def wire(view, origin, target):
    """The first wire between two nodes of the tape."""
    ends = node(view, origin), node(view, target)
    return next(edge for edge in view.scene.edges if (edge.origin, edge.target) == ends)


def place(view, item):
    """The middle of a node, in the canvas."""
    return view.canvas.mapFromScene(item.box.center())


def press(view, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view.canvas, key, modifier)


def pixels(picture):
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def test_a_variable_and_its_read_are_one_node(view):
    view.draw(book_tape(), at(book_tape()))
    assert [face.title for face in faces(view)] == ["x", "w", "b", "Square", "Mul", "AddV2", "Sub", "Square", "20."]
    assert view.scene.web.index(record(2)) == view.scene.web.index(source(1))


def test_types_and_names_are_those_of_the_program(view):
    view.draw(book_tape(), at(book_tape()))
    assert [face.note for face in faces(view)][:3] == ["constant", "variable", "variable"]
    assert [face.note for face in faces(view)][3:8] == ["t", "", "y", "", "loss"]
    looks = ["constant", "variable", "variable", "skipped", *["recorded"] * 4, "literal"]
    assert [face.look for face in faces(view)] == looks


def test_the_moment_of_the_mock_up(view):
    """The third node of the way back: AddV2 has its gradient, the variables do not."""
    tape = book_tape()
    view.draw(tape, at(tape, 10))
    read = {face.title: [(one.words, one.about) for one in face.slopes] for face in faces(view)}
    assert read["AddV2"] == [("−2.0", "∂L/∂y")]
    assert read["Sub"] == [("−2.0", "")]
    assert read["w"] == [("–", "∂L/∂w")]
    assert read["b"] == [("–", "∂L/∂b")]
    assert read["x"] == []  # its gradient never comes
    assert [face.title for face in faces(view) if face.marked] == ["AddV2"]


def test_local_derivatives_stand_on_the_wires(view):
    view.draw(book_tape(), at(book_tape()))
    assert wire(view, source(1), record(3)).way.words == "×9"
    assert wire(view, record(3), record(5)).way.words == "×1"
    assert wire(view, record(6), record(7)).way.words == "×2·(−1)"
    assert wire(view, record(1), record(3)).way.words == ""  # from what was not recorded


def test_a_wire_is_turned_back_when_its_gradient_has_passed(view):
    tape = book_tape()
    view.draw(tape, at(tape, 10))
    assert wire(view, record(6), record(7)).way.passed
    assert wire(view, record(5), record(6)).way.passed
    assert not wire(view, record(3), record(5)).way.passed  # Mul does not have its own yet
    assert not wire(view, source(2), record(5)).way.passed
    view.draw(tape, at(tape))
    assert wire(view, source(1), record(3)).way.passed
    assert not any(edge.way.passed for edge in view.scene.edges if edge.way.quiet)


def test_what_is_not_executed_has_no_value_and_no_derivative(view):
    tape = book_tape()
    view.draw(tape, at(tape, 3))
    assert node(view, record(3)).face.value == "18.0"
    assert node(view, record(5)).face.value == "–"
    assert wire(view, record(3), record(5)).way.words == ""


def test_what_is_not_followed_is_dashed(view):
    view.draw(book_tape(), at(book_tape()))
    quiet = {(edge.origin.face.title, edge.target.face.title) for edge in view.scene.edges if edge.way.quiet}
    assert quiet == {("x", "Square"), ("Square", "Mul"), ("20.", "Sub")}


def test_the_gradient_of_a_gradient_is_told_apart(view):
    tape = nested_tape()
    view.draw(tape, at(tape))
    assert [(one.words, one.outer) for one in node(view, source(0)).face.slopes] == [("11.760", False), ("9.800", True)]
    assert wire(view, record(2), record(3)).way.passed == 1
    assert wire(view, record(8), record(9)).way.passed == 2


def test_a_number_in_the_text_stands_beside_each_use(view):
    view.draw(nested_tape(), at(nested_tape()))
    assert sorted(face.title for face in faces(view) if face.look == "literal") == sorted(
        ["1.", "1.", "1.", "2.", "2.", "2.", "4.9", "4.9"]
    )


def meeting():
    """The book's tape where y goes two ways: loss = (y − 20) · y."""
    tape = book_tape()
    last = replace(
        tape.record(7), type="Mul",
        inputs=(edge(record(6), "{b}", 19, {0: 19}), edge(record(5), "{a}", -1, {0: -1})),
    )  # fmt: skip
    sub = replace(tape.record(6), inputs=(edge(record(5), "1", 1, {0: 19}), Edge(source(3))), gradients=values({0: 19}))
    add = replace(tape.record(5), gradients=values({0: 18}))
    return replace(tape, records=(*tape.records[:4], add, sub, last))


def test_where_two_paths_meet_both_terms_are_shown(view):
    tape = meeting()
    view.draw(tape, at(tape, 8))
    assert node(view, record(5)).face.slopes[0].terms == "(−1.0) + –"
    view.draw(tape, at(tape, 10))
    slope = node(view, record(5)).face.slopes[0]
    assert (slope.words, slope.terms) == ("18.0", "(−1.0) + 19.0")


def test_small_matrices_are_cells_and_large_ones_shape_and_norm(view):
    tape = step_tape(2000)
    view.draw(tape, at(tape))
    weights, product = node(view, source(1)).face, node(view, record(2)).face
    assert weights.cells is not None and weights.cells.shape == (2, 1)
    assert weights.slopes[0].cells is not None
    assert product.cells is None and product.value == "(2000, 1)"
    assert product.slopes[0].words.startswith("|g| 0.0")


def test_nobody_asked_for_a_gradient(view):
    tape = without_gradients(book_tape())
    view.draw(tape, at(tape))
    assert not any(face.slopes for face in faces(view))


def test_other_numbers_move_nothing(view):
    view.draw(book_tape(), at(book_tape()))
    view.zoom_in()
    items, seen = list(view.scene.nodes), view.canvas.viewportTransform()
    other = replace(book_tape(), step=3)
    view.draw(other, at(other, 8))
    assert view.scene.nodes == items
    assert view.canvas.viewportTransform() == seen
    assert node(view, source(1)).face.value == "2.00000"


def test_another_program_is_shown_as_a_whole(view):
    view.draw(book_tape(), at(book_tape()))
    view.zoom_in()
    view.draw(step_tape(), at(step_tape()))
    seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
    assert seen.contains(view.scene.itemsBoundingRect())
    assert len(view.scene.items()) == len(view.scene.nodes) + len(view.scene.edges)


def test_fit_never_enlarges(view):
    view.resize(3000, 2000)
    view.draw(book_tape(), at(book_tape()))
    view.fit()
    assert view.canvas.scale_now == 1.0


def test_a_large_graph_opens_where_it_can_be_read_and_follows_what_is_played(view):
    tape = big_tape(60)
    view.draw(tape, at(tape, 1))
    assert view.canvas.scale_now > 0.7
    view.draw(tape, at(tape, 40))
    assert view.canvas.viewport().rect().contains(place(view, node(view, record(40))))
    view.zoom_in()
    seen = view.canvas.viewportTransform()
    view.draw(tape, at(tape, 1))
    assert view.canvas.viewportTransform() == seen  # a hand has moved it


def test_a_part_of_a_large_graph_leaves_no_room_empty_beside_it(view):
    tape = big_tape(60)
    for position in (1, 60):
        view.draw(tape, at(tape, position))
        seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
        whole = view.scene.itemsBoundingRect().adjusted(-20, 0, 20, 0)
        assert whole.left() <= seen.left() and seen.right() <= whole.right()


def test_fit_shows_all_of_five_hundred_operations(view):
    tape = big_tape(500)
    view.draw(tape, at(tape))
    view.fit()
    seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
    assert seen.contains(view.scene.itemsBoundingRect())


def test_a_click_picks_a_node(view, qtbot):
    view.draw(book_tape(), at(book_tape()))
    with qtbot.waitSignal(view.node_chosen) as chosen:
        QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place(view, node(view, record(5))))
    assert chosen.args == [record(5)]
    with qtbot.waitSignal(view.node_chosen) as chosen:
        QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place(view, node(view, source(1))))
    assert chosen.args == [source(1)]


def test_what_is_picked_is_marked_with_its_wires(view):
    tape = book_tape()
    view.draw(tape, at(tape, selected=record(3)))
    assert [face.title for face in faces(view) if face.marked] == ["Mul"]
    lit = {(edge.origin.face.title, edge.target.face.title) for edge in view.scene.edges if edge.way.lit}
    assert lit == {("w", "Mul"), ("Square", "Mul"), ("Mul", "AddV2")}


def drag(view, start, by):
    viewport = view.canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.4, 0.8, 1.0):
        QTest.mouseMove(viewport, start + by * share)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + by)


def test_a_node_is_dragged_with_its_wires_until_tidy(view, qtbot):
    view.draw(book_tape(), at(book_tape()))
    item, line = node(view, record(5)), wire(view, record(5), record(6))
    home, ran = item.pos(), line.boundingRect()
    with qtbot.assertNotEmitted(view.node_chosen):
        drag(view, place(view, item), QPoint(0, 60))
    assert item.pos().y() > home.y() + 40
    assert line.boundingRect() != ran
    button = next(one for one in view.findChildren(QPushButton) if one.text() == "Tidy")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert item.pos() == home
    assert line.boundingRect() == ran


def test_the_background_pans_and_a_double_click_fits(view):
    view.draw(book_tape(), at(book_tape()))
    before = view.canvas.viewportTransform()
    drag(view, QPoint(20, 20), QPoint(90, 40))
    assert view.canvas.viewportTransform() != before
    QTest.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert view.canvas.viewportTransform() == before


def test_the_wheel_zooms_at_the_pointer(view):
    view.draw(book_tape(), at(book_tape()))
    pointer, scale = QPointF(300, 150), view.canvas.scale_now
    under = view.canvas.mapToScene(pointer.toPoint())
    turn = QWheelEvent(
        pointer, view.canvas.viewport().mapToGlobal(pointer), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.canvas.viewport(), turn)
    assert view.canvas.scale_now > scale
    moved = view.canvas.mapToScene(pointer.toPoint()) - under
    assert moved.manhattanLength() < 3


def test_alt_and_arrows_go_along_the_wires(view, qtbot):
    tape = book_tape()
    view.draw(tape, at(tape, selected=record(5)))
    alt = Qt.KeyboardModifier.AltModifier
    for key, there in ((Qt.Key.Key_Right, record(6)), (Qt.Key.Key_Left, record(3))):
        with qtbot.waitSignal(view.node_chosen) as chosen:
            press(view, key, alt)
        assert chosen.args == [there]


def test_arrows_alone_are_left_to_the_window(view, qtbot):
    view.draw(book_tape(), at(book_tape()))
    seen = view.canvas.viewportTransform()
    heard = []
    view.keyPressEvent = lambda event: heard.append(event.key())
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        press(view, key)
    assert heard == [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown]
    assert view.canvas.viewportTransform() == seen


def test_keys_zoom_and_fit(view):
    view.draw(book_tape(), at(book_tape()))
    scale = view.canvas.scale_now
    press(view, Qt.Key.Key_Plus)
    assert view.canvas.scale_now > scale
    press(view, Qt.Key.Key_G)
    assert view.canvas.scale_now == scale


def test_hover_says_everything(view):
    tape = book_tape()
    view.draw(tape, at(tape, 10))
    words = view.words_about(node(view, record(5)))
    assert words.splitlines() == ["#5 AddV2 · add · y · () · float32", "19.0", "∂L/∂y = −2.0", "the tape keeps 4 B"]
    assert "∂L/∂w = –" in view.words_about(node(view, source(1)))
    assert "no watched input" in view.words_about(node(view, record(1)))
    assert view.words_about(wire(view, record(6), record(7))).splitlines()[0] == "local derivative ×2·(−1)"
    assert view.words_about(None) == ""


def test_hover_says_the_statistics_of_a_large_tensor(view):
    tape = step_tape(2000)
    view.draw(tape, at(tape))
    assert "4,000 elements from" in view.words_about(node(view, source(0)))
    assert "[[" in view.words_about(node(view, source(1)))


def test_the_mark_is_yellow_and_every_colour_follows_the_palette(view):
    tape = book_tape()
    for tokens in (DARK, LIGHT, DARK):
        view.restyle(tokens)
        view.draw(tape, at(tape, 10))
        view.fit()
        item = node(view, record(5))
        picture = view.canvas.grab().toImage()
        beside = place(view, item) - QPoint(round(item.box.width() / 2 * view.canvas.scale_now) + 2, 0)
        near = {picture.pixelColor(beside + QPoint(x, 12)).name() for x in range(-3, 4)}
        assert tokens.now.lower() in near
        assert picture.pixelColor(2, 2) == QColor(tokens.surface)
        assert tokens.grad.lower() in pixels(picture)


def test_far_away_no_letter_is_too_small_to_be_read(view):
    """From near a gradient is written in its node; from far only the type is, in the middle."""
    tape = book_tape()
    view.draw(tape, at(tape, selected=record(1)))
    item = node(view, record(5))

    def written():
        inside = item.box.adjusted(6, 6, -6, -6)
        found = pixels(view.canvas.grab(view.canvas.mapFromScene(inside).boundingRect()).toImage())
        colors = [QColor(name) for name in found]
        return any(c.red() - c.green() > 60 for c in colors), any(c.lightness() < 100 for c in colors)

    assert written() == (True, True)
    view.canvas.zoom(0.4)
    assert written() == (False, True)


def test_the_largest_letters_round_no_number_of_four_digits():
    letters = Case().at(READABLE)
    room = int((CELL.width() - 2) / letters.cell_width.horizontalAdvance("0"))
    assert in_cells(np.array([[0.5], [-0.25]]), room) == [["0.50"], ["\N{MINUS SIGN}0.25"]]


def test_a_label_that_would_run_into_a_node_is_left_to_the_pointer(view):
    """Letters grow as the graph goes away, the gap between two nodes does not."""
    tape = book_tape()
    view.draw(tape, at(tape))
    wire = next(edge for edge in view.scene.edges if edge.way.words == "×2·(−1)")

    def written():
        room = wire.mapRectToScene(QRectF(wire.label.x() - 20, wire.label.y() - 7, 40, 14)).adjusted(0, 0, 0, -3)
        inks = pixels(view.canvas.grab(view.canvas.mapFromScene(room).boundingRect()).toImage())
        return len(inks) > 1

    assert written()
    wire.show_way(replace(wire.way, words="×123456789.123456"))
    assert not written()
    assert "×2·(" in view.words_about(wire)


def test_it_is_as_sharp_as_the_picture_it_is_painted_into(view):
    tape = book_tape()
    view.draw(tape, at(tape, 10))
    picture = QImage(1710, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor(LIGHT.surface))
    painter = QPainter(picture)
    view.paint(painter, QRectF(0, 0, 1710, 400))
    painter.end()
    assert {LIGHT.now.lower(), LIGHT.grad.lower(), LIGHT.ink.lower()} <= pixels(picture)


def test_the_diagram_is_copied_as_a_block(view):
    view.draw(book_tape(), at(book_tape()))
    button = next(one for one in view.findChildren(QPushButton) if one.text() == "Copy as Mermaid")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("```mermaid\ngraph LR\n") and text.endswith("\n```\n")


def test_controls_have_names_and_tooltips_and_a_reader_hears_what_is_marked(view):
    tape = book_tape()
    view.draw(tape, at(tape, 10))
    assert all(button.accessibleName() and button.toolTip() for button in view.findChildren(QPushButton))
    assert "#5 AddV2" in view.canvas.accessibleDescription()
    assert view.canvas.accessibleName() == "Op graph"
