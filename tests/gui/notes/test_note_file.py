import os
import time

import pytest

from gui.notes.note_error import NoteError
from gui.notes.note_file import MOST_BYTES, append, read_note, save_pictures, write_note
from tests.gui.notes.vaults import PNG, SECTION, Meanwhile, files, refused, two


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"", b"S\nT\n"),
        (b"a", b"a\n\nS\nT\n"),
        (b"a\n", b"a\n\nS\nT\n"),
        (b"a\n\n", b"a\n\nS\nT\n"),
        (b"a\r\nb\r\n", b"a\r\nb\r\n\r\nS\r\nT\r\n"),
        (b"a\r\nb", b"a\r\nb\r\n\r\nS\r\nT\r\n"),
        (b"a\r\nb\n\n", b"a\r\nb\n\nS\nT\n"),
        (b"\xef\xbb\xbf", b"\xef\xbb\xbfS\nT\n"),
        (b"\xef\xbb\xbfa\n", b"\xef\xbb\xbfa\n\nS\nT\n"),
        (b"---\nx: 1\n---", b"---\nx: 1\n---\n\nS\nT\n"),
        ("가 \u2028 \x85 ✓  \n\t\n".encode(), "가 \u2028 \x85 ✓  \n\t\n\nS\nT\n".encode()),
    ],
)
def test_appending_keeps_every_byte_and_the_ends_of_lines(vault, old, new):
    path = vault / "note.md"
    path.write_bytes(old)
    append(read_note(path), "S\nT\n", {})
    assert path.read_bytes() == new
    assert new.startswith(old)


@pytest.mark.parametrize("raw", ["café".encode("latin-1"), "노트".encode("cp949"), "a".encode("utf-16"), b"a\0b\0"])
def test_a_note_that_is_not_utf_8_is_refused_and_stays(vault, raw):
    (vault / "note.md").write_bytes(raw)
    with refused("encoding", vault):
        read_note(vault / "note.md")


def test_what_is_no_note_is_refused(vault):
    with refused("folder", vault):
        read_note(vault / "missing.md")
    with refused("encoding", vault):
        read_note(vault)
    (vault / "large.md").touch()
    os.truncate(vault / "large.md", MOST_BYTES + 1)
    with pytest.raises(NoteError, match="too large"):
        read_note(vault / "large.md")
    if hasattr(os, "mkfifo"):
        os.mkfifo(vault / "pipe.md")
        with pytest.raises(NoteError):
            read_note(vault / "pipe.md")


def test_pictures_and_a_new_note_are_written_into_folders_of_the_vault(vault):
    write_note(vault / "3장" / "경계.md", SECTION, {vault / "attachments" / "deep" / "a.png": PNG})
    assert (vault / "3장" / "경계.md").read_text(encoding="utf-8") == SECTION
    assert (vault / "attachments" / "deep" / "a.png").read_bytes() == PNG
    save_pictures({vault / "b.png": PNG})
    assert not [name for name in files(vault) if ".tapescope" in name]


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of Unix")
def test_a_new_file_can_be_read_by_whom_the_system_says_and_a_note_keeps_its_permissions(vault):
    before = os.umask(0o027)
    try:
        write_note(vault / "note.md", SECTION, {})
    finally:
        os.umask(before)
    path = vault / "note.md"
    assert path.stat().st_mode & 0o777 == 0o640
    path.chmod(0o604)
    append(read_note(path), SECTION, {})
    assert path.stat().st_mode & 0o777 == 0o604


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of Unix")
def test_a_note_behind_links_is_appended_to_where_it_is(vault, tmp_path):
    (tmp_path / "real.md").write_text("old\n")
    (tmp_path / "link.md").symlink_to("real.md")
    (vault / "note.md").symlink_to(tmp_path / "link.md")
    append(read_note(vault / "note.md"), SECTION, {})
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "old\n\n" + SECTION
    assert (vault / "note.md").is_symlink()
    assert (tmp_path / "link.md").is_symlink()
    (vault / "nowhere.md").symlink_to(tmp_path / "nowhere")
    with refused("exists", tmp_path):
        write_note(vault / "nowhere.md", SECTION, {})


def test_nothing_is_overwritten_and_no_picture_stays_behind(vault):
    (vault / "note.md").write_text("old")
    (vault / "b.png").write_text("old")
    note = read_note(vault / "note.md")
    with refused("exists", vault):
        write_note(vault / "note.md", SECTION, {vault / "new" / "a.png": PNG})
    with refused("exists", vault):
        append(note, SECTION, two(vault))
    with refused("exists", vault):
        save_pictures({vault / "new" / "a.png": PNG, vault / "b.png": PNG})


def test_where_a_disk_has_no_links_nothing_is_overwritten_either(vault, monkeypatch):
    def link(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    save_pictures({vault / "a.png": PNG})
    assert (vault / "a.png").read_bytes() == PNG
    with refused("exists", vault):
        save_pictures({vault / "a.png": b"other"})


def test_a_note_that_changed_meanwhile_is_left_as_it_is_now(vault):
    path = vault / "note.md"
    path.write_text("old")
    note = read_note(path)
    path.write_text("typed in Obsidian")
    with refused("changed", vault):
        append(note, SECTION, {vault / "a.png": PNG})
    note = read_note(path)
    with pytest.raises(NoteError) as caught:
        append(note, SECTION, Meanwhile(two(vault / "new"), lambda: path.write_text("typed later")))
    assert caught.value.kind == "changed"
    assert files(vault).keys() == {".obsidian", ".obsidian/app.json", "note.md"}
    assert path.read_text() == "typed later"


def test_obsidians_own_settings_are_never_touched(vault):
    for folder in (vault / ".obsidian", vault / ".obsidian" / "new", vault / ".Obsidian"):
        with refused("settings", vault):
            save_pictures({folder / "a.png": PNG})
        with refused("settings", vault):
            write_note(folder / "note.md", SECTION, {vault / "a.png": PNG})
    with refused("settings", vault):
        read_note(vault / ".obsidian" / "app.json")


@pytest.mark.parametrize("name", ["x" * 300 + ".md", "가" * 90 + ".md", "a\0b.md", "\ud800.md"])
def test_a_name_that_no_file_can_have_is_refused(vault, name):
    with refused("name", vault):
        write_note(vault / name, SECTION, {vault / "a.png": PNG})


def test_any_other_awkward_name_is_written(vault):
    if os.name == "nt":
        pytest.skip("Windows has other names")
    for name in ("a\nb.md", " .md", "[[#^|]].md", "%s{}.md", "\u202ertl.md", "-rf.md", "~.md"):
        write_note(vault / name, SECTION, {})
        append(read_note(vault / name), SECTION, {})


def test_what_a_killed_process_left_is_swept_later_and_nothing_else(vault):
    old, fresh = vault / ".tapescope-0123456789abcdef.part", vault / ".tapescope-fedcba9876543210.part"
    mine = vault / "note.md.backup"
    for one in (old, fresh, mine):
        one.touch()
    hours_ago = time.time() - 7200
    for one in (old, mine):
        os.utime(one, (hours_ago, hours_ago))
    save_pictures({vault / "a.png": PNG})
    assert not old.exists()
    assert fresh.exists()  # it may still be written
    assert mine.exists()
