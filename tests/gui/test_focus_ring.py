"""The focus ring: where it is, what it follows, and when there is none."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.focus_ring import FocusRing


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.ring = FocusRing(made)
    made.panel = QWidget(made)
    made.panel.setGeometry(50, 50, 200, 100)
    made.one, made.other = QPushButton("One", made.panel), QPushButton("Other", made.panel)
    made.one.move(10, 10)
    made.other.move(100, 10)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.panel.setFocus()
    return made


def around(window, widget):
    return QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-4, -4, 4, 4)


def test_tab_brings_the_ring_two_pixels_away(window, qtbot):
    window.one.setFocus()
    assert window.ring.isVisible() and window.ring.geometry() == around(window, window.one)
    qtbot.keyClick(window.one, Qt.Key.Key_Tab)
    assert window.ring.geometry() == around(window, window.other)


def test_a_click_needs_no_ring_and_passes_through_it(window, qtbot):
    window.one.setFocus()
    assert window.childAt(window.ring.geometry().center()) is window.one
    qtbot.mousePress(window.other, Qt.MouseButton.LeftButton)
    window.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not window.ring.isVisible()
    qtbot.mouseRelease(window.other, Qt.MouseButton.LeftButton)


def test_what_a_click_has_made_vanish_leaves_no_ring_to_its_neighbour(window, qtbot):
    qtbot.mousePress(window.one, Qt.MouseButton.LeftButton)
    window.one.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.mouseRelease(window.one, Qt.MouseButton.LeftButton)
    window.one.hide()
    assert window.other.hasFocus() and not window.ring.isVisible()


def test_what_a_key_has_made_vanish_hands_its_ring_on(window):
    window.one.setFocus()
    window.one.hide()
    assert window.other.hasFocus() and window.ring.geometry() == around(window, window.other)


def test_the_ring_moves_with_what_the_control_stands_in(window):
    window.one.setFocus()
    window.panel.move(0, 80)
    window.one.resize(40, 40)
    assert window.ring.geometry() == around(window, window.one)
    window.panel.hide()
    assert not window.ring.isVisible()


def test_a_control_that_is_scrolled_away_has_no_ring(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    ring, area, content = FocusRing(window), QScrollArea(), QWidget()
    QVBoxLayout(window).addWidget(area)
    content.resize(100, 1000)
    field = QLineEdit(content)
    area.setWidget(content)
    window.resize(200, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    assert ring.isVisible()
    area.verticalScrollBar().setValue(500)
    assert not ring.isVisible()


def test_the_ring_of_what_fills_its_panel_lies_inside(window):
    text = QPlainTextEdit(window)
    text.setGeometry(0, 0, 300, 200)
    text.show()
    text.setFocus()
    assert text.geometry().contains(window.ring.geometry())


def test_a_control_may_vanish_while_it_is_ringed(window, qtbot):
    window.one.setFocus()
    window.one.deleteLater()
    qtbot.waitUntil(lambda: len(window.panel.children()) == 1)
    window.other.setFocus()
    assert window.ring.geometry() == around(window, window.other)
