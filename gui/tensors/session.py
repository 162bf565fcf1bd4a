"""What a person does to tensors: lines that are run, walked back and forth. It knows the engine and no widget."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.listing.error import ListingError
from engine.tensors import Entry, Log, Tensor
from engine.tensors.lessons import LESSONS
from engine.worker import Engine
from gui.tensors.attempt import tried
from gui.tensors.moment import as_of
from gui.undo import Change

Lines = tuple[str, ...]


class TensorSession(QObject):
    """The log on screen, which of its tensors and entries is looked at, and the verbs.

    `changed`: another log, tensor or entry is looked at. `refused(error)`: what is wrong with a line; None: nothing.
    The log on screen stays meanwhile.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, engine: Engine, undone: QUndoStack) -> None:
        super().__init__()
        self.engine, self.undone = engine, undone
        self.log = Log()
        self.lesson = ""
        self._name, self._entry = "", 0  # 0: the newest
        self._coming: Lines | None = None  # asked for and not there yet: by a walk, a lesson, or the last time

    @property
    def entry(self) -> Entry | None:
        """The entry looked at: the one that was picked, else the newest in force."""
        return self.log.entries[self._entry - 1] if self._entry else self.log.newest

    @property
    def tensor(self) -> Tensor | None:
        """The tensor looked at: the one that was picked, else that of the entry, else the newest.

        Beside an entry that was picked it is as it was then; None: it was not there.
        """
        log, entry = self.log, self.entry
        named = log.tensor(self._name) or (log.tensor(entry.name or tried(entry).name) if entry else None)
        if entry is not None and self._entry:
            return as_of(log, named, entry) if named else None
        return named or (log.tensors[-1] if log.tensors else None)

    def answer(self, result: Log | ListingError) -> None:
        """Take what the engine made of a line."""
        if isinstance(result, ListingError):
            if not self.log.entries:
                self._coming = None  # the lines of last time are none
            self.refused.emit(result)
            return
        before, self._coming = self.lines, None
        self.log = result
        if len(self.lines) > len(before) and self.lines[: len(before)] == before:
            self.undone.push(Change(self.tr("line"), before, self.lines, self._walk, final=True))
        self._name, self._entry = "", 0
        self.refused.emit(None)
        self.changed.emit()

    @Slot(tuple)
    def run(self, lines: Lines) -> None:
        """Run lines: all of them, or none."""
        self.engine.run_lines("\n".join(lines))

    def edit_cell(self, index: tuple[int, ...], text: str) -> None:
        """Write a number into an element of the tensor looked at; what TensorFlow refuses, its log says."""
        tensor = self.tensor
        if tensor is None:
            return
        place = f"{tensor.name}[{', '.join(map(str, index)) or '()'}]"
        variable = tensor.kind == "variable"
        self.run((f"{place if index else tensor.name}.assign({text})" if variable else f"{place} = {text}",))

    @Slot(str)
    def open_lesson(self, name: str) -> None:
        """Begin anew with a listing of the chapter."""
        lesson = next(one for one in LESSONS if one.id == name)
        self._begin_anew(self.tr("lesson"), lesson.lines, name)

    @Slot()
    def clear(self) -> None:
        """Begin with an empty log."""
        self._begin_anew(self.tr("clearing of the log"), (), "")

    def begin(self, lines: Lines) -> None:
        """Begin with the lines of last time; there is nothing to undo."""
        if lines:
            self._coming = lines
            self.engine.load_lines(lines)

    @Slot(str)
    def look_at(self, name: str) -> None:
        """Look at a tensor, as it is now."""
        self._name, self._entry = name, 0
        self.changed.emit()

    @Slot(int)
    def pick(self, number: int) -> None:
        """Look at an entry; picked again, the newest is looked at."""
        self._entry = 0 if number in (self._entry, self.log.position) else number
        self._name = ""
        self.changed.emit()

    @property
    def lines(self) -> Lines:
        """The lines in force, or those that will be."""
        if self._coming is not None:
            return self._coming
        return tuple(entry.text for entry in self.log.entries[: self.log.position])

    def has_lines(self) -> bool:
        """Whether there is something to save."""
        return bool(self.log.position)

    def has_tensors(self) -> bool:
        """Whether there is an element to edit."""
        return bool(self.log.tensors)

    def _walk(self, lines: Lines, again: bool) -> None:
        """Have these lines in force; those of a new line are already, the first time."""
        if again:
            self._coming = lines
            self.engine.recall_lines(lines)

    def _begin_anew(self, text: str, lines: Lines, lesson: str) -> None:
        self.undone.push(Change(text, (self.lines, self.lesson), (lines, lesson), self._load, final=True))

    def _load(self, session: tuple[Lines, str], again: bool) -> None:
        self._coming, self.lesson = session
        (self.engine.recall_lines if again else self.engine.load_lines)(self._coming)
