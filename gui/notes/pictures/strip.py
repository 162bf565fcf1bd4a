"""A tape as a picture: the whole strip, as long as it is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from engine.tape import Tape
from gui.notes.page import INSIDE
from gui.notes.painted import Painted
from gui.notes.picture import Picture
from gui.tokens import Tokens
from gui.views.tape.moment import Moment
from gui.views.tape.strip.layout import full_height, lay
from gui.views.tape.strip.strip import TapeStripView

LINES = 180  # pixels: the height with the lines of code below


def strip(tape: Tape, moment: Moment, title: str, *, compact: bool) -> Picture:
    """Return the strip of a tape at a moment. `compact`: as under a run, with the lines of code below it."""
    layout = lay(tape, INSIDE, LINES, compact=compact)

    def make(tokens: Tokens, size: QSize) -> QWidget:
        view = TapeStripView(compact=compact)
        view.restyle(tokens)
        view.draw(tape, moment)
        return Painted(view, size)

    return Picture("tape", title, make, QSize(round(layout.width), LINES if compact else round(full_height(layout))))
