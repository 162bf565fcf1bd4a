"""All that can be chosen, one section below the other; what is wrong stands at its field."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.notes.animation.sheet import MOVING
from gui.notes.dialog.draft import Place
from gui.notes.dialog.field import section
from gui.notes.dialog.file_form import FileForm
from gui.notes.dialog.note_form import NoteForm
from gui.notes.dialog.ticks import Ticks
from gui.notes.dialog.wanted import Wanted
from gui.notes.exporting import Exported
from gui.notes.vault import picture_folders, vault_of
from gui.tokens import Tokens

WIDTH = 360  # pixels


class ChoicesPanel(QScrollArea):
    """Pictures, file, note. `changed`: something else is wanted."""

    changed = Signal()

    def __init__(self, exported: Exported, default: str, wanted: Wanted) -> None:
        """`default`: the pattern of names, where none is typed. `wanted`: what is shown first."""
        super().__init__()
        self._bench, self._wanted = exported.bench, wanted
        self.ticks = Ticks(exported.pictures)
        self.file = FileForm(default, exported.frame.newest if exported.frame else 0)
        self.note = NoteForm(has_values=exported.frame is not None)
        self._arrange()
        self._put(wanted)
        self._connect()
        self._offer_folders()

    @property
    def wanted(self) -> Wanted:
        """Everything that is chosen now."""
        wanted = replace(self._wanted, pictures={**self._wanted.pictures, self._bench: self.ticks.ticked})
        return self.note.read(self.file.read(wanted))

    def show_problems(self, problems: Mapping[Place, str]) -> None:
        """Say at each field what is wrong with it, and of the others nothing."""
        self.ticks.blame(problems.get("pictures", ""))
        self.file.forms.blame("")
        self.file.steps.blame(problems.get("steps", ""))
        self.file.names.blame(problems.get("name", ""))
        self.file.folders.blame(problems.get("folder", ""))
        self.note.folders.blame(problems.get("new_folder", ""))
        for field in (self.note.names, self.note.notes):
            field.blame(problems.get("note", "") if field is self.note.note else "")

    def go_to(self, place: Place) -> None:
        """Bring a field into sight, and the keyboard to it."""
        field = self._field(place)
        self.ensureWidgetVisible(field)
        field.setFocus()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.file.restyle(tokens)
        self.note.restyle(tokens)

    @Slot()
    def _change(self) -> None:
        """Ask for what matters now."""
        self._show_form(self.wanted)
        self.changed.emit()

    @Slot(object)
    def _follow(self, folder: Path) -> None:
        """Let the picture go where the notes of a folder have theirs."""
        offers = picture_folders(folder)
        self.file.offer_folders(offers)
        self.file.folder.put(str(offers[0]))

    @Slot()
    def _offer_folders(self) -> None:
        """Offer where a vault has its pictures."""
        text = self.file.folder.text
        folder = Path(text)
        vault = vault_of(folder) if text else None
        if vault is None:
            self.file.folders.hint("")
            return
        offers = picture_folders(folder)
        self.file.offer_folders(list(dict.fromkeys([*offers, vault])))
        if folder in offers or folder.parent in offers:
            self.file.folders.hint(self.tr("In the vault {0}.").format(vault.name))
        else:
            first = offers[0].relative_to(vault)
            self.file.folders.hint(self.tr("In the vault {0}; its pictures: {1}").format(vault.name, first))

    def _field(self, place: Place) -> QWidget:
        match place:
            case "pictures":
                return next(iter(self.ticks.boxes.values()), self.ticks)
            case "steps":
                return self.file.first
            case "name":
                return self.file.name
            case "folder":
                return self.file.folder
            case "new_folder":
                return self.note.new_folder
            case "note":
                return self.note.note.control

    def _show_form(self, wanted: Wanted) -> None:
        self.file.show_wanted(wanted)
        self.note.show_wanted(wanted)
        self.ticks.allow(MOVING if wanted.is_film else tuple(self.ticks.boxes))

    def _put(self, wanted: Wanted) -> None:
        self.ticks.tick(wanted.pictures.get(self._bench, ()))
        self.file.put(wanted)
        self.note.put(wanted)
        self._show_form(self.wanted)

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (section(self.tr("Pictures to include"), self.ticks), self.file, self.note)
        for index, part in enumerate(parts):
            if index:
                column.addWidget(rule())
            column.addWidget(part)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(WIDTH)
        self.setWidget(inside)

    def _connect(self) -> None:
        for part in (self.ticks, self.file, self.note):
            part.changed.connect(self._change)
        self.file.folder.changed.connect(self._offer_folders)
        self.note.moved.connect(self._follow)


def rule(*, upright: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "rule")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made
