"""The dialog that sends a picture to a note: what is ticked and typed is what is written."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QSpinBox

from gui.language import speaking
from gui.notes.dialog.wanted import Wanted, noted, wanted_of
from gui.notes.markdown import Choices
from tests.gui.notes.films import read
from tests.gui.notes.sent import dialog, exports, settled
from tests.gui.notes.vaults import files

NAME = "boundary-loss_s1337_0040.png"


def clipboard():
    return QGuiApplication.clipboard().text()


def test_what_is_ticked_is_saved_and_its_link_is_in_the_clipboard(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path)
    shown.choices.ticks.boxes["weights"].click()
    shown.choices.ticks.boxes["boundary"].click()
    with qtbot.waitSignal(shown.saved) as saved:
        shown.footer.save.click()
    assert list(files(tmp_path)) == ["loss-weights_s1337_0040.png"]
    assert QImage(str(tmp_path / "loss-weights_s1337_0040.png")).width() == 1440
    assert clipboard() == saved.args[1] == "![[loss-weights_s1337_0040.png|500]]"
    assert saved.args[0].parent == tmp_path and not shown.isVisible()


def test_the_line_the_name_and_the_size_follow_what_is_chosen(qtbot, tmp_path):
    (tmp_path / NAME).write_bytes(b"mine")
    shown = dialog(qtbot, tmp_path)
    assert shown.choices.file.names.below == "boundary-loss_s1337_0040-2.png"
    shown.choices.note.shown_width.setValue(650)
    shown.choices.file.name.setEditText("{note}-{date}-{n}")
    shown.choices.file.scale.buttons()[2].click()
    settled(qtbot, shown)
    assert shown.footer.link.text().startswith("![[Linear classifier in TensorFlow-20")
    assert shown.footer.link.text().endswith("-1.png|650]]")
    qtbot.waitUntil(lambda: shown.choices.file.told.text().endswith("KB"))
    assert shown.choices.file.told.text().startswith("2160 × 1140 px · ")
    shown.footer.save.click()
    (made,) = set(files(tmp_path)) - {NAME}
    assert len(files(tmp_path)[made]) // 1000 == pytest.approx(int(shown.choices.file.told.text().split()[-2]), abs=1)
    assert files(tmp_path)[NAME] == b"mine"


@pytest.mark.parametrize(("form", "begin"), [("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_lines_and_letters_are_other_forms_of_the_same(qtbot, tmp_path, form, begin):
    shown = dialog(qtbot, tmp_path, form=form)
    assert not shown.choices.file.scales.isVisible()
    shown.footer.save.click()
    path = tmp_path / f"boundary-loss_s1337_0040.{form}"
    assert path.read_bytes().startswith(begin)
    if form == "svg":
        assert "Step 40" in "".join(ElementTree.parse(path).getroot().itertext())


def test_a_picture_is_light_dark_or_transparent_whatever_the_window_is(qtbot, tmp_path):
    corners = []
    for ground in ("light", "dark", "transparent"):
        dialog(qtbot, tmp_path, ground=ground, pattern=ground).footer.save.click()
        corners.append(QImage(str(tmp_path / f"{ground}.png")).pixelColor(2, 2))
    light, dark, nothing = corners
    assert light.lightness() == 255 and dark.lightness() < 40 and nothing.alpha() == 0


def test_a_new_note_goes_into_its_vault_and_its_picture_to_the_attachments(qtbot, vault):
    (vault / "attachments").mkdir()
    shown = dialog(qtbot, vault.parent)
    shown.choices.note.place.buttons()[1].click()
    shown.choices.note.new_folder.put(str(vault))
    assert shown.choices.file.folder.text == str(vault / "attachments")
    assert shown.choices.file.folders.below == "In the vault vault."
    settled(qtbot, shown)
    shown.preview.tabs.buttons()[2].click()
    promised = shown.preview.markdown.toPlainText()
    shown.footer.save.click()
    written = (vault / "선형 분류기.md").read_text()
    assert written == promised
    assert written.startswith('---\ntitle: "선형 분류기"') and f"![[{NAME}|500]]" in written
    assert "| Loss | " in written and "import tensorflow" in written and r"$x_2 = " in written
    assert (vault / "attachments" / NAME).exists()


def test_what_is_appended_to_a_note_leaves_every_byte_of_it(qtbot, vault):
    note = vault / "3장.md"
    note.write_bytes(b"# 3\xec\x9e\xa5\r\n\r\nmine\r\n")
    shown = dialog(qtbot, vault, place="append", old_note=str(note))
    for box in (shown.choices.note.table, shown.choices.note.formulas, shown.choices.note.program):
        box.click()
    shown.choices.note.said.click()
    shown.footer.save.click()
    written = note.read_bytes()
    assert written.startswith(b"# 3\xec\x9e\xa5\r\n\r\nmine\r\n")
    added = written.decode().split("mine\r\n")[1].replace("\r\n", "\n")
    assert added.startswith("\n## Linear classifier in TensorFlow\n") and "*Step 40 · loss " in added
    assert "| Loss |" not in added and "import tensorflow" not in added and "$" not in added


def test_the_language_of_the_picture_and_of_the_note_is_not_that_of_the_window(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, form="svg", place="new", new_folder=str(tmp_path), language="ko")
    assert [label.text() for label in shown.findChildren(QLabel) if label.text() == "Background"]
    shown.footer.save.click()
    texts = ElementTree.parse(tmp_path / NAME.replace("png", "svg")).getroot().itertext()
    picture = "".join("".join(texts).split())
    assert "40스텝" in picture and "손실" in picture and "Loss" not in picture
    note = (tmp_path / "선형 분류기.md").read_text()
    assert "| 손실 | " in note and "| Loss | " not in note


def test_the_preview_shows_the_note_with_its_picture_and_the_picture_as_large_as_it_is(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path)
    read_ = shown.preview.note.toPlainText()
    assert "Linear classifier in TensorFlow" in read_ and "￼" in read_ and "0.02" in read_
    assert "$" not in read_.split("import")[0] and "\\" not in read_.split("import")[0] and "∇W L" in read_
    shown.preview.tabs.buttons()[1].click()
    assert shown.preview.picture.picture.deviceIndependentSize().toTuple() == (720, 380)


def test_the_preview_waits_for_a_hand_that_types(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path)
    name = shown.choices.file.name.lineEdit()
    name.selectAll()
    qtbot.keyClicks(name, "figure")
    assert shown.footer.link.text() == f"![[{NAME}|500]]"
    settled(qtbot, shown)
    assert shown.footer.link.text() == "![[figure.png|500]]" and name.text() == "figure"


def test_a_picture_copied_is_an_image_and_as_text_its_line(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path)
    shown.footer.picture.click()
    assert QGuiApplication.clipboard().image().width() == 1440
    assert clipboard() == f"![[{NAME}|500]]"
    shown.footer.markdown.click()
    assert clipboard().startswith("## Linear classifier")
    shown.footer.copy_link.click()
    assert clipboard() == f"![[{NAME}|500]]"
    assert files(tmp_path) == {} and shown.isVisible()


def test_a_film_is_made_with_its_progress_and_shown_in_the_note(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, form="gif", first=36, film_width=480, place="new", new_folder=str(tmp_path))
    shares = []
    shown._film.progressed.connect(shares.append)
    shown.footer.save.click()
    assert shown.footer.stop.isVisible() and not shown.choices.isEnabled()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=20_000)
    assert shares == sorted(shares) and shares[-1] == 1
    path = tmp_path / "boundary-loss_s1337_0036-0040.gif"
    assert len(read(path)[0]) == 5
    assert f"![[{path.name}|500]]" in (tmp_path / "선형 분류기.md").read_text()


def test_escape_stops_a_film_with_nothing_left_and_only_then_closes(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, form="webp")
    shown.footer.save.click()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isVisible() and shown.footer.save.isVisible() and shown.choices.isEnabled()
    assert files(tmp_path) == {}
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_without_steps_there_is_no_film(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, given=exports(0, 0), form="gif", last=0)
    assert shown.wanted.form == "png"
    assert [button.isEnabled() for button in shown.choices.file.form.buttons()] == [True] * 3 + [False] * 3
    assert shown.choices.file.form.buttons()[3].toolTip() == "A film needs a run with steps."


def test_everything_can_be_reached_and_done_with_keys(qtbot, tmp_path):
    shown = dialog(qtbot, tmp_path, place="new", new_folder=str(tmp_path))
    qtbot.waitExposed(shown)
    shown.activateWindow()
    reached = set()
    for _ in range(60):
        qtbot.keyClick(shown.focusWidget() or shown, Qt.Key.Key_Tab)
        reached.add(shown.focusWidget())
    controls = shown.findChildren(QAbstractButton) + shown.findChildren(QComboBox) + shown.findChildren(QSpinBox)
    wanted = {
        one for one in controls if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert {type(one).__name__ for one in wanted} >= {"QCheckBox", "QPushButton", "QComboBox", "QSpinBox"}
    groups = {one for one in wanted if one.property("role") == "segment"}  # arrows go on within one
    assert wanted - groups <= reached
    shown.choices.ticks.boxes["boundary"].setFocus()
    qtbot.keyClick(shown.choices.ticks.boxes["boundary"], Qt.Key.Key_Space)
    shown.choices.note.new_name.setFocus()
    qtbot.keyClick(shown.choices.note.new_name, Qt.Key.Key_Return)
    assert set(files(tmp_path)) == {"loss_s1337_0040.png", "선형 분류기.md"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_is_clipped_in_the_smallest_window_and_everything_says_what_it_is(qtbot, tmp_path, language):
    with speaking(language):
        shown = dialog(qtbot, tmp_path, (1100, 700), place="new", new_folder=str(tmp_path), form="gif")
        qtbot.waitExposed(shown)
        assert shown.width() <= 1100 and shown.height() <= 700
        assert shown.choices.widget().minimumSizeHint().width() <= shown.choices.viewport().width()
        for button in shown.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.sizeHint().width(), button.text()
        controls = [*shown.findChildren(QAbstractButton), *shown.findChildren(QLineEdit), *shown.findChildren(QSpinBox)]
        ours = [one for one in controls if not one.objectName().startswith("qt_")]
        assert [one for one in ours if not (one.accessibleName() or one.parent().accessibleName())] == []


def test_what_was_chosen_is_remembered_and_what_is_broken_is_as_for_the_first_time():
    chosen = replace(
        Wanted({"train": ("loss",)}, "svg", 3, place="append", old_note="/v/a.md", pattern="{note}-{n}", language="ko"),
        text=Choices(width=700, table=False, captions=False),
    )
    assert wanted_of(noted(chosen) | {"pictures": {"train": ["loss"]}}, "en") == chosen
    broken = {"form": "exe", "scale": True, "pictures": {"train": [1]}, "text": {"width": 10**9}, "folder": 3}
    assert wanted_of(broken, "en") == Wanted(language="en", text=Choices(width=900, captions=False))
