"""Two programs side by side, each with what it gives."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QWidget

from gui.focus_ring import FocusRing
from gui.tokens import Tokens
from gui.views.gutter import WIDTH, Tint
from gui.views.numbered_text import LINE, MARGIN, NumberedText
from gui.views.tape.listing.program_changes import abreast

MISSING = Tint("bg")  # the row beside a line that only the other program has
LARGEST = QSize(1000, 620)
AROUND = 140  # pixels above and below the programs


class CompareDialog(QDialog):
    """A program as it is and as it would be; lines that belong together stand beside each other. Esc closes it."""

    def __init__(
        self, old_text: str, new_text: str, old_result: str, new_result: str, tokens: Tokens, parent: QWidget | None
    ) -> None:
        """`old_result`, `new_result`: what each program gives, in words."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Side by side"))
        pairs = list(abreast(old_text, new_text))
        self.old = ProgramPage(old_text, [(left, differ) for left, _, differ in pairs], "−", Tint("errt", "err", "err"))
        self.new = ProgramPage(new_text, [(right, differ) for _, right, differ in pairs], "+", Tint("okt", "ok", "ok"))
        self.old.verticalScrollBar().valueChanged.connect(self.new.verticalScrollBar().setValue)
        self.new.verticalScrollBar().valueChanged.connect(self.old.verticalScrollBar().setValue)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setRowStretch(1, 1)
        self._fill(grid, 0, self.tr("As it is"), self.old, old_result)
        self._fill(grid, 1, self.tr("As it would be"), self.new, new_result)
        self._leave = self._close()
        grid.addWidget(self._leave, 3, 1, Qt.AlignmentFlag.AlignRight)
        self.restyle(tokens)
        width = 2 * max(self.old.needed, self.new.needed) + 3 * 16
        self.resize(QSize(width, len(pairs) * LINE + AROUND).boundedTo(LARGEST))
        self._leave.setFocus()
        FocusRing(self)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.old.restyle(tokens)
        self.new.restyle(tokens)

    def _fill(self, grid: QGridLayout, column: int, title: str, page: "ProgramPage", result: str) -> None:
        heading = QLabel(title)
        heading.setProperty("role", "title")
        page.setAccessibleName(title)
        page.setToolTip(self.tr("{0}: {1}").format(title, result))
        value = QLabel(result, wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setProperty("role", "value")
        grid.setColumnStretch(column, 1)
        for row, widget in enumerate((heading, page, value)):
            grid.addWidget(widget, row, column)

    def _close(self) -> QPushButton:
        button = QPushButton(self.tr("Close"))
        button.setToolTip(self.tr("Close the comparison (Esc)."))
        button.setAccessibleName(self.tr("Close the comparison"))
        button.clicked.connect(self.accept)
        return button


class ProgramPage(NumberedText):
    """A program to read, with empty rows where only the other one has a line."""

    def __init__(self, text: str, rows: list[tuple[int | None, bool]], sign: str, tint: Tint) -> None:
        """`rows`: the numbers of the lines, None for an empty row, and whether the two programs differ there."""
        super().__init__()
        lines = text.splitlines()
        self._labels = ["" if number is None else f"{sign if differ else ''} {number}" for number, differ in rows]
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.show_code("\n".join("" if number is None else lines[number - 1] for number, _ in rows))
        self.mark({n: MISSING if number is None else tint for n, (number, differ) in enumerate(rows, 1) if differ})

    @property
    def needed(self) -> int:
        """How many pixels the longest line needs."""
        return WIDTH + round(self.document().idealWidth()) + 2 * MARGIN + 12

    def label(self, line: int) -> str:
        """Return the number of a line in its program, with a sign where it changes."""
        return self._labels[line - 1]
