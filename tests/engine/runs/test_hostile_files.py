"""Files from anybody: each is refused in words, writes nothing, and takes little memory."""

import json
import random
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from engine.opening import OpenError
from engine.runs import open_run
from start.environment import ROOT
from tests.engine.runs import hostile_archives, hostile_members
from tests.engine.runs.some_run import is_whole

MOST_MEMORY = 200 * 1024**2

# Opens every file of a folder; prints what was said of each, and how much memory that took above idle.
CHILD = """
import json, sys
from pathlib import Path
from engine.opening import OpenError
from engine.runs import open_run

def peak():
    status = Path("/proc/self/status")  # getrusage begins with the peak of the process that started this one
    lines = status.read_text().splitlines() if status.exists() else ["VmHWM: 0"]
    return next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

idle, said = peak(), {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        open_run(path)
    except OpenError as error:
        said[path.name] = str(error)
print(json.dumps({"said": said, "memory": peak() - idle}))
"""


@pytest.fixture(scope="module")
def met(tmp_path_factory):
    """What became of each case: by its name what was expected and what was said; the memory; the folder."""
    home = tmp_path_factory.mktemp("hostile")
    folder = home / "files"
    folder.mkdir()
    expected = {}
    for number, (name, content, said) in enumerate(chain(hostile_archives.cases(), hostile_members.cases())):
        (folder / f"{number:03}.tapescope").write_bytes(content)
        expected[f"{number:03}.tapescope"] = (name, said)
    (folder / "largest.tapescope").write_bytes(hostile_archives.largest())
    with (folder / "sparse.tapescope").open("wb") as file:
        file.write(b"PK\\x03\\x04")
        file.truncate(20 * 1024**3)
    expected["sparse.tapescope"] = ("20 GB of nothing", "a run has at most 114 MB, not 20480")
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHILD, str(folder)],
        cwd=home, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    after = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    return expected, json.loads(done.stdout), before == after


def test_there_are_more_than_a_hundred_and_each_is_refused_in_words(met):
    expected, made, _ = met
    assert len(expected) > 100
    assert "largest.tapescope" not in made["said"]
    wrong = {
        name: (said, made["said"].get(file))
        for file, (name, said) in expected.items()
        if not made["said"].get(file, "").startswith(f"{file}: ") or said not in made["said"][file]
    }
    assert not wrong


def test_what_is_said_fits_a_line(met):
    for said in met[1]["said"].values():
        assert said.isprintable() and len(said) < 300


def test_nothing_is_written_anywhere(met):
    assert met[2]


def test_memory_stays_bounded(met):
    if not Path("/proc/self/status").exists():
        pytest.skip("the system does not tell")
    assert 100 * 1024**2 < met[1]["memory"] <= MOST_MEMORY  # the largest run takes that much


def test_a_file_with_any_byte_changed_is_refused_or_the_same_run(tmp_path):
    whole, path, rng = hostile_archives.good_file(), tmp_path / "a.tapescope", random.Random(0)
    opened = 0
    for place in rng.sample(range(len(whole)), 600):
        changed = bytearray(whole)
        changed[place] ^= 1 << rng.randrange(8)
        path.write_bytes(changed)
        try:
            assert is_whole(open_run(path), 5)
            opened += 1
        except OpenError:
            continue
    assert opened < 200  # times, versions and attributes of members mean nothing
