"""The Tape bench: a program of a few lines, what its tape recorded, and the gradient's way back."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from gui.key_hints import Hint
from gui.settings import Settings
from gui.tape_session import TapeSession
from gui.tokens import Tokens


class TapeBench(QObject):
    """A `gui.benches.bench.Bench`: lessons at the left, a tape in the centre, its beats along the bottom."""

    changed = Signal()

    def __init__(self, session: TapeSession) -> None:
        super().__init__()
        self.name, self.title, self.number = "tape", self.tr("Tape"), 2
        self.session = session
        self.side, self.transport = QWidget(), QWidget()
        self.centre = self.home = QLabel(self.title, alignment=Qt.AlignmentFlag.AlignCenter)
        self.home.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hints: list[Hint] = [
            (("play",), self.tr("play backward pass")),
            (("step_back", "step"), self.tr("node")),
            (("fit_graph",), self.tr("fit graph")),
            (("keys",), self.tr("all keys")),
        ]
        session.changed.connect(self.changed)

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, by id, and make the transport."""

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round."""
        return (self.home,)

    @property
    def facts(self) -> list[str]:
        """How a program is run."""
        return [self.tr("Eager"), "float32"]

    @property
    def playing(self) -> bool:
        """Whether the film of a tape runs."""
        return self.session.playing

    def draw(self) -> bool:
        """Show the tape as far as it is played."""
        return False

    def set_loading(self, text: str) -> None:
        """Say what is being waited for."""

    def set_failed(self, text: str) -> None:
        """Say what went wrong for good."""

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""

    def set_compact(self, compact: bool) -> None:
        """Put panels side by side, or into shared places with tabs."""

    @property
    def sizes(self) -> dict[str, list[int]]:
        """The sizes of every splitter's panels."""
        return {}

    def remember_sizes(self, sizes: dict[str, list[int]]) -> None:
        """Begin with these sizes, where they fit the arrangement."""

    def reset_layout(self) -> None:
        """Show every panel, in its first size."""

    def restore(self, settings: Settings) -> None:
        """Be as it was left the last time."""

    def remember(self, settings: Settings) -> None:
        """Note how it is."""

    @Slot()
    def fit(self) -> None:
        """Show the whole graph."""

    @Slot()
    def fit_all(self) -> None:
        """Show the whole of every picture."""

    @Slot()
    def copy_mermaid(self) -> None:
        """Copy the graph as Mermaid, which Obsidian draws."""
