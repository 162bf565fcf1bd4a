"""`python main.py render`: train without a window, and write files, figures and a note."""

import sys
from datetime import date

from PySide6.QtWidgets import QApplication

from engine.data import DataError
from engine.export.comments import translated
from engine.frame import Frame
from engine.opening import OpenError, open_recipe
from engine.recipe import RecipeError
from engine.report import newest_tape, write_report
from engine.script import script
from engine.tape import Tape
from engine.whole_file import WriteError, whole_file
from gui.command_line import RenderOptions
from gui.language import speak
from gui.notes import save
from gui.notes.caption import of_frame
from gui.notes.exporting import title_of
from gui.notes.figure import figure
from gui.notes.markdown import new_note
from gui.notes.note import Figure, note_of
from gui.notes.pictures.train import Run
from gui.program_words import program_words
from gui.style import apply, load_fonts
from gui.tokens import DARK, LIGHT

FIGURES = ("boundary", "loss", "weights", "tape")


def render(options: RenderOptions) -> int:
    """Write a run into the folder that the options name; return the exit status: 0, or 2 with one line said."""
    try:
        recipe = open_recipe(options.recipe)
        if options.steps is not None:
            recipe = recipe.with_("training.steps", options.steps)
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "history.csv").touch()  # a folder that can't be written is told now, not after the training
        run = write_report(recipe, options.out)
        frame, tape = run.frame(), newest_tape(run)
        _dress(options)
        _write_note(frame, _write_figures(frame, tape, options), options)
    except (OpenError, DataError, RecipeError, WriteError) as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"--out must be a folder that can be written, not {options.out} ({error.strerror or error})")
    return 0


def _dress(options: RenderOptions) -> None:
    """Make what figures and words need, in the language and the palette that are wanted."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    speak(app, options.lang or "system")
    load_fonts()
    apply(app, DARK if options.theme == "dark" else LIGHT)


def _write_figures(frame: Frame, tape: Tape, options: RenderOptions) -> tuple[Figure, ...]:
    """Write each figure by itself; return them for the note."""
    tokens, caption = (DARK if options.theme == "dark" else LIGHT), of_frame(frame)
    figures = []
    for picture in Run(frame, tape).pictures():
        if picture.id in FIGURES:
            path = options.out / f"{picture.id}.{options.format}"
            save.save(figure("", [picture], caption), path, options.scale, tokens)
            figures.append(Figure(path))
    return tuple(figures)


def _write_note(frame: Frame, figures: tuple[Figure, ...], options: RenderOptions) -> None:
    program = translated(script(frame.recipe, frame.events, frame.newest), program_words())
    note = note_of(frame, title_of(frame), date.today(), figures=figures, program=program)
    with whole_file(options.out / "note.md") as beside:
        beside.write_text(new_note(note, options.out), encoding="utf-8")


def _refused(message: str) -> int:
    sys.stderr.write(f"tapescope: {' '.join(message.split())}\n")
    return 2
