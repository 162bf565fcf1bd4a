"""The lines of a session with what each printed, to be scrolled; only what is in sight is painted."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from engine.tensors import Entry
from gui.style import ui_font
from gui.tokens import Tokens, color
from gui.views.tensors.entries.painter import ABOVE, BELOW, Block, LogPainter

LINE = 18
MARGIN = 4
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class LogPage(QAbstractScrollArea):
    """`chosen` carries the number of the entry that a person has clicked or gone to.

    The newest entry in force is lit, until another one is chosen. It stays in sight, unless a person has scrolled away.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._painter = LogPainter()
        self._blocks: list[Block] = []
        self._tops: list[float] = [MARGIN]
        self._letters = 0
        self._position = 0
        self._picked: int | None = None
        self._follows = True
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerWidget(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(LINE)

    @property
    def lit(self) -> int | None:
        """The number of the entry that is lit."""
        return self._picked or self._position or None

    def show_entries(self, entries: Sequence[Entry], position: int) -> None:
        """Show a session of which the first `position` entries are in force; the others are undone and pale."""
        if position != self._position or len(entries) != len(self._blocks):
            self._picked = None
        self._position = position
        self._fold(entries)
        self._describe()

    def pick(self, number: int | None) -> None:
        """Light an entry by its number; None for the newest."""
        self._picked = number
        self._describe()
        self.viewport().update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._painter.restyle(tokens)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(400, 700)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few lines."""
        return QSize(280, 6 * LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the lines to another width."""
        self._fold([block.entry for block in self._blocks])

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show another part; follow the newest entry as long as its end is in sight."""
        seen = self.verticalScrollBar().value() + self.viewport().height()
        self._follows = seen >= self._tops[min(self._position, len(self._blocks))] - LINE
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries in sight."""
        painter = QPainter(self.viewport())
        if not self._blocks:
            self._paint_hint(painter)
            return
        offset = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, offset + event.rect().top()) - 1)
        for n in range(first, len(self._blocks)):
            top = self._tops[n] - offset
            if top > event.rect().bottom():
                break
            block = self._blocks[n]
            place = QRectF(0, top, self.viewport().width(), block.height)
            number = block.entry.number
            self._painter.paint(painter, block, place, number == self.lit, undone=number > self._position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an entry."""
        at = self.verticalScrollBar().value() + event.position().y()
        if event.button() == Qt.MouseButton.LeftButton and self._tops[0] <= at < self._tops[-1]:
            self._choose(bisect_right(self._tops, at) - 1)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that it knows before they act as shortcuts of the window."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the entry before or after, the first or the last; copy the one that is lit."""
        if not self._knows(event):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._blocks[self._at].entry.text)
        elif event.key() in _ENDS:
            self._choose(range(len(self._blocks))[_ENDS[Qt.Key(event.key())]])
        else:
            self._choose(min(max(self._at + _MOVES[Qt.Key(event.key())], 0), len(self._blocks) - 1))

    def _knows(self, event: QKeyEvent) -> bool:
        known = event.key() in _MOVES | _ENDS or event.matches(QKeySequence.StandardKey.Copy)
        return known and bool(self._blocks)

    @property
    def _at(self) -> int:
        """Where the entry that is lit is, from 0."""
        return (self.lit or 1) - 1

    def _choose(self, index: int) -> None:
        number = self._blocks[index].entry.number
        self.pick(number)
        self._reveal(index)
        self.chosen.emit(number)

    def _fold(self, entries: Sequence[Entry]) -> None:
        """Fold the entries to the width there is; those that are as they were are not folded again."""
        follows = self._follows
        letters = self._painter.letters(self.viewport().width())
        known = self._blocks if letters == self._letters else []
        self._letters = letters
        self._blocks = [
            known[n]
            if n < len(known) and known[n].entry is entry and known[n].whole == (n == self._position - 1)
            else self._painter.block(entry, letters, whole=n == self._position - 1)
            for n, entry in enumerate(entries)
        ]
        self._tops = list(accumulate((block.height for block in self._blocks), initial=float(MARGIN)))
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self._tops[-1] + MARGIN) - seen))
        bar.setPageStep(seen)
        if follows:
            self._reveal(self._position - 1)
        self.viewport().update()

    def _reveal(self, index: int) -> None:
        """Scroll as little as needed to see an entry; of one that is higher than the page its beginning."""
        if 0 <= index < len(self._blocks):
            bar, top = self.verticalScrollBar(), self._tops[index] - MARGIN
            bottom = self._tops[index + 1] + MARGIN - self.viewport().height()
            bar.setValue(round(min(max(bar.value(), bottom), top)))

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setFont(ui_font(12.5))
        painter.setPen(color(self._painter.tokens.ink3))
        words = self.tr("Every line that runs stands here, with what it prints.")
        place = QRectF(self.viewport().rect()).adjusted(14, ABOVE, -14, -BELOW)
        painter.drawText(place, Qt.TextFlag.TextWordWrap, words)

    def _describe(self) -> None:
        entry = self._blocks[self._at].entry if self._blocks else None
        words = ""
        if entry:
            error = f"{entry.error.type}: {entry.error.message}" if entry.error else ""
            words = f"{entry.number}: {entry.text}\n{error or entry.printed}"
        self.setAccessibleDescription(words)
