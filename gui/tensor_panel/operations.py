"""What can be done with tensors, and the line that does it. No Qt, no words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from engine.tensors import Tensor
from gui.tensor_panel.literals import (
    Typed,
    axes_text,
    index_text,
    name_text,
    new_shape_text,
    operand_text,
)

SIGNS = (">", ">=", "<", "<=", "==", "!=")


@dataclass(frozen=True)
class Deed:
    """An operation. `word`: on its button; `form`: the line, with the names of its fields in the gaps."""

    word: str
    form: str
    fields: tuple[str, ...] = ("left",)

    @property
    def infix(self) -> bool:
        """Whether its operands stand beside an operator or a bracket, not inside a call."""
        return self.form.startswith("{left} ") or self.word == "slice"

    @property
    def changes(self) -> bool:
        """Whether it writes into what stands at the left, instead of making something new."""
        return "assign" in self.form


def _of_one(word: str, path: str) -> Deed:
    return Deed(word, f"{path}({{left}})")


def _of_two(word: str, form: str, *others: str) -> Deed:
    return Deed(word, form, ("left", *others, "right"))


# As they stand on the screen, row by row.
DEEDS = (
    tuple(_of_one(word, f"tf.{'math.' * (word == 'log')}{word}") for word in ("square", "sqrt", "exp", "log", "abs")),
    (
        *(_of_two(sign, f"{{left}} {sign} {{right}}") for sign in ("+", "-", "*", "/", "**")),
        _of_two("@", "tf.matmul({left}, {right})"),
    ),
    tuple(
        Deed(word, f"tf.reduce_{word}({{left}}{{axis}})", ("left", "axis")) for word in ("sum", "mean", "max", "min")
    ),
    (
        Deed("reshape", "tf.reshape({left}, {new_shape})", ("left", "new_shape")),
        Deed("transpose", "tf.transpose({left}{perm})", ("left", "perm")),
        Deed("cast", "tf.cast({left}, tf.{dtype})", ("left", "dtype")),
    ),
    (
        Deed("slice", "{left}{index}", ("left", "index")),
        _of_two("compare", "{left} {sign} {right}", "sign"),
        _of_two("[ ].assign", "{left}{index}.assign({right})", "index"),
    ),
    (
        _of_two("assign", "{left}.assign({right})"),
        _of_two("assign_add", "{left}.assign_add({right})"),
        _of_two("assign_sub", "{left}.assign_sub({right})"),
    ),
)
ALL = {deed.word: deed for row in DEEDS for deed in row}
ELEMENT = "[ ].assign"
ITEM = "{left}{index} = {right}"  # how NumPy writes into an array, and what a constant refuses


def done(deed: Deed, typed: Typed, tensors: Mapping[str, Tensor]) -> str:
    """Return the line of an operation, with the name of its result where it has one. Raises FieldError."""
    form, gaps = deed.form, {field: _gap(deed, field, typed, tensors) for field in deed.fields}
    if deed.word == ELEMENT and gaps["left"] in tensors and tensors[gaps["left"]].kind != "variable":
        form = ITEM
    line = form.format(**gaps)
    result = "" if deed.changes else typed.read("result", lambda text: text and name_text(text))
    return f"{result} = {line}" if result else line


def first_operand(deed: Deed, tensors: Mapping[str, Tensor]) -> str:
    """Return the name to begin with at the left: the newest, of those that it can be done to."""
    names = [name for name, one in tensors.items() if not deed.changes or one.kind == "variable"] or list(tensors)
    return max(names, key=lambda name: tensors[name].made_by, default="")


def second_operand(deed: Deed, left: str, tensors: Mapping[str, Tensor]) -> str:
    """Return what to begin with at the right: another tensor, or numbers that fit into the left one."""
    one = tensors.get(left)
    if deed.word == ELEMENT or one is None:
        return "0"
    if deed.changes:
        dtype = "" if one.dtype == "float32" else f", dtype=tf.{one.dtype}"
        return f"tf.ones({one.shape}{dtype})"
    others = [name for name in tensors if name != left and tensors[name].shape == one.shape]
    return others[-1] if others else left


def first_index(deed: Deed, left: str, tensors: Mapping[str, Tensor]) -> str:
    """Return the index to begin with: the first element, or for a slice what is first along the first axis."""
    rank = len(tensors[left].shape) if left in tensors else 1
    return ", ".join(["0"] * rank) if deed.word == ELEMENT and rank else "0"


def _gap(deed: Deed, field: str, typed: Typed, tensors: Mapping[str, Tensor]) -> str:
    other = typed.texts["right" if field == "left" else "left"].strip()
    partner = tensors[other].dtype if other in tensors and deed.word != "**" else ""
    operand = partial(operand_text, partner=partner, closed=deed.infix)
    readers: dict[str, Callable[[str], str]] = {
        "left": name_text if deed.changes else operand,
        "right": operand,
        "axis": _axis,
        "perm": _perm,
        "new_shape": new_shape_text,
        "index": index_text,
    }
    return typed.read(field, readers.get(field, str))


def _axis(text: str) -> str:
    axes = axes_text(text)
    return f", axis={axes}" if axes else ""


def _perm(text: str) -> str:
    axes = axes_text(text)
    return f", perm=[{axes.strip('[]')}]" if axes else ""
