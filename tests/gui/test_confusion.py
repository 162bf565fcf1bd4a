"""The confusion matrix: true classes down, predicted ones across."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from gui.tokens import DARK, LIGHT
from gui.views.confusion import ConfusionView
from tests.frames import frame
from tests.gui.margins import paints_outside

# A tooltip is raised, which the offscreen platform can't do.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)

CORNERS = ((0.32, 0.6), (0.68, 0.6), (0.32, 0.85), (0.68, 0.85))  # inside each cell, left of its count


@pytest.fixture
def view(qtbot):
    made = ConfusionView()
    qtbot.addWidget(made)
    made.resize(312, 114)
    made.restyle(LIGHT)
    made.show()
    made.draw(frame())
    return made


def said_at(view, x, y):
    """What the tooltip says at a place of the matrix, given as parts of the view."""
    at = QPoint(round(x * view.width()), round(y * view.height()))
    under = view.childAt(at)
    local = under.mapFrom(view, at)
    QApplication.sendEvent(under, QHelpEvent(QEvent.Type.ToolTip, local, view.mapToGlobal(at)))
    return QToolTip.text()


def test_each_cell_says_its_sentence(view):
    assert said_at(view, 0.45, 0.6) == "1,000 points of class 0 are predicted as class 0."
    assert said_at(view, 0.45, 0.85) == "2 points of class 1 are predicted as class 0."
    view.draw(frame(confusion=np.array([[999, 1], [0, 1000]])))
    assert said_at(view, 0.85, 0.6) == "1 point of class 0 is predicted as class 1."


def test_a_screen_reader_hears_all_four(view):
    assert view.accessibleDescription().count("predicted as") == 4
    assert "998 points of class 1 are predicted as class 1." in view.accessibleDescription()


def test_the_diagonal_has_the_colours_of_its_classes(view):
    for tokens in (DARK, LIGHT):
        view.restyle(tokens)
        picture = view.grab().toImage()
        cells = [picture.pixelColor(round(x * 312), round(y * 114)).name() for x, y in CORNERS]
        assert cells == [color.lower() for color in (tokens.c0t, tokens.bg, tokens.bg, tokens.c1t)]


@pytest.mark.parametrize("size", [(220, 78), (312, 86), (720, 460)])
def test_half_a_million_is_not_cut(view, size):
    view.draw(frame(confusion=np.array([[500_000, 500_000], [500_000, 500_000]])))
    assert not paints_outside(view.paint, *size)
    assert said_at(view, 0.45, 0.6).startswith("500,000 points")
