"""What stands in a folder, that an error changes nothing in it, and what happens while pictures are written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gui.notes.note_error import NoteError

SECTION = "## 절\n\n![[a.png|500]]\n"
PNG = b"\x89PNG" + bytes(1000)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder; a folder is there too, without content."""
    return {one.relative_to(folder).as_posix(): one.read_bytes() if one.is_file() else b"" for one in folder.rglob("*")}


@contextmanager
def refused(kind: str, folder: Path) -> Iterator[None]:
    """Expect an error of this kind, and nothing changed in a folder."""
    before = files(folder)
    with pytest.raises(NoteError) as caught:
        yield
    assert caught.value.kind == kind
    assert str(caught.value)
    assert files(folder) == before


class Meanwhile(dict[Path, bytes]):
    """Pictures; after the first is written something happens."""

    def __init__(self, pictures: dict[Path, bytes], deed: Callable[[], object]) -> None:
        super().__init__(pictures)
        self.deed = deed

    def items(self):
        for number, item in enumerate(super().items()):
            if number == 1:
                self.deed()
            yield item


def two(folder: Path) -> dict[Path, bytes]:
    return {folder / "a.png": PNG, folder / "b.png": PNG}
