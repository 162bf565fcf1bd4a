"""A formula on one line, each operand's numbers in its colour."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.tensors.cells.axis import MARGIN
from gui.views.tensors.cells.plane import Index
from gui.views.tensors.formula.formula import Formula, Word

HEIGHT = 26
MOST, LEAST = 12, 2  # terms


class FormulaLine(QWidget):
    """Writes as many terms of a sum as there is room for; a hint while no element is looked at."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._formula: Formula | None = None
        self._index: Index | None = None
        self._words: Sequence[Word] = ()
        self._tokens = LIGHT
        self._fonts = mono_font(13), mono_font(13, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(word.text for word in self._words) or self._hint

    def show_formula(self, formula: Formula, index: Index | None) -> None:
        """Write how an element comes about; the hint for None."""
        self._formula, self._index = formula, index
        self._write()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a line."""
        return QSize(300, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the formula."""
        painter, at = QPainter(self), QPointF(MARGIN, HEIGHT * 0.68)
        if not self._words:
            painter.setFont(ui_font(12.5))
            painter.setPen(color(self._tokens.ink3))
            shown = painter.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, self.width() - 12)
            painter.drawText(at, shown)
        for n, word in enumerate(self._words):
            painter.setFont(self._fonts[n in (0, len(self._words) - 1)])
            painter.setPen(color(getattr(self._tokens, word.token)))
            painter.drawText(at, word.text)
            at += QPointF(self._width(n, word), 0)

    def _write(self) -> None:
        self._words = ()
        if self._formula and self._index is not None:
            for most in range(MOST, LEAST - 1, -1):
                self._words = self._formula.words(self._index, most)
                if sum(self._width(n, word) for n, word in enumerate(self._words)) <= self.width() - 2 * MARGIN:
                    break
        self.setToolTip(self.text if self._words else "")
        self.setAccessibleName(self.text)
        self.update()

    def _width(self, n: int, word: Word) -> float:
        bold = n in (0, len(self._words) - 1)
        return QFontMetricsF(self._fonts[bold]).horizontalAdvance(word.text)
