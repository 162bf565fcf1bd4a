"""The picture of a draft, painted and packed once for as long as nothing in it changes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from gui.language import speaking
from gui.notes.dialog.draft import Draft
from gui.notes.save import SCALE, image, pdf, svg

T = TypeVar("T")
Key = tuple[object, ...]


class Rendering:
    """Keeps the last of each."""

    def __init__(self) -> None:
        self._images: dict[Key, QImage] = {}
        self._files: dict[Key, bytes] = {}

    def image(self, draft: Draft) -> QImage:
        """Return the picture in the dots that its file has; of lines and of films in those of a fine screen."""
        scale = draft.wanted.scale if draft.wanted.form == "png" else SCALE
        return _once(self._images, (*_key(draft), scale), lambda: _painted(draft, scale))

    def file(self, draft: Draft) -> bytes:
        """Return the file of a picture that stands still."""
        key = (*_key(draft), draft.wanted.form, draft.wanted.scale)
        return _once(self._files, key, lambda: self._packed(draft))

    def keep(self, draft: Draft, data: bytes) -> None:
        """Take the file of a film: should it not be saved, it need not be made again."""
        self._files = {_film_key(draft): data}

    def film(self, draft: Draft) -> bytes | None:
        """Return the file of a film that was made."""
        return self._files.get(_film_key(draft))

    def _packed(self, draft: Draft) -> bytes:
        if draft.wanted.form == "png":
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            self.image(draft).save(buffer, "PNG")  # type: ignore[call-overload]
            return bytes(buffer.data().data())
        with speaking(draft.wanted.language):
            make = svg if draft.wanted.form == "svg" else pdf
            return make(draft.page, draft.tokens, transparent=draft.transparent)


def _key(draft: Draft) -> Key:
    """Return all that a picture depends on."""
    wanted = draft.wanted
    return tuple(one.id for one in draft.pictures), wanted.ground, wanted.language, wanted.caption


def _film_key(draft: Draft) -> Key:
    wanted = draft.wanted
    return *_key(draft), wanted.form, wanted.film_width, wanted.first, wanted.last


def _painted(draft: Draft, scale: float) -> QImage:
    with speaking(draft.wanted.language):
        return image(draft.page, scale, draft.tokens, transparent=draft.transparent)


def _once(kept: dict[Key, T], key: Key, make: Callable[[], T]) -> T:
    """Return what is kept under a key; else make it, in the place of all that was kept."""
    if key not in kept:
        made = make()
        kept.clear()
        kept[key] = made
    return kept[key]
