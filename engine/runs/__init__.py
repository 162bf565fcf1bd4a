"""Runs that outlive the program: saved as `.tapescope`, kept in case of a crash. Nothing here needs TensorFlow."""

from engine.runs.autosave import Autosave, Found
from engine.runs.members import SaveError
from engine.runs.run_file import SUFFIX, open_run, save_run
from engine.runs.saved_run import SavedRun

__all__ = ["SUFFIX", "Autosave", "Found", "SaveError", "SavedRun", "open_run", "save_run"]
