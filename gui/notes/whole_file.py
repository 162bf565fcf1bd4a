"""A file is there whole or not at all: written beside its place under a name of ours, then put there.

Not QSaveFile: where the disk is full its `commit` puts half a file in place, it overwrites what came meanwhile,
and it does not tell why it failed.
"""

import errno
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

BEGINNING, END = ".tapescope-", ".tmp"  # Obsidian does not show what begins with a full stop
LEFT_BEHIND = 600  # seconds: no write takes as long


def create(path: Path, data: bytes) -> None:
    """Write a new file; raises FileExistsError rather than overwrite, else OSError."""
    with _written_beside(path, data) as beside:
        if os.name == "nt":
            beside.rename(path)  # refuses by itself
            return
        try:
            os.link(beside, path)  # refuses what a rename would overwrite
        except FileExistsError:
            raise
        except OSError:  # a file system without links, as on a USB stick
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            beside.rename(path)


def replace(path: Path, data: bytes, check: Callable[[], None]) -> None:
    """Put other bytes into a file that exists; its permissions stay.

    `check` is called at the last moment, and may raise to leave the file as it is. Raises OSError.
    """
    with _written_beside(path, data) as beside:
        shutil.copymode(path, beside)
        _keep_owner(path, beside)
        check()
        beside.replace(path)


@contextmanager
def _written_beside(path: Path, data: bytes) -> Iterator[Path]:
    _sweep(path.parent)
    beside = path.with_name(f"{BEGINNING}{secrets.token_hex(8)}{END}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a full disk may say so only now; and after a power cut no name leads to nothing
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink()


def _keep_owner(path: Path, beside: Path) -> None:
    """Leave the file to whom it belongs, where the system lets us: a note may be shared by a group."""
    if os.name != "nt":
        status = path.stat()
        with suppress(OSError):
            os.chown(beside, status.st_uid, status.st_gid)


def _sweep(folder: Path) -> None:
    """Remove what a killed process has left half written in a folder."""
    with suppress(OSError):
        for left in folder.glob(f"{BEGINNING}*{END}"):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND:
                left.unlink()
