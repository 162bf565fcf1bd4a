"""Paints a node of the operation graph, and tells how large it is."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from gui.tokens import Tokens, color
from gui.views.tape.graph.cells import CELL, corner_width, paint_cells, paint_corner
from gui.views.tape.graph.face import Face, Slope
from gui.views.tape.graph.letters import READABLE, Case, Letters, alone
from gui.views.tape.graph.words import translate

WIDTH, WIDEST = 108.0, 184.0
TOP, LINE, TERMS = 28.0, 17.0, 15.0  # a title with the room above it; a line; a line of terms
PAD = 10.0  # from the sides
HALO = 5.0  # of the mark, around the node
HATCH = 7.0  # from line to line
DOT = 0.2  # the scale below which a node is a mere spot
AHEAD = 0.45  # opacity of what is not executed yet

Align = Qt.AlignmentFlag


class NodePainter:
    """Paints faces in the colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens, self._case = tokens, Case()

    def size(self, face: Face, matrix: tuple[int, int] | None, terms: int) -> QSizeF:
        """Return the size of a node by what never changes: its names, its matrix's rows and columns, lines of terms."""
        letters = self._case.at(1)
        title = letters.mono_width.horizontalAdvance(face.title)
        if face.look == "literal":
            return QSizeF(round(title + 2 * PAD + 4), 28)
        width = title + 8 + letters.small_width.horizontalAdvance(face.note) + 2 * PAD
        rows, columns = matrix or (0, 0)
        number = columns * CELL.width() or letters.mono_width.horizontalAdvance(face.value) + 22
        for slope in face.slopes:
            width = max(width, number + 6 + letters.small_width.horizontalAdvance(slope.about) + 2 * PAD)
        if terms:
            width = max(width, letters.small_width.horizontalAdvance(f"= ({face.value}) + ({face.value})") + 2 * PAD)
        width = max(WIDTH, min(width, WIDEST), columns * CELL.width() + 2 * PAD)
        line = rows * CELL.height() + 4 if matrix else LINE
        lines = 1 + max(len(face.slopes), face.look in ("variable", "recorded", "skipped"))
        return QSizeF(round(width), round(TOP + lines * line + terms * TERMS))

    def paint(self, painter: QPainter, rect: QRectF, face: Face, scale: float) -> None:
        """Paint a face; `scale`: of the painter, by which it is read."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if face.marked:
            self._paint_mark(painter, rect, face)
        self._paint_box(painter, rect, face, scale)
        if scale < READABLE:
            if font := alone(face.title, rect.width() - 6, scale):
                faint = face.ahead or face.look == "skipped"
                self._say(
                    painter, rect, face.title, font, self._tokens.ink3 if faint else self._tokens.ink, Align.AlignCenter
                )
        elif face.look == "literal":
            self._say(painter, rect, face.title, self._case.at(scale).mono, self._tokens.ink, Align.AlignCenter)
        else:
            painter.setOpacity(AHEAD if face.ahead else 1.0)
            self._paint_words(painter, rect.adjusted(PAD, 7, -PAD, 0), face, self._case.at(scale))
            painter.setOpacity(1.0)

    def _paint_mark(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        """Paint yellow around a node, with a dark line outside."""
        tokens = self._tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = outline(rect.adjusted(-1, -1, 1, 1), face)
        for width, token in ((7.0, tokens.bg if tokens.dark else tokens.nowink), (5.0, tokens.now)):
            painter.setPen(QPen(color(token), width))
            painter.drawPath(around)

    def _paint_box(self, painter: QPainter, rect: QRectF, face: Face, scale: float) -> None:
        tokens, shape = self._tokens, outline(rect, face)
        fill = tokens.strong if scale < DOT else tokens.sunken if face.look == "skipped" else tokens.surface
        painter.fillPath(shape, color(fill))
        if face.look == "skipped":
            self._paint_hatch(painter, rect, shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(face))
        painter.drawPath(shape)

    def _paint_hatch(self, painter: QPainter, rect: QRectF, shape: QPainterPath) -> None:
        painter.save()
        painter.setClipPath(shape)
        painter.setPen(QPen(color(self._tokens.skip, 0.28), 1))
        x = rect.left() - rect.height()
        while x < rect.right():
            painter.drawLine(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
            x += HATCH
        painter.restore()

    def _pen(self, face: Face) -> QPen:
        tokens = self._tokens
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

    def _paint_words(self, painter: QPainter, rect: QRectF, face: Face, letters: Letters) -> None:
        """Paint the title with its note, the value, then each gradient under it."""
        tokens, faint = self._tokens, face.look == "skipped"
        ink = tokens.ink2 if faint else tokens.ink
        line = QRectF(rect.left(), rect.top(), rect.width(), LINE)
        strong = face.look == "variable" or face.marked
        self._say(painter, line, face.title, letters.bold if strong else letters.mono, ink)
        room = line.adjusted(letters.bold_width.horizontalAdvance(face.title) + 6, 0, 0, 0)
        if room.width() > 2 * LINE:
            note = letters.small_width.elidedText(face.note, Qt.TextElideMode.ElideRight, room.width())
            self._say(painter, room, note, letters.small, tokens.ink3, Align.AlignRight)
        y = self._paint_value(painter, line.translated(0, LINE), face, ink, letters)
        for slope in face.slopes:
            y = self._paint_slope(painter, QRectF(line.left(), y, line.width(), LINE), slope, letters)
        if faint:
            words = translate("OpGraph", "not recorded")
            self._say(painter, QRectF(line.left(), y, line.width(), LINE), words, letters.small, tokens.ink2)

    def _paint_value(self, painter: QPainter, line: QRectF, face: Face, ink: str, letters: Letters) -> float:
        """Paint the value as a number, as cells, or as shape and corners; return where the next line begins."""
        edge = color(self._tokens.strong)
        if face.cells is not None:
            return paint_cells(painter, line.topLeft() + QPointF(0, 1), face.cells, edge, letters) + 3
        self._say(painter, line, face.value, letters.mono, ink)
        room = line.width() - letters.mono_width.horizontalAdvance(face.value)
        if face.corner is not None and room > corner_width(face.corner):
            paint_corner(painter, QPointF(line.right(), line.center().y()), face.corner, edge)
        return line.bottom()

    def _paint_slope(self, painter: QPainter, line: QRectF, slope: Slope, letters: Letters) -> float:
        """Paint a gradient, of which derivative it is, and its terms; return where the next line begins."""
        tint = self._tokens.grad2 if slope.outer else self._tokens.grad
        if slope.cells is None:
            self._say(painter, line, slope.words, letters.mono, tint)
            used, y = letters.mono_width.horizontalAdvance(slope.words) + 6, line.bottom()
        else:
            y = paint_cells(painter, line.topLeft() + QPointF(0, 1), slope.cells, color(tint), letters) + 3
            painter.fillRect(QRectF(line.left() - 5, line.top() + 1, 2.5, y - line.top() - 4), color(tint))
            used = (slope.cells.shape or (1,))[-1] * CELL.width() + 6
        if letters.small_width.horizontalAdvance(slope.about) <= line.width() - used:
            self._say(painter, line, slope.about, letters.small, tint, Align.AlignRight)
        if not slope.terms:
            return y
        terms = QRectF(line.left(), y - 2, line.width(), TERMS)
        words = letters.small_width.elidedText(f"= {slope.terms}", Qt.TextElideMode.ElideRight, terms.width())
        self._say(painter, terms, words, letters.small, tint)
        return y + TERMS

    def _say(
        self,
        painter: QPainter,
        rect: QRectF,
        words: str,
        font: QFont,
        token: str,
        where: Qt.AlignmentFlag = Align.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(color(token))
        painter.drawText(rect, where | Align.AlignVCenter | Qt.TextFlag.TextDontClip, words)


def outline(rect: QRectF, face: Face) -> QPainterPath:
    """Return the edge of a node: a pill for what is constant, else a rectangle with round corners."""
    radius = min(rect.height() / 2, 22.0) if face.look in ("constant", "literal") else 5.0
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
