"""One of the three columns: head, sentence, picture, what was raised, and facts."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.tokens import LIGHT, Tokens, color
from gui.views.layers.life.chips import Chips
from gui.views.layers.life.drawing import Drawing
from gui.views.layers.life.head import Head
from gui.views.layers.life.picture import Picture
from gui.views.layers.life.raised import Raised
from gui.views.layers.life.words import State, Words

SIDE = 14
BAR = 3  # pixels: the yellow edge of the present moment
LOW = 270  # pixels: below, what was raised takes the place of the picture


class Column(QWidget):
    """What a method of the layer does. `chosen`: a person clicks it, or presses Return in it."""

    chosen = Signal()

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.head, self.sentence = Head(number, name), QLabel(wordWrap=True)
        self.picture, self.error, self.chips = Picture(), Raised(), Chips()
        self._words: Words | None = None
        self._tokens = LIGHT
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Go to this moment: click, or Enter."))
        self.picture.setAccessibleName(self.tr("Numbers of {0}").format(name))

    def _lay_out(self) -> None:
        self.sentence.setProperty("role", "label")
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 7, SIDE, 7)
        column.setSpacing(4)
        for widget, stretch in ((self.head, 0), (self.sentence, 0), (self.picture, 2), (self.error, 3)):
            column.addWidget(widget, stretch)
        column.addStretch()
        column.addWidget(self.chips)

    def draw(self, words: Words, drawing: Drawing) -> None:
        """Show what it says, and its picture."""
        self.picture.draw(drawing)
        if words == self._words:
            return
        self._words = words
        self.head.draw(words.state, words.when, words.failure is not None)
        self.sentence.setText(words.sentence)
        self.chips.show_facts(words.facts)
        failure = words.failure
        self.error.say(f"{failure.kind}: {failure.message}" if failure else "")
        self.setAccessibleDescription(" ".join((words.when + ".", words.sentence, *words.facts, self.error.text)))
        self._share()
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        for part in (self.head, self.picture, self.chips):
            part.restyle(tokens)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge of the present moment, and the hairline to the next column."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), color(self._tokens.hair))
        if self._words and self._words.state is State.NOW:
            painter.fillRect(QRectF(0, 0, self.width() - 1, BAR), color(self._tokens.now))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the picture where there is no room for it and for what was raised."""
        super().resizeEvent(event)
        self._share()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose its moment."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose its moment."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def _share(self) -> None:
        raised = bool(self.error.text)
        self.picture.setVisible(not raised or (self.height() >= LOW and bool(self.picture.drawing.items)))
