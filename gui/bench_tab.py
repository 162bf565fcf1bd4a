"""The tab of a bench: the number of its key on a cap, then its title."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton

CAP, GAP, MARGIN = 16, 8, 12  # pixels: the cap, between cap and title, at both ends


class BenchTab(QToolButton):
    """Shows and does the action that brings a bench to the front; bold while it is there."""

    def __init__(self, action: QAction, number: int) -> None:
        super().__init__()
        self.setProperty("role", "tab")
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAccessibleName(self.tr("Bench: {0}").format(action.text()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # clicked, Space stays the key of play
        self.setStyleSheet(
            f"QToolButton {{ padding: 1px {MARGIN}px 1px {MARGIN + CAP + GAP}px; }} "
            "QToolButton:checked { font-weight: bold; }"
        )
        cap = QLabel(str(number), alignment=Qt.AlignmentFlag.AlignCenter)
        cap.setProperty("role", "key")
        cap.setFixedWidth(CAP)
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, 0, 0)
        row.addWidget(cap)
        row.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return room for the title in bold, at any time: no tab moves when another one is chosen."""
        bold = self.font()
        bold.setBold(True)
        return QSize(
            MARGIN + CAP + GAP + QFontMetrics(bold).horizontalAdvance(self.text()) + MARGIN + 2,
            super().sizeHint().height(),
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same: less would clip the title."""
        return self.sizeHint()
