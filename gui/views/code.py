"""The code of this run: the text that makes the numbers on screen."""

from time import monotonic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from engine.frame import Frame
from engine.history import Event
from engine.recipe import Recipe
from engine.script import script
from gui.icons import icon
from gui.tokens import Tokens
from gui.views.code_page import CodePage
from gui.views.header import Header

PAUSE = 1.0  # seconds at least between two texts while steps are made


class CodeView(QWidget):
    """The script of the run on screen, to read, to copy and to save. `save_wanted`: a person wants it as a file."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Code")
        self.header = Header(self.title, self.tr("same code, same numbers"))
        self.page = CodePage(home="def training_step")
        self.page.setAccessibleName(self.tr("Code of this run"))
        self._shown: tuple[Recipe, tuple[Event, ...], int] | None = None
        self._written = -PAUSE
        self._copy = self._button(self.tr("Copy"), self.tr("Copy the whole script"))
        self._save = self._button(self.tr("Save…"), self.tr("Save the script as a file"))
        self._copy.clicked.connect(self.copy)
        self._save.clicked.connect(self.save_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.page, 1)
        self.setFocusProxy(self.page)

    @property
    def text(self) -> str:
        """The whole script."""
        return self.page.code

    def show_recipe(self, recipe: Recipe) -> None:
        """Show the script of a run that has not begun."""
        self._show(recipe, (), 0)
        self.page.light("")

    def draw(self, frame: Frame) -> None:
        """Show the script of a frame's run, up to its newest step; lit is the update that led to the frame."""
        if not frame.playing or monotonic() >= self._written + PAUSE:
            self._show(frame.recipe, frame.events, frame.newest)
        self.page.light("W.assign_sub(" if frame.step else "")

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.page.restyle(tokens)
        self._copy.setIcon(icon("copy", tokens))
        self._save.setIcon(icon("save", tokens))

    @Slot()
    def copy(self) -> None:
        """Put the whole script on the clipboard."""
        QApplication.clipboard().setText(self.text)

    def _show(self, recipe: Recipe, events: tuple[Event, ...], newest: int) -> None:
        if (recipe, events, newest) != self._shown:
            self._shown, self._written = (recipe, events, newest), monotonic()
            self.page.show_code(script(recipe, events, newest or None))

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("small", True)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        self.header.add(button)
        return button
