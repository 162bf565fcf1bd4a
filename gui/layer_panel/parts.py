"""The parts of the panel above its code."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy

from gui.tensor_panel.sections import Sections


class Parts(Sections):
    """As high as what it holds, where there is room: the rest is left to what is below."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Return the size of what it holds."""
        content, width = self.widget(), self.viewport().width()
        if content is None:
            return super().sizeHint()
        folded = content.hasHeightForWidth()
        return QSize(width, content.heightForWidth(width) if folded else content.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a heading and a few rows."""
        return QSize(0, 120)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as what it holds when that becomes another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
