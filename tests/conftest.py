"""Every test starts from empty settings and ends with no thread and no timer of its own still running."""

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
import shiboken6
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths, Qt, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui import style
from gui.tokens import DARK, LIGHT

# On a busy machine time tells nothing.
settings.register_profile("tapescope", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tapescope")


COLLECTED = 50  # tests between two collections
begun = count()


@pytest.fixture(autouse=True)
def collector_in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Collect garbage between tests only: in an engine's thread it would take the widgets of earlier tests apart.

    What is left then stays: to look through all of it again each time would take a third of the tests' time.
    """
    gc.disable()
    monkeypatch.setattr(gc, "enable", lambda: None)
    if next(begun) % COLLECTED == 0:
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, for this process and those it starts."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(home / variable.lower()))
    QStandardPaths.setTestModeEnabled(True)  # where the system does not go by these variables
    for form in QSettings.Format.NativeFormat, QSettings.Format.IniFormat:
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "settings"))
    return home


@pytest.fixture(autouse=True)
def light_again() -> Iterator[None]:
    """Take the dark theme off again that a test has put on: a picture of the next one's view has its colours."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.palette() == style.palette(DARK):
        style.apply(app, LIGHT)


@pytest.fixture(autouse=True)
def hands_off() -> Iterator[None]:
    """Let go of a mouse button that a test has left pressed: over a plot the next one would seem to pan."""
    yield
    held = QGuiApplication.mouseButtons() if QApplication.instance() else Qt.MouseButton.NoButton
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        if held & button:
            QTest.mouseRelease(QWidget(), button)


@pytest.fixture(autouse=True)
def nothing_left_running(own_home: Path) -> Iterator[None]:
    """Fail a test of the window or of the engine's thread that leaves a QThread or a QTimer running."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows that were closed
    left = [one for one in shiboken6.getAllValidWrappers() if is_running(one)]
    for one in left:
        if isinstance(one, QTimer):
            one.stop()  # so that only the test at fault fails
    if left:
        pytest.fail(f"left running: {', '.join(map(str, left))}")


def is_running(one: object) -> bool:
    """Whether this is a thread or a timer at work."""
    match one:
        case QThread():
            return one.isRunning()
        case QTimer():
            return one.isActive()
    return False
