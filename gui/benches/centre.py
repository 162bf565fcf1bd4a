"""The middle of a bench: panels between splitters, which come back as a person has left them."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

Sizes = dict[str, list[int]]


class Centre(QWidget):
    """A bench's own says what `splitters` there are, by name, and their first sizes: `reset_sizes`."""

    def __init__(self) -> None:
        super().__init__()
        self.splitters: dict[str, QSplitter] = {}
        self._first_sizes: Sizes | None = {}  # until it is shown

    def reset_sizes(self) -> None:
        """Give every panel its first size."""
        raise NotImplementedError

    def reset(self) -> None:
        """Show every panel, in its first size, also where it has not been shown yet."""
        if self._first_sizes is not None:
            self._first_sizes = {}
        self.reset_sizes()

    @property
    def sizes(self) -> Sizes:
        """The sizes of every splitter's panels, by the splitter's name."""
        if self._first_sizes is not None:
            return self._first_sizes
        return {name: splitter.sizes() for name, splitter in self.splitters.items()}

    def remember_sizes(self, sizes: Sizes) -> None:
        """Begin with these sizes, where they fit the arrangement."""
        self._first_sizes = sizes

    def showEvent(self, event: QShowEvent) -> None:
        """Take the first sizes, or those of last time, now that there is something to share."""
        super().showEvent(event)
        if self._first_sizes is None:
            return
        self.reset_sizes()
        for name, splitter in self.splitters.items():
            if len(self._first_sizes.get(name, ())) == splitter.count():
                splitter.setSizes(self._first_sizes[name])
        self._first_sizes = None
