"""The scale of the colours: from the largest negative value over 0 to the largest positive one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.numbers import MINUS, short
from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.heat import NEGATIVE, POSITIVE, ZERO

BAND = 12.0
LINE = 18.0
ENDS = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)


class Legend(QWidget):
    """A band of colour with the numbers of its ends and of its middle."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Colour scale")
        self._limit = 0.0
        self._tokens = LIGHT
        self.setToolTip(
            self.tr("Blue is below zero, orange above; the darkest is the largest absolute value of what is compared.")
        )
        self.setAccessibleName(self.title)

    def draw(self, limit: float) -> None:
        """Show the scale up to another largest absolute value."""
        if limit != self._limit:
            self._limit = limit
            self.setAccessibleDescription(" … ".join(self._numbers()))
            self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the band with its words."""
        return QSize(160, int(2 * LINE + BAND + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title, the band and the numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(12, bold=True))
        painter.setPen(color(self._tokens.ink))
        painter.drawText(QRectF(0, 0, self.width(), LINE), Qt.AlignmentFlag.AlignVCenter, self.title)
        band = QRectF(0.5, LINE + 0.5, self.width() - 1, BAND - 1)
        gradient = QLinearGradient(QPointF(0, 0), QPointF(self.width(), 0))
        for place, tint in ((0.0, NEGATIVE), (0.5, ZERO), (1.0, POSITIVE)):
            gradient.setColorAt(place, QColor(*tint))
        painter.setPen(QPen(color(self._tokens.hair), 1))
        painter.setBrush(gradient)
        painter.drawRoundedRect(band, 3, 3)
        painter.setFont(mono_font(10.5))
        painter.setPen(color(self._tokens.ink3))
        below = QRectF(0, LINE + BAND, self.width(), LINE)
        for end, number in zip(ENDS, self._numbers(), strict=True):
            painter.drawText(below, end | Qt.AlignmentFlag.AlignVCenter, number)

    def _numbers(self) -> tuple[str, str, str]:
        limit = short(self._limit, 4)
        return (MINUS + limit, "0", "+" + limit) if self._limit else ("", "0", "")
