"""What kind of tensor it is: a constant with a lock, a variable with a pencil, an array of NumPy."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.tensors import Kind
from gui.icons import icon
from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color

ICON = 12
ICONS: dict[Kind, str] = {"constant": "lock", "variable": "pencil"}
HEIGHT = 20
SIDE = 7.0  # pixels beside what stands in it


class KindTag(QWidget):
    """An icon and a word; a variable's is green: it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self._kind: Kind = "constant"
        self._icon = QIcon()
        self._font = ui_font(11.5)
        self._tokens = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return {"constant": self.tr("constant"), "variable": self.tr("variable"), "numpy": self.tr("NumPy")}[self._kind]

    def show_kind(self, kind: Kind) -> None:
        """Show another kind."""
        self._kind = kind
        tips: dict[Kind, str] = {
            "constant": self.tr("A tensor can't be changed: every operation makes a new one."),
            "variable": self.tr("A tf.Variable is changed in place: assign, assign_add and assign_sub write into it."),
            "numpy": self.tr("An array of NumPy: its elements can be assigned, and it is float64 unless asked otherwise."),
        }
        self.setToolTip(tips[kind])
        self.setAccessibleName(self.words)
        self.restyle(self._tokens)
        self.updateGeometry()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._icon = icon(ICONS[self._kind], tokens, self._ink) if self._kind in ICONS else QIcon()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and word."""
        return QSize(int(self._left + QFontMetricsF(self._font).horizontalAdvance(self.words) + SIDE + 1), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag."""
        painter, tokens = QPainter(self), self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tokens.okt if self._kind == "variable" else tokens.bg))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        self._icon.paint(painter, QRect(int(SIDE), (self.height() - ICON) // 2, ICON, ICON))
        painter.setPen(color(self._ink))
        painter.setFont(self._font)
        words = QRectF(self.rect()).adjusted(self._left, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)

    @property
    def _ink(self) -> str:
        return self._tokens.ok if self._kind == "variable" else self._tokens.ink2

    @property
    def _left(self) -> float:
        """Where the word begins."""
        return SIDE + (ICON + 4 if self._kind in ICONS else 0)
