"""The table of actions as Qt has it: menus, toolbar, buttons and shortcuts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from engine.frame import Frame
from gui.action_table import Act, ActionTable, always
from gui.icons import icon
from gui.tokens import Tokens

if TYPE_CHECKING:
    from gui.window import Window


class Actions(QObject):
    """The actions of a window, by id."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.acts = {act.id: act for act in ActionTable(self).rows(window)}
        self.by_id = {act.id: self._made(act) for act in self.acts.values()}
        window.addActions(list(self.by_id.values()))

    def __getitem__(self, name: str) -> QAction:
        return self.by_id[name]

    def refresh(self, frame: Frame | None) -> None:
        """Enable what can be done now; None while TensorFlow is loading."""
        for act in self.acts.values():
            if act.when is not always:
                self.by_id[act.id].setEnabled(act.when(frame))
        playing = frame is not None and frame.playing
        self.by_id["play"].setText(self.tr("Pause") if playing else self.acts["play"].text)

    def restyle(self, tokens: Tokens) -> None:
        """Draw the icons in the colours of a palette."""
        for act in self.acts.values():
            if act.icon:
                self.by_id[act.id].setIcon(icon(act.icon, tokens))
        self.by_id["theme"].setIcon(icon("sun" if tokens.dark else "moon", tokens))

    def menu(self, parent: QMenu) -> None:
        """Fill a menu with one submenu for each of the table's menus."""
        submenus: dict[str, QMenu] = {}
        for act in self.acts.values():
            if act.menu not in submenus:
                submenus[act.menu] = parent.addMenu(act.menu)
            submenus[act.menu].addAction(self.by_id[act.id])

    def _made(self, act: Act) -> QAction:
        action = QAction(act.text, self, checkable=act.checkable)
        action.setShortcuts([QKeySequence(key) for key in act.keys])
        shown = QKeySequence(act.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if act.keys else ""
        action.setToolTip(f"<b>{act.text}</b> {shown}<br>{act.help}")
        action.setObjectName(act.id)
        action.triggered.connect(act.do)
        return action
