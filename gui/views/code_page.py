"""Code to read: numbered lines, of which one can be lit."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QTextBlock, QTextCursor

from gui.views.numbered_text import LINE, LIT, MARGIN, NumberedText


class CodePage(NumberedText):
    """Python to read, select and copy."""

    def __init__(self, home: str) -> None:
        """`home`: how the line begins that is at the top until a person scrolls."""
        super().__init__()
        self._home, self._scrolled, self._prefix = home, False, ""
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.verticalScrollBar().rangeChanged.connect(self._go_home)
        self.verticalScrollBar().actionTriggered.connect(self._leave_home)  # by a person only

    @property
    def lit(self) -> QTextBlock | None:
        """The line that is lit."""
        return self._line(self._prefix) if self._prefix else None

    def show_code(self, code: str) -> None:
        """Show other code: only the lines that differ are written anew."""
        super().show_code(code)
        self._light()

    def light(self, prefix: str) -> None:
        """Light the first line that begins so; none where it is empty."""
        if prefix != self._prefix:
            self._prefix = prefix
            self._light()

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(664, 180)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few lines."""
        return QSize(200, 4 * LINE + 2 * MARGIN)

    @Slot()
    def _go_home(self) -> None:
        """Bring the first line to the top, unless a person has scrolled away from it."""
        bar, block = self.verticalScrollBar(), self._line(self._home)
        if block and not self._scrolled:
            self.setTextCursor(QTextCursor(block))  # Qt scrolls to its cursor when it likes
            bar.setValue(bar.value() + round(self.row(block, 0).top()))

    @Slot()
    def _leave_home(self) -> None:
        self._scrolled = True

    def _light(self) -> None:
        self.mark({self.lit.blockNumber() + 1: LIT} if self.lit else {})

    def _line(self, prefix: str) -> QTextBlock | None:
        block = self.document().begin()
        while block.isValid() and not block.text().lstrip().startswith(prefix):
            block = block.next()
        return block if block.isValid() else None
