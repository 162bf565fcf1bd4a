"""A layer's life: made, built at its first call, called. Three columns, each with its picture."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.shapes import Passage
from gui.layers.moments import Moment, moments
from gui.tokens import Tokens
from gui.views.layers.life.call_drawing import call_drawing
from gui.views.layers.life.column import Column
from gui.views.layers.life.early_drawings import build_drawing, init_drawing
from gui.views.layers.life.portrait import Portrait, portrait
from gui.views.layers.life.words import TITLES, words
from gui.views.tensors.cells.plane import Index


class LifeView(QWidget):
    """The moments of one layer. `moment_chosen` carries the first moment of the column that a person chose."""

    moment_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("The three moments of a layer")
        self.columns = tuple(Column(number, name) for number, name in enumerate(TITLES, start=1))
        self._passage: Passage | None = None
        self._again: Passage | None = None
        self._moment = Moment("__init__")
        self._first: Portrait | None = None
        self._second: Portrait | None = None
        self._index: Index | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for column, choose in zip(
            self.columns, (self._choose_init, self._choose_build, self._choose_call), strict=True
        ):
            row.addWidget(column, 1)
            column.chosen.connect(choose)
        self.columns[2].picture.looked_at.connect(self._look_at)
        self.setFocusProxy(self.columns[0])
        self.setAccessibleName(self.title)
        self.draw(None, None, self._moment)

    def draw(self, passage: Passage | None, again: Passage | None, moment: Moment) -> None:
        """Show a moment of a layer; `again`: its second call. None: there is no layer yet, or it was not reached."""
        if passage is not self._passage:
            self._first, self._index = portrait(passage) if passage else None, None
        if again is not self._again:
            self._second = portrait(again) if again else None
        self._passage, self._again, self._moment = passage, again, moment
        self._show()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for column in self.columns:
            column.restyle(tokens)

    def _show(self) -> None:
        moment = self._moment
        called = self._second if moment.again and self._second else self._first
        drawings = (
            init_drawing(self._passage),
            build_drawing(self._first, moment),
            call_drawing(called, moment, self._index),
        )
        said = words(self._passage, self._again, moment)
        for column, one, drawing in zip(self.columns, said, drawings, strict=True):
            column.draw(one, drawing)

    def _look_at(self, index: Index | None) -> None:
        self._index = index
        self._show()

    def _choose_init(self) -> None:
        self._choose(Moment("__init__"))

    def _choose_build(self) -> None:
        self._choose(Moment("build"))

    def _choose_call(self) -> None:
        self._choose(Moment("call", again=self._moment.again))

    def _choose(self, moment: Moment) -> None:
        if self._passage and moment in moments(self._passage, self._again):
            self.moment_chosen.emit(moment)
