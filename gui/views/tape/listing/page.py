"""A program to change: numbered lines, remarks at their right, a wavy line under what is wrong."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from engine.listing.grammar import LONGEST_TEXT
from engine.tape import Span
from gui.tokens import Tokens, color
from gui.views.gutter import Tint
from gui.views.numbered_text import LINE, LIT, MARGIN, NumberedText
from gui.views.tape.listing.keys import belongs, indents, is_run
from gui.views.tape.listing.marks import NO_REMARKS, Remarks
from gui.views.tape.listing.text_span import cursor_over

RIGHT, GAP = 14, 8  # pixels from a remark to the edge, and at least to the code
ASKING = Tint(bar="now", number="ink")  # the line of the call whose gradient is on its way
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ListingPage(NumberedText):
    """Tab indents, Esc leaves; `run_wanted`: Ctrl+Enter. What is typed can be undone here until `settle`."""

    run_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lit: frozenset[int] = frozenset()
        self._remarks = NO_REMARKS
        self._wrong: QTextCursor | None = None
        self._touched = False  # by a person: what is in sight stays there
        self._passing = False  # the focus came by Tab and goes on by Tab
        self.setUndoRedoEnabled(True)
        self.setTabChangesFocus(True)  # but where it indents
        self.gutter.setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().rangeChanged.connect(self._come_into_sight)
        self.verticalScrollBar().actionTriggered.connect(self._touch)  # by a person only

    def settle(self) -> None:
        """Let nothing that was typed be undone here any more."""
        self.document().clearUndoRedoStacks()

    def light(self, lit: frozenset[int], asking: frozenset[int]) -> None:
        """Light the lines that are looked at; mark those of the call whose gradient is on its way."""
        self.mark(dict.fromkeys(asking, ASKING) | dict.fromkeys(lit, LIT))
        if lit != self._lit:
            self._lit = lit
            self._come_into_sight()

    def remark(self, remarks: Remarks) -> None:
        """Say something about lines, at their right."""
        if remarks != self._remarks:
            self._remarks = remarks
            self._select()
            self.viewport().update()

    def underline(self, wrong: Span | None) -> None:
        """Underline what is wrong, and nothing else; while a person types, the line moves along."""
        self._wrong = cursor_over(self.document(), wrong) if wrong else None
        self._select()
        self._come_into_sight()

    def go_home(self) -> None:
        """Show the beginning of the program, whatever was scrolled."""
        self._touched = False
        self._come_into_sight()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        super().restyle(tokens)
        self._select()

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(452, 164)

    def minimumSizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(200, 3 * LINE + 2 * MARGIN)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that edit from being shortcuts; keep Tab from leaving where it indents."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(belongs(event, self.document()))
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event):
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the focus is only passing by."""
        self._passing = event.reason() in TAB
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay where a person clicks."""
        self._passing, self._touched = False, True
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what was."""
        super().resizeEvent(event)
        self._come_into_sight()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste with spaces for tabs."""
        self.insertPlainText(source.text().expandtabs(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the remarks beside the text, where there is room."""
        super().paintEvent(event)
        painter, width = QPainter(self.viewport()), self.viewport().width()
        painter.setFont(self.font())
        painter.setPen(color(self.tokens.ink3))
        for line, row in self.rows(width - RIGHT):
            words = self._remarks.words.get(line, "")
            end = _end(self.document().findBlockByNumber(line - 1)) - self.horizontalScrollBar().value()
            room = row.right() - GAP - end
            if words and QFontMetricsF(self.font()).horizontalAdvance(words) <= room:
                painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _takes(self, event: QKeyEvent) -> bool:
        """Do what a key does; leave the others to Qt."""
        if event.key() == Qt.Key.Key_Escape:
            self.focusNextChild()
        elif is_run(event):
            self.run_wanted.emit()
        elif event.key() in MODIFIERS or (self._passing and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)):
            return False
        else:
            self._passing, self._touched = False, True
            if not indents(event, self.textCursor()):
                return False
            self.ensureCursorVisible()
        return True

    @Slot()
    def _touch(self) -> None:
        self._touched = True

    @Slot()
    def _come_into_sight(self) -> None:
        """Scroll past the import, and on to what is wrong or lit, unless a person has touched the text."""
        if self._touched:
            return
        lit = self.document().findBlockByNumber(min(self._lit, default=0) - 1)
        home = self._wrong.block() if self._wrong else lit if lit.isValid() else self._beginning()
        self.setTextCursor(QTextCursor(home))  # Qt scrolls to its cursor when it likes
        bar, height = self.verticalScrollBar(), self.viewport().height()
        low, high = (self.row(block, 0).translated(0, bar.value()) for block in (home, self._beginning()))
        bar.setValue(round(min(low.top(), max(high.top(), low.bottom() + MARGIN - height))))

    def _beginning(self) -> QTextBlock:
        """Return the first line after the imports."""
        block = self.document().begin()
        while block.next().isValid() and (not block.text().strip() or block.text().startswith("import ")):
            block = block.next()
        return block

    def _select(self) -> None:
        """Pale what was not run; underline what is wrong."""
        pale, wavy = QTextCharFormat(), QTextCharFormat()
        pale.setForeground(color(self.tokens.ink3))
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wavy.setUnderlineColor(color(self.tokens.err))
        lines = [Span(line, 0, line, LONGEST_TEXT) for line in sorted(self._remarks.pale)]
        selections = [_selection(cursor_over(self.document(), line), pale) for line in lines]
        if self._wrong:
            selections.append(_selection(self._wrong, wavy))
        self.setExtraSelections(selections)


def _selection(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, look
    return made


def _end(block: QTextBlock) -> float:
    """Return how far a line reaches, in pixels from where lines begin."""
    return block.layout().lineAt(0).naturalTextWidth() + MARGIN if block.layout().lineCount() else 0.0
