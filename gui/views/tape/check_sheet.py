"""The check table on paper: a row for each gradient. Paints into any QPainter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from gui.numbers import MISSING, short
from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.brackets import text
from gui.views.tape.check_rows import Row, figure, pretty

translate = QCoreApplication.translate

HEAD, ROW = 30.0, 29.0  # heights
MARGIN = 14.0
LONGEST = 16  # letters of a formula that stands without its value
GAP = 14.0  # the least between columns


@dataclass(frozen=True)
class _Column:
    """A head and a cell for each row, with the names of their colours. `widest`: what it always has room for."""

    head: str
    cells: tuple[tuple[str, str], ...]
    widest: str = ""


class CheckSheet:
    """Lays the table out and paints it, in the fonts and colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._title, self._head = ui_font(12.5, bold=True), ui_font(11.5)
        self._cell = mono_font(12)

    @staticmethod
    def height(rows: Sequence[Row]) -> float:
        """Return how high the table is."""
        return HEAD + ROW * len(rows)

    @staticmethod
    def row_at(y: float, rows: Sequence[Row]) -> Row | None:
        """Return the row at a height; None at the heads and below the last."""
        index = int((y - HEAD) // ROW)
        return rows[index] if 0 <= index < len(rows) else None

    def paint(self, painter: QPainter, rect: QRectF, rows: Sequence[Row]) -> None:
        """Paint the rows into a part of the picture: with fewer columns, then smaller, where there is no room."""
        columns = self._fitting(rows, rect.width() - 2 * MARGIN)
        widths = [self._width(column) for column in columns]
        room = rect.width() - 2 * MARGIN
        scale = min(1.0, room / self._total(columns))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        painter.translate(rect.left() + MARGIN, rect.top())
        gap = (room / scale - sum(widths)) / max(len(columns) - 1, 1)
        right = 0.0
        for index, (column, width) in enumerate(zip(columns, widths, strict=True)):
            right += width + (gap if index else 0)
            self._paint_column(painter, column, right, scale, left_aligned=index == 0)
        painter.setPen(QPen(color(self._tokens.hair), 1))
        for index in range(len(rows)):
            y = HEAD + ROW * index - 0.5
            painter.drawLine(QLineF(0, y, room, y))
        painter.restore()

    def _paint_column(self, painter: QPainter, column: _Column, right: float, scale: float, left_aligned: bool) -> None:
        head = (column.head, self._title if left_aligned else self._head, "ink" if left_aligned else "ink3")
        lines = [head, *((words, self._cell, token) for words, token in column.cells)]
        for index, (words, face, token) in enumerate(lines):
            y = HEAD / 2 if index == 0 else HEAD + ROW * (index - 0.5)
            left = 0.0 if left_aligned else right - _advance(face, words)
            painter.save()
            painter.scale(scale, 1)
            painter.translate(left, y)
            painter.scale(1, scale)
            text(painter, QPointF(), words, face, color(getattr(self._tokens, token)))
            painter.restore()

    def _fitting(self, rows: Sequence[Row], room: float) -> list[_Column]:
        """Return the columns of the fullest form that fits; else those of the last."""
        forms = self._forms(rows)
        return next((form for form in forms if self._total(form) <= room), forms[-1])

    def _forms(self, rows: Sequence[Row]) -> list[list[_Column]]:
        name, tape, off = _names(rows), _tape(rows), _off(rows)
        difference = _Column(_words("difference"), tuple((figure(row.difference), "ink") for row in rows))
        if not any(row.formula for row in rows):
            return [[name, tape, difference, off]]
        full, formulas, values = (_by_hand(rows, form) for form in ("full", "formula", "value"))
        return [
            [name, tape, difference, full, off],
            [name, tape, difference, formulas, off],
            [name, tape, difference, values, off],
            [name, tape, full, off],
            [name, tape, values, off],
        ]

    def _total(self, columns: Sequence[_Column]) -> float:
        return sum(map(self._width, columns)) + GAP * (len(columns) - 1)

    def _width(self, column: _Column) -> float:
        cells = (column.widest, *(words for words, _ in column.cells))
        return max(_advance(self._head, column.head), *(_advance(self._cell, words) for words in cells))


def _names(rows: Sequence[Row]) -> _Column:
    return _Column(_words("check"), tuple((row.name, "grad2" if row.second else "ink") for row in rows))


def _tape(rows: Sequence[Row]) -> _Column:
    cells = (("None", "err") if row.none else (figure(row.tape), "grad2" if row.second else "grad") for row in rows)
    return _Column(_words("tape"), tuple(cells), "−00.00000")


def _by_hand(rows: Sequence[Row], form: str) -> _Column:
    cells = []
    for row in rows:
        value = figure(row.by_hand)
        formula = pretty(row.formula)
        cut = formula if len(formula) <= LONGEST else f"{formula[: LONGEST - 1]}…"
        words = {"full": f"{formula} = {value}", "formula": cut, "value": value}[form]
        cells.append((words if row.formula else MISSING, "ink"))
    return _Column(_words("by hand"), tuple(cells))


def _off(rows: Sequence[Row]) -> _Column:
    cells = []
    for row in rows:
        sign, token = ("✓", "ok") if row.agrees else ("✗", "err")
        cells.append(("", "ink3") if row.gap is None else (f"{sign} {short(row.gap, 2)}", token))
    return _Column(_words("off by"), tuple(cells), "✓ 0.0e−0")


def _words(head: str) -> str:
    return {
        "check": translate("Check", "Check"),
        "tape": translate("Check", "tape"),
        "difference": translate("Check", "difference"),
        "by hand": translate("Check", "by hand"),
        "off by": translate("Check", "off by"),
    }[head]


def _advance(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
