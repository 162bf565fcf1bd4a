"""Colours for Python: pygments reads the code, the palette gives the colours."""

from functools import cache

from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.tokens import Tokens, color

Piece = tuple[int, int, str]  # where it begins in its line, its length, and the token of its colour

# The first that fits. What is between the braces of an f-string is code again.
_COLOURS = (
    (String.Interpol, "ink"),
    (String, "w1"),
    (Keyword, "grad2"),
    (Operator.Word, "grad2"),
    (Name.Decorator, "grad2"),
    (Number, "b"),
    (Comment, "ink3"),
)


class Highlighter(QSyntaxHighlighter):
    """Colours the lines of a document. It reads the text as a whole: a string may span lines."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._lexer = PythonLexer(stripnl=False, ensurenl=False)
        self._lines: list[list[Piece]] = []
        self._read = -1  # the revision of the text that has been read
        self._formats: dict[str, QTextCharFormat] = {}

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for _, name in _COLOURS:
            self._formats[name] = QTextCharFormat()
            self._formats[name].setForeground(color(getattr(tokens, name)))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if self._read != self.document().revision():
            self._read = self.document().revision()
            self._lines = self._pieces(self.document().toPlainText())
        number = self.currentBlock().blockNumber()
        for begin, length, name in self._lines[number] if number < len(self._lines) else ():
            if name in self._formats:
                self.setFormat(begin, length, self._formats[name])

    def _pieces(self, code: str) -> list[list[Piece]]:
        lines: list[list[Piece]] = [[]]
        column = 0
        for token, text in self._lexer.get_tokens(code):
            name = _colour(token)
            for number, part in enumerate(text.split("\n")):
                if number:
                    lines.append([])
                    column = 0
                length = len(part.encode("utf-16-le")) // 2  # as Qt counts
                if name:
                    lines[-1].append((column, length, name))
                column += length
        return lines


@cache
def _colour(token: object) -> str | None:
    return next((name for kind, name in _COLOURS if token in kind), None)
