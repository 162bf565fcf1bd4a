"""Files that are no archive of a run: for each its bytes, and what a person has to be told."""

import io
import json
import pickle
import struct
import warnings
import zipfile
from collections.abc import Iterator
from functools import cache

import numpy as np

from engine.recipe import Data, Recipe
from engine.runs.archive import write_archive
from engine.runs.members import LIMITS
from engine.runs.pack import packed
from tests.engine.runs.some_run import some_run

DAMAGED = "the file is cut short or damaged"
NO_ZIP = "must be a run saved by Tapescope, a zip file"
HUGE = 300 * 1024**2

Case = tuple[str, bytes, str]  # its name, its bytes, what is said


@cache
def good() -> dict[str, bytes]:
    """The members of a good run."""
    return {name: b"".join(map(bytes, parts)) for name, parts in packed(some_run()).items()}


@cache
def good_file() -> bytes:
    file = io.BytesIO()
    write_archive(file, packed(some_run()))
    return file.getvalue()


def zipped(members: dict[str, bytes] | list[tuple[str | zipfile.ZipInfo, bytes]], kind=zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", kind) as archive:
        warnings.simplefilter("ignore")  # of a name twice
        for name, content in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, content)
    return file.getvalue()


def with_(name: str, content: object) -> bytes:
    """A good run with another member: bytes, or what becomes JSON."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return zipped(good() | {name: raw})


def npy(array: object, **keywords: bool) -> bytes:
    file = io.BytesIO()
    np.save(file, np.asarray(array), **keywords)
    return file.getvalue()


class Trap:
    """Whoever unpickles it makes a file."""

    def __reduce__(self):
        return open, ("trapped", "w")


def cases() -> Iterator[Case]:
    yield from cut_short()
    yield from no_archives()
    yield from odd_members()
    yield from odd_directories()
    yield from bombs()


def cut_short() -> Iterator[Case]:
    """The good file, cut at every boundary of its parts, and in the midst of them."""
    whole = good_file()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        places = {0, 1, 4, len(whole) - 22, len(whole) - 10, len(whole) - 1, archive.start_dir, archive.start_dir + 20}
        for entry in archive.infolist():
            begin = entry.header_offset
            data = begin + 30 + len(entry.filename)
            places |= {begin, begin + 15, data, data + entry.file_size // 2, data + entry.file_size}
    for place in sorted(places):
        yield f"cut at {place}", whole[:place], NO_ZIP if place < 4 else DAMAGED


def no_archives() -> Iterator[Case]:
    whole = good_file()
    yield "a picture", b"\x89PNG\r\n" + bytes(100), NO_ZIP
    yield "a pickle", pickle.dumps(Trap()), NO_ZIP
    yield "a recipe", good()["recipe.json"], NO_ZIP
    yield "an empty archive", zipped({}), NO_ZIP
    yield "only the beginning of an archive", b"PK\x03\x04" + bytes(200), DAMAGED
    yield "something behind", whole + b"\0", DAMAGED
    yield "something before", b"#!/bin/sh\n" + whole, NO_ZIP
    yield "another kind of archive", zipped({"word/document.xml": b"<xml/>"}), "'word/document.xml' is no part of a run"


def odd_members() -> Iterator[Case]:
    for name in LIMITS:
        yield f"without {name}", zipped({n: c for n, c in good().items() if n != name}), f"{name} is missing"
        yield f"{name} twice", zipped([*good().items(), (name, b"{}")]), "a run has 9 members, not 10"
        noise = np.random.default_rng(0).bytes(len(good()[name]))
        yield f"{name} of noise", with_(name, noise), name
    rest = [(name, content) for name, content in good().items() if name != "window.json"]
    for name in ("../evil", "/etc/evil", "C:\\evil", "..\\evil", "run.json/../evil", "RUN.JSON", "evil/", "사진"):
        yield f"a member {name!r}", zipped([(name, b"evil"), *rest]), f"{ascii(name)} is no part of a run"  # noqa: RUF010
    yield "one twice, one missing", zipped([rest[0], *rest]), "run.json: must be there once, not 2 times"
    link = zipfile.ZipInfo("evil")
    link.external_attr = 0o120777 << 16
    yield "a link", zipped([(link, b"/etc/passwd"), *rest]), "'evil' is no part of a run"
    for kind in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        yield f"packed by way {kind}", zipped(good(), kind), "run.json: must be stored or deflated"
    yield "encrypted", flagged(1), "run.json: must not be encrypted"
    yield "patched", flagged(0x20), DAMAGED
    yield "another name inside", good_file().replace(b"window.json", b"../evil.sh!", 1), DAMAGED
    yield "a changed number", good_file().replace(good()["losses.npy"][-8:], b"12345678"), DAMAGED


def odd_directories() -> Iterator[Case]:
    whole = good_file()
    yield "a thousand members", zipped({f"{n}": b"" for n in range(1000)}), "a run has 9 members, not 1000"
    yield "a long directory", whole[:-10] + struct.pack("<LLH", 2**31, 0, 0), "a run has 9 members, not 9"
    yield "a directory elsewhere", whole[:-6] + struct.pack("<LH", 2**31, 0), DAMAGED
    yield "a larger zip", whole[:-22] + b"PK\x06\x07" + bytes(16) + whole[-22:], "a run has 9 members, not 9"
    yield "members on top of one another", overlapping(), DAMAGED


def bombs() -> Iterator[Case]:
    bomb = zipped(good() | {"losses.npy": bytes(HUGE)}, zipfile.ZIP_DEFLATED)
    most = LIMITS["losses.npy"]
    yield "a bomb", bomb, f"losses.npy: must have at most {most} bytes, not {HUGE}"
    yield "a bomb that lies", bomb.replace(struct.pack("<L", HUGE), struct.pack("<L", most)), DAMAGED
    full = {name: bytes(size) for name, size in LIMITS.items()}
    yield "the largest members, of nothing", zipped(full, zipfile.ZIP_DEFLATED), "run.json: must be JSON"


def largest() -> bytes:
    """The largest run that can be opened, in 200 KB."""
    steps, change = 2**24, {"step": 1, "field": "training.learning_rate", "old": 0.1, "new": 0.2}
    facts = json.loads(good()["run.json"]) | {"steps": steps, "stride": 8, "bucket": 256}
    shapes = {"losses.npy": (steps,), "checkpoints.npy": (steps // 8 + 1, 3), "buckets.npy": (2**16, 3)}
    members = good() | {name: npy(np.zeros(shape, np.float32)) for name, shape in shapes.items()}
    members["run.json"] = json.dumps(facts).encode()
    members["recipe.json"] = Recipe(data=Data(kind="csv", path="points.csv")).to_json().encode()
    members["points.npy"] = npy((np.arange(3 * 10**6) >= 15 * 10**5).reshape(-1, 3).astype(np.float32))
    members["events.json"] = json.dumps([change] * 51_000).encode()
    return zipped(members, zipfile.ZIP_DEFLATED)


def flagged(bits: int) -> bytes:
    """The first member with these bits of its flags set, in its own header and in the directory."""
    whole = bytearray(good_file())
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        directory = archive.start_dir
    whole[6] |= bits
    whole[directory + 8] |= bits
    return bytes(whole)


def overlapping() -> bytes:
    """Every entry of the directory points to the first member."""
    whole = bytearray(good_file())
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        place = archive.start_dir
    while whole[place : place + 4] == b"PK\x01\x02":
        whole[place + 42 : place + 46] = bytes(4)
        place += 46 + sum(struct.unpack("<3H", whole[place + 28 : place + 34]))
    return bytes(whole)
