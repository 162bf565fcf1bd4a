"""A note as Markdown for Obsidian: figures, table, formulas, script; each can be left out."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.notes import formulas
from gui.notes.note import Figure, Note, Sheet
from gui.notes.table import Translate, ascii_minus, table, unmarked

TAGS = ("tapescope", "tensorflow")
WIDTH = 500  # of a figure in Obsidian, in pixels; 300 to 900 can be chosen
UNSAFE = ' %()<>"#?\\|[]`'  # in the address of a link; letters of any script may stand


@dataclass(frozen=True)
class Choices:
    """What of a note is wanted, and how figures are embedded: as Obsidian does, or as every Markdown knows."""

    width: int = WIDTH
    obsidian: bool = True
    summary: bool = True
    captions: bool = True
    table: bool = True
    formulas: bool = True
    program: bool = True


ALL = Choices()


def new_note(
    note: Note | Sheet, folder: Path, choices: Choices = ALL, translate: Translate = QCoreApplication.translate
) -> str:
    """Return a whole note, to be written into `folder`: front matter, title, and what was chosen."""
    return "\n".join([_front_matter(note), f"# {_one_line(note.title)}\n", *_parts(note, folder, choices, translate)])


def section(
    note: Note | Sheet, folder: Path, choices: Choices = ALL, translate: Translate = QCoreApplication.translate
) -> str:
    """Return a section to append to a note in `folder`; `translate`: by default into the language in force."""
    return "\n".join([f"## {_one_line(note.title)}\n", *_parts(note, folder, choices, translate)])


def embed(picture: Path, folder: Path, choices: Choices = ALL) -> str:
    """Return what shows a picture in a note in `folder`: `![[name.png|500]]`, or `![](sub/name.png)`."""
    if choices.obsidian:
        return f"![[{picture.name}|{choices.width}]]"
    return f"![]({_relative(picture, folder)})"


def _parts(note: Note | Sheet, folder: Path, choices: Choices, translate: Translate) -> Iterator[str]:
    """Yield the chosen parts, each ending with its line."""
    run = note if isinstance(note, Note) else None
    if choices.summary and run:
        yield _summary(run, translate)
    for figure in note.figures:
        yield _figure(figure, folder, choices)
    if choices.table and run:
        yield table(run, translate)
    if choices.formulas and run and run.weights is not None:
        yield from _formulas(run, translate)
    if choices.program and note.program:
        yield _fenced(note.program, "python")


def _front_matter(note: Note | Sheet) -> str:
    """Return YAML; a text in it is quoted as in JSON, which YAML reads."""
    tags = ", ".join(TAGS)
    title = json.dumps(_one_line(note.title), ensure_ascii=False)
    return f"---\ntitle: {title}\ndate: {note.made.isoformat()}\ntags: [{tags}]\n---\n"


def _summary(note: Note, translate: Translate) -> str:
    if note.step == 0:
        said = translate("Note", "The weights before the first step.")
    elif note.batch_size is None:
        said = translate("Note", "Trained on the full batch, up to step {step}.")
    else:
        said = translate("Note", "Trained on mini-batches of {size}, up to step {step}.")
    return said.format(step=note.step, size=note.batch_size) + "\n"


def _figure(figure: Figure, folder: Path, choices: Choices) -> str:
    lines = figure.caption.splitlines() if choices.captions else []
    captions = [f"*{unmarked(ascii_minus(line.strip()))}*" for line in lines if line.strip()]
    return "\n".join([embed(figure.path, folder, choices), *captions]) + "\n"


def _formulas(note: Note, translate: Translate) -> Iterator[str]:
    assert note.weights is not None
    if note.update is not None:
        yield translate("Note", "The update of step {step}:").format(step=note.step) + "\n"
        yield formulas.update_of_W(note.update, note.weights) + "\n"
        yield formulas.update_of_b(note.update, note.weights) + "\n"
    line = formulas.boundary(note.weights)
    if line is None:
        yield translate("Note", "There is no decision boundary.") + "\n"
    else:
        yield translate("Note", "The decision boundary, where the prediction is 0.5:") + "\n"
        yield line + "\n"


def _fenced(code: str, language: str) -> str:
    """Return code between fences that are longer than any row of backticks in it."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    body = code.replace("\r\n", "\n").removesuffix("\n")
    return f"{fence}{language}\n{body}\n{fence}\n"


def _relative(picture: Path, folder: Path) -> str:
    try:
        address = Path(os.path.relpath(picture, folder)).as_posix()
    except ValueError:  # on another drive of Windows
        return picture.as_uri()
    return "".join(f"%{ord(c):02X}" if c in UNSAFE else c for c in address)


def _one_line(text: str) -> str:
    return " ".join(text.split())
