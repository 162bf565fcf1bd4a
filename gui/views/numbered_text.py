"""Python in numbered lines, some of which can be marked."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from PySide6.QtCore import QMimeData, QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.gutter import WIDTH, Gutter, Tint
from gui.views.highlight import Highlighter

LINE = 19  # pixels from line to line
MARGIN = 4  # around the text
LIT = Tint("nowt", "now")  # the line of the moment that is on screen


class NumberedText(QTextEdit):
    """Code, coloured. Other code leaves what is selected and what is in sight as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.gutter = Gutter(self, self)
        self._tints: Mapping[int, Tint] = {}
        self._highlighter = Highlighter(self.document())
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFont(mono_font(12))
        self.document().setDocumentMargin(MARGIN)
        line = QTextBlockFormat()
        line.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.textCursor().setBlockFormat(line)
        self.setViewportMargins(WIDTH, 0, 0, 0)
        self.setCornerWidget(QWidget())  # the style's own is a box
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)

    @property
    def code(self) -> str:
        """The whole text; its last line ends as the others do."""
        return self.toPlainText() + "\n"

    def show_code(self, code: str) -> None:
        """Show other code: only the lines that differ are written anew."""
        old, new = self.code.removesuffix("\n").split("\n"), code.removesuffix("\n").split("\n")
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        for begin, end, first, last in _differences(old, new):
            self._write(first, end - begin, new[first:last])
        edit.endEditBlock()
        self._repaint()

    def mark(self, tints: Mapping[int, Tint]) -> None:
        """Mark lines, by their numbers from 1."""
        if tints != self._tints:
            self._tints = dict(tints)
            self._repaint()

    def tint(self, line: int) -> Tint:
        """Return how a line is marked."""
        return self._tints.get(line, Tint())

    def label(self, line: int) -> str:
        """Return what stands beside a line."""
        return str(line)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.tokens = tokens
        self._highlighter.restyle(tokens)
        self._repaint()

    def rows(self, width: int) -> Iterator[tuple[int, QRectF]]:
        """Yield the lines in sight, by their numbers from 1, with their rows in the viewport."""
        block = self.cursorForPosition(QPoint()).block()
        while block.isValid() and (row := self.row(block, width)).top() < self.height():
            yield block.blockNumber() + 1, row
            block = block.next()

    def row(self, block: QTextBlock, width: int) -> QRectF:
        """Return the row of a line in the viewport: what is more than the font's height goes above and below it."""
        top = self.document().documentLayout().blockBoundingRect(block).top() - self.verticalScrollBar().value()
        above = block.layout().lineAt(0).y() if block.layout().lineCount() else 0.0
        return QRectF(0, round(top + above / 2), width, LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self.gutter.setGeometry(0, 0, WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marked rows across the whole width, and the text over them."""
        if self._tints:
            painter = QPainter(self.viewport())
            for line, row in self.rows(self.viewport().width()):
                if token := self.tint(line).row:
                    painter.fillRect(row, color(getattr(self.tokens, token)))
            painter.end()
        super().paintEvent(event)

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

    def _repaint(self) -> None:
        self.viewport().update()
        self.gutter.update()


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield, in order, which lines of the old code (begin, end) give way to which of the new (first, last)."""
    for tag, begin, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            yield begin, end, first, last
        elif tag != "equal":  # a line beside them is written again, so that there is one on both sides
            above = int(begin > 0)
            yield begin - above, end + 1 - above, first - above, last + 1 - above
