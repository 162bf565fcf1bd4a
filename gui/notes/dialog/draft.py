"""One export before it is written: where it goes, how it looks, what it says, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from gui.language import speaking
from gui.notes.animation.sheet import MOVING
from gui.notes.dialog.wanted import Wanted
from gui.notes.exporting import Exported
from gui.notes.figure import figure
from gui.notes.file_name import NameNotAllowed, checked, default_pattern, folded, free_name, names_in, steps, what
from gui.notes.markdown import embed, new_note, section
from gui.notes.note import Figure, Note, Sheet, note_of
from gui.notes.note_error import NoteError
from gui.notes.note_file import read_note
from gui.notes.page import HEADED, Page
from gui.notes.picture import Picture
from gui.notes.vault import in_config, vault_of
from gui.tokens import DARK, LIGHT, Tokens

translate = QCoreApplication.translate

Place = Literal["pictures", "steps", "name", "folder", "note", "new_folder"]
NOTE = ".md"


@dataclass(frozen=True)
class Draft:
    """What would come of `wanted`. `exports`: what the bench gives, by language."""

    exports: Mapping[str, Exported]
    wanted: Wanted
    today: date

    @property
    def exported(self) -> Exported:
        """What the bench gives in the language that is wanted."""
        return self.exports[self.wanted.language]

    @property
    def pictures(self) -> list[Picture]:
        """The pictures that are ticked; in a film those that can move."""
        chosen = self.exported.chosen(self.wanted.pictures.get(self.exported.bench, ()))
        return [one for one in chosen if not self.wanted.is_film or one.id in MOVING]

    @property
    def page(self) -> Page:
        """The picture, of all that is ticked."""
        pictures = self.pictures
        subject = self.exported.title if len(pictures) > HEADED else ""
        return figure(subject, pictures, self.exported.caption if self.wanted.caption else ())

    @property
    def tokens(self) -> Tokens:
        """The colours of the picture."""
        return DARK if self.wanted.ground == "dark" else LIGHT

    @property
    def transparent(self) -> bool:
        """Whether the picture has no ground."""
        return self.wanted.ground == "transparent"

    @cached_property
    def picture_path(self) -> Path:
        """Where the picture goes: a name that is free. Raises NameNotAllowed."""
        folder = Path(self.wanted.folder)
        return folder / free_name(self.pattern, self.values, f".{self.wanted.form}", names_in(folder))

    @property
    def pattern(self) -> str:
        """The pattern of the file's name."""
        return self.wanted.pattern or default_pattern(seed="seed" in self.values, step="step" in self.values)

    @property
    def values(self) -> dict[str, str]:
        """What the fields of a pattern stand for."""
        own = dict(self.exported.fields)
        if self.wanted.is_film:
            own["step"] = steps(self.wanted.first, self.wanted.last)
        words = (*(picture.id for picture in self.pictures), self.exported.word)
        return {**own, "what": what(*dict.fromkeys(words)), "note": self.note_name, "date": self.today.isoformat()}

    @property
    def note_name(self) -> str:
        """What the note is called; what the bench shows where there is none."""
        match self.wanted.place:
            case "new":
                return self.wanted.new_name
            case "append":
                return Path(self.wanted.old_note).stem
        return self.exported.title

    @property
    def note_path(self) -> Path | None:
        """Where the note is or will be; None for no note. Raises NameNotAllowed."""
        match self.wanted.place:
            case "new":
                return Path(self.wanted.new_folder) / checked(self.wanted.new_name, NOTE)
            case "append":
                return Path(self.wanted.old_note)
        return None

    @property
    def note_folder(self) -> Path:
        """Where links start from."""
        path = None if self._wrong_note() else self.note_path
        return Path(self.wanted.folder) if path is None else path.parent

    @property
    def embed(self) -> str:
        """What shows the picture in the note. Raises NameNotAllowed."""
        return embed(self.picture_path, self.note_folder, self.wanted.text)

    @property
    def markdown(self) -> str:
        """The whole note, or what is appended, or would be. Raises NameNotAllowed."""
        with speaking(self.wanted.language):
            make = new_note if self.wanted.place == "new" else section
            return make(self._note(), self.note_folder, self.wanted.text)

    @cached_property
    def problems(self) -> dict[Place, str]:
        """What has to be put right before it can be saved, by the field where that is."""
        told: dict[Place, str] = {}
        for place, problem in self._problems():
            told.setdefault(place, problem)
        return told

    def _problems(self) -> Iterator[tuple[Place, str]]:
        if not self.pictures:
            yield "pictures", translate("Export", "Tick a picture.")
        if self.wanted.is_film and self.wanted.first >= self.wanted.last:
            yield "steps", translate("Export", "The last step comes after the first.")
        try:
            _ = self.picture_path
        except NameNotAllowed as error:
            yield "name", str(error)
        yield from (("folder", problem) for problem in _wrong_folder(self.wanted.folder))
        if self.wanted.place == "new":
            yield from (("new_folder", problem) for problem in _wrong_folder(self.wanted.new_folder))
        problem = self._wrong_note()
        if problem:
            yield "note", problem

    def _wrong_note(self) -> str:
        """Return what is wrong with the note, or an empty text."""
        try:
            path = self.note_path
            if path is None:
                return ""
            if self.wanted.place == "append":
                if not self.wanted.old_note:
                    return translate("Export", "Choose a note.")
                read_note(path)
            elif folded(path.name) in names_in(path.parent):
                return str(NoteError("exists", path))
        except (NameNotAllowed, NoteError) as error:
            return str(error)
        return ""

    def _note(self) -> Note | Sheet:
        exported, caption = self.exported, "\n".join(self.exported.caption)
        title = self.note_name if self.wanted.place == "new" else exported.title
        figures = (Figure(self.picture_path, caption),) if self.pictures else ()
        if exported.frame is None:
            return Sheet(title, self.today, figures, exported.program)
        return note_of(exported.frame, title, self.today, figures=figures, program=exported.program)


def _wrong_folder(text: str) -> Iterator[str]:
    """Yield what is wrong with a folder: within a vault it may have to be made."""
    folder = Path(text).expanduser()
    if not text.strip():
        yield translate("Export", "Choose a folder.")
    elif in_config(folder):
        yield str(NoteError("settings", folder))
    elif not folder.is_absolute():
        yield translate("Export", "A folder begins with {0}.").format(folder.home().anchor)
    elif not folder.is_dir() and vault_of(folder) is None:
        yield translate("Export", "This folder is not there.")
