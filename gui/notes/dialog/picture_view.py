"""A picture at 100 %: a pixel of its layout is a pixel of the screen."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.tokens import LIGHT, Tokens, color

SQUARE = 8  # pixels of the board behind what is transparent


class PictureView(QScrollArea):
    """The picture; it scrolls where it is larger than the room."""

    def __init__(self) -> None:
        super().__init__()
        self._canvas = _Canvas()
        self.setWidget(self._canvas)
        self.setCornerWidget(QWidget())  # or Fusion draws a grip there
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("Picture"))
        self.setToolTip(self.tr("The picture at 100 %."))

    @property
    def picture(self) -> QImage:
        """What is shown."""
        return self._canvas.picture

    def show_picture(self, picture: QImage) -> None:
        """Show another one."""
        self._canvas.picture = picture
        self._canvas.setFixedSize(picture.deviceIndependentSize().toSize())
        self._canvas.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._canvas.tokens = tokens
        self._canvas.update()


class _Canvas(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.picture, self.tokens = QImage(), LIGHT

    def sizeHint(self) -> QSize:
        return self.picture.deviceIndependentSize().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.picture.hasAlphaChannel():
            painter.fillRect(self.rect(), color(self.tokens.surface))
            for y in range(0, self.height(), SQUARE):
                for x in range((y // SQUARE % 2) * SQUARE, self.width(), 2 * SQUARE):
                    painter.fillRect(x, y, SQUARE, SQUARE, color(self.tokens.bg))
        painter.drawImage(QPoint(), self.picture)
        painter.end()
