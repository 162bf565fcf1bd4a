"""How large a picture or a film will be, in words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from gui.notes.animation.codecs import Form
from gui.notes.animation.size import estimate
from gui.notes.animation.steps import chosen
from gui.notes.animation.words import size_text
from gui.notes.dialog.draft import Draft
from gui.notes.dialog.rendering import Rendering
from gui.numbers import fixed

translate = QCoreApplication.translate


def dots(draft: Draft, picture: QImage) -> str:
    """Return how many dots a picture has: `1440 × 760 px`."""
    size, wanted = picture.size(), draft.wanted
    if wanted.is_film:
        width = wanted.film_width
        return f"{width} × {width * size.height() // size.width()} px"
    if wanted.form != "png":
        size = picture.deviceIndependentSize().toSize()
    return f"{size.width()} × {size.height()} px"


def weight(draft: Draft, rendering: Rendering) -> str:
    """Return how many bytes a file has; of a film, about, and in how many frames. It takes its time."""
    wanted, frame = draft.wanted, draft.exported.frame
    if not wanted.is_film or frame is None:
        size = len(rendering.file(draft))
        return f"{fixed(size / 1e6, 1)} MB" if size >= 1e6 else f"{max(1, round(size / 1e3))} KB"
    form: Form = wanted.form  # type: ignore[assignment]
    count = len(chosen(frame.path, wanted.first, wanted.last))
    frames = translate("Export", "{0} frames").format(count)
    about = estimate(draft.page, form, count, wanted.film_width, draft.tokens)
    return f"{frames} · {size_text(about)}"
