"""A run is written as a file of any kind: where to is asked, how far it is is shown, how it ended is said."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.export.kinds import SUFFIXES
from engine.whole_file import WriteError
from gui.exports import Exports
from gui.files import Files
from gui.language import speaking
from gui.progress import Progress
from gui.runs import Runs
from gui.session import Session
from gui.settings import Settings
from tests.fake_engine import FakeEngine
from tests.frames import BOOK, frame


class Job(SimpleNamespace):
    """A run on its way into a file, as far as a test says."""

    def cancel(self):
        self.cancelled = self.over = True


class Writer(FakeEngine):
    def __init__(self):
        super().__init__()
        self.jobs = []

    def export(self, kind, path, words):
        self.jobs.append(Job(kind=kind, path=path, words=words, share=0.5, over=False, cancelled=False, error=None))
        return self.jobs[-1]


@pytest.fixture
def engine():
    return Writer()


@pytest.fixture
def session(qapp, engine):
    session = Session(engine, BOOK)
    engine.frames.append(frame())
    session.take()
    return session


@pytest.fixture
def exports(qtbot, session):
    parent = QWidget()
    qtbot.addWidget(parent)
    exports = Exports(parent, session, Settings())
    yield exports
    exports.stop()


@pytest.fixture
def chosen(monkeypatch):
    def chosen(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return chosen


@pytest.mark.parametrize("kind", [kind for kind in SUFFIXES if kind != "script"])
def test_a_run_is_written_as_what_was_chosen(qtbot, exports, engine, chosen, tmp_path, kind):
    chosen(tmp_path / "mine")
    with qtbot.waitSignal(exports.progressed) as progress:
        exports.way_to(kind)()
    (job,) = engine.jobs
    assert (job.kind, job.path) == (kind, tmp_path / f"mine{SUFFIXES[kind]}")
    assert progress.args == [job.path.name, 0.5] and not exports.can()
    with qtbot.waitSignals([exports.ended, exports.saved]):
        job.over = True
    assert exports.can()


def test_nothing_is_written_where_no_file_is_chosen_or_there_is_no_run(exports, engine, session, chosen):
    chosen("")
    exports.ask("history")
    assert engine.jobs == []
    session.frame = None
    assert not exports.can()


def test_what_is_written_quickly_shows_no_progress(qtbot, exports, engine, chosen, tmp_path):
    told = []
    exports.progressed.connect(told.append)
    chosen(tmp_path / "points.csv")
    exports.ask("points")
    engine.jobs[0].over = True
    qtbot.waitSignal(exports.saved).wait()
    assert told == []


def test_what_is_being_written_can_be_called_off(qtbot, exports, engine, chosen, tmp_path):
    progress, saved = Progress(), []
    qtbot.addWidget(progress)
    exports.progressed.connect(progress.show_share)
    exports.ended.connect(progress.hide)
    exports.saved.connect(saved.append)
    progress.cancelled.connect(exports.cancel)
    chosen(tmp_path / "h.csv")
    exports.ask("history")
    qtbot.waitUntil(lambda: progress.text == "Writing h.csv · 50 %")
    progress.stop.click()
    qtbot.waitUntil(lambda: progress.text == "")
    assert engine.jobs[0].cancelled and saved == []


def test_why_a_run_is_not_written_is_told(qtbot, exports, engine, chosen, tmp_path):
    chosen(tmp_path / "h.csv")
    for error, words in (
        (WriteError(tmp_path / "h.csv", "full", "No space left on device"), "h.csv: there is no room left on the disk"),
        (MemoryError("too many steps"), "h.csv: too many steps"),
    ):
        with qtbot.waitSignal(exports.refused) as refused:
            exports.ask("history")
            engine.jobs[-1].error, engine.jobs[-1].over = error, True
        assert refused.args[0].startswith(words)


def test_what_programs_say_is_in_the_language_in_force(exports, session, engine, chosen, tmp_path):
    with speaking("ko"):
        chosen(tmp_path / "train.ipynb")
        exports.ask("notebook")
        files = saving(exports, session)
        chosen(tmp_path / "train.py")
        files.save_code()
    assert engine.jobs[0].words["Loss"] == "손실"
    assert "순수 텐서플로로 만든 선형 분류기" in (tmp_path / "train.py").read_text(encoding="utf-8")


def test_a_file_that_can_not_be_written_is_not_said_to_be_saved(exports, session, chosen, tmp_path):
    files, told = saving(exports, session), []
    files.saved.connect(told.append)
    files.refused.connect(told.append)
    chosen(tmp_path / "gone" / "recipe.json")
    files.save_recipe()
    assert told == ["recipe.json: its folder is no longer there"]


def saving(exports, session):
    settings, parent = Settings(), exports.parent()
    return Files(parent, session, settings, Runs(parent, session, settings, dict))
