"""Views as pictures: one that is a widget, as high as it has to be, and one that paints itself anywhere."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.notes.painted import Painted, Paints
from gui.notes.paper import open_out, sharpen
from gui.notes.picture import Make, Picture
from gui.tokens import LIGHT, Tokens


def opened(word: str, title: str, made: Callable[[Tokens], QWidget], least: int) -> Picture:
    """Return a view as a picture that shows all of it, at least so wide. `made`: makes it in a palette, drawn."""

    def make(tokens: Tokens, size: QSize) -> QWidget:
        view = made(tokens)
        open_out(view, tokens, size.width())
        view.resize(size)
        return sharpen(view)

    measured = made(LIGHT)
    size = open_out(measured, LIGHT, least)
    measured.deleteLater()
    return Picture(word, title, make, size)


def painted(made: Callable[[Tokens], Paints]) -> Make:
    """Return what makes a picture of a view that paints itself. `made`: makes that in a palette, drawn."""

    def make(tokens: Tokens, size: QSize) -> QWidget:
        return Painted(made(tokens), size)

    return make
