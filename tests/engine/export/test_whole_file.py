"""A file is the old one or the new one; nothing is left beside it, and what went wrong is said."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.whole_file import ABANDONED, WriteError, whole_file, whole_folder
from start.environment import ROOT

AWKWARD = [
    "점 구름.csv",
    " leading",
    "trailing. ",
    "a'b\"c.csv",
    "$HOME;rm -rf *.csv",
    "-x.csv",
    "줄\n바꿈.csv",
    "x" * 255,
]


def put(path: Path, text: str) -> None:
    with whole_file(path) as beside:
        beside.write_text(text, "utf-8")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "run.csv"
    put(path, "old")
    path.chmod(0o640)
    put(path, "new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o640)
    assert names(tmp_path) == ["run.csv"]


def test_a_new_file_can_be_read_as_any_other(tmp_path):
    put(tmp_path / "a", "")
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


@pytest.mark.parametrize("name", AWKWARD)
@pytest.mark.skipif(os.name == "nt", reason="Windows allows fewer names")
def test_any_name_that_the_system_allows_will_do(tmp_path, name):
    put(tmp_path / name, "here")
    assert names(tmp_path) == [name]


def test_until_the_end_there_is_the_old_file(tmp_path):
    path = tmp_path / "run.csv"
    put(path, "old")
    with whole_file(path) as beside:
        beside.write_text("half")
        assert path.read_text() == "old"
    assert path.read_text() == "half"


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, GeneratorExit])
def test_whatever_stops_it_the_old_file_stays(tmp_path, error):
    path = tmp_path / "run.csv"
    put(path, "old")
    with pytest.raises(error), whole_file(path) as beside:
        beside.write_text("half")
        raise error
    assert path.read_text() == "old"
    assert names(tmp_path) == ["run.csv"]


def test_a_folder_is_there_as_a_whole_or_not_at_all(tmp_path):
    path = tmp_path / "log"
    with pytest.raises(RuntimeError), whole_folder(path) as beside:
        (beside / "events").write_text("half")
        raise RuntimeError
    assert names(tmp_path) == []
    with whole_folder(path) as beside:
        (beside / "events").write_text("all")
        assert not path.exists()
    assert (path / "events").read_text() == "all"


def test_no_folder_and_no_file_is_replaced_by_a_folder(tmp_path):
    (tmp_path / "log").mkdir()
    (tmp_path / "file").write_text("mine")
    for name in ("log", "file"):
        with pytest.raises(WriteError) as error, whole_folder(tmp_path / name):
            pass
        assert error.value.kind == "exists"
    with pytest.raises(WriteError, match="log: there is something of this name already"):
        put(tmp_path / "log", "")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real" / "run.csv")
    put(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "run.csv").read_text() == "new"


def test_what_a_killed_program_left_is_swept_away_and_nothing_else(tmp_path):
    for name, age in ((".tapescope-0.part", ABANDONED + 60), (".tapescope-1.part", 0), ("mine.part", ABANDONED + 60)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    put(tmp_path / "run.csv", "")
    assert names(tmp_path) == [".tapescope-1.part", "mine.part", "run.csv"]


# --- what can go wrong


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.EACCES, "permission"),
        (errno.EROFS, "permission"),
        (errno.ENOSPC, "full"),
        (errno.ENOENT, "folder"),
        (errno.ENAMETOOLONG, "name"),
        (errno.EIO, "other"),
    ],
)
def test_an_error_has_a_kind_and_names_the_file(tmp_path, number, kind):
    with pytest.raises(WriteError, match=r"^run\.csv: .+ \(.+\)$") as error, whole_file(tmp_path / "run.csv"):
        raise OSError(number, os.strerror(number))
    assert error.value.kind == kind
    assert error.value.path == tmp_path / "run.csv"


def test_a_folder_that_is_not_there_or_goes_away_is_told(tmp_path):
    with pytest.raises(WriteError) as error:
        put(tmp_path / "none" / "run.csv", "")
    assert error.value.kind == "folder"
    (tmp_path / "vault").mkdir()
    with pytest.raises(WriteError) as error, whole_file(tmp_path / "vault" / "run.csv") as beside:
        beside.write_text("half")
        shutil.rmtree(tmp_path / "vault")
    assert error.value.kind == "folder"


def test_a_name_that_is_too_long_is_told(tmp_path):
    with pytest.raises(WriteError) as error:
        put(tmp_path / ("x" * 256), "")
    assert error.value.kind == "name"
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may do everything is refused nothing")
def test_a_folder_that_must_not_be_written_is_told(tmp_path):
    (tmp_path / "closed").mkdir(mode=0o555)
    with pytest.raises(WriteError, match="the folder can't be written") as error:
        put(tmp_path / "closed" / "run.csv", "")
    assert error.value.kind == "permission"


KILLED = """
import sys
from pathlib import Path
from engine.whole_file import whole_file
path = Path(sys.argv[1])
for number in range(10**9):
    with whole_file(path) as beside:
        beside.write_text(f"{number} " * 50_000)
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills otherwise")
def test_whenever_it_is_killed_the_file_is_whole(tmp_path):
    path = tmp_path / "run.csv"
    for attempt in range(10):
        with subprocess.Popen([sys.executable, "-c", KILLED, path], cwd=ROOT, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(attempt + 1):
                writer.stdout.readline()
            writer.kill()
        words = path.read_text().split()
        assert len(words) == 50_000 and len(set(words)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such pipes")
def test_a_pipe_is_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(WriteError) as raised, whole_file(pipe):
        pass
    assert raised.value.kind == "exists" and pipe.is_fifo()
