"""Vaults that vanish, folders that may not be written, disks that are full: a clear error, and nothing is lost."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.notes.note_error import NoteError
from gui.notes.note_file import append, read_note, save_pictures, write_note
from tests.gui.notes.vaults import PNG, SECTION, Meanwhile, files, refused, two


def test_a_vault_that_vanishes_is_not_made_anew(vault, tmp_path):
    (vault / "note.md").write_text("old")
    note = read_note(vault / "note.md")

    def renamed():
        vault.rename(tmp_path / "elsewhere")

    with pytest.raises(NoteError) as caught:
        append(note, SECTION, Meanwhile(two(vault), renamed))
    assert caught.value.kind == "folder"
    assert files(tmp_path / "elsewhere")["note.md"] == b"old"
    assert not vault.exists()
    with pytest.raises(NoteError, match="no longer there"):
        write_note(vault / "new.md", SECTION, {vault / "attachments" / "a.png": PNG})
    assert not vault.exists()


def test_below_a_drive_that_was_taken_away_nothing_is_written(vault):
    (vault / "note.md").write_text("old")
    note = read_note(vault / "note.md")

    def taken_away():
        shutil.rmtree(vault)
        vault.mkdir()

    with pytest.raises(NoteError) as caught:
        append(note, SECTION, Meanwhile(two(vault), taken_away))
    assert caught.value.kind == "folder"
    assert files(vault) == {}


@pytest.fixture
def open_vault() -> Iterator[Path]:
    """A vault where any user may come, and the permissions of one: root may write everywhere."""
    if os.name == "nt":
        pytest.skip("permissions of Unix")
    root = Path(tempfile.mkdtemp())
    (root / ".obsidian").mkdir()
    (root / "note.md").write_text("old")
    (root / "attachments").mkdir()
    for one in (root, root / "note.md", root / "attachments"):
        one.chmod(0o777)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield root
    os.seteuid(user)
    for folder in (root, root / "attachments"):
        folder.chmod(0o777)
    shutil.rmtree(root)


def forbidden(path: Path, mode: int) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    path.chmod(mode)
    os.seteuid(user)


def test_where_nothing_may_be_written_nothing_is_lost(open_vault):
    note = read_note(open_vault / "note.md")
    forbidden(open_vault, 0o555)
    with refused("permission", open_vault):
        save_pictures({open_vault / "a.png": PNG})
    with refused("permission", open_vault):
        save_pictures({open_vault / "new" / "a.png": PNG})
    with refused("permission", open_vault):  # the picture can be written, the note not
        append(note, SECTION, {open_vault / "attachments" / "a.png": PNG})
    forbidden(open_vault, 0o777)
    forbidden(open_vault / "note.md", 0o444)
    with refused("permission", open_vault):
        read_note(open_vault / "note.md")


def test_past_the_largest_file_nothing_is_lost(vault):
    resource = pytest.importorskip("resource")
    (vault / "note.md").write_text("old" * 1000)
    note = read_note(vault / "note.md")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with refused("full", vault):
            append(note, "long" * 1000, {vault / "new" / "a.png": PNG})
        with refused("full", vault):
            write_note(vault / "new.md", SECTION, {vault / "a.png": PNG, vault / "b.png": PNG * 5})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A vault on a disk of 256 KB."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root mounts a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("nothing can be mounted here")
    (disk / ".obsidian").mkdir()
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_on_a_full_disk_nothing_is_lost(small_disk):
    (small_disk / "note.md").write_text("old" * 20_000)
    note = read_note(small_disk / "note.md")
    with refused("full", small_disk):
        append(note, SECTION, {small_disk / "new" / "a.png": PNG, small_disk / "new" / "b.png": bytes(300_000)})
    with refused("full", small_disk):  # the pictures have room, the note has not
        append(note, SECTION, {small_disk / "a.png": bytes(150_000)})
    append(note, SECTION, {small_disk / "a.png": bytes(50_000)})
