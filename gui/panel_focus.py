"""Moves the keyboard's focus from panel to panel."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget


class PanelFocus(QObject):
    """Goes round `panels`, those that can be seen, in order."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.panels: Sequence[QWidget] = ()
        self._window = window

    @Slot()
    def next(self) -> None:
        """Focus the next panel."""
        self._move(1)

    @Slot()
    def previous(self) -> None:
        """Focus the previous panel."""
        self._move(-1)

    def _move(self, by: int) -> None:
        seen = [panel for panel in self.panels if panel.isVisible()]
        focused = self._window.focusWidget()
        here = [i for i, panel in enumerate(seen) if focused is not None and panel.isAncestorOf(focused)]
        panel = seen[(here[0] + by) % len(seen)] if here else seen[0]
        heart = panel.focusProxy()  # not the first button in its header
        inside = [part for part in (heart, *panel.findChildren(QWidget)) if part is not None and _takes_focus(part)]
        (inside or [panel])[0].setFocus(Qt.FocusReason.TabFocusReason)


def _takes_focus(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisible() and part.isEnabled()
