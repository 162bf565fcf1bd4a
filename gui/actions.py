"""The table of actions as Qt has it: menus, toolbar, buttons and shortcuts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.action_table import Act, ActionTable
from gui.benches.bench import Bench
from gui.icons import icon
from gui.key_names import key_name
from gui.tokens import Tokens

if TYPE_CHECKING:
    from gui.window import Window


class Actions(QObject):
    """The actions of a window. Those of a bench that is not in front are disabled: their keys are its rivals'."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._benches = window.benches
        self.acts = ActionTable(self).rows(window)
        self._made = [(act, self._make(act)) for act in self.acts]
        self._shown: tuple[Bench, bool, list[bool]] | None = None
        window.addActions([action for _, action in self._made])

    def __getitem__(self, name: str) -> QAction:
        """Return an action of the window, or of the bench in front, by id."""
        return self.of(self._benches.front.name)[name]

    def of(self, bench: str) -> dict[str, QAction]:
        """Return the actions of the window and of a bench, by id."""
        return {act.id: action for act, action in self._made if act.bench in ("", bench)}

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now, on the bench in front, and check the tab of that one."""
        front = self._benches.front
        self._enable(front)
        own = self.of(front.name)
        for bench in self._benches.all:
            own[bench.name].setChecked(bench is front)  # also after a click on it, by which it would go out

    def _enable(self, front: Bench) -> None:
        possible = [act.bench in ("", front.name) and act.when() for act in self.acts]
        if (front, front.playing, possible) == self._shown:
            return  # so it is in nearly every picture of a run
        self._shown = front, front.playing, possible
        for (act, action), can in zip(self._made, possible, strict=True):
            action.setEnabled(can)
            if act.id == "play":
                playing = act.bench == front.name and front.playing
                action.setText(self.tr("Pause") if playing else act.text)

    def restyle(self, tokens: Tokens) -> None:
        """Draw the icons in the colours of a palette."""
        for act, action in self._made:
            if act.icon:
                action.setIcon(icon(act.icon, tokens))
        self["theme"].setIcon(icon("sun" if tokens.dark else "moon", tokens))

    def menu(self, parent: QMenu) -> None:
        """Fill a menu with one submenu for each of the table's menus."""
        submenus: dict[str, QMenu] = {}
        for act, action in self._made:
            if act.menu not in submenus:
                submenus[act.menu] = parent.addMenu(act.menu)
            submenus[act.menu].addAction(action)

    def _make(self, act: Act) -> QAction:
        action = QAction(act.text, self, checkable=act.checkable)
        action.setShortcuts([QKeySequence(key) for key in act.keys])
        shown = key_name(QKeySequence(act.keys[0])) if act.keys else ""
        action.setToolTip(f"<b>{act.text}</b> {shown}<br>{act.help}")
        action.setObjectName(act.id)
        action.triggered.connect(act.do)
        return action
