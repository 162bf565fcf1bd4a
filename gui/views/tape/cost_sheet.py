"""What a tape keeps at growing sizes, and what it would keep if it watched everything. Paints into any QPainter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from engine.tape import Cost
from gui.numbers import grouped, short
from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.brackets import text
from gui.views.tape.strip.words import size_words

translate = QCoreApplication.translate

MARGIN = 14.0
GROUP, HEAD, ROW = 18.0, 20.0, 24.0  # heights
GAP = 14.0  # the least between columns
BAR, SHORTEST = 9.0, 36.0  # how thick a bar is, and how long at least


class CostSheet:
    """Lays the table out and paints it, in the fonts and colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._group, self._head, self._cell = ui_font(11.5, bold=True), ui_font(11.5), mono_font(12)

    @staticmethod
    def height(costs: Sequence[Cost]) -> float:
        """Return how high the table is."""
        return GROUP + HEAD + ROW * len(costs)

    def paint(self, painter: QPainter, rect: QRectF, costs: Sequence[Cost]) -> None:
        """Paint the table into a part of the picture: smaller where there is no room."""
        columns = _columns(costs)
        widths = [self._width(column) for column in columns]
        widths[1] += max(0.0, _advance(self._group, _groups()[0]) - widths[1] - widths[2] - GAP)
        widths[3] += max(0.0, _advance(self._group, _groups()[1]) - widths[3] - widths[4] - GAP)
        needed = sum(widths) + GAP * len(widths) + SHORTEST
        scale = min(1.0, (rect.width() - 2 * MARGIN) / needed)
        rights = [sum(widths[: i + 1]) + GAP * i for i in range(len(widths))]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.left() + MARGIN, rect.top())
        painter.scale(scale, scale)
        for column, right in zip(columns, rights, strict=True):
            self._paint_column(painter, column, right)
        for words, right in zip(_groups(), (rights[2], rights[4]), strict=True):
            self._right(painter, QPointF(right, GROUP / 2), words, self._group, "ink")
        bars = QRectF(rights[-1] + GAP, 0, (rect.width() - 2 * MARGIN) / scale - rights[-1] - GAP, 0)
        self._paint_bars(painter, bars, costs)
        painter.restore()

    def _paint_column(self, painter: QPainter, column: Sequence[str], right: float) -> None:
        self._right(painter, QPointF(right, GROUP + HEAD / 2), column[0], self._head, "ink3")
        for row, words in enumerate(column[1:]):
            self._right(painter, QPointF(right, GROUP + HEAD + ROW * (row + 0.5)), words, self._cell, "ink")

    def _paint_bars(self, painter: QPainter, room: QRectF, costs: Sequence[Cost]) -> None:
        """Paint for each size all that there would be, and filled what is kept of it."""
        for row, cost in enumerate(costs):
            top = GROUP + HEAD + ROW * row
            painter.setPen(QPen(color(self._tokens.hair), 1))
            painter.drawLine(QLineF(0, top - 0.5, room.right(), top - 0.5))
            bar = QRectF(room.left(), top + (ROW - BAR) / 2, room.width(), BAR)
            share = cost.kept / cost.all_kept if cost.all_kept else 0.0
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, BAR), color(self._tokens.ink2))
            painter.setPen(QPen(color(self._tokens.skip), 1, Qt.PenStyle.DashLine))
            painter.drawRect(bar)

    def _right(self, painter: QPainter, at: QPointF, words: str, font: QFont, token: str) -> None:
        text(painter, at - QPointF(_advance(font, words), 0), words, font, color(getattr(self._tokens, token)))

    def _width(self, column: Sequence[str]) -> float:
        return max(_advance(self._head, column[0]), *(_advance(self._cell, words) for words in column[1:]))


def sentence(costs: Sequence[Cost]) -> str:
    """Return what the table shows at its largest size."""
    last = costs[-1]
    if not last.kept or last.all_kept <= last.kept:
        return translate("Cost", "Here watching everything would keep no more than the variables' way does.")
    return translate(
        "Cost",
        "At size {0} watching everything would keep {1} instead of {2}, {3} times as much, for the same gradient.",
    ).format(grouped(last.size), size_words(last.all_kept), size_words(last.kept), short(last.all_kept / last.kept, 2))


def _groups() -> tuple[str, str]:
    return translate("Cost", "variables watched"), translate("Cost", "all watched")


def _columns(costs: Sequence[Cost]) -> tuple[tuple[str, ...], ...]:
    recorded, kept = translate("Cost", "ops"), translate("Cost", "kept")
    return (
        (translate("Cost", "size"), *(grouped(cost.size) for cost in costs)),
        (recorded, *(grouped(cost.records) for cost in costs)),
        (kept, *(size_words(cost.kept) for cost in costs)),
        (recorded, *(grouped(cost.all_records) for cost in costs)),
        (kept, *(size_words(cost.all_kept) for cost in costs)),
    )


def _advance(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
