"""The window on the screen: in the language and the palette that are wanted. In another language it is made anew."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from engine.runs import Autosave
from engine.worker import Engine
from gui.command_line import WindowOptions
from gui.language import speak
from gui.look import Look
from gui.recovery import Recovery, autosave_folder
from gui.sessions import Sessions
from gui.settings import Settings
from gui.window import Window


class Shell(QObject):
    """`window`: the one on the screen. What has been done goes on when it is another, and so does the training."""

    def __init__(
        self, app: QApplication, engine: Engine, sessions: Sessions, settings: Settings, options: WindowOptions
    ) -> None:
        super().__init__(app)
        self._app, self._engine, self._sessions, self._settings = app, engine, sessions, settings
        self._recovery = Recovery(sessions.train, Autosave(autosave_folder()), self._noted)
        self._make(options.lang or settings.language, options.theme or settings.theme)

    @Slot(str)
    def choose(self, language: str) -> None:
        """Take and remember another language."""
        self._settings.language = language
        old = self.window
        old.remember()
        self._make(language, self._look.theme)
        self.window.succeed(old)
        old.deleteLater()

    def close(self) -> None:
        """End in good order, once the engine has."""
        self._recovery.close()

    def _noted(self) -> Mapping[str, object]:
        return self.window.benches.noted()

    @Slot()
    def _accept(self) -> None:
        self.window.benches.find_again(self._recovery.accept())

    @Slot()
    def _decline(self) -> None:
        self._recovery.decline()

    @Slot(str)
    def fail(self, message: str) -> None:
        """Say what went wrong."""
        self.window.fail(message)

    def _make(self, language: str, theme: str) -> None:
        speak(self._app, language)
        self.window = window = Window(self._sessions, self._settings)
        self._look = Look(self._app, window, self._settings, theme)
        connect(self._engine, window)
        window.language_chosen.connect(self.choose)
        window.offer.taken.connect(self._accept)
        window.offer.declined.connect(self._decline)
        if self._recovery.found is not None:
            window.offer.make(self._recovery.words)


def connect(engine: Engine, window: Window) -> None:
    """Let the engine's thread speak to the window's."""
    engine.ready.connect(window.set_ready, Qt.ConnectionType.QueuedConnection)
    engine.refused.connect(window.refuse, Qt.ConnectionType.QueuedConnection)
    engine.failed.connect(window.fail, Qt.ConnectionType.QueuedConnection)
    engine.saved.connect(window.messages.say_run_saved, Qt.ConnectionType.QueuedConnection)
    for signal in (engine.not_saved, engine.not_kept):
        signal.connect(window.messages.say_not_saved, Qt.ConnectionType.QueuedConnection)
