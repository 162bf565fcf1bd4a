"""The picture of a column as a widget: the numbers of its tensors can be looked at, with the pointer or with keys."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.brackets import text
from gui.views.layers.life.drawing import Drawing, Line, Plate
from gui.views.layers.life.looking import Look, stepped, under
from gui.views.layers.life.painting import Painting, part_rect
from gui.views.layers.life.placing import Placing, placing
from gui.views.tensors.cells.steps import KEYS

LINE = 17.0
PADDING = 6.0  # beside the present line
SHARE = 0.3  # of the height, for lines


class Picture(QWidget):
    """Paints a drawing. `looked_at`: the element of the last tensor, by its index, or None."""

    looked_at = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing()
        self.look: Look | None = None
        self._placing = Placing((), 1.0)
        self._tokens, self._painting = LIGHT, Painting(LIGHT)
        self._code, self._plain = mono_font(11), ui_font(11.5)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @property
    def words(self) -> str:
        """The element that is looked at, with its number; "" for none."""
        return self.look.words if self.look else ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that have room: all of them, or the last ones."""
        room = self._line_room
        return self.drawing.lines[-room:] if room else ()

    def draw(self, drawing: Drawing) -> None:
        """Show another drawing."""
        if drawing == self.drawing:
            return
        self.drawing = drawing
        there = any(isinstance(item, Plate) and item.heat is not None for item in drawing.items)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)
        self._place()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens, self._painting = tokens, Painting(tokens)
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the drawing, as it is laid out, into a part of any picture."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        self._paint_lines(painter)
        painter.scale(self._placing.zoom, self._placing.zoom)
        for placed in self._placing.places:
            self._painting.paint(painter, placed)
        painter.restore()

    def sizeHint(self) -> QSize:
        """Return the size in a window of 1440 × 900."""
        return QSize(366, 200)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which tensors can still be told apart."""
        return QSize(0, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, and a frame around the element that is looked at."""
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        if self.look:
            self._painting.frame(painter, self._look_rect(self.look))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room."""
        super().resizeEvent(event)
        self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at what is under the pointer."""
        look = under(self._placing, event.position())
        if look != self.look:
            self._look_at(look)

    def leaveEvent(self, event: QEvent) -> None:
        """Look at nothing."""
        super().leaveEvent(event)
        self._look_at(None)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that it knows before they act as shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in KEYS:
            event.accept()
            return True
        over_cell = isinstance(event, QHelpEvent) and under(self._placing, QPointF(event.pos())) is not None
        return over_cell or super().event(event)  # what is said of an element is there at once, and stays

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at the next element; from the edge of a tensor arrows lead into the one beside it."""
        if event.key() not in KEYS:
            super().keyPressEvent(event)
            return
        self._look_at(stepped(self._placing, self.look, event))

    def _look_at(self, look: Look | None) -> None:
        self.look = look
        last = look is not None and look.plate == len(self._placing.places) - 1
        self.looked_at.emit(look.index if look and last else None)
        self.setAccessibleDescription(self.words)
        place = self._look_rect(look).toRect() if look else QRect()
        QToolTip.showText(self.mapToGlobal(place.bottomRight()), self.words, self, place)
        self.update()

    def _look_rect(self, look: Look) -> QRectF:
        """Return where an element is, in the widget."""
        placed, zoom = self._placing.places[look.plate], self._placing.zoom
        assert isinstance(placed.item, Plate)
        rect = part_rect(placed.item, placed.rect, look.part)
        return QRectF(rect.topLeft() * zoom, rect.size() * zoom)

    @property
    def _line_room(self) -> int:
        return min(self.drawing.most, max(1, int(SHARE * self.height() / LINE)))

    def _place(self) -> None:
        """Lay out the row above the lines; what was looked at is looked at still where it is still there."""
        self._placing = placing(self.drawing.items, QSizeF(self.width(), self.height() - self._line_room * LINE))
        self.look = self.look and self.look.kept(self._placing)
        self.update()

    def _paint_lines(self, painter: QPainter) -> None:
        alone = not self.drawing.items
        top = (self.height() - (len(self.lines) if alone else self._line_room) * LINE) / (2 if alone else 1)
        for number, line in enumerate(self.lines):
            font = self._code if line.code else self._plain
            words, width = self._fitting(line, QFontMetricsF(font))
            left = max(self.width() - width, 0) / 2 - PADDING if alone else 0.0
            rect = QRectF(left, top + number * LINE, min(width + 2 * PADDING, self.width()), LINE)
            if line.lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(self._tokens.nowt))
                painter.drawRoundedRect(rect, 3, 3)
            painter.save()
            painter.translate(left + PADDING, rect.center().y())
            scale = min(1.0, (rect.width() - 2 * PADDING) / max(width, 1.0))
            painter.scale(scale, scale)
            text(painter, QPointF(), words, font, color(self._tokens.ink if line.lit else self._tokens.ink2))
            painter.restore()

    def _fitting(self, line: Line, metrics: QFontMetricsF) -> tuple[str, float]:
        """Return the words of a line that fit, else the shortest; and how wide they are."""
        found = [(words, metrics.horizontalAdvance(words)) for words in (line.words, *line.shorter)]
        return next(((words, wide) for words, wide in found if wide <= self.width() - 2 * PADDING), found[-1])
