"""The lessons: small complete programs, from the gradient of x² to the nine ways to lose one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parents[1] / "resources" / "lessons"

Group = Literal["examples", "none"]


@dataclass(frozen=True)
class Lesson:
    """A program that runs as it stands. In the group `none` a gradient is None."""

    id: str
    group: Group
    text: str


EXAMPLES = ("square", "watch", "loss", "apple", "record_time", "persistent", "cost", "classifier", "own")
NONE = (
    *("constant", "trainable", "integer", "numpy", "overwritten", "outside", "stop_gradient", "watch_off"),
    *("inner_outside", "consumed"),
)


def _lessons(group: Group, names: tuple[str, ...]) -> list[Lesson]:
    return [Lesson(name, group, (FOLDER / f"{name}.py").read_text(encoding="utf-8")) for name in names]


LESSONS = (*_lessons("examples", EXAMPLES), *_lessons("none", NONE))
