"""The session with tensors: runs lines with real TensorFlow, and walks back and forth in what has been run."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from engine.listing import ListingError
from engine.listing.listing import span_of
from engine.tensors.generator import SEED_LINE, needs_seed
from engine.tensors.grammar import MOST_BYTES
from engine.tensors.line import Line, lines, moved
from engine.tensors.log import Log, Past, Tensor, Way
from engine.tensors.run_line import run_line
from engine.tensors.script import script
from engine.tensors.step import Bound, kept
from engine.tensors.things import kind_of
from engine.tensors.track import Track
from engine.tensors.ways import Trouble

MOST_WAYS = 2
MOST_MOMENTS = 12  # of a variable on screen


class Lab:
    """A session. It has no thread; what it returns never changes."""

    def __init__(self) -> None:
        self._track = Track()

    def run(self, text: str) -> Log:
        """Run a line, or several; return the session after it. Raises ListingError, and then all is as it was.

        What TensorFlow itself refuses is an entry that says so. Random numbers without a seed are given one, on a
        line before theirs. What had been undone is lost.
        """
        with self._track.all_or_nothing():
            self._add(text)
        return self.log()

    def undo(self) -> Log:
        """Take back the newest line, where there is one."""
        return self.go_to(max(self._track.position - 1, 0))

    def redo(self) -> Log:
        """Do again the line that was taken back last, where there is one."""
        return self.go_to(min(self._track.position + 1, len(self._track.steps)))

    def go_to(self, position: int) -> Log:
        """Go to where so many lines are in force, from 0 to all of them."""
        self._track.walk(position)
        return self.log()

    def recall(self, texts: Sequence[str]) -> Log:
        """Have these lines in force: go to where they are, or else run them all anew. Raises ListingError as `load`."""
        there = [step.entry.text for step in self._track.steps[: len(texts)]]
        return self.go_to(len(texts)) if there == list(texts) else self.load(texts)

    def load(self, texts: Iterable[str]) -> Log:
        """Begin a new session with these lines. Raises ListingError, and then the old one goes on.

        The place of the error counts in all the texts, one below the other.
        """
        new, row = Lab(), 0
        for text in texts:
            try:
                new._add(text)
            except ListingError as error:
                raise moved(error, row, 0) from None
            row += text.count("\n") + 1
        self._track = new._track
        return self.log()

    def script(self) -> str:
        """Return the program of the lines in force: it gives the same values in a fresh Python."""
        return script(self.log())

    def log(self) -> Log:
        """Return the session as it is."""
        track, names = self._track, self._track.now.names
        track.shown.keep(bound.thing for bound in names.values())
        moments: dict[int, list[Past]] = {}
        for step in track.steps[: track.position]:
            if step.moment:
                moments.setdefault(id(step.moment.thing), []).append(step.moment.past)
        tensors = (self._tensor(name, bound, moments.get(id(bound.thing), [])) for name, bound in names.items())
        return Log(tuple(step.entry for step in track.steps), tuple(tensors), track.position)

    def _tensor(self, name: str, bound: Bound, moments: list[Past]) -> Tensor:
        kind, values = kind_of(bound.thing), self._track.shown.of(bound.thing)
        assert kind is not None  # no name stands for anything else
        return Tensor(name, kind, values, id(bound.thing), bound.made_by, tuple(moments[-MOST_MOMENTS:]))

    def _add(self, text: str) -> None:
        """Run lines, and find what works for those that fail."""
        for line in lines(text, self._track.now.names):
            try:
                self._run(line)
            except ListingError as error:
                raise moved(error, line.row, line.column) from None
            self._help(line)

    def _run(self, line: Line) -> None:
        if needs_seed(line.tree) and self._track.now.generator is None:
            self._run(*lines(SEED_LINE, ()))
        self._track.add(run_line(line, self._track.position + 1, self._track.now, self._track.shown))
        if (size := kept(self._track.steps)) > MOST_BYTES:
            raise ListingError("memory", span_of(line.tree), f"{size:,}", f"{MOST_BYTES:,}")

    def _help(self, line: Line) -> None:
        """Give the ways that work to a line that has failed."""
        step = self._track.now
        if step.failure and step.entry.error:
            trouble = Trouble(line, step.failure.node, step.failure.values, frozenset(step.names))
            error = replace(step.entry.error, ways=tuple(islice(self._working(trouble), MOST_WAYS)))
            self._track.steps[-1] = replace(step, entry=replace(step.entry, error=error), failure=None)

    def _working(self, trouble: Trouble) -> Iterator[Way]:
        """Yield the first of each choice that works."""
        for choice in trouble.choices():
            yield from islice(filter(self._works, choice), 1)

    def _works(self, way: Way) -> bool:
        """Try lines, and take them back."""
        with self._track.tried():
            try:
                for text in way.lines:
                    for line in lines(text, self._track.now.names):
                        self._run(line)
                        if self._track.now.entry.error:
                            return False
            except ListingError:
                return False
        return True
