"""Why a note or its pictures could not be written, and that nothing is lost."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.whole_file import KINDS, WriteError
from engine.whole_file import Kind as FileKind

translate = QCoreApplication.translate

Kind = FileKind | Literal["changed", "encoding", "large", "settings"]


class NoteError(Exception):
    """Nothing was written, and what was there is as it was. The text names the file and what can be done."""

    def __init__(self, kind: Kind, path: Path, reason: str = "") -> None:
        """`reason`: what the system said, for the kind `other`."""
        super().__init__(_sentence(kind).format(name=_shown(path.name or str(path)), reason=reason))
        self.kind, self.path = kind, path

    @staticmethod
    def of(error: OSError | ValueError | WriteError, path: Path) -> "NoteError":
        """Return what an error of the system means for a file."""
        match error:
            case WriteError(kind=kind, reason=reason):
                return NoteError(kind, path, reason)
            case OSError(errno=number):
                return NoteError(KINDS.get(number, "other"), path, error.strerror or str(error))
        return NoteError("name", path)  # a NUL, or half of a surrogate pair


def _sentence(kind: Kind) -> str:
    return {
        "exists": translate("NoteError", "{name} exists already and was not overwritten: choose another name"),
        "changed": translate(
            "NoteError", "{name} was changed by another program meanwhile; it was left so: save again"
        ),
        "folder": translate("NoteError", "{name}: its folder is no longer there"),
        "encoding": translate("NoteError", "{name} must be UTF-8 text to be appended to; it was left as it is"),
        "large": translate("NoteError", "{name} is too large to be a note; it was left as it is"),
        "full": translate("NoteError", "{name}: there is no room left on the disk; nothing was written"),
        "permission": translate("NoteError", "{name} can't be written there: the system does not allow it"),
        "settings": translate("NoteError", "{name}: a folder of Obsidian's own settings; choose another one"),
        "name": translate("NoteError", "{name}: no file can have this name here"),
        "other": translate("NoteError", "{name}: {reason}"),
    }[kind]


def _shown(name: str) -> str:
    short = name if len(name) <= 60 else name[:57] + "…"
    return "".join(c if c.isprintable() else "�" for c in short)
