"""Paints a node of the operation graph, and tells how large it is."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.op_cells import CELL, paint_cells, paint_corner
from gui.views.op_face import Face, Slope
from gui.views.op_words import translate

WIDTH, WIDEST = 108.0, 176.0
TOP, LINE, TERMS = 28.0, 17.0, 14.0  # a title with the room above it; a line; a line of terms
PAD = 10.0  # from the sides
HALO = 4.0  # of the mark, around the node
HATCH = 7.0  # from line to line
READABLE = 0.62  # of its size: below it a node has its type only, as large as it can be
AHEAD = 0.45  # opacity of what is not executed yet
SMALLEST = 10.0  # pixels of any letter on the screen


class NodePainter:
    """Paints faces in the colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.mono, self.bold, self.small = mono_font(12), mono_font(12, bold=True), ui_font(11)
        self.mono_width, self.small_width = QFontMetricsF(self.mono), QFontMetricsF(self.small)

    def size(self, face: Face, matrix: tuple[int, int] | None, terms: int) -> QSizeF:
        """Return the size of a node by what never changes: its names, its matrix's rows and columns, lines of terms."""
        title = self.mono_width.horizontalAdvance(face.title)
        if face.look == "literal":
            return QSizeF(round(title) + 2 * PAD + 4, 28)
        width = title + 8 + self.small_width.horizontalAdvance(face.note) + 2 * PAD
        rows, columns = matrix or (0, 0)
        width = max(WIDTH, min(width, WIDEST), columns * CELL.width() + 2 * PAD)
        line = rows * CELL.height() + 4 if matrix else LINE
        lines = 1 + max(len(face.slopes), 1 if face.look in ("variable", "recorded", "skipped") else 0)
        return QSizeF(round(width), round(TOP + lines * line + terms * TERMS))

    def paint(self, painter: QPainter, rect: QRectF, face: Face, scale: float) -> None:
        """Paint a face; `scale`: of the painter, by which it is read."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, rect, face)
        if scale < READABLE:
            self._paint_far(painter, rect, face, scale)
        elif face.look == "literal":
            self._say(painter, rect, face.title, self.mono, self.tokens.ink, Qt.AlignmentFlag.AlignCenter)
        else:
            self._paint_words(painter, rect.adjusted(PAD, 7, -PAD, 0), face)

    def _paint_box(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        tokens = self.tokens
        shape = outline(rect, face)
        if face.marked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for width, token in ((7.0, tokens.nowink if not tokens.dark else tokens.bg), (5.0, tokens.now)):
                painter.setPen(QPen(color(token), width))
                painter.drawPath(outline(rect.adjusted(-1, -1, 1, 1), face))
        fill = tokens.sunken if face.look == "skipped" else tokens.surface
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(fill))
        painter.drawPath(shape)
        if face.look == "skipped":
            self._hatch(painter, rect, shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(face))
        painter.drawPath(shape)

    def _pen(self, face: Face) -> QPen:
        tokens = self.tokens
        match face.look:
            case "variable":
                return QPen(color(tokens.ink), 2.4)
            case "skipped":
                pen = QPen(color(tokens.skip), 1.6)
                pen.setDashPattern([3, 2.2])
                return pen
            case "constant" | "literal":
                return QPen(color(tokens.ink2), 1.5)
        return QPen(color(tokens.ink if face.marked else tokens.strong), 1.5)

    def _hatch(self, painter: QPainter, rect: QRectF, shape: QPainterPath) -> None:
        painter.save()
        painter.setClipPath(shape)
        painter.setPen(QPen(color(self.tokens.skip, 0.28), 1))
        height, x = rect.height(), rect.left() - rect.height()
        while x < rect.right():
            painter.drawLine(QLineF(x, rect.bottom(), x + height, rect.top()))
            x += HATCH
        painter.restore()

    def _paint_far(self, painter: QPainter, rect: QRectF, face: Face, scale: float) -> None:
        """Paint the type alone where it can be read."""
        font = QFont(self.mono)
        font.setPointSizeF(font.pointSizeF() * SMALLEST / 12 / scale)
        if QFontMetricsF(font).horizontalAdvance(face.title) < rect.width() - 6:
            token = self.tokens.ink3 if face.ahead or face.look == "skipped" else self.tokens.ink
            self._say(painter, rect, face.title, font, token, Qt.AlignmentFlag.AlignCenter)

    def _paint_words(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        tokens = self.tokens
        faint = face.look == "skipped"
        painter.setOpacity(AHEAD if face.ahead else 1.0)
        ink = tokens.ink2 if faint else tokens.ink
        line = QRectF(rect.left(), rect.top(), rect.width(), LINE)
        strong = face.look == "variable" or face.marked
        self._say(painter, line, face.title, self.bold if strong else self.mono, ink)
        used = QFontMetricsF(self.bold).horizontalAdvance(face.title) + 8
        room = line.adjusted(min(used, line.width()), 0, 0, 0)
        note = self.small_width.elidedText(face.note, Qt.TextElideMode.ElideRight, room.width())
        self._say(painter, room, note, self.small, tokens.ink3, Qt.AlignmentFlag.AlignRight)
        y = self._paint_value(painter, line.translated(0, LINE), face, ink)
        for slope in face.slopes:
            y = self._paint_slope(painter, QRectF(line.left(), y, line.width(), LINE), slope)
        if faint:
            words = translate("OpGraph", "not recorded")
            self._say(painter, QRectF(line.left(), y, line.width(), LINE), words, self.small, tokens.ink2)
        painter.setOpacity(1.0)

    def _paint_value(self, painter: QPainter, line: QRectF, face: Face, ink: str) -> float:
        """Paint the value as a number, as cells, or as shape and corners; return where the next line begins."""
        edge = color(self.tokens.strong)
        if face.cells is not None:
            return paint_cells(painter, line.topLeft() + QPointF(0, 1), face.cells, edge) + 3
        self._say(painter, line, face.value, self.mono, ink)
        if face.corner is not None:
            paint_corner(painter, QPointF(line.right(), line.center().y()), face.corner, edge)
        return line.bottom()

    def _paint_slope(self, painter: QPainter, line: QRectF, slope: Slope) -> float:
        tint = self.tint(slope.outer)
        if slope.cells is None:
            self._say(painter, line, slope.words, self.mono, tint)
            used = self.mono_width.horizontalAdvance(slope.words) + 6
            y = line.bottom()
        else:
            bar = QRectF(line.left() - 5, line.top() + 1, 2.5, 0)
            y = paint_cells(painter, line.topLeft() + QPointF(0, 1), slope.cells, color(tint)) + 3
            bar.setBottom(y - 3)
            painter.fillRect(bar, color(tint))
            used = (slope.cells.shape or (1,))[-1] * CELL.width() + 6
        if self.small_width.horizontalAdvance(slope.about) <= line.width() - used:
            self._say(painter, line, slope.about, self.small, tint, Qt.AlignmentFlag.AlignRight)
        if slope.terms:
            terms = QRectF(line.left(), y - 2, line.width(), TERMS)
            words = self.small_width.elidedText(f"= {slope.terms}", Qt.TextElideMode.ElideRight, terms.width())
            self._say(painter, terms, words, self.small, tint)
            y += TERMS
        return y

    def tint(self, outer: bool) -> str:
        """Return the colour of a gradient, or of the gradient of a gradient."""
        return self.tokens.grad2 if outer else self.tokens.grad

    def _say(
        self,
        painter: QPainter,
        rect: QRectF,
        words: str,
        font: QFont,
        token: str,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(color(token))
        painter.drawText(rect, where | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)


def outline(rect: QRectF, face: Face) -> QPainterPath:
    """Return the edge of a node: a pill for what is constant, else a rectangle with round corners."""
    radius = min(rect.height() / 2, 22.0) if face.look in ("constant", "literal") else 5.0
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
