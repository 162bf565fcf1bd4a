"""What the chapter's examples of layers are called, and what each shows."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.shapes import LESSONS

translate = QCoreApplication.translate


class Words(NamedTuple):
    """A title that fits the panel, its sizes or ranks in short, and a sentence."""

    title: str
    note: str
    help: str


def titles() -> list[tuple[str, str]]:
    """Return the id and the title of each lesson, in the order of the chapter."""
    return [(lesson.id, lesson_words(lesson.id).title) for lesson in LESSONS]


def lesson_words(id: str) -> Words:
    """Return the words of a lesson."""
    return (_stacks() | _ranks())[id]


def _stacks() -> dict[str, Words]:
    return {
        "simple_dense": Words(
            translate("LayerLessons", "One SimpleDense"),
            "784 → 32",
            translate("LayerLessons", "The book's layer: made, built at its first call, called."),
        ),
        "string_activation": Words(
            translate("LayerLessons", "A string as activation"),
            '"relu"',
            translate("LayerLessons", "SimpleDense calls what it is given, and a string can't be called."),
        ),
        "stack": Words(
            translate("LayerLessons", "Four layers"),
            "32·64·32·10",
            translate("LayerLessons", "What one layer returns goes into the next; only the first width is given."),
        ),
        "other_width": Words(
            translate("LayerLessons", "Another width"),
            "100 ≠ 784",
            translate(
                "LayerLessons", "The weights are made for the width of the first call; a second one must have it."
            ),
        ),
        "classifier": Words(
            translate("LayerLessons", "Linear classifier"),
            "2 → 1",
            translate("LayerLessons", "The chapter's last model as one layer: points in two clouds, one output."),
        ),
    }


def _ranks() -> dict[str, Words]:
    rank = translate("LayerLessons", "rank {0}")
    return {
        "by_rank": Words(
            translate("LayerLessons", "A layer for each rank"),
            "2 · 3 · 4",
            translate(
                "LayerLessons", "The rank of a tensor chooses the layer: which take this one, and which refuse it."
            ),
        ),
        "vectors": Words(
            translate("LayerLessons", "Vectors"),
            rank.format(2),
            translate("LayerLessons", "(samples, features): Dense layers take them."),
        ),
        "images": Words(
            translate("LayerLessons", "Images"),
            rank.format(4),
            translate(
                "LayerLessons", "(samples, height, width, channels): Conv2D takes them; Flatten makes vectors of them."
            ),
        ),
        "series": Words(
            translate("LayerLessons", "Series"),
            rank.format(3),
            translate("LayerLessons", "(samples, steps, features): recurrent layers and Conv1D take them."),
        ),
    }
