"""Life of the tape: open, closed, in use, consumed, and what each means for the values it keeps."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from engine.tape import Tape
from gui.segmented import Segmented
from gui.tokens import LIGHT, Tokens
from gui.views.header import Header
from gui.views.tape.error_box import ErrorBox
from gui.views.tape.life_line import HEIGHT, LifeLine
from gui.views.tape.life_words import Life, block_now, life, stations
from gui.views.tape.moment import Moment

NARROWEST = 232


class LifeCycle(QWidget):
    """Where a tape stands. Of several tapes the one the moment is about, or one that a person has chosen.

    `persistent_wanted` is emitted when a person ticks or clears `persistent` of the tape `block`.
    """

    persistent_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Life of the tape")
        self.block = 0
        self._shown: tuple[Tape, Moment] | None = None
        self._chosen: int | None = None
        self._line = _Line()
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "caption")
        self._error = ErrorBox()
        self._persistent = QCheckBox("persistent")
        self._persistent.setToolTip(
            self.tr("GradientTape(persistent=True): gradient() may be called any number of times, until del tape.")
        )
        self._persistent.setAccessibleName(self.tr("A persistent tape"))
        self._persistent.clicked.connect(self.persistent_wanted)
        self.header = Header(self.title)
        self.header.add(self._persistent)
        self._names: tuple[str, ...] = ()
        self._choice: Segmented | None = None
        self._body = QVBoxLayout()
        self._body.setContentsMargins(14, 2, 14, 10)
        self._body.setSpacing(6)
        for widget in (self._line, self._words, self._error):
            self._body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._body)
        layout.addStretch(1)
        self.setAccessibleName(self.title)
        self._say(None)

    @property
    def life(self) -> Life | None:
        """What is shown; None where a program has no tape."""
        return self._line.life

    def draw(self, tape: Tape, moment: Moment) -> None:
        """Show a moment of a tape."""
        if self._shown and self._shown[0] is not tape:
            self._chosen = None
        self._shown = (tape, moment)
        self._offer(tape)
        self.block = block_now(tape, moment) if self._chosen is None else self._chosen
        if self._choice:
            self._choice.choose(self.block)
        shown = life(tape, moment, self.block) if tape.blocks else None
        if shown != self._line.life:
            self._say(shown)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._line.painted = LifeLine(tokens)
        self._line.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the stations into a part of any picture."""
        self._line.paint(painter, rect)

    def _say(self, shown: Life | None) -> None:
        self._line.life = shown
        self._persistent.setEnabled(shown is not None)
        self._line.update()
        self._persistent.setChecked(shown is not None and shown.persistent)
        self._words.setText(shown.words if shown else self.tr("This program has no tape."))
        self._error.say(shown.error if shown else "")
        station = "" if shown is None or shown.station is None else stations()[shown.station] + ". "
        self.updateGeometry()
        self.setAccessibleDescription(station + self._words.text() + self._error.text)

    def _offer(self, tape: Tape) -> None:
        """Offer the tapes where there are several, by name; of one name with their lines."""
        plain = tuple(block.name for block in tape.blocks)
        lined = tuple(self.tr("{0}, line {1}").format(block.name, block.span.line) for block in tape.blocks)
        names = plain if len(set(plain)) == len(plain) else lined
        if names == self._names:
            return
        self._names = names
        if self._choice:
            self._body.removeWidget(self._choice)
            self._choice.deleteLater()
            self._choice = None
        if len(names) > 1:
            self._choice = Segmented(names, self.tr("Tape"), small=True)
            self._choice.chosen.connect(self._choose)
            self._body.insertWidget(0, self._choice)

    def _choose(self, index: int) -> None:
        self._chosen = index
        if self._shown:
            self.draw(*self._shown)

    def minimumSizeHint(self) -> QSize:
        """Return room for all that is said."""
        width = max(self.width(), NARROWEST)
        layout = self.layout()
        return QSize(NARROWEST, layout.totalHeightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(328, max(128, self.minimumSizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the lines break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Line(QWidget):
    """The stations."""

    def __init__(self) -> None:
        super().__init__()
        self.life: Life | None = None
        self.painted = LifeLine(LIGHT)
        self.setFixedHeight(HEIGHT)
        self.setToolTip(
            self.tr(
                "open: it records. closed: the block has ended, the values are kept. "
                "in use: gradient() reads it backward. consumed: the values are let go."
            )
        )

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the stations, if there is a tape."""
        if self.life:
            self.painted.paint(painter, rect, self.life)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stations."""
        self.paint(QPainter(self), QRectF(self.rect()))
