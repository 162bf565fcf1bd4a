"""A run → its notebook: the parts of its script, one idea a cell, under the book's headings."""

from engine.export.comments import ENGLISH, Words, paragraphs
from engine.export.notebook import Cell, code, heading, notebook
from engine.history import Event
from engine.recipe import Recipe
from engine.script import parts

PLOT = """\
try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None  # the numbers above need no picture
if plt:
    plt.scatter(inputs[:, 0], inputs[:, 1], c=targets[:, 0], s=4)
    normal = W.numpy()[:, 0]
    if normal.any():  # drawn from its normal, so that it may be vertical
        foot = normal * (0.5 - bias) / (normal @ normal)
        plt.axline(foot, foot + [-normal[1], normal[0]], color="red")
    plt.axis("equal")
    plt.show()
"""


def run_notebook(
    recipe: Recipe, events: tuple[Event, ...] = (), steps: int | None = None, words: Words = ENGLISH
) -> str:
    """Return the notebook of a run; it makes the numbers that `engine.script.script` makes."""
    made = parts(recipe, events, steps)
    title, about = (words.get(text, text) for text in paragraphs(made.head))
    cells = [heading(title, 1), Cell("markdown", about), code(made.imports, words)]
    for name, *ideas in (
        ("Data", made.points),
        ("Model", made.weights, made.model),
        ("Loss", made.loss),
        ("Training step", made.rate, made.step),
        ("Mini-batches", made.batches),
        ("Training loop", made.loop),
        ("Decision boundary", made.end, PLOT),
    ):
        if any(ideas):
            cells += [heading(words.get(name, name)), *(code(idea, words) for idea in ideas)]
    return notebook(cells)
