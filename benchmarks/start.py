"""How long a start takes: opens the real window, makes one step, closes it. Prints seconds since the time given.

`python -m benchmarks.start SECONDS_SINCE_THE_EPOCH`; `benchmarks.window` calls it.
"""

# ruff: noqa: E402 - what is measured begins before the imports
import gc
import sys
import time

gc.disable()  # as main.py does

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent

import gui.app
import gui.shell
from gui.command_line import WindowOptions
from gui.window import Window


class Stopwatch(QObject):
    """Notes the first paint of the window and of the points, and the first step."""

    def __init__(self, window: Window, begin: float) -> None:
        super().__init__(window)
        self._window, self._begin = window, begin
        self._names = {window: "window", window.train.views.scatter.plot.viewport(): "points"}
        for widget in self._names:
            widget.installEventFilter(self)
        self._look = QTimer(self, interval=1)
        self._look.timeout.connect(self._step)
        self._look.start()
        self._asked = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a first paint."""
        if event.type() == QEvent.Type.Paint and watched in self._names:
            self._note(self._names.pop(watched))
        return False

    def _step(self) -> None:
        frame = self._window.session.frame
        if frame is not None and not self._asked:
            self._asked = True
            self._window.session.engine.step()
        elif frame is not None and frame.newest:
            self._look.stop()
            self._note("step")
            self._window.close()

    def _note(self, name: str) -> None:
        print(name, time.time() - self._begin, flush=True)


class TimedWindow(Window):
    """A window that is timed from its first show."""

    begin = 0.0

    def showEvent(self, event: QShowEvent) -> None:
        """Start to look."""
        super().showEvent(event)
        Stopwatch(self, self.begin)


if __name__ == "__main__":
    TimedWindow.begin = float(sys.argv[1])
    setattr(gui.shell, "Window", TimedWindow)  # noqa: B010 - the program's own start, with another window
    sys.exit(gui.app.run(WindowOptions()))
