"""What the picture of a column consists of: tensors and signs in a row, and lines of words below them."""

from dataclasses import dataclass

from engine.shapes import Shape
from gui.views.layers.life.heat_map import HeatMap
from gui.views.tensors.cells.plane import Part

UNKNOWN = -1  # the length of an axis before the layer has been called


@dataclass(frozen=True)
class Plate:
    """A tensor as a rectangle: its name above, its shape below; dashed while it has no values.

    `rows`, `columns`: of the matrix that is seen. `edged`: their numbers stand at its edges instead of its shape.
    `stacked`: there are more pages behind. `note`: what is said inside of an empty one. `lit`: a part of the matrix
    that is framed; `now`: it has just been computed; `wrong`: its shape does not fit. Without a shape it never came.
    """

    name: str
    shape: Shape | None
    rows: int
    columns: int
    heat: HeatMap | None = None
    edged: bool = False
    stacked: bool = False
    note: str = ""
    lit: Part | None = None
    now: bool = False
    wrong: bool = False
    faint: bool = False


@dataclass(frozen=True)
class Sign:
    """An operator between tensors, or an arrow with a word above it. `wrong`: it failed here."""

    text: str = ""
    above: str = ""
    now: bool = False
    wrong: bool = False
    faint: bool = False


@dataclass(frozen=True)
class Box:
    """A layer that does not show what happens inside."""

    name: str
    wrong: bool = False
    faint: bool = False


Item = Plate | Sign | Box


@dataclass(frozen=True)
class Line:
    """Words below the picture; `shorter`: those for where they are too long, the shortest last.

    `lit`: they are about the present moment; `code`: in the letters of code.
    """

    words: str
    shorter: tuple[str, ...] = ()
    lit: bool = False
    code: bool = True


@dataclass(frozen=True)
class Drawing:
    """The picture of a column. `most`: how many lines there are going to be, so that nothing has to move for them."""

    items: tuple[Item, ...] = ()
    lines: tuple[Line, ...] = ()
    most: int = 0


def shape_words(shape: Shape | None) -> str:
    """Return a shape as Python writes it, with `?` for what is not known: `(?, 32)`, `(32,)`."""
    if shape is None:
        return ""
    return f"({', '.join(map(size_words, shape))}{',' if len(shape) == 1 else ''})"


def size_words(size: int) -> str:
    """Return the length of an axis."""
    return "?" if size == UNKNOWN else str(size)
