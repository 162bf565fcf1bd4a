"""What each bench gives to a note, by menu and key of the real window; and a run or a program as a file."""

import ast
import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from engine.tensors import Entry, Log, Tensor
from gui.language import speaking
from gui.look import Look
from gui.notes.exporting import exported, ready
from gui.sessions import Sessions
from gui.settings import Settings
from gui.tape.session import Program
from gui.window import Window
from tests.frames import frame
from tests.gui.layers.person import Answering
from tests.gui.notes.films import SMALL
from tests.gui.notes.vaults import files
from tests.tapes import book_tape

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LOG = Log((Entry(1, "x = tf.ones((2, 2))", "x", "tf.Tensor(…)", "[[1. 1.]\n [1. 1.]]"),),
          (Tensor("x", "constant", np.ones((2, 2), np.float32), 7, 1),), 1)  # fmt: skip


@pytest.fixture
def engine():
    return Answering()


@pytest.fixture
def make(qtbot, qapp, engine, tmp_path):
    """Open the window on a bench, with something on each of them."""

    def make(bench="train", **settings):
        window = Window(
            Sessions.of(engine, SMALL), Settings(theme="light", bench=bench, folder=str(tmp_path), **settings)
        )
        qtbot.addWidget(window)
        Look(qapp, window, window.settings)
        window.resize(1440, 900)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.set_ready("2.21")
        engine.frames.append(frame(SMALL, 40))
        window.session.take()
        tape = book_tape()
        window.tape.session.begin(Program(tape.text))
        window.tape.session.answer(tape)
        window.tensors.session.answer(LOG)
        if bench == "layers":
            qtbot.waitUntil(lambda: window.layers.session.report is not None, timeout=10_000)
        window.benches.front.draw()
        window._refresh()
        return window

    return make


def chosen(monkeypatch, path):
    """Let every dialog that asks for a file answer with a path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


@pytest.mark.parametrize(
    ("bench", "first", "program"),
    [
        ("train", "boundary", "training_step"),
        ("tape", "tape", "tf.GradientTape() as tape"),
        ("tensors", "grid", "x = tf.ones((2, 2))\n# tf.Tensor(…)"),
        ("layers", "life", "class SimpleDense"),
    ],
)
def test_each_bench_gives_pictures_a_caption_and_a_program_and_becomes_a_note_and_a_notebook(
    make, tmp_path, monkeypatch, bench, first, program
):
    window = make(bench)
    given = exported(window.benches.front)
    assert given.pictures[0].id == first and len(given.pictures) >= 2
    assert program in given.program and ast.parse(given.program)
    assert given.caption[-1].startswith("Tapescope · TensorFlow") and given.title
    assert (given.frame is not None) == (bench == "train")
    name = saved_note(window, tmp_path)
    (note,) = (path for path in tmp_path.iterdir() if path.suffix == ".md")
    assert f"![[{name}|500]]\n" in note.read_text() and (tmp_path / name).stat().st_size > 1000
    assert "```python\n" in note.read_text()
    assert window.status.text.startswith(f"Saved {name}, link copied.")
    if bench != "train":
        chosen(monkeypatch, tmp_path / "mine.ipynb")
        window.actions_["export_notebook"].trigger()
        kinds = [cell["cell_type"] for cell in json.loads((tmp_path / "mine.ipynb").read_text())["cells"]]
        assert kinds[0] == "markdown" and "code" in kinds


def saved_note(window, folder):
    """Save a new note with the dialog; return the name of its picture."""
    window.actions_["export_note"].trigger()
    dialog = window.note_export.dialog
    is_run = dialog.draft.exported.frame is not None
    assert dialog.choices.note.table.isVisibleTo(dialog) == dialog.choices.file.form.buttons()[3].isEnabled() == is_run
    dialog.choices.note.place.buttons()[1].click()
    dialog.choices.note.new_folder.put(str(folder))
    name = dialog.choices.file.names.below
    dialog.footer.save.click()
    return name


def test_before_there_is_anything_nothing_can_be_sent(qtbot, engine):
    window = Window(Sessions.of(engine, SMALL), Settings(theme="light"))
    qtbot.addWidget(window)
    assert not any(ready(bench) for bench in window.benches.all)
    window._refresh()
    for name in ("export_note", "copy_picture", "copy_markdown", "export_notebook", "export_model"):
        assert not window.actions_[name].isEnabled()


def test_the_key_opens_the_dialog_with_the_focused_panel_ticked(qtbot, make):
    window = make()
    for view, ticked in (
        (window.train.views.scatter, ("boundary", "loss")),
        (window.train.views.weights, ("weights",)),
    ):
        view.plot.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
        assert window.note_export.dialog.choices.ticks.ticked == ticked
        qtbot.keyClick(window.note_export.dialog, Qt.Key.Key_Escape)
        assert window.note_export.dialog is None


def test_what_was_chosen_is_there_the_next_time_also_when_nothing_was_saved(make):
    window = make()
    window.note_export.open()
    dialog = window.note_export.dialog
    dialog.choices.ticks.boxes["confusion"].click()
    dialog.choices.file.scale.buttons()[0].click()
    dialog.choices.note.shown_width.setValue(700)
    dialog.reject()
    assert json.loads(json.dumps(window.settings.export))["scale"] == 1
    window.note_export.open()
    again = window.note_export.dialog.wanted
    assert "confusion" in again.pictures["train"] and (again.scale, again.text.width) == (1, 700)
    window.note_export.dialog.reject()
    with speaking("ko"):
        given = exported(window.train)
    assert given.pictures[1].title == "손실" and "40스텝" in given.caption[0]
    assert "순수 텐서플로로 만든 선형 분류기" in given.program and "in pure TensorFlow" not in given.program


def test_a_training_that_goes_on_behind_the_dialog_changes_nothing_in_it(make, engine, tmp_path, monkeypatch):
    window, opened = make(), []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.note_export.open()
    engine.frames.append(frame(SMALL, 60))
    window._draw_newest()
    dialog = window.note_export.dialog
    dialog.footer.save.click()
    assert list(files(tmp_path)) == ["boundary-loss_s1337_0040.png"]
    assert window.status._action.text() == "Open folder"
    window.status._action.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_keys_copy_the_picture_of_the_focused_panel_and_markdown_without_pictures_that_are_no_files(qtbot, make):
    window = make()
    window.train.views.loss.plot.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_C, CTRL | SHIFT)
    board = QGuiApplication.clipboard()
    assert board.image().width() == 1440 and board.text() == "![[loss_s1337_0040.png|500]]"
    assert window.status.text == "The picture is in the clipboard."
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("## Linear classifier in TensorFlow\n") and "| Loss | " in text
    assert "![[" not in text and "```python\n" in text
