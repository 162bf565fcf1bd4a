"""A new file, whole or not at all, never in the place of another that came meanwhile."""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.whole_file import ABANDONED, PREFIX, SUFFIX  # Obsidian does not show what begins with a full stop


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


@contextmanager
def _written_beside(path: Path, data: bytes) -> Iterator[Path]:
    _sweep(path.parent)
    beside = path.with_name(f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a full disk may say so only now; and after a power cut no name leads to nothing
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink()


def _sweep(folder: Path) -> None:
    """Remove what a killed process has left half written in a folder."""
    with suppress(OSError):
        for left in folder.glob(f"{PREFIX}*{SUFFIX}"):
            if left.stat().st_mtime < time.time() - ABANDONED:
                left.unlink()
