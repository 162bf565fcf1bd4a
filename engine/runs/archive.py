"""A zip file of members, held to what a run may be before anything of it is read. Nothing is unpacked to disk."""

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO

from engine.runs.members import LIMITS, BrokenError
from engine.runs.pack import Member

_END = struct.Struct("<4s4H2LH")  # the last bytes of a zip file without a comment
_MOST_DIRECTORY = 2**14  # bytes of the table of members
_MOST_BYTES = sum(LIMITS.values()) + 2**16
_PIECE = 2**20
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)  # all that zipfile raises


def write_archive(file: IO[bytes], members: Mapping[str, Member]) -> None:
    """Write members into a new zip file; equal members give equal bytes."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, parts in members.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o644 << 16  # who unzips it by hand can read it
            with archive.open(entry, "w") as member:
                for part in parts:
                    for begin in range(0, len(part), _PIECE):
                        member.write(part[begin : begin + _PIECE])


class Archive:
    """The members of an open zip file. Raises BrokenError where it is anything but the zip file of a run."""

    def __init__(self, file: IO[bytes]) -> None:
        _check_end(file)
        with _damage():
            self._zip = zipfile.ZipFile(file)
        entries = self._zip.infolist()
        names = [entry.filename for entry in entries]
        for entry in entries:
            _check_entry(entry)
            if names.count(entry.filename) > 1:
                raise BrokenError(f"{entry.filename}: must be there once, not {names.count(entry.filename)} times")
        for name in LIMITS:
            if name not in names:
                raise BrokenError(f"{name} is missing")

    def read(self, name: str) -> bytearray:
        """Return the bytes of a member."""
        entry = self._zip.getinfo(name)
        content, position = bytearray(entry.file_size), 0
        with _damage(), self._zip.open(entry) as member:
            while piece := member.read(_PIECE):
                content[position : position + len(piece)] = piece
                position += len(piece)
        if position != entry.file_size:
            raise BrokenError("the file is cut short or damaged")
        return content


def _check_end(file: IO[bytes]) -> None:
    """Look at the end of the file first: it tells how much there is to read before any member is known."""
    size = file.seek(0, 2)
    if size > _MOST_BYTES:
        raise BrokenError(f"a run has at most {_MOST_BYTES // 2**20} MB, not {size / 2**20:.0f}")
    file.seek(0)
    if file.read(4) != b"PK\x03\x04":
        raise BrokenError("must be a run saved by Tapescope, a zip file")
    file.seek(max(0, size - _END.size - 20))
    locator, end = file.read(20), file.read(_END.size)
    if len(end) < _END.size or not end.startswith(b"PK\x05\x06"):
        raise BrokenError("the file is cut short or damaged")
    _, _, _, _, count, directory, _, _ = _END.unpack(end)
    if locator.startswith(b"PK\x06\x07") or count > len(LIMITS) or directory > _MOST_DIRECTORY:
        raise BrokenError(f"a run has {len(LIMITS)} members, not {count}")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    if name not in LIMITS:
        raise BrokenError(f"{ascii(name)[:60]} is no part of a run")
    if entry.flag_bits & 1:
        raise BrokenError(f"{name}: must not be encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BrokenError(f"{name}: must be stored or deflated")
    if entry.file_size > LIMITS[name]:
        raise BrokenError(f"{name}: must have at most {LIMITS[name]} bytes, not {entry.file_size}")


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except _DAMAGED as error:
        raise BrokenError("the file is cut short or damaged") from error
