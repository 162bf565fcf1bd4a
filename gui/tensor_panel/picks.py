"""Buttons in rows, of which one holds: arrows go from one to the next, Tab goes on to what follows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.style import mono_font

GAP = 5
HEIGHT = 26
SIZE = 11  # pixels of the words: so that the longest have room at 232
SIDES = 3  # letters: the room beside a word, where the longer one has more
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Picks(QWidget):
    """`chosen` is emitted with the word that a person picks."""

    chosen = Signal(str)

    def __init__(self, rows: Sequence[Sequence[str]], name: str, tip: Callable[[str], str], *, filled: bool) -> None:
        """`tip`: what a word does, in one sentence; `filled`: the button that holds is, and all are equally wide."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for words in rows:
            row = QHBoxLayout()
            row.setSpacing(GAP)
            buttons = [_Pick(word, f"{name}: {word}", f"<b>{word}</b><br>{tip(word)}", filled) for word in words]
            for button in buttons:
                self._group.addButton(button)
                row.addWidget(button, 1 if filled else len(button.text()) + SIDES)
            column.addLayout(row)
        self._group.buttons()[0].setChecked(True)
        self.setFocusProxy(self._group.buttons()[0])
        self._group.buttonClicked.connect(self._choose)

    @property
    def word(self) -> str:
        """The word that holds."""
        return next(button.text() for button in self._group.buttons() if button.isChecked())

    def choose(self, word: str) -> None:
        """Let another word hold; nothing is emitted."""
        next(button for button in self._group.buttons() if button.text() == word).setChecked(True)

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        self.setFocusProxy(button)
        self.chosen.emit(button.text())


class _Pick(QToolButton):
    """As large as its share of the row."""

    def __init__(self, word: str, name: str, tip: str, filled: bool) -> None:
        super().__init__()
        self.setText(word)
        self.setFont(mono_font(SIZE))
        self.setCheckable(True)
        self.setToolTip(tip)
        self.setAccessibleName(name)
        self.setProperty("pick", True)
        if filled:
            self.setProperty("role", "segment")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Claim the arrows before they act as shortcuts of the window."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            event.accept()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return no width of its own."""
        return QSize(0, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()
