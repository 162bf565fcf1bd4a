"""A part of a program as Qt counts: characters beyond the basic plane are two."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from engine.tape import Span


def cursor_over(document: QTextDocument, span: Span) -> QTextCursor:
    """Return a selection of a part of a document, of one character at least where the line has one."""
    first, last = (document.findBlockByNumber(line - 1) for line in (span.line, span.end_line))
    first = first if first.isValid() else document.lastBlock()
    last = last if last.isValid() else document.lastBlock()
    begin, end = _position(first, span.column), _position(last, span.end_column)
    if begin >= end:
        begin = max(min(begin, first.position() + first.length() - 2), first.position())
        end = min(begin + 1, first.position() + first.length() - 1)
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _position(block: QTextBlock, column: int) -> int:
    """Return a place in the document; past the end of its line, the end."""
    return block.position() + len(block.text()[:column].encode("utf-16-le")) // 2
