"""What comes back at the next start, and what a broken file does."""

import json
from dataclasses import asdict

import pytest

from engine.recipe import Recipe
from gui.settings import Settings, load, save


def test_settings_come_back(tmp_path):
    path = tmp_path / "new" / "settings.json"
    settings = Settings(
        Recipe().to_json(), "dark", "ko", True, None, "abc=", {"rows": [1, 2]}, True, False, False, "/x"
    )
    assert save(settings, path)
    assert load(path) == (settings, None)


def test_no_file_is_no_fault(tmp_path):
    assert load(tmp_path / "none.json") == (Settings(), None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"theme": 3}',
        '{"sizes": {"rows": "wide"}}',
        '{"sizes": {"rows": [-1]}}',
        '{"speed": "fast"}',
        "\x00" * 100,
        "[" * 100_000,
    ],
)
def test_a_broken_file_is_set_aside_and_named(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_text(text)
    settings, aside = load(path)
    assert settings == Settings()
    assert aside is not None and aside.read_text() == text and not path.exists()


def test_a_huge_file_is_not_read(tmp_path):
    path = tmp_path / "settings.json"
    with path.open("wb") as file:
        file.truncate(10**9)
    assert load(path)[1] is not None


def test_unknown_settings_of_a_later_version_are_left_out(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(asdict(Settings(theme="dark")) | {"later": 1}))
    assert load(path) == (Settings(theme="dark"), None)


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    assert not save(Settings(), tmp_path / "file" / "settings.json")
