"""A run on its way into a file: written bit by bit in the engine's thread, between its other work."""

from collections.abc import Iterator
from pathlib import Path

from engine.export.comments import ENGLISH, Words
from engine.export.kinds import Kind
from engine.frame import Frame


class Job:
    """Writes the moment that is looked at when it begins; whatever the run does meanwhile, it is left alone.

    Any thread may read `share`, how much is done, up to 1; `over`, whether nothing more will happen; and then
    `error`: None where the file is there, else why nothing has changed.
    """

    def __init__(self, kind: Kind, path: Path, words: Words = ENGLISH) -> None:
        """`words`: see `engine.export.write.write`."""
        self.kind, self.path, self._words = kind, path, words
        self.share = 0.0
        self.over = self.cancelled = False
        self.error: Exception | None = None
        self._writing: Iterator[float] = iter(())  # the engine's

    def cancel(self) -> None:
        """Let it end soon, with nothing left behind."""
        self.cancelled = True

    def begin(self, frame: Frame) -> None:
        """Take what is to be written; in the engine's thread, as `go_on`."""
        from engine.export.write import writing  # noqa: PLC0415 - it brings TensorFlow along

        self._writing = writing(self.kind, frame, self.path, self._words)

    def go_on(self) -> bool:
        """Write a bit; return whether there is more."""
        if self.cancelled:
            self.end()
        try:
            self.share = next(self._writing)
        except StopIteration:
            self.over = True
        except Exception as error:  # whatever it is: a person believes that the file is there
            self.error, self.over = error, True
        return not self.over

    def end(self) -> None:
        """Let what is not complete vanish. Called where nobody writes: in the engine's thread, or after it."""
        self._writing, self.over = iter(()), True  # what the generator has begun it takes back as it goes
