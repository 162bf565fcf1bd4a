"""An expression of a person's own: a line to type it, and a caret below the place that is wrong."""

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from engine.listing import Listing, ListingError
from engine.listing.compose import compose, expression_of
from engine.listing.inputs import inputs
from gui.tape.lesson_panel.message import Message, column_words
from gui.tape.lesson_panel.typed_line import TypedLine
from gui.tape.listing_words import is_whole
from gui.tokens import LIGHT, Tokens, color

GAP = 4
CARET = 7  # pixels high


class ExpressionField(QWidget):
    """`text_wanted` is emitted with the program that takes the gradient of what was typed."""

    text_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._listing: Listing | None = None
        name = self.tr("Expression")
        self.line = _Line(name, self.tr("For example sin(x) * x or reduce_mean(square(W @ X + b - y))"))
        self.line.setPlaceholderText("sin(x) * x")
        self._caret, self._message = _Caret(), Message()
        self.second = QCheckBox(self.tr("Second derivative"))
        self.second.setToolTip(self.tr("Put the tape into another one, which takes the gradient of the gradient."))
        self.second.setAccessibleName(self.second.text())
        self.setFocusProxy(self.line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for part in (self.line, self._caret, self._message, self.second):
            rows.addWidget(part)
        self.line.tried.connect(self._try)
        self.line.reverted.connect(self._forget)
        self.line.textEdited.connect(self._caret.hide)
        self.second.clicked.connect(self._nest)

    @property
    def message(self) -> str:
        """What is wrong with the expression; "" for nothing."""
        return self._message.text()

    @property
    def caret_shown(self) -> bool:
        """Whether a caret points at a place in the line."""
        return self._caret.isVisibleTo(self)

    def show_program(self, listing: Listing) -> None:
        """Show the expression of a program, nothing where it is more than one; what is being typed is kept."""
        self._listing, expression = listing, expression_of(listing) or ""
        if not self.line.edited or expression != self.line.shown:
            self.line.show_text(expression)
            self._forget()
        self.second.setChecked(len(listing.calls) > 1)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._caret.restyle(tokens)

    @Slot(str)
    def _try(self, text: str) -> None:
        if self._listing is None:
            return
        try:
            program = compose(text, inputs(self._listing), 2 if self.second.isChecked() else 1)
        except ListingError as error:
            self._refuse(text, error)
            return
        self.line.show_text(self.line.text().strip())
        self._forget()
        if program != self._listing.text:
            self.text_wanted.emit(program)

    def _refuse(self, text: str, error: ListingError) -> None:
        """Keep what was typed, put the cursor and a caret to the place, and say what is wrong."""
        blanks = len(text) - len(text.lstrip())
        self._message.say(column_words(error))
        self.line.mark(self._message.text())
        if not is_whole(error.span):
            self.line.setCursorPosition(min(error.span.column + blanks, len(text)))
            self._caret.point_at(self.line.cursor_x)
        self._caret.setVisible(not is_whole(error.span))

    @Slot()
    def _forget(self) -> None:
        self._message.say("")
        self._caret.hide()

    @Slot()
    def _nest(self) -> None:
        """Make the program anew with one tape or two."""
        self._try(self.line.text())


class _Line(TypedLine):
    """Knows where its cursor stands."""

    @property
    def cursor_x(self) -> float:
        """Pixels from the left."""
        return float(self.cursorRect().center().x())


class _Caret(QWidget):
    """A small red roof that points up, at the place that is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens, self._x = LIGHT, 0.0
        self.setFixedHeight(CARET)
        self.hide()

    def point_at(self, x: float) -> None:
        """Point at a pixel of the line above."""
        self._x = x
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the roof."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color(self._tokens.err), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        foot = CARET - 1.5
        corners = (self._x - 4, foot), (self._x, 1.5), (self._x + 4, foot)
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.end()
