"""How far something is that takes its time, at the right of the status bar."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from gui.icons import icon
from gui.tokens import Tokens

PARTS = 1000


class Progress(QWidget):
    """Hidden while there is nothing. `cancelled`: a person wants it to stop."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setProperty("role", "caption")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(maximum=PARTS, textVisible=False)
        self.bar.setFixedSize(96, 4)
        self.stop = QToolButton()
        self.stop.setProperty("role", "plain")
        self.stop.setProperty("small", True)
        self.stop.setToolTip(self.tr("Stop; nothing is left behind."))
        self.stop.setAccessibleName(self.tr("Stop"))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._words, self.bar, self.stop):
            row.addWidget(part)
        self.hide()

    @property
    def text(self) -> str:
        """What a person reads; an empty text while there is nothing."""
        return self._words.text() if not self.isHidden() else ""

    @Slot(str, float)
    def show_share(self, name: str, share: float) -> None:
        """Show how much of a file is written."""
        self._words.setText(self.tr("Writing {0} · {1} %").format(name, int(100 * share)))
        self.bar.setValue(round(PARTS * share))
        self.setAccessibleName(self._words.text())
        self.show()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.stop.setIcon(icon("close", tokens))
