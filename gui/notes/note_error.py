"""Why a note or its pictures could not be written, and that nothing is lost."""

import errno
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

Kind = Literal["taken", "changed", "gone", "encoding", "large", "full", "denied", "settings", "name", "failed"]

_KINDS: dict[int, Kind] = {
    errno.EEXIST: "taken",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ENODEV: "gone",
    errno.ESTALE: "gone",
    errno.ENAMETOOLONG: "name",
    errno.EILSEQ: "name",
    errno.EINVAL: "name",
}


class NoteError(Exception):
    """Nothing was written, and what was there is as it was. The text names the file and what can be done."""

    def __init__(self, kind: Kind, path: Path, reason: str = "") -> None:
        """`reason`: what the system said, for the kind `failed`."""
        super().__init__(_sentence(kind).format(name=_shown(path.name or str(path)), reason=reason))
        self.kind, self.path = kind, path

    @staticmethod
    def of(error: OSError | ValueError, path: Path) -> "NoteError":
        """Return what an error of the system means for a file."""
        if isinstance(error, OSError):
            kind = _KINDS.get(error.errno or 0, "failed")
            return NoteError(kind, path, error.strerror or str(error))
        return NoteError("name", path)  # a NUL, or half of a surrogate pair


def _sentence(kind: Kind) -> str:
    return {
        "taken": translate("NoteError", "{name} exists already and was not overwritten: choose another name"),
        "changed": translate(
            "NoteError", "{name} was changed by another program meanwhile; it was left so: save again"
        ),
        "gone": translate("NoteError", "{name}: its folder is no longer there"),
        "encoding": translate("NoteError", "{name} must be UTF-8 text to be appended to; it was left as it is"),
        "large": translate("NoteError", "{name} is too large to be a note; it was left as it is"),
        "full": translate("NoteError", "{name}: there is no room left on the disk; nothing was written"),
        "denied": translate("NoteError", "{name} can't be written there: the system does not allow it"),
        "settings": translate("NoteError", "{name}: a folder of Obsidian's own settings; choose another one"),
        "name": translate("NoteError", "{name}: no file can have this name here"),
        "failed": translate("NoteError", "{name}: {reason}"),
    }[kind]


def _shown(name: str) -> str:
    short = name if len(name) <= 60 else name[:57] + "…"
    return "".join(c if c.isprintable() else "�" for c in short)
