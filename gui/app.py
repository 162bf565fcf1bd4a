"""Puts the program together: application, engine, session, window; and takes it apart again."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from engine.data import DataError, make_dataset
from engine.opening import OpenError, open_recipe
from engine.recipe import Recipe, RecipeError
from engine.runs import SUFFIX
from engine.worker import Engine
from gui import logs
from gui.command_line import WindowOptions
from gui.focus_keys import FocusKeys
from gui.icons import app_icon
from gui.sessions import Sessions
from gui.settings import Settings, load, save, settings_file
from gui.shell import Shell
from gui.style import load_fonts

SWITCH_SECONDS = 0.001  # Python's own 0.005 costs a third of the speed while the window draws


def application() -> QApplication:
    """Return the QApplication, named, with its fonts."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Tapescope")
    app.setDesktopFileName("tapescope")
    app.setWindowIcon(app_icon())
    load_fonts()
    return app


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; return the exit status."""
    # Two threads share the interpreter: the engine needs it often and briefly, and waits this long for it each time.
    sys.setswitchinterval(SWITCH_SECONDS)
    app = application()
    keys = FocusKeys(app)
    app.installEventFilter(keys)
    path = settings_file()
    settings, broken = load(path)
    if options.file is not None:
        settings.bench = "train"  # that is what a file is for
    saved = options.file if options.file is not None and options.file.suffix == SUFFIX else None
    recipe, problem = first_recipe(None if saved else options.file, settings)
    engine = Engine(recipe)
    sessions = Sessions.of(engine, recipe)
    shell = Shell(app, engine, sessions, settings, options)
    window = shell.window
    logs.start(shell.fail)
    app.aboutToQuit.connect(engine.close)
    if broken:
        problem = f"{problem}\n" if problem else ""
        problem += window.tr("The settings could not be read. They were set aside as {0}.").format(broken)
    if problem:
        window.banner.say(problem)
    if saved is not None:
        window.files.open_path(saved)
    # The import of TensorFlow would hold up the first picture.
    window.appeared.connect(engine.start)
    window.show()
    status = app.exec()
    shell.close()
    if not save(settings, path):
        logs.log.warning("the settings could not be written to %s", path)
    return status


def first_recipe(file: Path | None, settings: Settings) -> tuple[Recipe, str]:
    """Return the recipe to begin with, and what is wrong with the file or the last recipe, or an empty text."""
    problem = ""
    if file is not None:
        try:
            return open_recipe(file), ""
        except (OpenError, DataError) as error:
            problem = str(error)
    if settings.recipe:
        try:
            recipe = Recipe.from_json(settings.recipe)
            make_dataset(recipe.data)
        except (RecipeError, DataError) as error:
            problem = problem or str(error)
        else:
            return recipe, problem
    return Recipe(), problem
