"""Runs as files: saved while training goes on, opened as they were left; and a recipe as a line to paste."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.opening import OpenError
from engine.recipe import RecipeError
from engine.recipe_line import recipe_line, recipe_of_line
from engine.runs import SUFFIX, open_run
from gui.session import Session
from gui.settings import Settings
from gui.text import explain


class Runs(QObject):
    """`refused(message)`: a run can't be opened, and nothing has changed. `opened`: one is in force. `said(text)`."""

    refused = Signal(str)
    opened = Signal()
    said = Signal(str)

    def __init__(
        self, parent: QWidget, session: Session, settings: Settings, noted: Callable[[], Mapping[str, object]]
    ) -> None:
        """Take the window that dialogs belong to, and `noted`: what is to be found again of it, as JSON."""
        super().__init__(parent)
        self._parent, self._session, self._settings, self._noted = parent, session, settings, noted

    @Slot()
    def save(self) -> None:
        """Ask where to, and save the run with all its steps."""
        recipe = self._session.recipe
        proposed = str(Path(self._settings.folder) / f"run_s{recipe.data.seed}{SUFFIX}")
        kinds = self.tr("Runs (*{0})").format(SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save run"), proposed, kinds)
        if chosen:
            path = Path(chosen) if chosen.endswith(SUFFIX) else Path(chosen + SUFFIX)
            self._settings.folder = str(path.parent)
            self._session.engine.save_run(path, self._noted())

    def open_path(self, path: Path) -> None:
        """Show the run of a file, as it was left."""
        try:
            run = open_run(path)
        except OpenError as error:
            self.refused.emit(str(error))
        else:
            self.opened.emit()
            self._session.open_run(run)

    @Slot()
    def copy_recipe(self) -> None:
        """Copy every setting as one line of text."""
        try:
            line = recipe_line(self._session.recipe)
        except RecipeError as error:
            self.refused.emit(explain(error))
        else:
            QGuiApplication.clipboard().setText(line)
            self.said.emit(self.tr("The recipe is in the clipboard, as a line of text."))

    @Slot()
    def paste_recipe(self) -> None:
        """Train the recipe of a line in the clipboard."""
        try:
            recipe = recipe_of_line(QGuiApplication.clipboard().text())
        except RecipeError as error:
            self.refused.emit(explain(error))
        else:
            self.opened.emit()
            self._session.change(recipe)
