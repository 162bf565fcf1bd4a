"""What the window asks of a bench: a way of looking at TensorFlow, with a side panel, a centre and a transport."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.benches.centre import Centre
from gui.key_hints import Hint
from gui.settings import Settings
from gui.tokens import Tokens


class Bench(Protocol):
    """One of the window's benches. Its actions are the rows of `gui.action_table` that bear its name."""

    @property
    def name(self) -> str:
        """Its name in the settings and in the table of actions."""

    @property
    def title(self) -> str:
        """Its name for people."""

    @property
    def number(self) -> int:
        """Its place among the tabs, and with Ctrl its key."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when another thing can be done, it plays or pauses, or a fact is another."""

    @property
    def side(self) -> QWidget:
        """What stands left of the centre, as wide as the window makes it."""

    @property
    def centre(self) -> Centre:
        """The views."""

    @property
    def transport(self) -> QWidget:
        """What stands along the bottom; there after `equip`."""

    @property
    def home(self) -> QWidget:
        """What has the keyboard's focus first."""

    @property
    def hints(self) -> Sequence[Hint]:
        """The keys for the status bar, the most useful first."""

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round, in the order of reading."""

    @property
    def facts(self) -> list[str]:
        """What the status bar says after TensorFlow's version."""

    @property
    def busy(self) -> str:
        """What it has been waiting for, for longer than one would notice; else an empty text."""

    @property
    def playing(self) -> bool:
        """Whether its action `play` would pause."""

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, by id, and make the transport, which has buttons for them. Called once."""

    def draw(self) -> bool:
        """Show the newest there is, and tell whether that was news. Called at every tick, while in front."""

    def set_loading(self, text: str) -> None:
        """Say what is being waited for, with nothing to play meanwhile; an empty text once it is there."""

    def set_failed(self, text: str) -> None:
        """Say what went wrong for good."""

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette, from side panel to transport."""

    def set_compact(self, compact: bool) -> None:
        """Put panels side by side, or into shared places with tabs."""

    def restore(self, settings: Settings) -> None:
        """Be as it was left the last time. Called after `equip`."""

    def remember(self, settings: Settings) -> None:
        """Note how it is, for the next time."""
