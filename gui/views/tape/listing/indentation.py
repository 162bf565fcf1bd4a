"""Four spaces at a time: what Tab, Shift+Tab, Enter and Backspace do at the beginning of a line."""

from PySide6.QtGui import QTextBlock, QTextCursor

STEP = 4  # spaces


def is_before_code(cursor: QTextCursor) -> bool:
    """Tell whether nothing but spaces is at the left of a caret."""
    return not cursor.block().text()[: cursor.positionInBlock()].strip()


def spans_lines(cursor: QTextCursor) -> bool:
    """Tell whether more than one line is selected."""
    return len(_selected(cursor)) > 1


def is_indented(cursor: QTextCursor) -> bool:
    """Tell whether one of the selected lines begins with a space."""
    return any(depth(block.text()) for block in _selected(cursor))


def depth(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def indent(cursor: QTextCursor) -> None:
    """Move the selected lines, or the one of the caret, one step to the right."""
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in _selected(cursor):
        QTextCursor(block).insertText(" " * (STEP - depth(block.text()) % STEP))
    edit.endEditBlock()


def dedent(cursor: QTextCursor) -> None:
    """Move the selected lines, or the one of the caret, one step to the left."""
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in _selected(cursor):
        start = QTextCursor(block)
        away = min(depth(block.text()), (depth(block.text()) - 1) % STEP + 1)
        start.setPosition(block.position() + away, QTextCursor.MoveMode.KeepAnchor)
        start.removeSelectedText()
    edit.endEditBlock()


def begin_line(cursor: QTextCursor) -> None:
    """Begin a line as deep as this one; after a colon one step deeper."""
    before = cursor.block().text()[: cursor.positionInBlock()]
    deeper = STEP * before.partition("#")[0].rstrip().endswith(":")
    cursor.insertText("\n" + " " * (depth(before) + deeper))


def _selected(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    return blocks
