"""Light, dark, or as the system is; with high contrast or without. Switched while running."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.settings import Settings
from gui.style import apply, system_theme
from gui.tokens import DARK, LIGHT, Tokens, high_contrast
from gui.window import Window


def tokens_of(theme: str, contrast: bool = False) -> Tokens:
    """Return the palette of `light`, `dark` or `system`."""
    tokens = DARK if (system_theme() if theme == "system" else theme) == "dark" else LIGHT
    return high_contrast(tokens) if contrast else tokens


class Look(QObject):
    """Gives the application and its window the palette that the settings, or `theme` for this start, ask for."""

    def __init__(self, app: QApplication, window: Window, settings: Settings, theme: str | None = None) -> None:
        super().__init__(window)
        self._app, self._window, self._settings = app, window, settings
        self.theme = theme or settings.theme
        window.theme_chosen.connect(self.choose)
        window.contrast_chosen.connect(self.contrast)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    @Slot(str)
    def choose(self, theme: str) -> None:
        """Take and remember light, dark or system."""
        self.theme = self._settings.theme = theme
        self._apply()

    @Slot(bool)
    def contrast(self, high: bool) -> None:
        """Take and remember high contrast or not."""
        self._settings.high_contrast = high
        self._apply()

    @Slot()
    def _follow(self) -> None:
        if self.theme == "system":
            self._apply()

    def _apply(self) -> None:
        tokens = tokens_of(self.theme, self._settings.high_contrast)
        apply(self._app, tokens)
        self._window.restyle(tokens)
