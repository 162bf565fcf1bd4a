"""Keeps the running state, so that a program that was killed can offer it at its next start.

Each program writes into a database of its own, and holds its lock. One that has a run and no lock was left behind.
"""

import secrets
import sqlite3
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine.runs.database import Database
from engine.runs.members import BrokenError, SaveError
from engine.runs.pack import packed
from engine.runs.saved_run import SavedRun
from engine.runs.unpack import unpacked

MOST_LEFT = 8  # runs of killed programs; of more the oldest are removed
ABANDONED = 30 * 24 * 3600  # seconds after which a database that can't be read is removed


@dataclass(frozen=True, eq=False)
class Found:
    """A run that a killed program has left, and when it was kept, in seconds since 1970."""

    run: SavedRun
    kept: float


class Autosave:
    """The runs kept in a folder: this program's, and what others have left. Any thread may call it."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when something is kept."""
        self._folder = folder
        self._lock = threading.Lock()
        self._own: Database | None = None
        self._found: Database | None = None
        self._closed = False

    def found(self) -> Found | None:
        """Return the newest run that was left behind; no other program is offered it until this one is closed."""
        with self._lock:
            if self._found is not None:
                self._found.close()
            self._found, newest = None, None
            for number, (kept, database) in enumerate(_left(self._folder)):
                if newest is None:
                    with suppress(BrokenError, sqlite3.Error):
                        newest, self._found = Found(unpacked(database.read), kept), database
                        continue
                if number < MOST_LEFT:
                    database.close()
                else:
                    database.remove()
            return newest

    def accept(self) -> None:
        """Go on from what was found: what is kept from now on takes its place, and not before."""
        with self._lock:
            if self._found is not None:
                if self._own is not None:
                    self._own.remove()
                self._own, self._found = self._found, None

    def discard(self) -> None:
        """Remove what was found."""
        with self._lock:
            if self._found is not None:
                self._found.remove()
                self._found = None

    def keep(self, run: SavedRun) -> None:
        """Have this run in the place of the one kept before. Raises SaveError, and the earlier one is still there."""
        members = packed(run)
        with self._lock:
            if self._closed:
                return
            try:
                if self._own is None:
                    self._folder.mkdir(parents=True, exist_ok=True)
                    self._own = Database(self._folder / f"run-{secrets.token_hex(8)}.sqlite3", new=True)
                self._own.keep(members)
            except (sqlite3.Error, OSError) as error:
                raise SaveError(f"{self._folder}: {error}") from None

    def close(self) -> None:
        """End in good order: of this program's run nothing is left. What was found and not answered stays."""
        with self._lock:
            self._closed = True
            if self._own is not None:
                self._own.remove()
            if self._found is not None:
                self._found.close()
            self._own = self._found = None


def _left(folder: Path) -> list[tuple[float, Database]]:
    """Return the databases with a run that no program has open, the newest first, each with the time of its run."""
    left = []
    for path in folder.glob("run-*.sqlite3"):
        try:
            database = Database(path)
            kept = database.kept()
        except sqlite3.OperationalError:  # a program has it open
            continue
        except sqlite3.DatabaseError:
            _clear(path)
            continue
        if kept is None:  # nothing was ever kept in it, or it was given up
            database.close()
            _clear(path)
        else:
            left.append((kept, database))
    return sorted(left, key=lambda pair: pair[0], reverse=True)


def _clear(path: Path) -> None:
    """Remove a database that is of no use, once nobody can be about to use it."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > ABANDONED:
            path.unlink()
