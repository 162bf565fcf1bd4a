"""What tests of the dialog share: what a bench gives, and the dialog on it."""

from datetime import date

from PySide6.QtWidgets import QApplication, QWidget

from engine.script import script
from gui.language import LANGUAGES, speaking
from gui.notes.caption import of_frame
from gui.notes.dialog.dialog import ExportDialog
from gui.notes.dialog.draft import Draft
from gui.notes.dialog.wanted import Wanted
from gui.notes.exporting import Exported
from gui.notes.pictures.train import Run
from gui.tokens import LIGHT
from tests.frames import frame
from tests.gui.notes.films import SMALL, Films

TICKED = {"train": ("boundary", "loss")}


def exports(step=40, newest=40):
    """What the Train bench gives of a small run, by language."""
    made, shown = {}, frame(SMALL, step, newest)
    for language in LANGUAGES:
        with speaking(language):
            title = QApplication.translate("Exported", "Linear classifier in TensorFlow")
            pictures, program = tuple(Run(shown).pictures()), script(SMALL, steps=step)
            fields = {"seed": "1337", "step": f"{step:04d}"}
            made[language] = Exported("train", title, pictures, of_frame(shown), program, "", fields, shown)
    return made


def draft(folder, **wanted):
    return Draft(exports(), Wanted(TICKED, last=40, folder=str(folder), **wanted), date(2025, 1, 31))


def dialog(qtbot, folder, size=(1440, 900), given=None, **wanted):
    """The dialog over a window of a size, as it opens."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    wanted = Wanted(**{"pictures": TICKED, "last": 40, "folder": str(folder), "new_name": "선형 분류기"} | wanted)
    made = ExportDialog(given or exports(), wanted, Films(), LIGHT, window)
    made.below = window  # or it would go, and the dialog with it
    made.open()
    return made


def settled(qtbot, shown):
    """Wait until the preview is that of what is chosen now."""
    qtbot.waitUntil(lambda: not shown._settle.isActive())
