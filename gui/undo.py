"""What can be undone: a change of the recipe or of a tape's program, and an edit of the run's history."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

from engine.recipe import Recipe, changed

RECIPE_ID, PROGRAM_ID = 1, 2  # commands of one kind may merge

Value = TypeVar("Value")


class RecipeChange(QUndoCommand):
    """Another recipe. Undone, the run it replaced is there again as it was left."""

    def __init__(
        self, text: str, old: Recipe, new: Recipe, show: Callable[[Recipe, bool], None], final: bool = True
    ) -> None:
        """`show(recipe, recall)`: puts a recipe into force. `final` False: the next change of the same joins this."""
        super().__init__(text)
        self._old, self._new, self._show, self._final = old, new, show, final
        self._recall = False

    def redo(self) -> None:
        """Put the new recipe into force."""
        self._show(self._new, self._recall)
        self._recall = True

    def undo(self) -> None:
        """Put the old recipe into force."""
        self._show(self._old, True)

    def id(self) -> int:
        """Say what may merge."""
        return RECIPE_ID

    def joins(self, other: "RecipeChange") -> bool:
        """Tell whether another change belongs to the same drag."""
        return not self._final and changed(self._old, self._new) == changed(other._old, other._new)

    def finish(self) -> None:
        """End the drag: the next change stands for itself."""
        self._final = True

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join the changes of one drag."""
        if not isinstance(other, RecipeChange) or not self.joins(other):
            return False
        self._new, self._final = other._new, other._final
        return True


class ProgramChange(QUndoCommand, Generic[Value]):
    """Another program for a tape. Undone, the one before is in force again."""

    def __init__(self, text: str, old: Value, new: Value, put: Callable[[Value], None], final: bool = True) -> None:
        """`put(program)`: puts a program into force. `final` False: the next change joins this."""
        super().__init__(text)
        self._old, self._new, self._put, self._final = old, new, put, final

    def redo(self) -> None:
        """Put the new program into force."""
        self._put(self._new)

    def undo(self) -> None:
        """Put the old program into force."""
        self._put(self._old)

    def id(self) -> int:
        """Say what may merge."""
        return PROGRAM_ID

    def joins(self, other: "ProgramChange[Value]") -> bool:
        """Tell whether another change belongs to the same drag."""
        return not self._final and other.text() == self.text()

    def finish(self) -> None:
        """End the drag: the next change stands for itself."""
        self._final = True

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join the changes of one drag."""
        if not isinstance(other, ProgramChange) or not self.joins(other):
            return False
        self._new, self._final = other._new, other._final
        return True


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
