import json
import os
from pathlib import Path

import pytest

from gui.notes.vault import MOST_BYTES, attachment_folder, in_config, picture_folders, vault_of

ELSEWHERE = ("..", "../x", "a/../../x", "./..", "./../../x", "/etc", "//server/x", "C:\\x", "C:/x", "..\\x")
HIDDEN = (".obsidian", ".obsidian/plugins", "./.Obsidian", ".git", "a//b", "a/./b")
UNWRITABLE = ("a\0b", "~/../x\0", "\ud800", "x" * 5000)
NO_TEXT = (None, 3, True, [], {}, ["sub"])
NO_OBJECT = ("", "{", "null", "[]", '"sub"', "3", "[" * 100_000, b"\xff\xfe{\x00}", '{"attachmentFolderPath": "sub"')


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = tmp_path / "ML 노트"
    (root / ".obsidian").mkdir(parents=True)
    (root / "3장").mkdir()
    return root


def said(vault: Path, text: str | bytes) -> Path:
    """Where a note in 3장 has its attachments, if the settings are this."""
    raw = text if isinstance(text, bytes) else text.encode()
    (vault / ".obsidian" / "app.json").write_bytes(raw)
    return attachment_folder(vault, vault / "3장")


def test_a_folder_knows_the_vault_around_it(vault):
    assert vault_of(vault) == vault_of(vault / "3장" / "not there yet") == vault
    assert vault_of(vault.parent) is None
    (vault / "3장" / ".obsidian").mkdir()
    assert vault_of(vault / "3장") == vault / "3장"  # one vault in another: the nearest
    (vault.parent / "plain").mkdir()
    (vault.parent / "plain" / ".obsidian").write_text("a file, not a folder")
    assert vault_of(vault.parent / "plain") is None


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ("/", "."),
        ("", "."),
        ("./", "3장"),
        ("./그림", "3장/그림"),
        ("./a/b/", "3장/a/b"),
        ("files", "files"),
        ("sub/dir", "sub/dir"),
        ("첨부 파일", "첨부 파일"),
    ],
)
def test_attachments_go_where_the_vault_says(vault, value, where):
    assert said(vault, json.dumps({"attachmentFolderPath": value})) == vault / where
    assert said(vault, b"\xef\xbb\xbf" + json.dumps({"attachmentFolderPath": value}).encode()) == vault / where


@pytest.mark.parametrize("value", [*ELSEWHERE, *HIDDEN, *UNWRITABLE, *NO_TEXT])
def test_hostile_settings_lead_nowhere_else(vault, value):
    where = said(vault, json.dumps({"attachmentFolderPath": value}))
    assert where == vault or where == vault / ("x" * 5000)  # too long a name is the system's to refuse


@pytest.mark.parametrize("text", [*NO_OBJECT, '{"attachmentFolderPath": "sub"}' + " " * MOST_BYTES])
def test_settings_that_cannot_be_read_count_as_none(vault, text):
    assert said(vault, text) == vault


def test_settings_that_are_missing_a_folder_or_a_pipe_count_as_none(vault):
    settings = vault / ".obsidian" / "app.json"
    assert attachment_folder(vault, vault) == vault
    settings.mkdir()
    assert attachment_folder(vault, vault) == vault
    settings.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(settings)
        assert attachment_folder(vault, vault) == vault


def test_a_link_does_not_lead_out_of_the_vault_nor_into_its_settings(vault, tmp_path):
    (tmp_path / "outside").mkdir()
    try:
        (vault / "out").symlink_to(tmp_path / "outside")
        (vault / "set").symlink_to(vault / ".obsidian")
        (vault / "round").symlink_to(vault / "round")
        (vault / "attachments").symlink_to(tmp_path / "outside")
    except OSError:
        pytest.skip("no links here")
    for value in ("out", "out/deeper", "set", "round", "round/x"):
        assert said(vault, json.dumps({"attachmentFolderPath": value})) == vault
    assert picture_folders(vault) == [vault]
    assert in_config(vault / "set" / "note.md")


def test_a_folder_named_attachments_is_offered_first(vault):
    assert picture_folders(vault / "3장") == [vault]
    said(vault, '{"attachmentFolderPath": "files"}')
    (vault / "attachments").mkdir()
    assert picture_folders(vault / "3장") == [vault / "attachments", vault / "files"]
    (vault / "3장" / "attachments").mkdir()
    assert picture_folders(vault / "3장")[0] == vault / "3장" / "attachments"  # the nearest
    said(vault, '{"attachmentFolderPath": "./attachments"}')
    assert picture_folders(vault / "3장") == [vault / "3장" / "attachments", vault / "attachments"]


def test_outside_of_a_vault_pictures_go_beside_the_note(tmp_path):
    (tmp_path / "attachments").mkdir()
    assert picture_folders(tmp_path) == [tmp_path]


def test_asking_changes_nothing_in_the_vault(vault):
    before = sorted(vault.rglob("*"))
    picture_folders(vault / "3장")
    assert sorted(vault.rglob("*")) == before
