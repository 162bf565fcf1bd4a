"""One run in an SQLite database. A commit is there as a whole or not at all, whenever the program ends.

Who has it open holds its exclusive lock; the system takes that off a program that is no more, however it ended.
"""

import json
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

from engine.runs.arrays import Buffer
from engine.runs.members import LIMITS, BrokenError
from engine.runs.pack import Member

VERSION = 1
WAIT = 2.0  # seconds for another program, which only looks
PIECE = 2**18  # bytes: of a run that has grown, only the pieces that are new are written

_SETTINGS = ("journal_mode = WAL", "synchronous = NORMAL", "journal_size_limit = 4194304")
_TABLES = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS piece (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY CHECK (id = 1), kept REAL NOT NULL, members TEXT NOT NULL);
PRAGMA user_version = {VERSION};
COMMIT;
"""


class Database:
    """Raises sqlite3.Error wherever it can't be used; what it held before is still there then."""

    def __init__(self, path: Path, new: bool = False) -> None:
        """Open a database that was left, or begin a `new` one."""
        self.path = path
        self._connection = sqlite3.connect(
            path, timeout=WAIT if new else 0, isolation_level=None, check_same_thread=False
        )
        try:
            self._hashes = self._begin(new)  # of the pieces of each member, in order
        except sqlite3.Error:
            self._connection.close()
            raise

    def keep(self, members: Mapping[str, Member]) -> None:
        """Have these members in the place of those from before."""
        hashes: dict[str, list[str]] = {}
        pieces: dict[str, Buffer] = {}
        for name, parts in members.items():
            cut = [part[at : at + PIECE] for part in parts for at in range(0, len(part), PIECE)]
            hashes[name] = [blake2b(piece, digest_size=16).hexdigest() for piece in cut]
            pieces |= zip(hashes[name], cut, strict=True)
        if hashes == self._hashes:
            return
        stored = {one for all_of in self._hashes.values() for one in all_of}
        with self._transaction():
            execute = self._connection.executemany
            execute("INSERT INTO piece VALUES (?, ?)", ((one, pieces[one]) for one in pieces.keys() - stored))
            execute("REPLACE INTO run VALUES (1, ?, ?)", [(time.time(), json.dumps(hashes))])
            execute("DELETE FROM piece WHERE hash = ?", ((one,) for one in stored - pieces.keys()))
        self._hashes = hashes

    def kept(self) -> float | None:
        """Return when the run was kept, in seconds since 1970; None where there is none."""
        row = self._connection.execute("SELECT kept FROM run").fetchone()
        return None if row is None else float(row[0])

    def read(self, name: str) -> bytes:
        """Return the bytes of a member. Raises BrokenError where they are not all there."""
        select = "SELECT bytes FROM piece WHERE hash = ?"
        rows = [self._connection.execute(select, (one,)).fetchone() for one in self._hashes.get(name, ())]
        pieces = [row[0] for row in rows if row is not None]
        if not pieces or len(pieces) < len(rows) or sum(map(len, pieces)) > LIMITS[name]:
            raise BrokenError(f"{name} is missing")
        return b"".join(pieces)

    def remove(self) -> None:
        """Forget the run, and remove the file."""
        with suppress(sqlite3.Error), self._transaction():
            self._connection.execute("DELETE FROM run")
        self.close()
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):  # another program may be looking at it: there is nothing in it to be seen
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    def close(self) -> None:
        """Give the lock back."""
        self._connection.close()

    def _begin(self, new: bool) -> dict[str, list[str]]:
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version != (0 if new else VERSION):
            raise sqlite3.DatabaseError(f"must be of format {VERSION}, not {version}")
        for setting in _SETTINGS:
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.executescript(_TABLES)  # which also takes the lock
        row = self._connection.execute("SELECT members FROM run").fetchone()
        try:
            hashes: dict[str, list[str]] = {} if row is None else json.loads(row[0])
        except ValueError as error:
            raise sqlite3.DatabaseError(str(error)) from None
        return hashes

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # after a full disk SQLite has rolled back already
                self._connection.execute("ROLLBACK")
            raise
