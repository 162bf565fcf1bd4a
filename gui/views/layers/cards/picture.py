"""What went through a layer: inputs and outputs as heat, and what of the inputs an output was made from."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.layers.cards.cell_words import made_from, value_words
from gui.views.layers.cards.places import CAPTION, GAP, Place, places
from gui.views.layers.cards.sheets import Sheets
from gui.views.tensors.cells.plane import Array, Cell
from gui.views.tensors.cells.shades import shade_image
from gui.views.tensors.cells.steps import KEYS, led

MOST_PIXELS = 512  # along an axis: more than the picture is wide
FRAME = 2.0  # pixels
CASING = LIGHT.surface
SCREEN = 8  # rows that Page up and down pass over


@dataclass(frozen=True)
class Look:
    """An output that is looked at: its value and what it was made from.

    `height` is where on the screen it is, `picture` the part of the screen that should stay in sight.
    """

    picture: QRect
    height: int
    value: str
    made_from: str


class LayerPicture(QWidget):
    """`looked_at` carries the Look of the output under the pointer, else of the one that keys have gone to; or None."""

    looked_at = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sheets: Sheets | None = None
        self._places: tuple[Place, Place] | None = None
        self._images: tuple[QImage, QImage] | None = None
        self._under: Cell | None = None
        self._chosen: Cell = (0, 0)
        self._tokens = LIGHT
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Inputs and outputs"))
        self.setToolTip(
            self.tr("Go over the outputs, with the pointer or the arrow keys: the frame is what each was made from.")
        )

    @property
    def cell(self) -> Cell:
        """The output that is looked at: its row and column."""
        return self._under or self._chosen

    @property
    def sheets(self) -> Sheets | None:
        """What is shown."""
        return self._sheets

    @property
    def places(self) -> tuple[Place, Place]:
        """Where the inputs and the outputs stand."""
        assert self._places is not None
        return self._places

    def show_sheets(self, sheets: Sheets | None) -> None:
        """Show inputs and outputs; the same output is looked at where there is one."""
        had = self._sheets
        self._sheets = sheets
        if sheets is None:
            self._places = self._images = self._under = None
            return
        if had is None or had.outputs.shape != sheets.outputs.shape:
            self._under, self._chosen = None, (0, 0)
        limits = sheets.limits
        self._images = _image(sheets.inputs, limits[0]), _image(sheets.outputs, limits[1])
        self._lay_out()
        self._describe()
        if self._under or self.hasFocus():
            self._tell()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which there is something to see; the card gives it all the room there is."""
        return QSize(120, 76)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both with their names, and what belongs to the output that is looked at."""
        if self._sheets is None or self._places is None or self._images is None:
            return
        painter = QPainter(self)
        for place, image, name in zip(self._places, self._images, self._sheets.names, strict=True):
            painter.drawImage(place.rect, image)
            painter.setPen(QPen(color(self._tokens.strong), 1))
            painter.drawRect(place.rect)
            self._paint_name(painter, place, name)
        self._paint_arrow(painter)
        before, after = self._places
        _paint_frame(painter, before.of(self._sheets.part(self.cell)), LIGHT.w1)
        _paint_frame(painter, after.cell(self.cell), LIGHT.ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is."""
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at what is under the pointer."""
        cell = self._at(event.position())
        if cell != self._under:
            self._under = cell
            self._tell()

    def leaveEvent(self, event: QEvent) -> None:
        """Look at what was chosen again."""
        super().leaveEvent(event)
        if self._under is not None:
            self._under = None
            self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an output; a click beside one is the card's."""
        cell = self._at(event.position())
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._chosen = cell
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Claim the keys that it knows before they act as shortcuts of the window."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and event.key() in KEYS:
            event.accept()
            return True
        over_cell = isinstance(event, QHelpEvent) and self._at(QPointF(event.pos())) is not None
        return over_cell or super().event(event)  # what is said of an output stays alone

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another output."""
        if event.key() not in KEYS or self._sheets is None:
            super().keyPressEvent(event)
            return
        rows, columns = self._sheets.outputs.shape
        self._under, self._chosen = None, led(event, self._chosen, rows, columns, SCREEN)
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what the output is that keys begin at."""
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say nothing any more."""
        super().focusOutEvent(event)
        self._tell()

    def _at(self, point: QPointF) -> Cell | None:
        return self._places[1].at(point) if self._places else None

    def _tell(self) -> None:
        self._describe()
        self.update()
        said = self._sheets is not None and (self._under is not None or self.hasFocus())
        self.looked_at.emit(self._look() if said else None)

    def _look(self) -> Look:
        assert self._sheets is not None
        at = self.mapToGlobal(self.places[1].cell(self.cell).center().toPoint())
        picture = QRect(self.mapToGlobal(QPoint()), self.size())
        return Look(picture, at.y(), value_words(self._sheets, self.cell), made_from(self._sheets, self.cell))

    def _describe(self) -> None:
        if self._sheets is not None:
            words = value_words(self._sheets, self.cell), made_from(self._sheets, self.cell)
            self.setAccessibleDescription("\n".join(words))

    def _lay_out(self) -> None:
        if self._sheets is not None:
            self._places = places(self._sheets, QRectF(self.rect()).size())
        self.update()

    def _paint_name(self, painter: QPainter, place: Place, name: str) -> None:
        painter.setFont(mono_font(10))
        painter.setPen(color(self._tokens.ink3))
        right = max(self.width() - place.rect.left(), place.rect.width())
        above = QRectF(place.rect.left(), place.rect.top() - CAPTION, right, CAPTION)
        flag = Qt.AlignmentFlag.AlignLeft
        if painter.fontMetrics().horizontalAdvance(name) > right:  # a single column at the right end
            above.setLeft(0)
            above.setRight(place.rect.right())
            flag = Qt.AlignmentFlag.AlignRight
        painter.drawText(above, flag | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_arrow(self, painter: QPainter) -> None:
        """Paint an arrow between what stands side by side."""
        before, after = (place.rect for place in self.places)
        if after.left() < before.right():
            return
        painter.setFont(mono_font(12))
        between = QRectF(before.right(), CAPTION, GAP, max(before.height(), after.height()))
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, "→")


def _paint_frame(painter: QPainter, rect: QRectF, token: str) -> None:
    """Paint a frame around cells, which may be thinner than a pixel. Cells are light in both themes: so is its edge."""
    far = FRAME / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((CASING, 2 * FRAME), (token, FRAME)):
        painter.setPen(QPen(color(ink), width))
        painter.drawRect(rect.adjusted(-far, -far, far, far))


def _image(matrix: Array, limit: float) -> QImage:
    """Return a matrix as heat; of one with more elements than pixels some are left out."""
    down, across = (-(-size // MOST_PIXELS) for size in matrix.shape)
    return shade_image(matrix[::down, ::across], limit)
