"""A tape as a Mermaid diagram, which Obsidian and many others draw. No Qt of its own."""

from collections.abc import Iterator

from engine.tape import Node, Tape
from gui.numbers import MINUS
from gui.views.tape.graph.face import Face, Faces
from gui.views.tape.graph.web import Look, Web, Wire
from gui.views.tape.graph.words import local_derivative
from gui.views.tape.moment import Moment

# `#` begins the name of a letter, so it is the first to be replaced.
ESCAPES = {"#": "#35;", "&": "#amp;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\\": "#92;", MINUS: "-"}
SHAPES: dict[Look, tuple[str, str]] = {
    "variable": ("[", "]"),
    "constant": ("([", "])"),
    "literal": ("([", "])"),
    "skipped": ("[", "]"),
    "recorded": ("(", ")"),
}
CLASSES = (
    "classDef variable stroke-width:3px",
    "classDef constant stroke-width:1px",
    "classDef literal stroke-width:1px",
    "classDef skipped stroke-dasharray:5 4",
    "classDef recorded stroke-width:1px",
)


def mermaid(tape: Tape, skipped: str = "not recorded") -> str:
    """Return the whole graph, values and gradients at the end; `skipped`: the word for what no tape recorded."""
    web, moment = Web(tape), Moment.end(tape)
    faces = Faces(web)
    lines = ["graph LR"]
    for index, operation in enumerate(web.operations):
        face = faces.face(index, moment)
        opening, closing = SHAPES[face.look]
        words = "<br/>".join(escaped(line) for line in said(face, operation.node, skipped))
        lines.append(f'    n{index}{opening}"{words}"{closing}:::{face.look}')
    lines += [f"    {_line(web, wire)}" for wire in web.wires]
    return "\n".join([*lines, *(f"    {one}" for one in CLASSES)]) + "\n"


def said(face: Face, node: Node, skipped: str) -> Iterator[str]:
    """Yield the lines of a node: number and type, or name; value; gradients."""
    if face.look == "literal":
        yield face.title
        return
    if node.kind == "source":
        yield f"{face.title} = {face.value}"
    else:
        yield f"{node.index} {face.title}"
        yield f"{face.note} = {face.value}" if face.note else face.value
    for slope in face.slopes:
        yield f"{slope.about or '∂'} = {slope.words}"
    if face.look == "skipped":
        yield skipped


def escaped(text: str) -> str:
    """Return text as it may stand between the quotes of a label, on one line."""
    return "".join(ESCAPES.get(letter, letter) for letter in " ".join(text.split()))


def _line(web: Web, wire: Wire) -> str:
    if web.is_quiet(wire):
        return f"n{wire.origin} -.-> n{wire.target}"
    words = local_derivative(web.tape, wire)
    label = f'|"{escaped(words)}"|' if words else ""
    return f"n{wire.origin} -->{label} n{wire.target}"
