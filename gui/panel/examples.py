"""Recipes worth starting from."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.recipe import Recipe

FOLDER = Path(__file__).parents[2] / "resources" / "examples"

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Example:
    """A recipe with a title."""

    title: str
    recipe: Recipe


def examples() -> list[Example]:
    """Return all examples, in the order a course would take them."""
    titles = {
        "chapter-3": translate("Examples", "Ch. 3 · linear"),
        "typed-start": translate("Examples", "Typed start"),
        "mini-batch": translate("Examples", "Mini-batches of 128"),
        "overlap": translate("Examples", "Overlapping clouds"),
        "diverges": translate("Examples", "Beyond the limit"),
    }
    return [Example(title, _read(name)) for name, title in titles.items()]


def _read(name: str) -> Recipe:
    return Recipe.from_json((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
