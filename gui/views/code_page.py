"""Code to read: numbered lines, of which one can be lit."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.highlight import Highlighter

LINE = 19  # pixels from line to line
MARGIN = 4  # around the text
GUTTER = 38  # with room for four digits
BAR = 3  # the yellow one beside the lit line


class CodePage(QTextEdit):
    """Python to read, select and copy. Other code leaves what is selected and what is in sight as it is."""

    def __init__(self, home: str) -> None:
        """`home`: how the line begins that is at the top until a person scrolls."""
        super().__init__(readOnly=True)
        self.code = ""
        self.tokens: Tokens = LIGHT
        self._home, self._scrolled, self._prefix = home, False, ""
        self._highlighter = Highlighter(self.document())
        self._gutter = _Gutter(self)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(mono_font(12))
        self.document().setDocumentMargin(MARGIN)
        line = QTextBlockFormat()
        line.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.textCursor().setBlockFormat(line)
        self.setViewportMargins(GUTTER, 0, 0, 0)
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)
        self.verticalScrollBar().rangeChanged.connect(self._go_home)
        self.verticalScrollBar().actionTriggered.connect(self._leave_home)  # by a person only

    @property
    def lit(self) -> QTextBlock | None:
        """The line that is lit."""
        return self._line(self._prefix) if self._prefix else None

    def show_code(self, code: str) -> None:
        """Show other code: only the lines that differ are written anew."""
        old, new = _lines(self.code), _lines(code)
        self.code = code
        self._highlighter.read(code)
        for begin, end, first, last in _differences(old, new):
            self._write(first, end - begin, new[first:last])
        self._mark()

    def light(self, prefix: str) -> None:
        """Light the first line that begins so; none where it is empty."""
        if prefix != self._prefix:
            self._prefix = prefix
            self._mark()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.tokens = tokens
        self._highlighter.restyle(tokens)
        self._mark()

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(664, 180)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few lines."""
        return QSize(200, 4 * LINE + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._gutter.setGeometry(0, 0, GUTTER, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lit row across the whole width, and the text over it."""
        if self.lit:
            painter = QPainter(self.viewport())
            painter.fillRect(self._row(self.lit, self.viewport().width()), color(self.tokens.nowt))
            painter.end()
        super().paintEvent(event)

    def paint_numbers(self, painter: QPainter, width: int) -> None:
        """Paint the numbers of the lines in sight, and the yellow bar beside the lit one."""
        lit, block = self.lit, self.cursorForPosition(QPoint()).block()
        painter.setFont(mono_font(10.5))
        while block.isValid() and (row := self._row(block, width)).top() < self.height():
            if block == lit:
                painter.fillRect(row, color(self.tokens.nowt))
                painter.fillRect(QRectF(0, row.top(), BAR, row.height()), color(self.tokens.now))
            painter.setPen(color(self.tokens.ink3))
            number = str(block.blockNumber() + 1)
            painter.drawText(
                row.adjusted(0, 0, -6, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
            )
            block = block.next()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy as plain text: code is pasted into editors and notebooks."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def _write(self, number: int, count: int, lines: list[str]) -> None:
        """Put other lines in the place of `count` lines, from the one with this number on; neither is nothing."""
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        last = self.document().findBlockByNumber(number + count - 1)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(lines))

    @Slot()
    def _go_home(self) -> None:
        """Bring the first line to the top, unless a person has scrolled away from it."""
        bar, block = self.verticalScrollBar(), self._line(self._home)
        if block and not self._scrolled:
            self.setTextCursor(QTextCursor(block))  # Qt scrolls to its cursor when it likes
            bar.setValue(bar.value() + round(self._row(block, 0).top()))

    @Slot()
    def _leave_home(self) -> None:
        self._scrolled = True

    def _line(self, prefix: str) -> QTextBlock | None:
        block = self.document().begin()
        while block.isValid() and not block.text().lstrip().startswith(prefix):
            block = block.next()
        return block if block.isValid() else None

    def _row(self, block: QTextBlock, width: int) -> QRectF:
        """Return the row of a line in the viewport: what is more than the font's height goes above and below it."""
        top = self.document().documentLayout().blockBoundingRect(block).top() - self.verticalScrollBar().value()
        above = block.layout().lineAt(0).y() if block.layout().lineCount() else 0.0
        return QRectF(0, round(top + above / 2), width, LINE)

    def _mark(self) -> None:
        self.viewport().update()
        self._gutter.update()


class _Gutter(QWidget):
    """The strip with the numbers, which does not scroll sideways."""

    def __init__(self, page: CodePage) -> None:
        super().__init__(page)
        self._page = page

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(self._page.tokens.sunken))
        self._page.paint_numbers(painter, self.width())


def _lines(code: str) -> list[str]:
    return code.removesuffix("\n").split("\n")


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield, in order, which lines of the old code (begin, end) give way to which of the new (first, last)."""
    for tag, begin, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            yield begin, end, first, last
        elif tag != "equal":  # a line beside them is written again, so that there is one on both sides
            above = int(begin > 0)
            yield begin - above, end + 1 - above, first - above, last + 1 - above
