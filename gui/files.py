"""Opening and saving: asks for a file, and says what is wrong with it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.export.comments import translated
from engine.export.program_notebook import Bench, program_notebook
from engine.opening import OpenError, open_recipe
from engine.runs import SUFFIX
from engine.script import script
from engine.whole_file import WriteError, whole_file
from gui.notes.note_error import NoteError
from gui.program_words import program_words
from gui.recent import Recent
from gui.runs import Runs
from gui.session import Session
from gui.settings import Settings


class Files(QObject):
    """`refused(message)`: a file can't be read or written, and nothing has changed.

    `opened`: what a file holds is in force. `saved(name)`: it was written.
    """

    refused = Signal(str)
    opened = Signal()
    saved = Signal(str)

    def __init__(self, parent: QWidget, session: Session, settings: Settings, runs: Runs) -> None:
        """`parent`: the window that the dialogs belong to. `runs`: opens a file that is a run."""
        super().__init__(parent)
        self._parent, self._session, self._settings, self._runs = parent, session, settings, runs
        self.recent = Recent(parent, settings)
        self.recent.chosen.connect(self.open_path)

    @Slot()
    def open(self) -> None:
        """Ask for a run, for a recipe or for points."""
        kinds = self.tr("Runs, recipes and points (*{0} *.json *.csv)").format(SUFFIX)
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Open"), self._settings.folder, kinds)
        if name:
            self._settings.folder = str(Path(name).parent)
            self.open_path(Path(name))

    @Slot(Path)
    def open_path(self, path: Path) -> None:
        """Show the run of a file, or train on what it holds."""
        self.recent.note(path)
        if path.suffix == SUFFIX:
            self._runs.open_path(path)
            return
        try:
            recipe = open_recipe(path, self._session.recipe)
        except OpenError as error:
            self.refused.emit(str(error))
        else:
            self.opened.emit()
            self._session.change(recipe)

    @Slot()
    def save_recipe(self) -> None:
        """Ask where to, and save every setting."""
        self._save(self.tr("Save recipe"), "recipe.json", self._session.recipe.to_json())

    @Slot()
    def save_code(self) -> None:
        """Ask where to, and save the script of this run."""
        frame = self._session.frame
        events, steps = (frame.events, frame.newest or None) if frame else ((), None)
        self._save(
            self.tr("Save code"), "train.py", translated(script(self._session.recipe, events, steps), program_words())
        )

    @Slot(str, str)
    def save_program(self, name: str, text: str) -> None:
        """Ask where to, and save a program under the name that is proposed, or another."""
        self._save(self.tr("Save code"), name, translated(text, program_words()))

    @Slot(str, str, str)
    def save_notebook(self, bench: Bench, title: str, program: str) -> None:
        """Ask where to, and save the program of a bench as a notebook."""
        notebook = program_notebook(program, bench, title, program_words())
        self._save(self.tr("Export notebook"), f"{bench}.ipynb", notebook)

    def _save(self, title: str, name: str, text: str) -> None:
        proposed = str(Path(self._settings.folder) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, proposed)
        if not chosen:
            return
        self._settings.folder = str(Path(chosen).parent)
        path = Path(chosen)
        try:
            with whole_file(path) as beside:
                beside.write_text(text, encoding="utf-8", newline="\n")
        except WriteError as error:
            self.refused.emit(str(NoteError.of(error, path)))
        else:
            self.saved.emit(path.name)
