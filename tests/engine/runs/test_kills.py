"""Fifty programs are killed while they save and keep a run: every file is the old or the new whole."""

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from engine.runs import Autosave, open_run
from start.environment import ROOT
from tests.engine.runs.some_run import is_whole

KILLS, LANES = 50, 2

# Goes on from what was left, and saves and keeps a longer run again and again.
CHILD = """
import sys
from itertools import count
from pathlib import Path
from engine.runs import Autosave, save_run
from tests.engine.runs.some_run import some_run

folder = Path(sys.argv[1])
autosave = Autosave(folder / "kept")
found = autosave.found()
autosave.accept()
for steps in count(len(found.run) + 1 if found else 20_000):
    run = some_run(steps)
    save_run(folder / "a.tapescope", run)
    print("saved", steps, flush=True)
    autosave.keep(run)
    print("kept", steps, flush=True)
"""


def killed(folder: Path, rng: random.Random) -> dict[str, int]:
    """Let a program work for a moment and kill it; return the newest run that it said was saved, and kept."""
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        lines = [program.stdout.readline() for _ in range(2)]
        time.sleep(rng.uniform(0, 0.06))
        program.kill()
        lines += program.stdout.readlines()
    return {what: int(steps) for what, steps in (line.split() for line in lines if line.endswith("\n"))}


def check(folder: Path, said: dict[str, int]) -> None:
    """Each is what was told last, or what was being written when the program was killed."""
    run = open_run(folder / "a.tapescope")
    assert len(run) - said["saved"] in (0, 1) and is_whole(run, len(run))
    autosave = Autosave(folder / "kept")
    found = autosave.found()
    assert len(found.run) - said["kept"] in (0, 1) and is_whole(found.run, len(found.run))
    autosave.close()


def lane_of_kills(folder: Path, lane: int) -> int:
    rng = random.Random(lane)
    for _ in range(KILLS // LANES):
        check(folder, killed(folder, rng))
    return len(list((folder / "kept").glob("*.sqlite3")))


def test_fifty_kills_damage_nothing(tmp_path):
    folders = [tmp_path / str(lane) for lane in range(LANES)]
    for folder in folders:
        folder.mkdir()
    with ThreadPoolExecutor(LANES) as lanes:
        assert list(lanes.map(lane_of_kills, folders, range(LANES))) == [1] * LANES  # each went on in the same one
