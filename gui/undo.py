"""What can be undone: another recipe or program, with the changes of a drag as one; and an edit of a run's history."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand, QUndoStack

CHANGE_ID = 1  # commands of one kind may merge

Value = TypeVar("Value")


class Change(QUndoCommand, Generic[Value]):
    """Another value. Undone, the one before is in force again."""

    def __init__(self, text: str, old: Value, new: Value, put: Callable[[Value, bool], None], final: bool) -> None:
        """`put(value, again)`: puts a value into force; `again`: it has been there before.

        `final` False: the next change of the same text joins this one.
        """
        super().__init__(text)
        self._old, self._new, self._put, self._final = old, new, put, final
        self._again = False

    def redo(self) -> None:
        """Put the new value into force."""
        self._put(self._new, self._again)
        self._again = True

    def undo(self) -> None:
        """Put the old value into force."""
        self._put(self._old, True)

    def id(self) -> int:
        """Say what may merge."""
        return CHANGE_ID

    def joins(self, other: "Change[Value]") -> bool:
        """Tell whether another change belongs to the same drag."""
        return not self._final and (self._put, self.text()) == (other._put, other.text())

    def finish(self) -> None:
        """End the drag: the next change stands for itself."""
        self._final = True

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join the changes of one drag."""
        if not isinstance(other, Change) or not self.joins(other):
            return False
        self._new, self._final = other._new, other._final
        return True


class Changes(Generic[Value]):
    """Makes changes that can be undone; those of a drag are undone as one."""

    def __init__(self, undone: QUndoStack) -> None:
        self._undone = undone
        self._drag: Change[Value] | None = None  # the change of a drag that goes on

    def make(self, text: str, old: Value, new: Value, put: Callable[[Value, bool], None], final: bool = True) -> None:
        """Put another value into force; as `Change` says."""
        if new != old:
            change = Change(text, old, new, put, final)
            joined = self._drag is not None and self._drag.joins(change)
            self._undone.push(change)
            self._drag = None if final else self._drag if joined else change
        elif final and self._drag is not None:
            self._drag.finish()
            self._drag = None


class Edit(QUndoCommand):
    """A branch, a restart or a placement. Undone, the steps it dropped are there again."""

    def __init__(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    def redo(self) -> None:
        """Make the edit."""
        self._do()

    def undo(self) -> None:
        """Take it back."""
        self._undo()
