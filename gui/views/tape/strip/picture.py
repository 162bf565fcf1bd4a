"""The picture of the strip: the perforated band, its frames, and the brackets above and below."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from engine.tape import Tape
from gui.style import ui_font
from gui.tokens import Tokens, color
from gui.views.tape.moment import Moment
from gui.views.tape.strip.brackets import BracketPainter
from gui.views.tape.strip.face import Face, Faces
from gui.views.tape.strip.frame import FramePainter
from gui.views.tape.strip.layout import HOLES, ROW, lay
from gui.views.tape.strip.words import translate

HOLE, PITCH = (6.0, 4.0), 13.0  # of the perforation
RADIUS = 6.0
TOOTH = 6.0  # of the torn edge


class StripPicture:
    """What `paint` shows; `take` and `lay` prepare it."""

    def __init__(self, tokens: Tokens, *, compact: bool) -> None:
        self.compact = compact
        self.tape: Tape | None = None
        self.moment: Moment | None = None
        self._size = 400.0, 130.0
        self.layout = lay(None, *self._size, compact=compact)
        self._outline = outline(self.layout.band, None)
        self._faces: Faces | None = None
        self._shown: dict[int, Face] = {}
        self.restyle(tokens)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.tokens = tokens
        self._frame = FramePainter(tokens, compact=self.compact)
        self._bracket = BracketPainter(tokens)
        self._font = ui_font(11.5)

    def lay(self, width: float, height: float) -> None:
        """Lay the strip into so many pixels."""
        self._size = width, height
        made = lay(self.tape, width, height, compact=self.compact)
        if made != self.layout:
            self.layout, self._outline = made, outline(made.band, made.cut)

    def take(self, tape: Tape, moment: Moment, left: float, right: float) -> list[QRectF]:
        """Take a moment, and lay another tape; return the frames between two pixels that look different now."""
        if tape is not self.tape or self._faces is None:
            # Under a run all of a tape is played: its last beat is no moment of the run.
            self.tape, self._faces = tape, Faces(tape, marks_now=not self.compact)
            self.lay(*self._size)
        self.moment, before = moment, self._shown
        self._shown = {number: self._faces.face(number, moment) for number in self.layout.seen(left, right)}
        return [self.layout.frame(number) for number, face in self._shown.items() if before.get(number) != face]

    def paint_whole(self, painter: QPainter, rect: QRectF) -> None:
        """Paint all of the strip into a part of any picture, smaller where it is too long for it."""
        if self.tape is None or self.moment is None:
            return
        picture = StripPicture(self.tokens, compact=self.compact)
        picture.take(self.tape, self.moment, 0, 0)
        picture.lay(rect.width(), rect.height())
        scale = min(rect.width() / picture.layout.width, 1.0)
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        picture.paint(painter, QRectF(0, 0, picture.layout.width, rect.height() / scale))
        painter.restore()

    def paint(self, painter: QPainter, clip: QRectF, left: float = 0.0) -> None:
        """Paint the part of the strip inside `clip`, in its own pixels; `left`: the first that can be seen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, band = self.layout, self.layout.band
        if clip.top() < band.top() + HOLES or clip.bottom() > band.bottom() - HOLES:
            self._paint_brackets(painter, left)
        self._paint_band(painter, clip)
        for number in layout.seen(clip.left(), clip.right()):
            face = self._face(number)
            if face is not None:
                self._paint_frame(painter, layout.frame(number), face)
        painter.setPen(QPen(color(self.tokens.strong), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._outline)
        if layout.cut is not None and clip.right() > layout.cut:
            self._paint_cut(painter, layout.cut)
        elif self.tape is not None and not self.tape.records:
            self._say_empty(painter)

    def _face(self, number: int) -> Face | None:
        if self._faces is None or self.moment is None:
            return None
        if number not in self._shown:
            self._shown[number] = self._faces.face(number, self.moment)
        return self._shown[number]

    def _paint_frame(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        self._frame.paint(painter, rect, face)
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), color(self.tokens.hair))

    def _paint_band(self, painter: QPainter, clip: QRectF) -> None:
        band, tokens = self.layout.band, self.tokens
        painter.fillPath(self._outline, color(tokens.sunken))
        first = max(int((clip.left() - band.left() - 8) / PITCH), 0)
        last = min(clip.right(), (self.layout.cut or band.right()) - 8)
        count = max(int((last - band.left() - 8 - HOLE[0]) / PITCH) + 1, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tokens.strong, 0.7))
        for y in (band.top() + 4, band.bottom() - 4 - HOLE[1]):
            painter.drawRects([QRectF(band.left() + 8 + PITCH * i, y, *HOLE) for i in range(first, count)])

    def _paint_cut(self, painter: QPainter, x: float) -> None:
        """Paint the torn edge, and from where on the program was not run."""
        failure = self.tape.failure if self.tape else None
        if failure is None:
            return
        ink = color(self.tokens.err)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2))
        painter.drawPath(tear(self.layout.band, x))
        painter.setFont(self._font)
        band = self.layout.band
        middle = QPointF(x + 24, band.center().y() - 26)
        for way in (1, -1):
            painter.drawLine(middle + QPointF(-4, -4 * way), middle + QPointF(4, 4 * way))
        words = translate("Strip", "not run\nfrom line {0} on").format(failure.span.line)
        room = QRectF(x + 20, band.center().y() - 14, band.right() - x - 20, 40)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def _say_empty(self, painter: QPainter) -> None:
        painter.setFont(self._font)
        painter.setPen(color(self.tokens.ink3))
        painter.drawText(self.layout.band, Qt.AlignmentFlag.AlignCenter, translate("Strip", "no operation ran"))

    def _paint_brackets(self, painter: QPainter, seen: float) -> None:
        layout = self.layout
        for bracket in layout.above:
            left, right = layout.edges[bracket.first - 1] + 1, layout.edges[bracket.stop - 1] - 1
            self._bracket.above(painter, bracket, left, right, ROW * (bracket.row + 0.5), seen)
        for bracket in layout.below:
            left, right = layout.edges[bracket.first - 1] + 4, layout.edges[bracket.stop - 1] - 4
            self._bracket.below(painter, bracket, left, right, layout.band.bottom() + 5)


def outline(band: QRectF, cut: float | None) -> QPainterPath:
    """Return the edge of the band; torn where the program broke off."""
    edge, path = band.adjusted(0.75, 0.75, -0.75, -0.75), QPainterPath()
    if cut is None:
        path.addRoundedRect(edge, RADIUS, RADIUS)
        return path
    path.moveTo(cut, edge.top())
    path.lineTo(edge.left() + RADIUS, edge.top())
    path.quadTo(edge.topLeft(), QPointF(edge.left(), edge.top() + RADIUS))
    path.lineTo(edge.left(), edge.bottom() - RADIUS)
    path.quadTo(edge.bottomLeft(), QPointF(edge.left() + RADIUS, edge.bottom()))
    path.lineTo(cut, edge.bottom())
    path.connectPath(tear(band, cut))
    return path


def tear(band: QRectF, x: float) -> QPainterPath:
    """Return the torn edge, from the bottom up."""
    low, high = band.bottom() - 0.75, band.height() - 1.5
    path, count = QPainterPath(QPointF(x, low)), 2 * round(high / TOOTH / 2)
    for i in range(1, count + 1):
        path.lineTo(x + TOOTH * (i % 2), low - high * i / count)
    return path
