"""The language of every text: Qt's translation files, put on the application. English is in the source."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"ko": "한국어", "en": "English"}  # each in itself
TRANSLATIONS = Path(__file__).parents[1] / "resources" / "translations"


def speak(app: QCoreApplication, language: str) -> None:
    """Let every text that is asked for from now on be in a language: one of LANGUAGES, or `system`.

    Of the system's language: Korean, or else English.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    locale = QLocale.system() if language == "system" else QLocale(language)
    chosen = "ko" if locale.language() == QLocale.Language.Korean else "en"
    QLocale.setDefault(QLocale(chosen))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("tapescope", str(TRANSLATIONS))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{chosen}", folder):
            app.installTranslator(translator)


def spoken() -> str:
    """Return the language in force."""
    return "ko" if QLocale().language() == QLocale.Language.Korean else "en"


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let what is made meanwhile be in a language: one of LANGUAGES. What is on the screen stays as it is."""
    app, before = QCoreApplication.instance(), spoken()
    if app is None or language == before:
        yield
        return
    speak(app, language)
    try:
        yield
    finally:
        speak(app, before)
