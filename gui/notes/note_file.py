"""Writing a note with its pictures: everything, or nothing and a NoteError. Pictures come first.

Whoever is killed on the way leaves at most pictures that no note shows, never a note that shows one that is missing.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from engine.whole_file import WriteError, new_file, whole_file
from gui.notes.note_error import NoteError
from gui.notes.vault import CONFIG, in_config, vault_of

MOST_BYTES = 16 * 1024**2  # of a note
BOM = b"\xef\xbb\xbf"

Pictures = Mapping[Path, bytes]


@dataclass(frozen=True)
class OpenNote:
    """A note as it was read: where it is in truth, behind its links, and every byte of it."""

    path: Path
    content: bytes

    def with_section(self, text: str) -> bytes:
        """Return these bytes and a section after an empty line, its lines ended as those of the note."""
        end = "\r\n" if self.content.count(b"\r\n") * 2 > self.content.count(b"\n") else "\n"
        body = self.content.removeprefix(BOM).replace(b"\r\n", b"\n")
        gap = ""
        if body.strip() and not body.endswith(b"\n\n"):
            gap = "\n" if body.endswith(b"\n") else "\n\n"
        return self.content + (gap + text).replace("\n", end).encode()


def read_note(path: Path) -> OpenNote:
    """Return a note that can be appended to. Raises NoteError."""
    with _told(path):
        real = path.resolve(strict=True)
        if in_config(real):
            raise NoteError("settings", path)
        status = real.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size > MOST_BYTES:
            raise NoteError("large", path)
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for
            raise NoteError("encoding", path)
        with real.open("r+b") as file:  # not to write: to be told now if that is not allowed
            content = file.read()
    try:
        content.decode()
    except UnicodeDecodeError:
        raise NoteError("encoding", path) from None
    if b"\0" in content:  # UTF-16 without its mark passes for UTF-8
        raise NoteError("encoding", path)
    return OpenNote(real, content)


def save_pictures(pictures: Pictures) -> None:
    """Write new pictures. Raises NoteError."""
    with _writing(pictures):
        pass


def write_note(path: Path, text: str, pictures: Pictures) -> None:
    """Write pictures and a new note. Raises NoteError."""
    with _writing({**pictures, path: text.encode()}):
        pass


def append(note: OpenNote, text: str, pictures: Pictures) -> None:
    """Write pictures, and a section at the end of a note. Raises NoteError, also where the note has changed since."""

    def check() -> None:
        if note.path.read_bytes() != note.content:
            raise NoteError("changed", note.path)

    with _told(note.path):
        check()  # before there are pictures to take back
    with _writing(pictures, beside=note.path), _told(note.path), whole_file(note.path) as beside:
        with beside.open("wb") as file:
            file.write(note.with_section(text))
            file.flush()
            os.fsync(file.fileno())  # it takes its time, so before the last look at the note
        check()


@contextmanager
def _writing(files: Pictures, beside: Path | None = None) -> Iterator[None]:
    """Write new files; take them back, and the folders made for them, if one or the body fails."""
    vaults = {path: vault_of(path.parent) for path in (*files, *([beside] if beside else []))}
    undo: list[Callable[[], None]] = []
    try:
        for path, data in files.items():
            with _told(path):
                _make_folder(path.parent, vaults[path], undo)
                with new_file(path) as made:
                    made.write_bytes(data)
                undo.append(path.unlink)
        for path, vault in vaults.items():
            _check_there(path, vault)
        yield
    except BaseException:
        for take_back in reversed(undo):
            with suppress(OSError):
                take_back()
        raise


def _make_folder(folder: Path, vault: Path | None, undo: list[Callable[[], None]]) -> None:
    """Make the folder of an attachment: only within a vault that is still there."""
    if in_config(folder):
        raise NoteError("settings", folder)
    _check_there(folder, vault)
    if vault is None:
        return
    for one in reversed([folder, *folder.parents]):
        if one.is_relative_to(vault) and not one.is_dir():
            one.mkdir()
            undo.append(one.rmdir)


def _check_there(path: Path, vault: Path | None) -> None:
    """Raise NoteError where a vault has vanished: below a drive that was taken away an empty folder remains."""
    if vault is not None and not (vault / CONFIG).is_dir():
        raise NoteError("folder", path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, WriteError) as error:
        raise NoteError.of(error, path) from error
