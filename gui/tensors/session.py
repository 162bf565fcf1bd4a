"""What a person does to tensors: lines that are run, walked back and forth. It knows the engine and no widget."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.listing.error import ListingError
from engine.tensors import Entry, Log, Tensor
from engine.tensors.lessons import LESSONS
from gui.session import Training
from gui.undo import Edit


class TensorSession(QObject):
    """The log on screen, which of its tensors and entries is looked at, and the verbs.

    `changed`: another log, tensor or entry is looked at. `refused(error)`: what is wrong with a line; None: nothing.
    The log on screen stays meanwhile.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, engine: Training, undone: QUndoStack) -> None:
        super().__init__()
        self.engine, self.undone = engine, undone
        self.log = Log()
        self.lesson = ""
        self._name, self._entry = "", 0  # 0: the newest
        self._moving = False  # the answer to come is that of a walk or of another session: it is undone already

    @property
    def entry(self) -> Entry | None:
        """The entry looked at: the one that was picked, else the newest in force."""
        return self.log.entries[self._entry - 1] if self._entry else self.log.newest

    @property
    def tensor(self) -> Tensor | None:
        """The tensor looked at: the one that was picked, else that of the entry, else the newest."""
        entry = self.entry
        named = self.log.tensor(self._name) or (self.log.tensor(entry.name) if entry else None)
        return named or (self.log.tensors[-1] if self.log.tensors else None)

    def answer(self, result: Log | ListingError) -> None:
        """Take what the engine made of a line."""
        if isinstance(result, ListingError):
            self.refused.emit(result)
            return
        before, self.log = self.log, result
        if not self._moving and result.position > before.position:
            self._note(before.position, result.position)
        self._moving = False
        self._name, self._entry = "", 0
        self.refused.emit(None)
        self.changed.emit()

    @Slot(tuple)
    def run(self, lines: tuple[str, ...]) -> None:
        """Run lines: all of them, or none."""
        self.engine.run_lines("\n".join(lines))

    def edit_cell(self, index: tuple[int, ...], text: str) -> None:
        """Write a number into an element of the tensor looked at; what TensorFlow refuses, its log says."""
        tensor = self.tensor
        if tensor is None:
            return
        place = f"{tensor.name}[{', '.join(map(str, index))}]" if index else tensor.name
        assigned = f"{place}.assign({text})" if tensor.kind == "variable" else f"{place} = {text}"
        self.run((assigned,))

    def open_lesson(self, name: str) -> None:
        """Begin anew with a listing of the chapter."""
        lesson = next(one for one in LESSONS if one.id == name)
        self._load(self.tr("lesson"), lesson.lines, name)

    @Slot()
    def clear(self) -> None:
        """Begin with an empty log."""
        self._load(self.tr("clearing of the log"), (), "")

    def begin(self, lines: tuple[str, ...]) -> None:
        """Begin with the lines of last time; there is nothing to undo."""
        if lines:
            self._moving = True
            self.engine.load_lines(lines)

    @Slot(str)
    def look_at(self, name: str) -> None:
        """Look at a tensor."""
        self._name = name
        self.changed.emit()

    @Slot(int)
    def pick(self, number: int) -> None:
        """Look at an entry; picked again, the newest is looked at."""
        self._entry = 0 if number in (self._entry, self.log.position) else number
        self._name = ""
        self.changed.emit()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines in force."""
        return tuple(entry.text for entry in self.log.entries[: self.log.position])

    def has_lines(self) -> bool:
        """Whether there is something to save."""
        return bool(self.lines)

    def _note(self, before: int, after: int) -> None:
        """Let lines that have been run be undone: the engine keeps them."""
        first = True

        def redo() -> None:
            nonlocal first
            if not first:
                self._walk(after)
            first = False

        self.undone.push(Edit(self.tr("line"), redo, lambda: self._walk(before)))

    def _walk(self, position: int) -> None:
        self._moving = True
        self.engine.go_to_line(position)

    def _load(self, text: str, lines: tuple[str, ...], lesson: str) -> None:
        before, old = self.lines, self.lesson

        def put(texts: tuple[str, ...], name: str) -> None:
            self.lesson, self._moving = name, True
            self.engine.load_lines(texts)

        self.undone.push(Edit(text, lambda: put(lines, lesson), lambda: put(before, old)))
