"""What tells the marks of a picture apart, at the right of its title."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from engine.frame import Frame
from gui.notes.picture import Legend as MakeLegend
from gui.tokens import Tokens
from gui.views.scatter_legend import Legend
from gui.views.scatter_marks import MOST_WRONG


def of_classes(frame: Frame) -> MakeLegend:
    """Return what makes the legend of points: circle, triangle, and the misclassified ones."""

    def make(tokens: Tokens) -> QWidget:
        legend, wrong = Legend(), len(frame.wrong)
        legend.show_wrong(min(wrong, MOST_WRONG), wrong)
        legend.restyle(tokens)
        legend.resize(QSize(legend.sizeHint()))
        return legend

    return make
