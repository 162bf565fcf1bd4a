"""Sends what the bench in front shows to a note: through the dialog, or at once into the clipboard."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.benches.benches import Benches
from gui.language import LANGUAGES, speaking, spoken
from gui.notes.animation.animation import Filming
from gui.notes.dialog.copying import copy_image
from gui.notes.dialog.dialog import ExportDialog
from gui.notes.dialog.draft import Draft
from gui.notes.dialog.rendering import Rendering
from gui.notes.dialog.wanted import Wanted, noted, wanted_of
from gui.notes.exporting import Exported, exported, ready
from gui.settings import Settings
from gui.tokens import LIGHT, Tokens

FIRST = 2  # pictures that are ticked the first time


class NoteExport(QObject):
    """`saved(name)`: files were written, see `open_folder`. `said(text)`: something is in the clipboard.

    `notebook_wanted(bench, title, program)`: a person wants a program as a notebook.
    """

    saved = Signal(str)
    said = Signal(str)
    notebook_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget, benches: Benches, engine: Filming, settings: Settings) -> None:
        """`parent`: the window that the dialog belongs to."""
        super().__init__(parent)
        self._parent, self._benches, self._engine, self._settings = parent, benches, engine, settings
        self._tokens = LIGHT
        self._folder = Path()  # of the last picture
        self.dialog: ExportDialog | None = None

    def can(self) -> bool:
        """Whether the bench in front has anything to send."""
        return ready(self._benches.front)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        if self.dialog is not None:
            self.dialog.restyle(tokens)

    @Slot()
    def open(self) -> None:
        """Open the dialog on what is to be seen now."""
        exports = self._exports()
        self.dialog = ExportDialog(exports, self._wanted(exports), self._engine, self._tokens, self._parent)
        self.dialog.saved.connect(self._tell_saved)
        self.dialog.said.connect(self.said)
        self.dialog.finished.connect(self._remember)
        self.dialog.open()

    @Slot()
    def copy_picture(self) -> None:
        """Copy the picture of the panel that has the focus, with the line that shows it in a note."""
        draft = self._draft()
        shown = draft.exported.focused or draft.pictures[0].id
        draft = replace(draft, wanted=replace(draft.wanted, pictures={draft.exported.bench: (shown,)}))
        copy_image(Rendering().image(draft), draft.embed)
        self.said.emit(self.tr("The picture is in the clipboard."))

    @Slot()
    def copy_markdown(self) -> None:
        """Copy what a note says, but for pictures: they are no files yet."""
        draft = self._draft()
        draft = replace(draft, wanted=replace(draft.wanted, pictures={}))
        QGuiApplication.clipboard().setText(draft.markdown)
        self.said.emit(self.tr("The Markdown is in the clipboard."))

    @Slot()
    def save_notebook(self) -> None:
        """Ask for the program of the bench as a notebook; one that says what it is keeps its own heading."""
        given = exported(self._benches.front)
        title = "" if given.program.startswith('"""') else given.title
        self.notebook_wanted.emit(given.bench, title, given.program)

    @Slot()
    def open_folder(self) -> None:
        """Show where the last picture went."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot(object, str)
    def _tell_saved(self, path: Path, link: str) -> None:
        self._folder = path.parent
        self.saved.emit(path.name)

    @Slot()
    def _remember(self) -> None:
        """Note what was chosen, whether it was saved or not."""
        if self.dialog is not None:
            self._settings.export = noted(self.dialog.wanted)
            self.dialog.deleteLater()
            self.dialog = None

    def _draft(self) -> Draft:
        """Return what the last choices would make of the bench in front, without a note."""
        exports = self._exports()
        wanted = replace(self._wanted(exports), place="none", form="png", pattern="")
        return Draft(exports, wanted, date.today())

    def _exports(self) -> dict[str, Exported]:
        """Return what the bench in front gives, in each language."""
        exports = {}
        for language in LANGUAGES:
            with speaking(language):
                exports[language] = exported(self._benches.front)
        return exports

    def _wanted(self, exports: Mapping[str, Exported]) -> Wanted:
        """Return what was wanted the last time, as far as it can be again."""
        shown = exports[spoken()]
        wanted = wanted_of(self._settings.export, spoken())
        there = [picture.id for picture in shown.pictures]
        ticked = tuple(one for one in wanted.pictures.get(shown.bench, ()) if one in there) or tuple(there[:FIRST])
        if shown.focused in there and shown.focused not in ticked:
            ticked = (shown.focused,)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = wanted.folder, self._settings.folder, documents
        folder = next((place for place in places if place and Path(place).is_dir()), str(Path.home()))
        wanted = replace(
            wanted,
            pictures={**wanted.pictures, shown.bench: ticked},
            last=shown.frame.newest if shown.frame else 0,
            folder=folder,
            new_name=shown.title,
            new_folder=wanted.new_folder or folder,
        )
        own = Draft(exports, wanted, date.today())
        return replace(wanted, pattern="") if "name" in own.problems else wanted
