"""The one table of actions: every menu entry, button, key and tooltip comes from here. One row an action."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.frame import Frame

if TYPE_CHECKING:
    from gui.window import Window

When = Callable[[Frame | None], bool]  # None: TensorFlow is not loaded yet


def always(frame: Frame | None) -> bool:
    """At any time."""
    return True


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
    do: Callable[[], object]
    when: When = always
    checkable: bool = False


class ActionTable(QObject):
    """The rows; a class, because that is where Qt looks for the words of another language."""

    def rows(self, window: "Window") -> list[Act]:
        """Return every action, in the order of the menus."""
        file, edit, run, view, about = (
            self.tr("File"),
            self.tr("Edit"),
            self.tr("Run"),
            self.tr("View"),
            self.tr("Help"),
        )
        session, bench = window.session, window.train
        # fmt: off
        return [
            Act("open", self.tr("Open…"), self.tr("Open a recipe (.json) or points (.csv)."), ("Ctrl+O",), "folder", file, window.files.open),
            Act("save_recipe", self.tr("Save recipe…"), self.tr("Save every setting of this run as a file."), ("Ctrl+S",), "save", file, window.files.save_recipe),
            Act("save_code", self.tr("Save code…"), self.tr("Save the script of this run."), ("Ctrl+Shift+S",), "code", file, window.files.save_code),
            Act("quit", self.tr("Quit"), self.tr("Close the window; it comes back as it is now."), ("Ctrl+Q",), "", file, window.close),
            Act("undo", self.tr("Undo"), self.tr("Take back the last change; a run it replaced is there again."), ("Ctrl+Z",), "undo", edit, session.undo),
            Act("redo", self.tr("Redo"), self.tr("Make the change again."), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", edit, session.redo),
            Act("new_points", self.tr("New points"), self.tr("Draw other points from another seed. The run starts anew."), ("Ctrl+R",), "die", edit, session.new_points),
            Act("new_weights", self.tr("New weights"), self.tr("Start from other weights, from another seed. The run starts anew."), ("Ctrl+Shift+R",), "new-start", edit, session.new_weights),
            Act("play", self.tr("Play"), self.tr("Train on from the newest step, to the next stop."), ("Space", "F5"), "play", run, session.toggle_play, playable),
            Act("step", self.tr("Step"), self.tr("Look one step on; make it where there is none yet."), ("Right",), "step", run, session.step_on, standing),
            Act("step_back", self.tr("Step back"), self.tr("Look one step back. Nothing is lost."), ("Left",), "step-back", run, session.step_back, past_start),
            Act("ten_on", self.tr("10 steps on"), self.tr("Look ten steps on; make those that are not there yet."), ("PgDown",), "", run, session.ten_on, standing),
            Act("ten_back", self.tr("10 steps back"), self.tr("Look ten steps back. Nothing is lost."), ("PgUp",), "", run, session.ten_back, past_start),
            Act("restart", self.tr("Reset"), self.tr("Go back to the same points and the same weights. Undo brings the steps back."), ("Home",), "restart", run, session.restart, with_steps),
            Act("newest", self.tr("Newest step"), self.tr("Stop looking back."), ("End",), "to-end", run, session.to_newest, looking_back),
            Act("branch", self.tr("Branch from here"), self.tr("Make the step on screen the newest one. Undo brings the later steps back."), ("B",), "", run, session.branch, looking_back),
            Act("slower", self.tr("Slower"), self.tr("Make fewer steps a second."), (",",), "", run, window.slower),
            Act("faster", self.tr("Faster"), self.tr("Make more steps a second."), (".",), "", run, window.faster),
            Act("fold", self.tr("Side panel"), self.tr("Show or fold the settings."), ("Ctrl+B",), "fold", view, window.layout_.fold, checkable=True),
            Act("code", self.tr("Code"), self.tr("Show or hide the code of this run."), ("F7",), "code", view, window.layout_.show_code, checkable=True),
            Act("log", self.tr("Logarithmic loss"), self.tr("Show the loss on a logarithmic or a linear scale."), ("L",), "", view, bench.toggle_log),
            Act("fit", self.tr("Fit"), self.tr("Show the whole of the plot that has the focus."), ("F",), "fit", view, bench.fit),
            Act("fit_all", self.tr("Fit all"), self.tr("Show the whole of every plot."), ("Ctrl+0",), "", view, bench.fit_all),
            Act("theme", self.tr("Light or dark"), self.tr("Switch between the light and the dark palette."), ("Ctrl+Shift+D",), "moon", view, window.switch_theme),
            Act("system_theme", self.tr("Follow the system"), self.tr("Be light or dark as the system is."), (), "", view, window.follow_system),
            Act("contrast", self.tr("High contrast"), self.tr("Opaque points, stronger lines, a fainter field."), (), "", view, window.switch_contrast, checkable=True),
            Act("full_screen", self.tr("Full screen"), self.tr("Fill the screen, or stop that."), ("F11",), "", view, window.layout_.switch_full_screen),
            Act("reset_layout", self.tr("Reset layout"), self.tr("Give every panel its first size again."), (), "", view, window.layout_.reset),
            Act("next_panel", self.tr("Next panel"), self.tr("Move the focus to the next panel."), ("F6",), "", view, window.panel_focus.next),
            Act("previous_panel", self.tr("Previous panel"), self.tr("Move the focus to the previous panel."), ("Shift+F6",), "", view, window.panel_focus.previous),
            Act("keys", self.tr("All keys"), self.tr("List every key and what it does."), ("?",), "help", about, window.show_keys),
            Act("about", self.tr("About Tapescope"), self.tr("Say which versions are running."), (), "", about, window.show_about),
        ]
        # fmt: on
