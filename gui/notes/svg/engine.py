"""What a painter's calls become in SVG. Everything is in pixels of the sheet: lines keep their width everywhere."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTextItem,
    QTransform,
)

from gui.notes.svg import attributes
from gui.notes.svg.document import Document

Feature = QPaintEngine.PaintEngineFeature
Dirty = QPaintEngine.DirtyFlag
# Patterns and gradients are left out: Qt then paints them as images.
FEATURES = (
    Feature.PrimitiveTransform
    | Feature.PixmapTransform
    | Feature.PainterPaths
    | Feature.Antialiasing
    | Feature.BrushStroke
    | Feature.ConstantOpacity
    | Feature.AlphaBlend
)
Mode = QPaintEngine.PolygonDrawMode


class SvgEngine(QPaintEngine):
    """Fills `document` with shapes, texts and images. An error in here ends the program: Qt can't pass it on."""

    def __init__(self) -> None:
        super().__init__(FEATURES)
        self.document = Document()
        self._matrix, self._pen, self._brush, self._opacity = QTransform(), QPen(), QBrush(), 1.0
        self._clip: QPainterPath | None = None
        self._clipped, self._smooth = True, False

    def type(self) -> QPaintEngine.Type:
        """Return that it is none of Qt's."""
        return QPaintEngine.Type.User

    def begin(self, device: QPaintDevice) -> bool:
        """Begin to paint."""
        self.setActive(True)
        return True

    def end(self) -> bool:
        """End it."""
        self.setActive(False)
        return True

    def updateState(self, state: QPaintEngineState) -> None:
        """Take what holds for what is painted next."""
        dirty = state.state()
        self._matrix, self._opacity = QTransform(state.transform()), state.opacity()
        self._smooth = bool(state.renderHints() & QPainter.RenderHint.SmoothPixmapTransform)
        self._pen, self._brush = QPen(state.pen()), QBrush(state.brush())
        if dirty & Dirty.DirtyClipEnabled:
            self._clipped = state.isClipEnabled()
        if dirty & Dirty.DirtyClipPath:
            self._cut(state.clipPath(), state.clipOperation())
        elif dirty & Dirty.DirtyClipRegion:
            path = QPainterPath()
            path.addRegion(state.clipRegion())
            self._cut(path, state.clipOperation())

    def drawPath(self, path: QPainterPath) -> None:
        """Paint a path."""
        self._add(path, self._brush)

    def drawPolygon(self, points: Iterable[QPointF], mode: QPaintEngine.PolygonDrawMode) -> None:
        """Paint a polygon, or a line through the points."""
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(point) for point in points]))
        if mode == Mode.PolylineMode:
            self._add(path, QBrush())
            return
        path.closeSubpath()
        path.setFillRule(Qt.FillRule.WindingFill if mode == Mode.WindingMode else Qt.FillRule.OddEvenFill)
        self._add(path, self._brush)

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # type: ignore[override]
        """Write a piece of text on one line, in one font."""
        words = item.text()
        if not words.strip() or self._pen.style() == Qt.PenStyle.NoPen:
            return
        style = attributes.of_text(QFont(item.font()), self._pen.color(), self._opacity)
        self.document.write(words, at, item.width(), self._matrix, style | self._clip_style())

    def drawPixmap(self, place: QRectF, pixmap: QPixmap, part: QRectF) -> None:  # type: ignore[override]
        """Paint a part of a picture."""
        self.drawImage(place, pixmap.toImage(), part)

    def drawImage(  # type: ignore[override]
        self,
        place: QRectF,
        image: QImage,
        part: QRectF,
        flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        """Paint a part of an image."""
        whole = part.toRect() == image.rect()
        shown = image if whole else image.copy(part.toRect())
        style = attributes.of_image(self._opacity, self._smooth) | self._clip_style()
        self.document.embed(_png(shown), place, self._matrix, style)

    def _add(self, path: QPainterPath, brush: QBrush) -> None:
        scale = math.sqrt(abs(self._matrix.determinant()))
        style = attributes.of_fill(brush, path.fillRule(), self._opacity)
        style |= attributes.of_stroke(self._pen, scale, self._opacity)
        if style != attributes.NOTHING and not path.isEmpty():
            self.document.draw(self._matrix.map(path), style | self._clip_style())

    def _cut(self, path: QPainterPath, operation: Qt.ClipOperation) -> None:
        mapped = self._matrix.map(path)
        if operation == Qt.ClipOperation.NoClip:
            self._clip = None
        elif operation == Qt.ClipOperation.IntersectClip and self._clip is not None:
            self._clip = self._clip.intersected(mapped)
        else:
            self._clip = mapped

    def _clip_style(self) -> attributes.Style:
        if self._clip is None or not self._clipped:
            return {}
        return {"clip-path": self.document.clip(self._clip)}


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
