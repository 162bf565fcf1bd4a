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
    errno.ENODEV: "folder",  # these two: a drive that was taken away
    errno.ESTALE: "folder",
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
PREFIX, SUFFIX = ".tapescope-", ".part"  # Obsidian does not show what begins with a full stop
ABANDONED = 3600  # seconds; what has not grown for so long was left behind by a program that was killed


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

    A link stays a link, a file keeps its permissions; one that must not be written is not replaced, nor is a device.
    An OSError inside becomes a WriteError.
    """
    with _named(path), _beside(path) as (place, beside):
        if place.exists() and not place.is_file():
            raise _error(errno.EISDIR)  # or a device, in whose place no file belongs
        if place.exists() and not os.access(place, os.W_OK):
            raise _error(errno.EACCES)
        yield beside
        _keep(beside)
        if place.exists():
            shutil.copymode(place, beside)
        beside.replace(place)
        _keep_names(place.parent)


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Give a path to write to, which becomes `path` at the end, but never in the place of another that came meanwhile.

    An OSError inside becomes a WriteError; after an error there is no file.
    """
    with _named(path), _beside(path) as (place, beside):
        if os.path.lexists(path):
            raise _error(errno.EEXIST)
        yield beside
        _keep(beside)
        _take_free(beside, place)
        _keep_names(place.parent)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder to fill, which becomes `path` at the end. `path` must be new.

    An OSError inside becomes a WriteError; after an error there is no folder.
    """
    with _named(path), _beside(path) as (place, beside):
        if os.path.lexists(place):
            raise _error(errno.EEXIST)
        beside.mkdir()
        yield beside
        for file in beside.iterdir():
            _keep(file)
        beside.rename(place)
        _keep_names(place.parent)


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
    beside = place.with_name(f"{PREFIX}{token_hex(8)}{SUFFIX}")
    try:
        yield place, beside
    finally:
        _remove(beside)


def _take_free(beside: Path, place: Path) -> None:
    """Move a file to a place that has to be free."""
    if os.name == "nt":
        beside.rename(place)  # refuses by itself
        return
    try:
        os.link(beside, place)  # refuses what a rename would overwrite
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as on a USB stick
        if os.path.lexists(place):
            raise _error(errno.EEXIST) from None
        beside.rename(place)


def _error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _sweep(folder: Path) -> None:
    """Remove what was left behind in a folder."""
    for left in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - ABANDONED:
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


def _keep_names(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that."""
    if os.name == "posix":
        entry = os.open(folder, os.O_RDONLY)
        with suppress(OSError):  # some network folders can't; the file itself is safe
            os.fsync(entry)
        os.close(entry)
