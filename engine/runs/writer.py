"""Writes runs in a thread of its own, one after another: training waits for no disk."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from engine.box import Box
from engine.runs.autosave import Autosave
from engine.runs.run_file import save_run
from engine.runs.saved_run import SavedRun


class Writer:
    """Tells how it went from its own thread. The thread begins with the first run."""

    def __init__(
        self,
        saved: Callable[[Path], object],
        not_saved: Callable[[Exception], object],
        not_kept: Callable[[Exception], object],
    ) -> None:
        """`not_kept` is told once, until keeping works again."""
        self._saved, self._not_saved, self._not_kept = saved, not_saved, not_kept
        self._thread = ThreadPoolExecutor(1, "runs")
        self._newest = Box[tuple[Autosave, SavedRun]]()
        self._keeping = True  # it went well the last time

    def save(self, path: Path, run: SavedRun) -> None:
        """Save a run. Every one counts."""
        self._thread.submit(self._save, path, run)

    def keep(self, autosave: Autosave, run: SavedRun) -> None:
        """Keep a run in case the program is killed. Only the newest one counts."""
        self._newest.put((autosave, run))
        self._thread.submit(self._keep)

    def close(self) -> None:
        """Wait until everything is written."""
        self._thread.shutdown()

    def _save(self, path: Path, run: SavedRun) -> None:
        try:
            save_run(path, run)
        except Exception as error:  # whatever it is: a person believes that the run is safe
            self._not_saved(error)
        else:
            self._saved(path)

    def _keep(self) -> None:
        newest = self._newest.take()
        if newest is None:  # a newer one was there already, and this one with it
            return
        autosave, run = newest
        try:
            autosave.keep(run)
        except Exception as error:
            if self._keeping:
                self._not_kept(error)
            self._keeping = False
        else:
            self._keeping = True
