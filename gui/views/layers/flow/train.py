"""The button that trains a stack, and what is missing where it can't be trained."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from gui.style import DISABLED, ui_font
from gui.tokens import LIGHT, Tokens, color

WIDTH, LINE, LINES = 114, 14, 2


class TrainButton(QWidget):
    """`wanted`: a person wants the stack trained. While it can't be, the button is pale and says why."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button, self._words, self._tokens = QPushButton(self.tr("Train this")), _Reason(), LIGHT
        self.button.setProperty("small", True)
        self.button.clicked.connect(self._press)
        self.reason = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.button)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setFixedWidth(WIDTH)
        self.set_reason("")

    def set_reason(self, reason: str) -> None:
        """Say why the stack can't be trained; an empty text: it can."""
        self.reason = reason
        self.button.setAccessibleName(self.button.text())
        self.button.setAccessibleDescription(reason)
        self.button.setToolTip(reason or self.tr("Train this stack in the Train bench, from the weights it has."))
        self._words.setVisible(bool(reason))
        self._words.say(reason)
        self._colour()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._words.ink = tokens.ink3
        self._words.update()
        self._colour()

    def _colour(self) -> None:
        """Look disabled where there is a reason: the button stays in the tab order, to say it."""
        argb = color(self._tokens.ink, DISABLED).name(QColor.NameFormat.HexArgb)
        self.button.setStyleSheet(f"color: {argb};" if self.reason else "")

    @Slot()
    def _press(self) -> None:
        if self.reason:
            QToolTip.showText(self.button.mapToGlobal(QPoint(0, self.button.height())), self.reason, self.button)
        else:
            self.wanted.emit()


class _Reason(QWidget):
    """Two lines of words at most; what does not fit ends in "…"."""

    def __init__(self) -> None:
        super().__init__()
        self.ink = LIGHT.ink3
        self._lines: list[str] = []
        self.setFont(ui_font(11))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show other words."""
        layout = QTextLayout(words, self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(WIDTH)
            starts.append(line.textStart())
        layout.endLayout()
        cut = [*starts[1:], len(words)]
        self._lines = [words[start:end].strip() for start, end in zip(starts, cut, strict=True)][: LINES - 1]
        self._lines += [words[start:] for start in starts[LINES - 1 : LINES]]
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the lines."""
        return QSize(WIDTH, LINE * len(self._lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(color(self.ink))
        for row, line in enumerate(self._lines):
            shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, WIDTH)
            painter.drawText(0, LINE * row, WIDTH, LINE, Qt.AlignmentFlag.AlignVCenter, shown)
