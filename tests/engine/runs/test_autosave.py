"""What a killed program leaves, and who is offered it."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from engine.runs import Autosave, SaveError
from engine.runs.autosave import MOST_LEFT
from start.environment import ROOT
from tests.engine.runs.some_run import is_whole, some_run

# Keeps runs of so many steps one after another, and ends as if it had been killed.
CHILD = """
import os, sys
from pathlib import Path
from engine.runs import Autosave
from tests.engine.runs.some_run import some_run

autosave = Autosave(Path(sys.argv[1]))
for steps in sys.argv[2:]:
    autosave.keep(some_run(int(steps)))
os._exit(9)
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kept"


def leave(folder, *steps):
    """Let a program keep runs of so many steps and be no more."""
    command = [sys.executable, "-c", CHILD, str(folder), *map(str, steps)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 9


def files(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_where_nothing_was_kept_nothing_is_offered_and_nothing_made(folder):
    autosave = Autosave(folder)
    assert autosave.found() is None
    autosave.accept()
    autosave.discard()
    autosave.close()
    assert not folder.exists()


def test_the_newest_state_of_a_killed_program_is_offered(folder):
    leave(folder, 3, 7, 5)
    autosave = Autosave(folder)
    found = autosave.found()
    assert is_whole(found.run, 5)
    assert abs(found.kept - folder.stat().st_mtime) < 60
    autosave.close()


def test_a_program_that_ended_in_order_leaves_nothing(folder):
    autosave = Autosave(folder)
    for steps in (1, 5, 70_000):
        autosave.keep(some_run(steps))
    autosave.close()
    assert files(folder) == [] and Autosave(folder).found() is None
    autosave.keep(some_run(9))  # too late: the window is gone
    assert files(folder) == []


def test_what_was_discarded_is_never_offered_again(folder):
    leave(folder, 5)
    autosave = Autosave(folder)
    assert autosave.found()
    autosave.discard()
    autosave.close()
    assert files(folder) == []


def test_an_offer_that_was_not_answered_is_made_again(folder):
    leave(folder, 5)
    for _ in range(3):
        autosave = Autosave(folder)
        assert is_whole(autosave.found().run, 5)
        autosave.keep(some_run(2))
        autosave.close()


def test_what_was_accepted_stays_until_something_newer_is_kept(folder):
    leave(folder, 5)
    left = files(folder)[0]
    autosave = Autosave(folder)
    autosave.keep(some_run(2))  # while the offer is on screen
    assert autosave.found()
    autosave.accept()
    assert [name for name in files(folder) if name.endswith("3")] == [left]
    autosave.keep(some_run(8))
    assert [name for name in files(folder) if name.endswith("3")] == [left]
    autosave.close()
    assert files(folder) == []


def test_what_a_living_program_keeps_is_its_own(folder):
    one, other = Autosave(folder), Autosave(folder)
    one.keep(some_run(3))
    other.keep(some_run(4))
    assert one.found() is None and other.found() is None
    leave(folder, 5)  # a third one: killed
    found = one.found()
    assert is_whole(found.run, 5)
    assert other.found() is None  # it has been offered already
    one.discard()
    other.keep(some_run(6))
    other.close()
    one.close()
    assert files(folder) == []


def test_programs_that_start_at_once_are_not_offered_the_same(folder):
    leave(folder, 5)
    autosaves = [Autosave(folder) for _ in range(6)]
    found, gate = [], threading.Barrier(6)

    def look(autosave):
        gate.wait()
        found.append(autosave.found())

    threads = [threading.Thread(target=look, args=[autosave]) for autosave in autosaves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one is not None for one in found) == 1
    for autosave in autosaves:
        autosave.close()


def test_of_a_longer_run_only_what_is_new_is_written(folder):
    autosave = Autosave(folder)
    autosave.keep(some_run(1_000_000))
    before = sum(path.stat().st_size for path in folder.iterdir())
    assert before > 4_000_000
    autosave.keep(some_run(1_000_500))
    assert sum(path.stat().st_size for path in folder.iterdir()) - before < 2_000_000
    autosave.close()


def test_a_full_disk_is_told_and_what_was_kept_is_still_there(folder):
    pytest.importorskip("resource")
    code = CHILD.replace("for steps in", "import resource\nfor steps in").replace(
        "    autosave.keep(some_run(int(steps)))",
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))\n"
        "    try:\n        autosave.keep(some_run(int(steps)))\n"
        "    except Exception as error:\n        print(f'{steps} {type(error).__name__}')",
    )
    command = [sys.executable, "-u", "-c", code, str(folder), "3", "500000", "4", "600000"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.stdout == "500000 SaveError\n600000 SaveError\n"
    autosave = Autosave(folder)
    assert is_whole(autosave.found().run, 4)
    autosave.close()


def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="file"):
        Autosave(tmp_path / "file").keep(some_run())


def changed(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


def test_what_is_no_run_is_passed_over_and_removed_when_it_is_old(folder):
    leave(folder, 5)
    (good,) = folder.glob("*.sqlite3")
    for name, statement in (
        ("without-pieces", "DELETE FROM piece"),
        ("without-members", "UPDATE run SET members = '{}', kept = 9e9"),
        ("not-json", "UPDATE run SET members = '[1', kept = 9e9"),
    ):
        broken = folder / f"run-{name}.sqlite3"
        shutil.copy(good, broken)
        shutil.copy(f"{good}-wal", f"{broken}-wal")
        changed(broken, statement)
    useless = [folder / f"run-{name}.sqlite3" for name in ("empty", "text", "newer", "of-others")]
    useless[0].touch()
    useless[1].write_bytes(b"no database" * 1000)
    changed(useless[2], "PRAGMA user_version = 7")
    changed(useless[3], "CREATE TABLE run (a)")
    (folder / "run-folder.sqlite3").mkdir()
    autosave = Autosave(folder)
    assert is_whole(autosave.found().run, 5)
    autosave.discard()
    assert autosave.found() is None
    assert all(path.exists() for path in useless)  # a program may just be about to use one
    for path in useless:
        os.utime(path, (0, 0))
    assert autosave.found() is None
    assert not any(path.exists() for path in useless)


def test_runs_that_nobody_wants_do_not_pile_up(folder):
    leave(folder, 5)
    (good,) = folder.glob("*.sqlite3")
    for number in range(MOST_LEFT + 3):
        shutil.copy(good, folder / f"run-{number}.sqlite3")
        shutil.copy(f"{good}-wal", folder / f"run-{number}.sqlite3-wal")
    autosave = Autosave(folder)
    assert autosave.found()
    autosave.close()
    assert len(list(folder.glob("*.sqlite3"))) == MOST_LEFT
