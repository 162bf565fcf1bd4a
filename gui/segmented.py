"""A few choices side by side, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segmented(QWidget):
    """A segmented button; `chosen` is emitted when a person chooses another segment, with its index."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], name: str, tips: Sequence[str] = (), small: bool = False) -> None:
        """Make one segment for each text. `name`: what is chosen, for screen readers; `tips`: one for each."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, text in enumerate(texts):
            button = _Segment()
            button.setText(text)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("small", small)
            button.setProperty("edge", _edge(index, len(texts)))
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(tips[index] if tips else f"{name}: {text}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            row.addWidget(button, 1)
        self._group.idClicked.connect(self.chosen)
        self.choose(0)

    @property
    def index(self) -> int:
        """The segment that holds; -1 while none does."""
        return self._group.checkedId()

    def choose(self, index: int | None) -> None:
        """Show another choice, or that none holds; nothing is emitted."""
        self._group.setExclusive(False)  # else one always holds
        for button in self.buttons():
            button.setChecked(self._group.id(button) == index)
        self._group.setExclusive(True)

    def buttons(self) -> list[QToolButton]:
        """Return the segments, from left to right."""
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]


class _Segment(QToolButton):
    """A segment that has room for its text in bold, as it is written where the segment holds."""

    def sizeHint(self) -> QSize:
        bold = self.font()
        bold.setBold(True)
        text = self.text()
        more = QFontMetrics(bold).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)
        return super().sizeHint() + QSize(more, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _edge(index: int, count: int) -> str:
    return "first" if index == 0 else "last" if index == count - 1 else "middle"
