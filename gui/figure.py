"""A view as a picture for a note: always painted anew, never a screen grab."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from engine.frame import Frame, Rect
from engine.tape import Tape
from gui.segmented import Segmented
from gui.tokens import Tokens, color
from gui.views.header import HEIGHT
from gui.views.loss import LossView
from gui.views.scatter import ScatterView
from gui.views.tape.moment import Moment
from gui.views.tape.step_tape import which_step
from gui.views.tape.strip.strip import TapeStripView
from gui.views.weights import WeightsView

SIZE = QSize(720, 460)  # of one panel, in logical pixels
TAPE_SIZE = QSize(720, 212)
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


def save_tape(tape: Tape, tokens: Tokens, path: Path) -> bool:
    """Paint the whole strip of a step's tape, under its title, into a PNG of `TAPE_SIZE`; tell if that worked."""
    strip = TapeStripView(compact=True)
    strip.resize(TAPE_SIZE)
    strip.restyle(tokens)
    strip.draw(tape, Moment.end(tape))
    strip.header.set_note(which_step(tape.step or 0, to_come=not tape.step))
    picture = QPixmap(TAPE_SIZE * strip.devicePixelRatio())
    picture.setDevicePixelRatio(strip.devicePixelRatio())
    picture.fill(color(tokens.surface))
    painter = QPainter(picture)
    strip.header.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    strip.paint(painter, QRectF(0, HEIGHT, TAPE_SIZE.width(), TAPE_SIZE.height() - HEIGHT))
    painter.end()
    return picture.save(str(path))
