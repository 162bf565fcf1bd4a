"""A view as a picture for a note: always painted anew, never a screen grab."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from engine.frame import Frame
from gui.tokens import Tokens
from gui.views.view import View

SIZE = QSize(720, 460)  # of one panel, in logical pixels
SCALE = 2


def save_figure(view: View, frame: Frame, tokens: Tokens, path: Path) -> bool:
    """Paint a frame in a view of its own into a PNG of `SIZE` times the scale of the screen; tell if it worked."""
    assert isinstance(view, QWidget)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(SIZE)
    view.restyle(tokens)
    view.show()
    view.draw(frame)
    QApplication.sendPostedEvents()  # a layout that waits for its turn
    return view.grab().save(str(path))
