"""What every view can do."""

from typing import Protocol

from engine.frame import Frame
from gui.tokens import Tokens


class View(Protocol):
    """One picture of a frame, as a widget. Its objects are made once and fed for ever."""

    title: str

    def draw(self, frame: Frame) -> None:
        """Show a frame. Called at most once a tick, and only while the view can be seen."""

    def isVisible(self) -> bool:
        """Tell whether it can be seen: Qt's."""

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette, while running."""
