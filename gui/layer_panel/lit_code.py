"""The program in small; the lines of the moment on screen are lit, and in sight."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy

from gui.style import mono_font
from gui.views.numbered_text import LINE, LIT, MARGIN, NumberedText

LINES, LEAST = 10, 7  # of which the longest method has as many; where there is little room


class LitCode(NumberedText):
    """Code to read, select and copy. Other lit lines come into sight, whatever a person has scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.lit, self._home = range(0), 1
        self._touched = False  # by a person: what is in sight stays there
        self.setAccessibleName(self.tr("Code"))
        self.setFont(mono_font(11))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.rangeChanged.connect(self._come_into_sight)
            bar.actionTriggered.connect(self._touch)  # by a person only

    def light(self, lit: range, home: str = "") -> None:
        """Light these lines, by their numbers from 1; where there are none, the line that begins so is in sight."""
        lines = self.code.split("\n")
        first = next((number for number, line in enumerate(lines, 1) if home and line.strip().startswith(home)), 1)
        if (lit, first) != (self.lit, self._home):
            self._touched = self._touched and lit == self.lit != range(0)
            self.lit, self._home = lit, first
            self.mark(dict.fromkeys(lit, LIT))
            self._come_into_sight()

    def sizeHint(self) -> QSize:
        """Return room for some lines."""
        return QSize(200, LINES * LINE + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return room for fewer."""
        return QSize(100, LEAST * LINE + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what was."""
        super().resizeEvent(event)
        self._come_into_sight()

    @Slot()
    def _touch(self) -> None:
        self._touched = True

    @Slot()
    def _come_into_sight(self) -> None:
        """Scroll no further than it takes, and past the indentation; of too many lines, to the first."""
        if self._touched:
            return
        document, count = self.document(), self.document().blockCount()
        ends = (self.lit[0], self.lit[-1]) if self.lit else (self._home, count)
        # A new program may be shorter than the old one, of which these lines are until others are lit.
        first, last = (document.findBlockByNumber(min(line, count) - 1) for line in ends)
        self.setTextCursor(QTextCursor(first))  # Qt scrolls to its cursor when it likes
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        top, bottom = (self.row(block, 0).translated(0, down.value()) for block in (first, last))
        lowest = bottom.bottom() + MARGIN - self.viewport().height()
        down.setValue(round(min(max(down.value(), lowest), top.top())))
        text = first.text()
        across.setValue(self.fontMetrics().horizontalAdvance(text[: len(text) - len(text.lstrip())]))
