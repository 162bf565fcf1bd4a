import random
import re
import subprocess
import sys
import time
from pathlib import Path

from start.environment import ROOT
from tests.gui.notes.appending import picture, section

KILLS = 50
FIRST = "# 노트\r\n\r\n첫 줄\r\n"


def test_killed_fifty_times_a_note_is_old_or_new_and_shows_only_whole_pictures(tmp_path: Path):
    (tmp_path / ".obsidian").mkdir()
    note, pictures = tmp_path / "note.md", tmp_path / "attachments"
    note.write_bytes(FIRST.encode())
    known = note.read_bytes()
    for killed in range(KILLS):
        kill_while_appending(tmp_path, killed)
        now = note.read_bytes()
        assert now.startswith(known)
        known = now
    shown = re.findall(r"^!\[\[(\w+)\.png\|500\]\]\r$", known.decode(), re.MULTILINE)
    assert known.decode() == FIRST + "".join("\r\n" + section(name).replace("\n", "\r\n") for name in shown)
    assert len(shown) >= KILLS
    written = {one.stem: one.read_bytes() for one in pictures.glob("*.png")}
    assert set(shown) <= set(written)
    assert all(data == picture(name) for name, data in written.items())
    assert len(written) - len(shown) <= KILLS  # at most the one whose section did not come
    strangers = [
        one for folder in (tmp_path, pictures) for one in folder.iterdir() if one.suffix not in (".md", ".png")
    ]
    assert all(one.name in (".obsidian", "attachments") or one.name.startswith(".tapescope-") for one in strangers)


def kill_while_appending(vault: Path, killed: int) -> None:
    """Start a process that appends, and kill it within its next few files."""
    command = [sys.executable, "-m", "tests.gui.notes.appending", str(vault), str(killed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        time.sleep(random.uniform(0, 0.02))  # not to wait for anything: any moment will do
        process.kill()
        assert process.stdout.read() == b""  # it had nothing to complain of
