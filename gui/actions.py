"""The one table of actions: menus, toolbar, buttons and the list of keys all come from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from engine.frame import Frame
from gui.icons import icon
from gui.tokens import Tokens

if TYPE_CHECKING:
    from gui.window import Window

When = Callable[[Frame | None], bool]  # None: TensorFlow is not loaded yet


def always(frame: Frame | None) -> bool:
    """At any time."""
    return True


def loaded(frame: Frame | None) -> bool:
    """Once TensorFlow is there."""
    return frame is not None


def looking_back(frame: Frame | None) -> bool:
    """While an earlier step is on screen."""
    return frame is not None and frame.step < frame.newest


def past_start(frame: Frame | None) -> bool:
    """Where there is a step before the one on screen, and nothing is playing."""
    return frame is not None and frame.step > 0 and not frame.playing


def standing(frame: Frame | None) -> bool:
    """While nothing is playing and the next step would be finite."""
    return frame is not None and not frame.playing and (frame.step < frame.newest or frame.ending.kind != "diverged")


def playable(frame: Frame | None) -> bool:
    """Unless the next step would not be finite."""
    return frame is not None and (frame.playing or frame.ending.kind != "diverged")


def with_steps(frame: Frame | None) -> bool:
    """Where steps have been made."""
    return frame is not None and frame.newest > 0


@dataclass(frozen=True)
class Act:
    """One action: its id, words, keys (the first is the one shown), icon, menu, when it can be done and what it does."""

    id: str
    text: str
    help: str
    keys: tuple[str, ...]
    icon: str
    menu: str
    do: Callable[[], None]
    when: When = always
    checkable: bool = False


class Actions(QObject):
    """The actions of a window, by id."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.acts = {act.id: act for act in self._table(window)}
        self.by_id = {act.id: self._made(act) for act in self.acts.values()}
        window.addActions(list(self.by_id.values()))

    def __getitem__(self, name: str) -> QAction:
        return self.by_id[name]

    def refresh(self, frame: Frame | None) -> None:
        """Enable what can be done now; None while TensorFlow is loading."""
        for act in self.acts.values():
            self.by_id[act.id].setEnabled(act.when(frame))
        playing = frame is not None and frame.playing
        self.by_id["play"].setText(self.tr("Pause") if playing else self.acts["play"].text)

    def restyle(self, tokens: Tokens) -> None:
        """Draw the icons in the colours of a palette."""
        for act in self.acts.values():
            if act.icon:
                self.by_id[act.id].setIcon(icon(act.icon, tokens))

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
        action.setToolTip(f"<b>{act.text}</b> {shown}<br>{act.help}" if shown else f"<b>{act.text}</b><br>{act.help}")
        action.setObjectName(act.id)
        action.triggered.connect(act.do)
        return action

    def _table(self, window: "Window") -> list[Act]:
        """Return every action, in the order of the menus."""
        tr = self.tr
        file, edit, run, view, about = tr("File"), tr("Edit"), tr("Run"), tr("View"), tr("Help")
        session, bench = window.session, window.train
        # fmt: off
        return [
            Act("open", tr("Open…"), tr("Open a recipe (.json) or points (.csv)."), ("Ctrl+O",), "folder", file, window.files.open),
            Act("save_recipe", tr("Save recipe…"), tr("Save every setting of this run as a file."), ("Ctrl+S",), "save", file, window.files.save_recipe),
            Act("save_code", tr("Save code…"), tr("Save the script of this run."), ("Ctrl+Shift+S",), "code", file, window.files.save_code),
            Act("quit", tr("Quit"), tr("Close the window; it comes back as it is now."), ("Ctrl+Q",), "", file, window.close),
            Act("undo", tr("Undo"), tr("Take back the last change; a run it replaced is there again."), ("Ctrl+Z",), "undo", edit, session.undone.undo),
            Act("redo", tr("Redo"), tr("Make the change again."), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", edit, session.undone.redo),
            Act("new_points", tr("New points"), tr("Draw other points from another seed. The run starts anew."), ("Ctrl+R",), "die", edit, session.new_points),
            Act("new_weights", tr("New weights"), tr("Start from other weights, from another seed. The run starts anew."), ("Ctrl+Shift+R",), "new-start", edit, session.new_weights),
            Act("play", tr("Play"), tr("Train on from the newest step, to the next stop."), ("Space", "F5"), "play", run, session.toggle_play, playable),
            Act("step", tr("Step"), tr("Look one step on; make it where there is none yet."), ("Right",), "step", run, session.step_on, standing),
            Act("step_back", tr("Step back"), tr("Look one step back. Nothing is lost."), ("Left",), "step-back", run, session.step_back, past_start),
            Act("ten_on", tr("10 steps on"), tr("Look ten steps on; make those that are not there yet."), ("PgDown",), "", run, session.ten_on, standing),
            Act("ten_back", tr("10 steps back"), tr("Look ten steps back. Nothing is lost."), ("PgUp",), "", run, session.ten_back, past_start),
            Act("restart", tr("Reset"), tr("Go back to the same points and the same weights. Undo brings the steps back."), ("Home",), "restart", run, session.restart, with_steps),
            Act("newest", tr("Newest step"), tr("Stop looking back."), ("End",), "to-end", run, session.to_newest, looking_back),
            Act("branch", tr("Branch from here"), tr("Make the step on screen the newest one. Undo brings the later steps back."), ("B",), "", run, session.branch, looking_back),
            Act("slower", tr("Slower"), tr("Make fewer steps a second."), (",",), "", run, window.slower),
            Act("faster", tr("Faster"), tr("Make more steps a second."), (".",), "", run, window.faster),
            Act("fold", tr("Side panel"), tr("Show or fold the settings."), ("Ctrl+B",), "fold", view, window.fold, checkable=True),
            Act("code", tr("Code"), tr("Show or hide the code of this run."), ("F7",), "code", view, window.show_code, checkable=True),
            Act("log", tr("Logarithmic loss"), tr("Show the loss on a logarithmic or a linear scale."), ("L",), "", view, bench.toggle_log),
            Act("fit", tr("Fit"), tr("Show the whole of the plot that has the focus."), ("F",), "fit", view, bench.fit),
            Act("fit_all", tr("Fit all"), tr("Show the whole of every plot."), ("Ctrl+0",), "", view, bench.fit_all),
            Act("theme", tr("Light or dark"), tr("Switch between the light and the dark palette."), ("Ctrl+Shift+D",), "moon", view, window.switch_theme),
            Act("system_theme", tr("Follow the system"), tr("Be light or dark as the system is."), (), "", view, window.follow_system),
            Act("contrast", tr("High contrast"), tr("Opaque points, stronger lines, a fainter field."), (), "", view, window.switch_contrast, checkable=True),
            Act("full_screen", tr("Full screen"), tr("Fill the screen, or stop that."), ("F11",), "", view, window.switch_full_screen),
            Act("reset_layout", tr("Reset layout"), tr("Give every panel its first size again."), (), "", view, window.reset_layout),
            Act("next_panel", tr("Next panel"), tr("Move the focus to the next panel."), ("F6",), "", view, window.next_panel),
            Act("previous_panel", tr("Previous panel"), tr("Move the focus to the previous panel."), ("Shift+F6",), "", view, window.previous_panel),
            Act("keys", tr("All keys"), tr("List every key and what it does."), ("?",), "help", about, window.show_keys),
            Act("about", tr("About Tapescope"), tr("Say which versions are running."), (), "", about, window.show_about),
        ]
        # fmt: on
