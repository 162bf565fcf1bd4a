"""The colours of single lines of Python, as the code pane has them."""

from PySide6.QtGui import QColor, QTextDocument

from gui.tokens import Tokens, color
from gui.views.highlight import Highlighter


class CodeColours:
    """Colours lines, and remembers them."""

    def __init__(self, tokens: Tokens) -> None:
        self._ink = color(tokens.ink)
        self._document = QTextDocument()
        self._highlighter = Highlighter(self._document)
        self._highlighter.restyle(tokens)
        self._known: dict[str, list[QColor]] = {}

    def inks(self, code: str) -> list[QColor]:
        """Return the colour of each letter of some code."""
        if code not in self._known:
            self._known[code] = self._read(code)
        return self._known[code]

    def _read(self, code: str) -> list[QColor]:
        self._document.setPlainText(code)
        self._highlighter.rehighlight()
        inks, block = [self._ink] * len(code), self._document.begin()
        while block.isValid():
            for one in block.layout().formats():
                begin = block.position() + one.start
                inks[begin : begin + one.length] = [one.format.foreground().color()] * one.length
            block = block.next()
        return inks
