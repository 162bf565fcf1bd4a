"""An SVG document: elements in the order they were painted, neighbours of one style in one group."""

from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QTransform

from gui.notes.svg.attributes import Style, number

SHORTEST = 60  # letters of a shape that is worth a definition
LETTERS = {
    QPainterPath.ElementType.MoveToElement: "M",
    QPainterPath.ElementType.LineToElement: "L",
    QPainterPath.ElementType.CurveToElement: "C",
    QPainterPath.ElementType.CurveToDataElement: " ",
}


@dataclass(frozen=True)
class _Element:
    """An element and its style; of a shape, which outline (around its first point) stands where."""

    style: Style
    body: str = ""
    outline: str = ""
    at: tuple[float, float] = (0.0, 0.0)


class Document:
    """What has been painted so far."""

    def __init__(self) -> None:
        self._elements: list[_Element] = []
        self._clips: dict[str, str] = {}

    def draw(self, path: QPainterPath, style: Style) -> None:
        """Add a shape. Those that differ only in their place are written once."""
        first = path.elementAt(0)
        at = float(first.x), float(first.y)
        self._elements.append(_Element(style, outline=_outline(path, at), at=at))

    def write(self, words: str, at: QPointF, width: float, matrix: QTransform, style: Style) -> None:
        """Add words that take a width, in whatever font they will be shown."""
        if matrix.isScaling() or matrix.isRotating():
            x, y, turned = at.x(), at.y(), _matrix(matrix)
        else:
            x, y, turned = at.x() + matrix.dx(), at.y() + matrix.dy(), ""
        length = f' textLength="{number(width)}" lengthAdjust="spacingAndGlyphs"' if len(words) > 1 else ""
        place = f'x="{number(x)}" y="{number(y)}"'
        self._elements.append(_Element(style, f"<text {place}{length}{turned}>{escape(words)}</text>"))

    def embed(self, png: bytes, place: QRectF, matrix: QTransform, style: Style) -> None:
        """Add an image."""
        size = f'x="{number(place.x())}" y="{number(place.y())}" width="{number(place.width())}"'
        size += f' height="{number(place.height())}" preserveAspectRatio="none"{_matrix(matrix)}'
        data = b64encode(png).decode()
        self._elements.append(_Element(style, f'<image {size} xlink:href="data:image/png;base64,{data}"/>'))

    def clip(self, path: QPainterPath) -> str:
        """Return the reference to what is shown of what is painted next."""
        outline = _outline(path, (0.0, 0.0)) or "M0 0"
        name = self._clips.setdefault(outline, f"c{len(self._clips) + 1}")
        return f"url(#{name})"

    def text(self, size: QSize, title: str) -> str:
        """Return the document of a size in pixels; `title` is for those who hear it."""
        width, height = size.toTuple()
        counts = Counter(element.outline for element in self._elements)
        often = [outline for outline, count in counts.items() if count > 1 and len(outline) >= SHORTEST]
        names = {outline: f"s{index}" for index, outline in enumerate(often, 1)}
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}"'
            f' height="{height}" viewBox="0 0 {width} {height}" xml:space="preserve">',
            f"<title>{escape(title)}</title>",
            "<defs>",
            *(f'<clipPath id="{name}"><path d="{outline}"/></clipPath>' for outline, name in self._clips.items()),
            *(f'<path id="{name}" d="{outline}"/>' for outline, name in names.items()),
            "</defs>",
        ]
        for style, group in groupby(self._elements, key=lambda element: element.style):
            attributes = "".join(f" {name}={quoteattr(value)}" for name, value in style.items())
            lines += [f"<g{attributes}>", *(element.body or _shape(element, names) for element in group), "</g>"]
        return "\n".join([*lines, "</svg>", ""])


def _shape(element: _Element, names: dict[str, str]) -> str:
    x, y = map(number, element.at)
    if element.outline in names:
        return f'<use xlink:href="#{names[element.outline]}" x="{x}" y="{y}"/>'
    moved = "" if x == y == "0" else f' transform="translate({x} {y})"'
    return f'<path d="{element.outline}"{moved}/>'


def _outline(path: QPainterPath, origin: tuple[float, float]) -> str:
    """Return a path seen from a point; what ends where it began is closed, with a corner there like any other."""
    parts: list[str] = []
    start = last = ""
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        place = f"{number(element.x - origin[0])} {number(element.y - origin[1])}"
        if element.type == QPainterPath.ElementType.MoveToElement:
            parts += ["Z"] if index and last == start else []
            start = place
        parts.append(LETTERS[element.type] + place)
        last = place
    return "".join([*parts, "Z"] if len(parts) > 2 and last == start else parts)


def _matrix(matrix: QTransform) -> str:
    numbers = matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), matrix.dx(), matrix.dy()
    return "" if matrix.isIdentity() else f' transform="matrix({" ".join(f"{n:.6g}" for n in numbers)})"'
