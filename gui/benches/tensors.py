"""The Tensors bench: constants, variables and operations, each a line of TensorFlow that runs at once."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from engine.listing.error import ListingError
from engine.tensors import Way
from engine.tensors.note import note
from engine.tensors.script import script
from gui.benches.centre import Centre
from gui.benches.tensor_views import TensorViews
from gui.key_hints import Hint
from gui.settings import Settings
from gui.tape.lesson_panel.message import column_words
from gui.tape.listing_words import sentence
from gui.tensor_panel import TensorPanel
from gui.tensors.lesson_words import titles
from gui.tensors.session import TensorSession
from gui.tokens import Tokens
from gui.views.tensors.card_words import in_bytes


class TensorBench(QObject):
    """A `gui.benches.bench.Bench`: forms at the left, the tensor looked at in the centre, the log beside it.

    `save_wanted(name, text)`: a person wants the log as a file of this name.
    """

    changed = Signal()
    save_wanted = Signal(str, str)

    def __init__(self, session: TensorSession) -> None:
        super().__init__()
        self.name, self.title, self.number = "tensors", self.tr("Tensors"), 1
        self.session = session
        self.panel, self.views = TensorPanel(titles()), TensorViews()
        self.side: QWidget = self.panel
        self.centre: Centre = self.views
        self.transport = QWidget()  # there is nothing to play: undo and redo walk the log
        self.home: QWidget = self.views.grid.cells
        self.hints: list[Hint] = [
            (("run",), self.tr("run")),
            (("edit",), self.tr("edit element")),
            (("undo",), self.tr("undo")),
            (("keys",), self.tr("all keys")),
        ]
        self.busy, self.playing = "", False
        self._stale = True
        self._typed_into_cell = False  # what was asked for last

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, by id."""
        self._connect()

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round."""
        return self.panel, *self.views.panels

    @property
    def facts(self) -> list[str]:
        """How lines are run, and what there is."""
        tensors = self.session.log.tensors
        size = in_bytes(sum({one.identity: one.nbytes for one in tensors}.values()))
        words = self.tr("1 tensor · {1}") if len(tensors) == 1 else self.tr("{0} tensors · {1}")
        return [self.tr("Eager"), words.format(len(tensors), size)]

    def draw(self) -> bool:
        """Show the newest log."""
        if not self._stale:
            return False
        self._stale = False
        session = self.session
        self.panel.show_log(session.log)
        self.panel.show_lesson(session.lesson or None)
        self.panel.select(session.tensor.name if session.tensor else None)
        self.views.draw(session.log, session.tensor, session.entry)
        return True

    def set_loading(self, text: str) -> None:
        """Let lines wait until TensorFlow is there: they run then."""
        self.views.set_loading(text)

    def set_failed(self, text: str) -> None:
        """Nothing to add to the window's own message."""

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.panel.restyle(tokens)
        self.views.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Give the side panel and the log less room."""
        self.panel.set_compact(compact)
        self.views.set_compact(compact)

    def restore(self, settings: Settings) -> None:
        """Begin with the lines of last time."""
        if not self.session.log.entries:
            self.session.begin(tuple(settings.lines))

    def remember(self, settings: Settings) -> None:
        """Note the lines."""
        settings.lines = list(self.session.lines)

    @Slot()
    def run(self) -> None:
        """Run what the form or the line that has the focus says."""
        self.panel.run()

    @Slot()
    def edit(self) -> None:
        """Edit the element that the keyboard is at."""
        if self.session.tensor is not None:
            self.views.grid.edit()

    @Slot()
    def copy(self) -> None:
        """Copy the log as a program with its outputs."""
        QGuiApplication.clipboard().setText(script(self.session.log, outputs=True))

    @Slot()
    def save(self) -> None:
        """Ask where to, and save the log as a program."""
        self.save_wanted.emit("tensors.py", script(self.session.log, outputs=True))

    @Slot()
    def _save_note(self) -> None:
        self.save_wanted.emit("tensors.md", note(self.session.log))

    @Slot()
    def _follow(self) -> None:
        self._stale = True
        self.changed.emit()

    @Slot(object)
    def _refuse(self, error: ListingError | None) -> None:
        in_cell = error is not None and self._typed_into_cell
        self.views.show_refusal(sentence(error) if error and in_cell else "")
        self.panel.show_error(column_words(error) if error and not in_cell else "")

    @Slot(object)
    def _take_way(self, way: Way) -> None:
        self._run(way.lines)

    @Slot(tuple)
    def _run(self, lines: tuple[str, ...]) -> None:
        self._typed_into_cell = False
        self.session.run(lines)

    @Slot(object, str)
    def _edit_cell(self, index: tuple[int, ...], text: str) -> None:
        self._typed_into_cell = True
        self.session.edit_cell(index, text)

    def _connect(self) -> None:
        session, panel, views = self.session, self.panel, self.views
        session.changed.connect(self._follow)
        session.refused.connect(self._refuse)
        panel.lesson_chosen.connect(session.open_lesson)
        panel.lines_wanted.connect(self._run)
        views.examples.lines_wanted.connect(self._run)
        panel.tensor_chosen.connect(session.look_at)
        views.edited.connect(self._edit_cell)
        views.attempt.way_chosen.connect(self._take_way)
        views.log.entry_chosen.connect(session.pick)
        views.log.copy_wanted.connect(self.copy)
        views.log.py_wanted.connect(self.save)
        views.log.md_wanted.connect(self._save_note)
        views.log.clear_wanted.connect(session.clear)
