"""Parts below one another, each under a heading; more than there is room for can be scrolled."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

MARGIN, LEAST = 14, 4


class Sections(QScrollArea):
    """`add` puts a part below the others."""

    def __init__(self) -> None:
        super().__init__()
        self._padded: list[QVBoxLayout] = []
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content)

    def add(self, title: str, part: QWidget, note: QLabel | None = None, *, full: bool = False) -> None:
        """Put a part under its heading. `note`: at the right of it; `full`: from edge to edge."""
        section, heading = QWidget(), QLabel(title)
        heading.setProperty("role", "title")
        head, inner, rows = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(section)
        head.setContentsMargins(MARGIN, 11, MARGIN, 8)
        head.addWidget(heading, 1)
        if note:
            note.setProperty("role", "note")
            head.addWidget(note)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(part)
        if not full:
            self._padded.append(inner)
        rows.setContentsMargins(0, 0, 0, 13)
        rows.setSpacing(0)
        if self._column.count() > 1:
            rows.addWidget(rule())
        rows.addLayout(head)
        rows.addLayout(inner)
        self._column.insertWidget(self._column.count() - 1, section)

    def show_part(self, part: QWidget, top: int, height: int) -> None:
        """Bring a stretch of a part into sight, by its pixels."""
        y = part.mapTo(self._content, part.rect().topLeft()).y() + top
        self.ensureVisible(0, y + height // 2, 0, height)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the scroll bar take its room from the margin, not from the fields."""
        if event.type() == QEvent.Type.Resize:
            margin = max(LEAST, MARGIN - (self.width() - self.viewport().width()))
            for layout in self._padded:
                layout.setContentsMargins(MARGIN, 0, margin, 0)
        return super().viewportEvent(event)


def rule() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "rule")
    made.setFixedHeight(1)
    return made
