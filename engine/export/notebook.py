"""Cells → a notebook: nbformat 4.5, as Jupyter and Colab open it."""

import json
from dataclasses import dataclass
from typing import Literal

from engine.export.comments import Words, translated

ABOUT = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


@dataclass(frozen=True)
class Cell:
    """A cell that has not been run: Markdown, or lines of Python."""

    kind: Literal["markdown", "code"]
    text: str


def heading(text: str, level: int = 2) -> Cell:
    """Return a heading; a sentence loses its full stop."""
    return Cell("markdown", f"{'#' * level} {text.removesuffix('.')}")


def code(program: str, words: Words) -> Cell:
    """Return lines of Python whose comments are in other words."""
    return Cell("code", translated(program, words))


def notebook(cells: list[Cell]) -> str:
    """Return the notebook's JSON. Cells without text are left out."""
    made = [_cell(number, cell) for number, cell in enumerate(cells, start=1) if cell.text.strip("# \n")]
    body = {"cells": made, "metadata": ABOUT, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _cell(number: int, cell: Cell) -> dict[str, object]:
    source = cell.text.strip("\n").splitlines(keepends=True)
    made: dict[str, object] = {"cell_type": cell.kind, "id": f"cell-{number}", "metadata": {}, "source": source}
    return made | {"execution_count": None, "outputs": []} if cell.kind == "code" else made
