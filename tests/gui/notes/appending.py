"""A process that appends to a note for ever, a picture with each section: to be killed at any moment."""

import sys
from itertools import count
from pathlib import Path

from gui.notes.note_file import append, read_note

LINES = 2000


def section(name: str) -> str:
    """The section that shows a picture; its last line can be told from its others."""
    return f"## {name}\n\n![[{name}.png|500]]\n" + f"{name} is long\n" * LINES + f"{name} ends\n"


def picture(name: str) -> bytes:
    return name.encode() * 20_000


def main(vault: Path, killed: str) -> None:
    for number in count():
        name = f"k{killed}n{number}"
        note = read_note(vault / "note.md")
        if number == 1:
            print("at work", flush=True)  # noqa: T201 - the signal
        append(note, section(name), {vault / "attachments" / f"{name}.png": picture(name)})


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
