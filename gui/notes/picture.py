"""A view of a bench as a picture for a note: always made anew, never a screen grab."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.tokens import Tokens

Make = Callable[[Tokens, QSize], QWidget]
Legend = Callable[[Tokens], QWidget]


@dataclass(frozen=True)
class Picture:
    """A view that shows what the bench shows now.

    `id`: its word in file names. `widget`: makes it off screen, in the colours of a palette and of a size.
    `size`: what it takes, in logical pixels; if it `grows`, at least: it fills the room there is. `legend`: makes
    what tells its marks apart.
    """

    id: str
    title: str
    widget: Make
    size: QSize
    grows: bool = False
    legend: Legend | None = None
