"""The chapter's listings about tensors, in its order, and what comes of two dtypes: sessions that run as they stand."""

from dataclasses import dataclass
from pathlib import Path

from engine.tensors.script import lines_of

FOLDER = Path(__file__).parents[2] / "resources" / "tensors"

NAMES = (
    *("ones_zeros", "random_tensors", "numpy_item", "item"),
    *("variable", "assign", "assign_element", "assign_add", "basic_math", "dtypes"),
)


@dataclass(frozen=True)
class Lesson:
    """The lines of a session."""

    id: str
    lines: tuple[str, ...]


LESSONS = tuple(Lesson(name, lines_of((FOLDER / f"{name}.py").read_text(encoding="utf-8"))) for name in NAMES)
