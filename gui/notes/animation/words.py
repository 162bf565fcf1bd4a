"""What a person reads about a film: its size, and why there is none."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.whole_file import WriteError
from gui.notes.animation.codecs import CodecMissingError
from gui.notes.animation.size import LARGE
from gui.notes.note_error import NoteError
from gui.numbers import fixed

translate = QCoreApplication.translate


def size_text(size: int) -> str:
    """Return about how large a file will be; of a large one what to do about it."""
    about = translate("Animation", "about {0} MB").format(fixed(size / 1e6, 1))
    if size <= LARGE:
        return about
    return translate("Animation", "{0}: large for a note; a shorter or narrower film is smaller").format(about)


def reason(error: Exception, path: Path) -> str:
    """Return why a film could not be written."""
    match error:
        case CodecMissingError():
            return translate("Animation", "MP4 needs the package av, which is not installed: choose GIF or WebP")
        case WriteError() | OSError():
            return str(NoteError.of(error, path))
    return translate("Animation", "The film could not be made: {0}").format(error)
