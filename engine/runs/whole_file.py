"""Writes a file as a whole: whoever looks, and whenever the power goes, finds the old one or the new one."""

import os
import secrets
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

PREFIX, SUFFIX = ".tapescope-", ".part"
ABANDONED = 3600  # seconds after which the half-written file of a killed program is swept away


def write_whole(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Let `write` fill a new file beside `path`, then put it in its place. Raises OSError; then `path` is untouched.

    A link stays a link; a file keeps its permissions, and one that must not be written is not replaced.
    """
    path = path.resolve()
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(13, "Permission denied", str(path))
    _sweep(path.parent)
    part = path.with_name(f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}")
    try:
        with part.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _sweep(folder: Path) -> None:
    """Remove what killed programs have left; a younger one may still be written by another program."""
    for part in folder.glob(f"{PREFIX}*{SUFFIX}"):
        try:
            if time.time() - part.stat().st_mtime > ABANDONED:
                part.unlink()
        except OSError:  # another program was quicker, or it is not ours to remove
            continue


def _settle(folder: Path) -> None:
    """Have the folder's new entry written too, where the system knows how."""
    if os.name == "posix":
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        except OSError:  # some network folders can't; the file itself is safe
            pass
        finally:
            os.close(entry)
