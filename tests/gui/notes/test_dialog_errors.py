"""What is wrong stands at its field, in words, and nothing that was chosen or written is lost."""

import pytest

from gui.notes.animation.codecs import CodecMissingError
from gui.notes.dialog import writing
from gui.notes.note_error import NoteError
from tests.gui.notes.sent import dialog, settled
from tests.gui.notes.vaults import files


def save(shown):
    """Try to save; the dialog stays."""
    shown.footer.save.click()
    assert shown.isVisible()


def test_without_a_picture_there_is_nothing_to_save(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path)
    shown.choices.ticks.tick(())
    save(shown)
    assert shown.choices.ticks.problem == "Tick a picture."
    settled(qtbot, shown)
    assert files(tmp_path) == {} and not shown.footer.link.isVisible()
    shown.choices.ticks.boxes["loss"].click()
    settled(qtbot, shown)
    assert shown.choices.ticks.problem == "" and shown.footer.link.text() == "![[loss_s1337_0040.png|500]]"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("a:b", "can't have any of"), ("{lesson}", "{lesson} is unknown"), ("con", "device"), (" ", "needs a name")],
)
def test_a_name_that_no_file_can_have_is_told_while_it_is_typed(qtbot, tmp_path, typed, said):
    shown = dialog(qtbot, tmp_path)
    shown.choices.file.name.setEditText(typed)
    settled(qtbot, shown)
    assert said in shown.choices.file.names.problem and shown.choices.file.names.below.startswith("× ")
    assert shown.choices.file.name.property("wrong") is True
    save(shown)
    assert files(tmp_path) == {} and shown.choices.file.name.currentText() == typed


@pytest.mark.parametrize(
    ("folder", "said"),
    [("", "Choose a folder."), ("/nowhere/at/all", "This folder is not there."), ("notes", "A folder begins with")],
)
def test_a_folder_that_is_none_is_told(qtbot, tmp_path, folder, said):
    shown = dialog(qtbot, tmp_path)
    shown.choices.file.folder.put(folder)
    save(shown)
    assert shown.choices.file.folders.problem.startswith(said)


def test_nothing_goes_into_the_settings_of_a_vault(qtbot, vault):
    shown = dialog(qtbot, vault / ".obsidian")
    save(shown)
    assert "Obsidian's own settings" in shown.choices.file.folders.problem
    assert set(files(vault)) == {".obsidian", ".obsidian/app.json"}


def test_a_note_that_exists_is_not_overwritten(qtbot, tmp_path):
    (tmp_path / "선형 분류기.md").write_text("mine")
    shown = dialog(qtbot, tmp_path, place="new", new_folder=str(tmp_path))
    save(shown)
    assert (
        shown.choices.note.names.problem == "선형 분류기.md exists already and was not overwritten: choose another name"
    )
    assert set(files(tmp_path)) == {"선형 분류기.md"}
    shown.choices.note.new_name.setText("선형 분류기 2")
    shown.footer.save.click()
    assert not shown.isVisible() and (tmp_path / "선형 분류기.md").read_text() == "mine"


def test_a_note_to_append_to_must_be_one(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, place="append")
    save(shown)
    assert shown.choices.note.notes.problem == "Choose a note."
    (tmp_path / "picture.md").write_bytes(b"\xff\xfe\x00")
    shown.choices.note.old_note.put(str(tmp_path / "picture.md"))
    save(shown)
    assert "must be UTF-8 text" in shown.choices.note.notes.problem
    shown.choices.note.place.buttons()[0].click()  # no note: then nothing is wrong with it
    shown.choices.file.folder.put(str(tmp_path))
    settled(qtbot, shown)
    assert shown.choices.note.notes.problem == "" and not shown.choices.note.notes.isVisible()


def test_a_full_disk_is_told_at_the_folder_and_all_is_as_it_was(qtbot, tmp_path, monkeypatch):
    def full(pictures):
        raise NoteError("full", next(iter(pictures)))

    shown = dialog(qtbot, tmp_path)
    shown.choices.file.name.setEditText("mine")
    before = shown.wanted
    with monkeypatch.context() as disk:
        disk.setattr(writing, "save_pictures", full)
        save(shown)
    assert "no room left on the disk" in shown.choices.file.folders.problem
    assert shown.wanted == before and files(tmp_path) == {}
    shown.footer.save.click()
    assert list(files(tmp_path)) == ["mine.png"]


def test_a_vault_that_vanishes_is_told(qtbot, vault):
    shown = dialog(qtbot, vault / "attachments", place="new", new_folder=str(vault))
    assert shown.choices.file.folders.problem == ""  # it will be made
    vault.rename(vault.with_name("elsewhere"))
    save(shown)
    assert shown.choices.file.folders.problem == shown.choices.note.folders.problem == "This folder is not there."
    assert not vault.exists()


def test_a_film_that_was_made_is_not_made_again_when_only_its_place_was_wrong(qtbot, tmp_path, monkeypatch):
    def full(pictures):
        raise NoteError("full", next(iter(pictures)))

    shown = dialog(qtbot, tmp_path, form="gif", first=38, film_width=480)
    with monkeypatch.context() as disk:
        disk.setattr(writing, "save_pictures", full)
        save(shown)
        qtbot.waitUntil(lambda: bool(shown.choices.file.folders.problem), timeout=20_000)
    assert shown.isVisible() and files(tmp_path) == {}
    shown.footer.save.click()
    assert not shown.isVisible() and list(files(tmp_path)) == ["boundary-loss_s1337_0038-0040.gif"]


def test_a_film_needs_two_steps_and_one_that_fails_says_why(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, form="gif", first=40)
    save(shown)
    assert shown.choices.file.steps.problem == "The last step comes after the first."
    shown.choices.file.first.setValue(38)
    shown._film._refuse(CodecMissingError())
    assert "MP4 needs the package av" in shown.choices.file.forms.problem
    assert files(tmp_path) == {}
