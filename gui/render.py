"""`python main.py render`: train without a window, and write files and figures."""

import os
import sys

from PySide6.QtWidgets import QApplication

from engine.data import DataError
from engine.opening import OpenError, open_recipe
from engine.recipe import RecipeError
from engine.report import newest_tape, write_report
from engine.tape import Tape
from gui.command_line import RenderOptions
from gui.figure import SCALE, Moments, save_figure, save_tape
from gui.style import apply, load_fonts
from gui.tokens import DARK, LIGHT
from gui.views.loss import LossView
from gui.views.scatter import ScatterView
from gui.views.weights import WeightsView


def render(options: RenderOptions) -> int:
    """Write a run into the folder that the options name; return the exit status: 0, or 2 with one line said."""
    try:
        recipe = open_recipe(options.recipe)
        if options.steps is not None:
            recipe = recipe.with_("training.steps", options.steps)
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "history.csv").touch()  # a folder that can't be written is told now, not after the training
        run = write_report(recipe, options.out)
        _write_figures(run, newest_tape(run), options)
    except (OpenError, DataError, RecipeError) as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"--out must be a folder that can be written, not {options.out} ({error.strerror or error})")
    return 0


def _write_figures(run: Moments, tape: Tape, options: RenderOptions) -> None:
    os.environ["QT_SCALE_FACTOR"] = str(SCALE)
    app = QApplication(sys.argv[:1])
    load_fonts()
    tokens = DARK if options.theme == "dark" else LIGHT
    apply(app, tokens)
    for name, view in (("boundary", ScatterView()), ("loss", LossView()), ("weights", WeightsView())):
        _check(save_figure(view, run, tokens, options.out / f"{name}.png"), name)
    _check(save_tape(tape, tokens, options.out / "tape.png"), "tape")


def _check(written: bool, name: str) -> None:
    if not written:
        raise OSError(None, f"{name}.png could not be written")


def _refused(message: str) -> int:
    sys.stderr.write(f"tapescope: {' '.join(message.split())}\n")
    return 2
