"""The one table of actions: every menu entry, button, key and tooltip comes from here. One row an action."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.benches.layers import LayerBench
    from gui.benches.tape import TapeBench
    from gui.benches.tensors import TensorBench
    from gui.benches.train import TrainBench
    from gui.window import Window


def always() -> bool:
    """At any time."""
    return True


@dataclass(frozen=True)
class Act:
    """One action: its id, words, keys (the first is the one shown), icon, what it does and when it can be done.

    `bench`: the name of the only bench it acts on, by which it can be done only while that is in front; two benches
    may have an action of the same id and key.
    """

    id: str
    text: str
    help: str
    keys: tuple[str, ...]
    icon: str
    do: Callable[[], object]
    when: Callable[[], bool] = always
    checkable: bool = False
    bench: str = ""
    menu: str = ""


class ActionTable(QObject):
    """The rows; a class, because that is where Qt looks for the words of another language."""

    def rows(self, window: "Window") -> list[Act]:
        """Return every action, in the order of the menus."""
        train, tape, tensors, layers = window.train, window.tape, window.tensors, window.layers
        return [
            *_section(self.tr("File"), self._file(window)),
            *_section(self.tr("Edit"), self._edit(window)),
            *self._export(window),
            *_section(tensors.title, self._tensors(tensors), tensors.name),
            *_section(train.title, self._train(window, train), train.name),
            *_section(tape.title, self._tape(tape), tape.name),
            *_section(layers.title, self._layers(layers), layers.name),
            *_section(self.tr("View"), self._view(window)),
            *_section(self.tr("Help"), self._about(window)),
        ]

    # fmt: off
    def _file(self, window: "Window") -> list[Act]:
        files, runs = window.files, window.runs
        return [
            Act("open", self.tr("Open…"), self.tr("Open a run (.tapescope), a recipe (.json) or points (.csv)."), ("Ctrl+O",), "folder", files.open),
            Act("open_recent", self.tr("Open again…"), self.tr("Open one of the last files."), ("Ctrl+Shift+O",), "", window.ask_recent, files.recent.there_are),
            Act("save_run", self.tr("Save run…"), self.tr("Save this run with all its steps, to look at and go on from later."), ("Ctrl+S",), "save", runs.save, window.session.has_frame),
            Act("save_recipe", self.tr("Save recipe…"), self.tr("Save every setting of this run as a file."), (), "", files.save_recipe),
            Act("copy_recipe", self.tr("Copy recipe as a line"), self.tr("Copy every setting as one line of text, to paste to a friend."), (), "copy", runs.copy_recipe),
            Act("paste_recipe", self.tr("Paste recipe"), self.tr("Train the recipe of the line that is in the clipboard."), ("Ctrl+Shift+V",), "", runs.paste_recipe),
            Act("quit", self.tr("Quit"), self.tr("Close the window; it comes back as it is now."), ("Ctrl+Q",), "", window.close),
        ]

    def _export(self, window: "Window") -> list[Act]:
        menu, note = self.tr("Export"), window.note_export
        return [
            *_section(menu, [
                Act("export_note", self.tr("Export to note"), self.tr("Send pictures, numbers and code to a note, or save them."), ("Ctrl+E",), "", note.open, note.can),
                Act("copy_picture", self.tr("Copy picture"), self.tr("Copy the picture of the panel that has the focus, with its link as text."), ("Ctrl+Shift+C",), "copy", note.copy_picture, note.can),
                Act("copy_markdown", self.tr("Copy Markdown"), self.tr("Copy values, formulas and code as a note says them."), ("Ctrl+Shift+M",), "", note.copy_markdown, note.can),
            ]),
            *_section(menu, self._export_run(window), window.train.name),
            *_section(menu, [self._notebook(note.save_notebook, note.can)], window.tape.name),
            *_section(menu, [self._notebook(note.save_notebook, note.can)], window.tensors.name),
            *_section(menu, [self._notebook(note.save_notebook, note.can)], window.layers.name),
        ]

    def _export_run(self, window: "Window") -> list[Act]:
        exports, can = window.exports, window.exports.can
        return [
            self._notebook(exports.way_to("notebook"), can),
            Act("export_history", self.tr("History (.csv)…"), self.tr("Every step: its loss, and the weights after it."), (), "", exports.way_to("history"), can),
            Act("export_arrays", self.tr("Arrays (.npz)…"), self.tr("The same with gradients, points and recipe, for NumPy."), (), "", exports.way_to("arrays"), can),
            Act("export_points", self.tr("Points (.csv)…"), self.tr("The points and their classes; they can be opened again."), (), "", exports.way_to("points"), can),
            Act("export_model", self.tr("Model (.keras)…"), self.tr("The model of the step on screen, for keras.saving.load_model."), (), "", exports.way_to("model"), can),
            Act("export_log", self.tr("TensorBoard log…"), self.tr("The curves of the run as a folder that TensorBoard opens."), (), "", exports.way_to("log"), can),
        ]

    def _notebook(self, do: Callable[[], object], when: Callable[[], bool]) -> Act:
        return Act("export_notebook", self.tr("Notebook (.ipynb)…"), self.tr("The program in cells, for Jupyter and Colab."), (), "", do, when)

    def _edit(self, window: "Window") -> list[Act]:
        session = window.session
        return [
            Act("undo", self.tr("Undo"), self.tr("Take back the last change; a run it replaced is there again."), ("Ctrl+Z",), "undo", session.undo, session.undone.canUndo),
            Act("redo", self.tr("Redo"), self.tr("Make the change again."), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", session.redo, session.undone.canRedo),
        ]

    def _train(self, window: "Window", train: "TrainBench") -> list[Act]:
        session, views = train.session, train.views
        return [
            Act("play", self.tr("Play"), self.tr("Train on from the newest step, to the next stop."), ("Space", "F5"), "play", session.toggle_play, session.can_play),
            Act("step", self.tr("Step"), self.tr("Look one step on; make it where there is none yet."), ("Right",), "step", session.step_on, session.can_go_on),
            Act("step_back", self.tr("Step back"), self.tr("Look one step back. Nothing is lost."), ("Left",), "step-back", session.step_back, session.can_go_back),
            Act("ten_on", self.tr("10 steps on"), self.tr("Look ten steps on; make those that are not there yet."), ("PgDown",), "", session.ten_on, session.can_go_on),
            Act("ten_back", self.tr("10 steps back"), self.tr("Look ten steps back. Nothing is lost."), ("PgUp",), "", session.ten_back, session.can_go_back),
            Act("restart", self.tr("Reset"), self.tr("Go back to the same points and the same weights. Undo brings the steps back."), ("Home",), "restart", session.restart, session.has_steps),
            Act("newest", self.tr("Newest step"), self.tr("Stop looking back."), ("End",), "to-end", session.to_newest, session.looks_back),
            Act("branch", self.tr("Branch from here"), self.tr("Make the step on screen the newest one. Undo brings the later steps back."), ("B",), "", session.branch, session.looks_back),
            Act("slower", self.tr("Slower"), self.tr("Make fewer steps a second."), (",",), "", train.slower),
            Act("faster", self.tr("Faster"), self.tr("Make more steps a second."), (".",), "", train.faster),
            Act("new_points", self.tr("New points"), self.tr("Draw other points from another seed. The run starts anew."), ("Ctrl+R",), "die", session.new_points),
            Act("new_weights", self.tr("New weights"), self.tr("Start from other weights, from another seed. The run starts anew."), ("Ctrl+Shift+R",), "new-start", session.new_weights),
            Act("open_in_tape", self.tr("Open in Tape"), self.tr("Open this step's tape in the Tape bench."), ("Ctrl+Shift+T",), "open", window.open_step_in_tape),
            Act("save_code", self.tr("Save code…"), self.tr("Save the script of this run."), ("Ctrl+Shift+S",), "save", window.files.save_code),
            Act("code", self.tr("Code"), self.tr("Show the code of this run, or the tape of its step."), ("F7",), "code", train.show_code, checkable=True),
            Act("log", self.tr("Logarithmic loss"), self.tr("Show the loss on a logarithmic or a linear scale."), ("L",), "", views.toggle_log),
            Act("fit", self.tr("Fit"), self.tr("Show the whole of the plot that has the focus."), ("F",), "fit", views.fit),
            Act("fit_all", self.tr("Fit all"), self.tr("Show the whole of every plot."), ("Ctrl+0",), "", views.fit_all),
        ]

    def _tape(self, tape: "TapeBench") -> list[Act]:
        session, film = tape.session, tape.session.film
        return [
            Act("run", self.tr("Run"), self.tr("Run the program."), ("Ctrl+Return",), "", session.run_now),
            Act("save_code", self.tr("Save code…"), self.tr("Save the program."), ("Ctrl+Shift+S",), "save", tape.save_code),
            Act("play", self.tr("Play"), self.tr("Play forward, then the gradient's way back, node by node."), ("Space", "F5"), "play", film.toggle_play, film.can_play),
            Act("step", self.tr("Next node"), self.tr("Go one operation on, or one node on the way back."), ("Right",), "step", film.step_on, film.can_go_on),
            Act("step_back", self.tr("Previous node"), self.tr("Go one node back."), ("Left",), "step-back", film.step_back, film.can_go_back),
            Act("ten_on", self.tr("10 nodes on"), self.tr("Go ten nodes on."), ("PgDown",), "", film.ten_on, film.can_go_on),
            Act("ten_back", self.tr("10 nodes back"), self.tr("Go ten nodes back."), ("PgUp",), "", film.ten_back, film.can_go_back),
            Act("restart", self.tr("To the start"), self.tr("Go back to before the first operation."), ("Home",), "restart", film.restart, film.can_go_back),
            Act("newest", self.tr("To the end"), self.tr("Compute every gradient."), ("End",), "to-end", film.to_newest, film.can_go_on),
            Act("slower", self.tr("Slower"), self.tr("Play fewer nodes a second."), (",",), "", tape.slower),
            Act("faster", self.tr("Faster"), self.tr("Play more nodes a second."), (".",), "", tape.faster),
            Act("earlier", self.tr("0.1 s earlier"), self.tr("Move the time of the falling apple back."), ("[",), "", session.earlier, session.has_curves),
            Act("later", self.tr("0.1 s later"), self.tr("Move the time of the falling apple on."), ("]",), "", session.later, session.has_curves),
            Act("fit_graph", self.tr("Fit all"), self.tr("Show the whole graph, or the whole of the curves."), ("G", "F", "Ctrl+0"), "fit", tape.fit),
            Act("copy_mermaid", self.tr("Copy as Mermaid"), self.tr("Copy the graph as text that Obsidian draws."), (), "copy", tape.copy_mermaid, film.can_play),
        ]

    def _tensors(self, tensors: "TensorBench") -> list[Act]:
        return [
            Act("run", self.tr("Run"), self.tr("Run the line of the form that has the focus."), ("Ctrl+Return",), "", tensors.run),
            Act("edit", self.tr("Edit element"), self.tr("Write another number into the element that is picked."), ("F2",), "", tensors.edit, tensors.session.has_tensors),
            Act("copy_log", self.tr("Copy the log"), self.tr("Copy the lines and what they printed."), (), "copy", tensors.copy, tensors.session.has_lines),
            Act("save_code", self.tr("Save code…"), self.tr("Save the lines as a program that runs as it stands."), ("Ctrl+Shift+S",), "code", tensors.save, tensors.session.has_lines),
            Act("clear", self.tr("Clear the log"), self.tr("Begin with an empty log. Undo brings it back."), (), "", tensors.session.clear, tensors.session.has_lines),
        ]

    def _layers(self, layers: "LayerBench") -> list[Act]:
        session, reel = layers.session, layers.session.reel
        return [
            Act("play", self.tr("Play"), self.tr("Play the moments of the layer: made, built, called."), ("Space", "F5"), "play", reel.toggle_play, reel.can_play),
            Act("step", self.tr("Next moment"), self.tr("Go one moment on."), ("Right",), "step", reel.step_on, reel.can_go_on),
            Act("step_back", self.tr("Previous moment"), self.tr("Go one moment back."), ("Left",), "step-back", reel.step_back, reel.can_go_back),
            Act("restart", self.tr("To the start"), self.tr("Go back to where the layer is made."), ("Home",), "restart", reel.restart, reel.can_go_back),
            Act("newest", self.tr("To the end"), self.tr("Go to the last moment."), ("End",), "to-end", reel.to_newest, reel.can_go_on),
            Act("call_again", self.tr("Call again"), self.tr("Call the layer a second time: its weights are there already."), ("Ctrl+Return",), "", session.call_again, session.can_call),
            Act("input_shape", self.tr("Input shape"), self.tr("Type the shape of the inputs that layers are compared on."), ("Ctrl+L",), "", layers.edit_shape),
            Act("train_stack", self.tr("Train this"), self.tr("Open the stack in the Train bench, with the weights that it has."), ("Ctrl+Shift+T",), "open", layers.train, layers.can_train),
            Act("save_code", self.tr("Save code…"), self.tr("Save the layers as a program that runs as it stands."), ("Ctrl+Shift+S",), "code", layers.save, layers.has_program),
        ]

    def _view(self, window: "Window") -> list[Act]:
        layout, focus = window.layout_, window.panel_focus
        return [
            *(
                Act(bench.name, bench.title, self.tr("Go to the bench {0}.").format(bench.title), (f"Ctrl+{bench.number}",), "", window.benches.way_to(bench), checkable=True)
                for bench in window.benches.all
            ),
            Act("fold", self.tr("Side panel"), self.tr("Show or fold the panel at the left."), ("Ctrl+B",), "fold", layout.fold, checkable=True),
            Act("theme", self.tr("Light or dark"), self.tr("Switch between the light and the dark palette."), ("Ctrl+Shift+D",), "moon", window.switch_theme),
            Act("system_theme", self.tr("Follow the system"), self.tr("Be light or dark as the system is."), (), "", window.follow_system),
            Act("language", self.tr("Korean or English"), self.tr("Switch between Korean and English."), ("Ctrl+Shift+L",), "", window.switch_language),
            Act("contrast", self.tr("High contrast"), self.tr("Opaque points, stronger lines, a fainter field."), (), "", window.switch_contrast, checkable=True),
            Act("full_screen", self.tr("Full screen"), self.tr("Fill the screen, or stop that."), ("F11",), "", layout.switch_full_screen),
            Act("reset_layout", self.tr("Reset layout"), self.tr("Give every panel its first size again."), (), "", layout.reset),
            Act("next_panel", self.tr("Next panel"), self.tr("Move the focus to the next panel."), ("F6",), "", focus.next),
            Act("previous_panel", self.tr("Previous panel"), self.tr("Move the focus to the previous panel."), ("Shift+F6",), "", focus.previous),
        ]

    def _about(self, window: "Window") -> list[Act]:
        return [
            Act("keys", self.tr("All keys"), self.tr("List every key and what it does."), ("?",), "help", window.show_keys),
            Act("about", self.tr("About Tapescope"), self.tr("Say which versions are running."), (), "", window.show_about),
        ]
    # fmt: on


def _section(menu: str, acts: list[Act], bench: str = "") -> list[Act]:
    """Return the actions of a menu; `bench`: the only one on which they act."""
    return [replace(act, menu=menu, bench=bench) for act in acts]
