"""The lines that have been run, and a position among them. What is taken back is kept, to be done again."""

from collections.abc import Iterator
from contextlib import contextmanager

from engine.tensors.log import Entry
from engine.tensors.step import Step
from engine.tensors.things import Shown


class Track:
    """Nothing is run again to go back or forth: names stand for the same things, and numbers are written back."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.position = 0
        self.shown = Shown()

    @property
    def now(self) -> Step:
        """The last step that is in force."""
        return self.steps[self.position - 1] if self.position else Step(Entry(0, ""))

    def add(self, step: Step) -> None:
        """Take notice of a line that has been run, at the end."""
        self.steps.append(step)
        self.position += 1

    def walk(self, position: int) -> None:
        """Go to where so many lines are in force."""
        while self.position > position:
            self.position -= 1
            self._write(self.steps[self.position], back=True)
        while self.position < position:
            self._write(self.steps[self.position], back=False)
            self.position += 1

    @contextmanager
    def tried(self) -> Iterator[None]:
        """Take back what is added within, for ever."""
        before = self.position
        try:
            yield
        finally:
            self.walk(before)
            del self.steps[before:]

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Go on from here, without what has been taken back; where something is raised, all is as it was."""
        before, ahead = self.position, self.steps[self.position :]
        del self.steps[before:]
        try:
            yield
        except Exception:
            self.walk(before)
            self.steps[before:] = ahead
            raise

    def _write(self, step: Step, *, back: bool) -> None:
        if step.write:
            step.write.back() if back else step.write.again()
            self.shown.forget(step.write.thing)
