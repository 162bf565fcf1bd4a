"""The working of one step on paper: the update of W and b, a hairline, the boundary. Paints into any QPainter."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.brackets import GAP, brackets, column, text
from gui.views.working import Terms, Working

MARGIN = 14.0
TALL, FLAT = 164.0, 116.0  # the height it takes with one part below the other, and side by side
BESIDE = 32.0  # between the parts, side by side
W_LINE, B_LINE, REMARK_LINE = 22.0, 55.0, 74.0
WIDEST = "−0.00000"  # the room that every number has at least: a sign moves no digit


class _Stops(NamedTuple):
    """Where the columns of the update begin, from left to right."""

    after: float
    equals: float
    before: float
    minus: float
    gradient: float
    end: float


class Worksheet:
    """Lays a working out and paints it, in the fonts and colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._ink, self._faint, self._caption_ink = color(tokens.ink), color(tokens.ink2), color(tokens.ink3)
        self._pink, self._hair = color(tokens.grad), color(tokens.hair)
        self._formula, self._heading, self._caption = ui_font(13.5), ui_font(13, bold=True), ui_font(11.5)
        self._formula.setItalic(True)
        self._number, self._rate = mono_font(13), mono_font(13, bold=True)
        self._small, self._result = mono_font(12), mono_font(17, bold=True)

    def paint(self, painter: QPainter, rect: QRectF, working: Working) -> None:
        """Paint a working into a part of the picture: smaller where there is no room, never cut."""
        stops = self._stops(working)
        below = _scale(rect, max(stops.end, MARGIN + self._boundary_width(working, broken=False)), TALL)
        beside = _scale(rect, stops.end + BESIDE + self._boundary_width(working, broken=True), FLAT)
        scale = max(below, beside)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        self._paint_update(painter, stops, working)
        painter.setPen(QPen(self._hair, 1))
        if below >= beside:
            painter.drawLine(QLineF(MARGIN, 84.5, rect.width() / scale - MARGIN, 84.5))
            self._paint_boundary(painter, QPointF(MARGIN, 102), working, broken=False)
        else:
            x = stops.end + BESIDE / 2
            painter.drawLine(QLineF(x, 4, x, FLAT - 16))
            self._paint_boundary(painter, QPointF(stops.end + BESIDE, 14), working, broken=True)
        painter.restore()

    def _paint_update(self, painter: QPainter, stops: _Stops, working: Working) -> None:
        for name, y in (("W", W_LINE), ("b", B_LINE)):
            end = text(painter, QPointF(MARGIN, y), f"{name} ← {name} − η·", self._formula, self._ink)
            text(painter, QPointF(end, y), f"∂L/∂{name}", self._formula, self._pink)
            if name == "b" or not working.joined:
                self._paint_signs(painter, stops, y, working.rate)
        bracketed = not working.joined
        cell = stops.end - stops.gradient
        self._paint_terms(painter, QPointF(stops.after, 0), cell, working.after, self._ink, bracketed)
        self._paint_terms(painter, QPointF(stops.before, 0), cell, working.before, self._faint, bracketed)
        self._paint_terms(painter, QPointF(stops.gradient, 0), cell, working.gradient, self._pink, bracketed)
        text(painter, QPointF(MARGIN, REMARK_LINE), working.remark, self._caption, self._caption_ink)

    def _paint_signs(self, painter: QPainter, stops: _Stops, y: float, rate: str) -> None:
        text(painter, QPointF(stops.equals, y), "=", self._number, self._faint)
        end = text(painter, QPointF(stops.minus, y), "− ", self._number, self._faint)
        end = text(painter, QPointF(end, y), rate, self._rate, self._ink)
        text(painter, QPointF(end, y), " ×", self._number, self._faint)

    def _paint_terms(
        self, painter: QPainter, at: QPointF, cell: float, terms: Terms, ink: QColor, bracketed: bool
    ) -> None:
        digits, inside = cell - 2 * GAP, at + QPointF(GAP, 0)
        column(painter, inside + QPointF(0, W_LINE), terms.W, digits, self._number, ink)
        column(painter, inside + QPointF(0, B_LINE), (terms.b,), digits, self._number, ink)
        if bracketed:
            brackets(painter, at + QPointF(0, W_LINE), len(terms.W), cell, ink)

    def _paint_boundary(self, painter: QPainter, at: QPointF, working: Working, broken: bool) -> None:
        boundary = working.boundary
        end = text(painter, at, _heading(), self._heading, self._ink)
        text(painter, QPointF(end + 10, at.y()), boundary.formula, self._formula, self._ink)
        at = QPointF(at.x(), at.y() + 21)
        for line in _lines(boundary.numbers, broken):
            text(painter, at, line, self._small, self._faint)
            at += QPointF(0, 19)
        text(painter, at + QPointF(0, 4), boundary.result, self._result, self._ink)

    def _stops(self, working: Working) -> _Stops:
        terms = (working.after, working.before, working.gradient)
        numbers = [WIDEST, *(number for t in terms for number in (*t.W, t.b))]
        cell = max(_width(self._number, number) for number in numbers) + 2 * GAP
        after = MARGIN + _width(self._formula, "W ← W − η·∂L/∂W") + 14
        equals = after + cell + 7
        before = equals + _width(self._number, "=") + 7
        minus = before + cell + 7
        gradient = minus + _width(self._number, "−  ×") + _width(self._rate, working.rate) + 7
        return _Stops(after, equals, before, minus, gradient, gradient + cell)

    def _boundary_width(self, working: Working, broken: bool) -> float:
        boundary = working.boundary
        first = _width(self._heading, _heading()) + 10 + _width(self._formula, boundary.formula)
        lines = [_width(self._small, line) for line in _lines(boundary.numbers, broken)]
        return max(first, *lines, _width(self._result, boundary.result))


def _scale(rect: QRectF, width: float, height: float) -> float:
    """Return by how much a part of a size is made smaller to fit, with a margin at its right."""
    return min(1.0, rect.width() / (width + MARGIN), rect.height() / height)


def _heading() -> str:
    return QCoreApplication.translate("Worksheet", "Boundary")


def _lines(numbers: tuple[str, str], broken: bool) -> list[str]:
    if broken and numbers[1]:
        return [numbers[0], "  " + numbers[1]]
    return [" ".join(numbers).rstrip()]


def _width(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
