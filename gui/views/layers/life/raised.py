"""What was raised, word for word, in a red frame: as high as it needs to be, and to be scrolled where it is cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea

from gui.folding_label import FoldingLabel
from gui.style import mono_font

LEAST = 48  # pixels
PADDING = 6


class Raised(QScrollArea):
    """There only while something was raised."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "err-box")
        self._label = FoldingLabel(mono_font(11.5), role="err")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._label)
        for ground in (self._label, self.viewport()):
            ground.setAutoFillBackground(False)
        self.setAccessibleName(self.tr("What was raised"))
        self.setMinimumHeight(LEAST)
        self.hide()

    @property
    def text(self) -> str:
        """The error; empty while there is none."""
        return self._label.text()

    def say(self, error: str) -> None:
        """Show an error, or nothing."""
        self._label.setText(error)
        self.setVisible(bool(error))
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height that all of it takes."""
        return QSize(200, self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the error at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        frame = self.height() - self.viewport().height()
        self.setMaximumHeight(max(self._label.heightForWidth(self.viewport().width()) + frame, LEAST))
