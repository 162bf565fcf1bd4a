"""The chain rule on paper: the gradient looked at, below it those that follow. Paints into any QPainter."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.brackets import text
from gui.views.tape.chain_words import Chain, Equation

MARGIN = 14.0
FIRST, LINE = 15.0, 23.0  # the middle of the first line, and from line to line
MOST_LINES = 3
HEIGHT = 84


class ChainSheet:
    """Paints a chain, in the fonts and colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._main, self._result, self._more = mono_font(13.5), mono_font(13.5, bold=True), mono_font(12.5)
        self._hint = ui_font(12.5)

    def paint(self, painter: QPainter, rect: QRectF, chain: Chain | None) -> None:
        """Paint a chain into a part of the picture; a line that is too long is smaller. None: what to do."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = QPointF(rect.left() + MARGIN, rect.top() + FIRST)
        room = rect.width() - 2 * MARGIN
        if chain is None:
            hint = QCoreApplication.translate("Chain", "Play, and each step shows its formula.")
            text(painter, at, hint, self._hint, color(self._tokens.ink3))
        else:
            token = "ink" if not chain.backward else "grad2" if chain.second else "grad"
            self._line(painter, at, room, chain.main, ((self._main, token), (self._main, "ink"), (self._result, token)))
            for line in self._shown(chain, rect.height()):
                at += QPointF(0, LINE)
                self._line(painter, at, room, line, ((self._more, "ink3"),) * 3)
        painter.restore()

    def _shown(self, chain: Chain, height: float) -> tuple[Equation, ...]:
        lines = int((height - FIRST) // LINE)
        more = chain.more
        if len(more) <= lines:
            return more
        count = QCoreApplication.translate("Chain", "and {0} more").format(len(more) - lines + 1)
        return (*more[: lines - 1], Equation(f"… {count}", "", ""))

    def _line(
        self, painter: QPainter, at: QPointF, room: float, line: Equation, faces: tuple[tuple[QFont, str], ...]
    ) -> None:
        words = (line.name, f" {line.working} ", line.result)
        width = sum(_advance(font, part) for part, (font, _) in zip(words, faces, strict=True))
        scale = min(1.0, room / width)
        painter.save()
        painter.translate(at)
        painter.scale(scale, scale)
        x = 0.0
        for part, (font, token) in zip(words, faces, strict=True):
            x = text(painter, QPointF(x, 0), part, font, color(getattr(self._tokens, token)))
        painter.restore()


def _advance(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
