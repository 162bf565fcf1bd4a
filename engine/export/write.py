"""A run → a file, of any kind.

The frame never changes, so the run may go on meanwhile: in the same thread, since both use the same compiled steps.
"""

from collections.abc import Iterator
from pathlib import Path

from engine.export.comments import ENGLISH, Words, translated
from engine.export.event_log import event_log
from engine.export.history_table import write_points
from engine.export.kinds import Kind
from engine.export.model_file import write_model
from engine.export.run_notebook import run_notebook
from engine.export.tables import history_csv, history_npz
from engine.frame import Frame
from engine.script import script
from engine.whole_file import whole_file


def write(kind: Kind, frame: Frame, path: Path, words: Words = ENGLISH) -> None:
    """Write a run up to its newest step; as `model` the moment in the frame. Raises WriteError, and nothing changed.

    `words`: what programs say to their reader, English → another language.
    """
    for _ in writing(kind, frame, path, words):
        pass


def writing(kind: Kind, frame: Frame, path: Path, words: Words = ENGLISH) -> Iterator[float]:
    """Write as `write` does, bit by bit; yield how much is done, up to 1. Closed early, it leaves nothing behind."""
    run = frame.recipe, frame.events, frame.newest or None
    match kind:
        case "script":
            _write_text(path, translated(script(*run), words))
        case "notebook":
            _write_text(path, run_notebook(*run, words))
        case "history":
            yield from history_csv(frame, path)
        case "arrays":
            yield from history_npz(frame, path)
        case "points":
            with whole_file(path) as beside, beside.open("x", newline="", encoding="utf-8") as file:
                write_points(file, frame.data)
        case "model":
            write_model(frame, path)
        case "log":
            yield from event_log(frame, path)
    yield 1.0


def _write_text(path: Path, text: str) -> None:
    with whole_file(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
