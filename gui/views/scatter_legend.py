"""Which mark is which in the scatter, at the right of its header."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.numbers import grouped
from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.symbols import symbol

HEIGHT, MARK = 20, 14  # pixels
GAP, APART = 5, 12  # between a mark and its words, and between two marks


class Legend(QWidget):
    """● Class 0, ▲ Class 1, and how a misclassified point is marked; where there is little room ● 0, ▲ 1."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = LIGHT
        self._font = ui_font(11.5)
        self._drawn = self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Outline and shape are the true class, the filling is the predicted one."))
        self.setAccessibleName(", ".join(self.words))

    @property
    def words(self) -> tuple[str, str, str]:
        """What stands beside the marks, as far as there is room."""
        names = ("0", "1") if self._narrow else (self.tr("Class 0"), self.tr("Class 1"))
        return *names, self._wrong

    def show_wrong(self, drawn: int, total: int) -> None:
        """Say how many of the misclassified points are drawn, where that is not all of them."""
        if (drawn, total) != (self._drawn, self._total):
            self._drawn, self._total = drawn, total
            self.setAccessibleName(", ".join(self.words))
            self.updateGeometry()
            self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with all words."""
        return self._size(self.tr("Class 0"), self.tr("Class 1"), self._wrong)

    def minimumSizeHint(self) -> QSize:
        """Return the size with numbers for the classes."""
        return self._size("0", "1", self._wrong)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks and words, up to the right end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        left = self.width() - self._size(*self.words).width()
        for label, wrong, words in zip((0, 1, 1), (False, False, True), self.words, strict=True):
            self._paint_mark(painter, QPointF(left + MARK / 2, HEIGHT / 2), label, wrong)
            left += MARK + GAP
            painter.setPen(color(self._tokens.ink3))
            painter.drawText(left, 0, self.width(), HEIGHT, Qt.AlignmentFlag.AlignVCenter, words)
            left += self._width(words) + APART

    @property
    def _wrong(self) -> str:
        if self._drawn == self._total:
            return self.tr("Misclassified")
        return self.tr("{0} of {1} drawn").format(grouped(self._drawn), grouped(self._total))

    @property
    def _narrow(self) -> bool:
        return self.width() < self.sizeHint().width()

    def _paint_mark(self, painter: QPainter, at: QPointF, label: int, wrong: bool) -> None:
        tints = (color(self._tokens.c0), color(self._tokens.c1))
        painter.setPen(QPen(tints[label], 2) if wrong else Qt.PenStyle.NoPen)
        painter.setBrush(tints[label ^ wrong])
        painter.drawPath(symbol(label, 9 if wrong else 8).translated(at))

    def _size(self, *words: str) -> QSize:
        width = sum(MARK + GAP + self._width(text) for text in words)
        return QSize(width + APART * (len(words) - 1), HEIGHT)

    def _width(self, words: str) -> int:
        return round(QFontMetricsF(self._font).horizontalAdvance(words) + 0.5)
