"""Which keys edit a program, and which of them stay with the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor, QTextDocument

from gui.views.tape.listing import indentation

Key, Standard = Qt.Key, QKeySequence.StandardKey
CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
OURS = (
    *(Standard.Copy, Standard.Cut, Standard.Paste, Standard.SelectAll),
    *(Standard.MoveToNextWord, Standard.MoveToPreviousWord, Standard.SelectNextWord, Standard.SelectPreviousWord),
    *(Standard.MoveToStartOfDocument, Standard.MoveToEndOfDocument),
    *(Standard.SelectStartOfDocument, Standard.SelectEndOfDocument),
    *(Standard.DeleteStartOfWord, Standard.DeleteEndOfWord, Standard.DeleteEndOfLine),
)


def belongs(event: QKeyEvent, document: QTextDocument) -> bool:
    """Tell whether a key is for the text rather than a shortcut of the window.

    What was typed since the window knows the text is undone in the text, everything before by the window.
    """
    if event.matches(Standard.Undo) or is_run(event):
        return document.isUndoAvailable()
    if event.matches(Standard.Redo):
        return document.isRedoAvailable()
    function_key = Key.Key_F1 <= event.key() <= Key.Key_F35
    return (not event.modifiers() & CONTROL and not function_key) or any(event.matches(key) for key in OURS)


def is_run(event: QKeyEvent) -> bool:
    """Tell whether a key runs the program at once: Ctrl+Enter."""
    return event.key() in (Key.Key_Return, Key.Key_Enter) and bool(event.modifiers() & CONTROL)


def indents(event: QKeyEvent, cursor: QTextCursor) -> bool:
    """Do what a key does at the beginning of a line; tell whether it was such a key."""
    before = indentation.is_before_code(cursor)
    match event.key():
        case Key.Key_Tab if before or indentation.spans_lines(cursor):
            indentation.indent(cursor)
        case Key.Key_Backtab if indentation.is_indented(cursor):
            indentation.dedent(cursor)
        case Key.Key_Backspace if before and cursor.positionInBlock() and not cursor.hasSelection():
            indentation.dedent(cursor)
        case Key.Key_Return | Key.Key_Enter if not event.modifiers():
            indentation.begin_line(cursor)
        case _:
            return False
    return True
