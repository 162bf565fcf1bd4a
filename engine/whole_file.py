"""A file is the old one or the new one, never half of either: it is made beside its place and then takes it."""

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import Literal

Kind = Literal["permission", "full", "folder", "exists", "name", "other"]

KINDS: dict[int | None, Kind] = {
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "permission",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.ENOENT: "folder",
    errno.ENOTDIR: "folder",
    errno.EEXIST: "exists",
    errno.EISDIR: "exists",
    errno.ENOTEMPTY: "exists",
    errno.ENAMETOOLONG: "name",
    errno.EILSEQ: "name",
    errno.EINVAL: "name",
}
SAYS = {
    "permission": "the folder can't be written",
    "full": "the disk is full",
    "folder": "its folder is not there",
    "exists": "there is something of this name already",
    "name": "the system allows no such name",
    "other": "it can't be written",
}
MARK = ".tapescope-"  # begins the name of what is not finished
OLD = 24 * 60 * 60  # seconds; what is unfinished for so long was left behind when the power went


class WriteError(Exception):
    """A file or folder that can't be written; the text names it and what is wrong. `kind`: for other languages."""

    def __init__(self, path: Path, kind: Kind, reason: str) -> None:
        super().__init__(f"{path.name}: {SAYS[kind]} ({reason})")
        self.path = path
        self.kind = kind
        self.reason = reason


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a path to write to. What is there at the end replaces `path`; after an error nothing has changed.

    An OSError inside becomes a WriteError.
    """
    with _named(path), _beside(path) as (place, beside):
        yield beside
        _keep(beside)
        if place.is_dir():
            raise FileExistsError(errno.EISDIR, os.strerror(errno.EISDIR))
        with suppress(OSError):  # a new file has the mode that new files have
            shutil.copymode(place, beside)
        beside.replace(place)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder to fill, which becomes `path` at the end. `path` must be new.

    An OSError inside becomes a WriteError; after an error there is no folder.
    """
    with _named(path), _beside(path) as (place, beside):
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        beside.mkdir()
        yield beside
        for file in beside.iterdir():
            _keep(file)
        beside.rename(place)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        kind = KINDS.get(error.errno, "other")
        raise WriteError(path, kind, error.strerror or str(error)) from error


@contextmanager
def _beside(path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the place, links followed, and a free name in its folder; what is left under that name is removed."""
    place = Path(os.path.realpath(path))
    _sweep(place.parent)
    beside = place.with_name(f"{MARK}{token_hex(4)}")
    try:
        yield place, beside
    finally:
        _remove(beside)


def _sweep(folder: Path) -> None:
    """Remove what was left behind in a folder."""
    for left in folder.glob(f"{MARK}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - OLD:
                _remove(left)


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _keep(path: Path) -> None:
    """Wait until a file is on the disk: else, after a loss of power, its name could stand for nothing."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
