"""A view as a picture for a note: always painted anew, never a screen grab."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize

from engine.frame import Frame, Rect
from gui.segmented import Segmented
from gui.tokens import Tokens
from gui.views.loss import LossView
from gui.views.scatter import ScatterView
from gui.views.weights import WeightsView

SIZE = QSize(720, 460)  # of one panel, in logical pixels
SCALE = 2


class Moments(Protocol):
    """A trained run; see `engine.trainer.Trainer`."""

    def frame(self, step: int | None = None, rect: Rect | None = None) -> Frame:
        """Return a moment, by default the newest, with the predictions over a part of the plane."""


def save_figure(view: ScatterView | LossView | WeightsView, run: Moments, tokens: Tokens, path: Path) -> bool:
    """Paint the newest moment into a PNG of `SIZE`, times the scale of the screen; tell if that worked."""
    view.resize(SIZE)
    view.restyle(tokens)
    for control in view.findChildren(Segmented):
        control.hide()  # a picture has nothing to press
    view.grab()  # what is never shown is laid out when it is painted
    view.draw(run.frame())
    if isinstance(view, ScatterView):
        view.draw(run.frame(rect=view.visible_rect()))  # the field reaches the edges of this shape
    return view.grab().save(str(path))
