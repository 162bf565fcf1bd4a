"""What is typed into the fields of a form → as the book writes it. No Qt, no words.

Each reader raises ListingError for what it can't read; its kinds are those of `gui.tensor_panel.words`.
"""

import ast
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from keyword import iskeyword

from engine.listing import ListingError
from engine.listing.grammar import RESERVED
from engine.listing.listing import is_literal
from engine.listing.literals import literal_shape, literal_text
from engine.tape import Span
from engine.tensors.grammar import MOST_ELEMENTS, MOST_RANK
from gui.numbers import MINUS, grouped, short, typed

WHOLE = re.compile(r"[+-]?\d{1,18}")
LARGEST = 1e9  # of what is typed as a bound or a mean; tensors hold more
LARGEST_SEED = 2**31 - 1


class FieldError(Exception):
    """A field that no line can be made of: its name, and what is wrong with what stands in it."""

    def __init__(self, field: str, error: ListingError) -> None:
        super().__init__(field, error)
        self.field, self.error = field, error


@dataclass(frozen=True)
class Typed:
    """What stands in the fields of a form, by their names."""

    texts: Mapping[str, str]

    def read(self, field: str, reader: Callable[[str], str]) -> str:
        """Return what stands in a field as code. Raises FieldError."""
        try:
            return reader(" ".join(self.texts[field].replace(MINUS, "-").split()))
        except ListingError as error:
            raise FieldError(field, error) from None


def name_text(text: str) -> str:
    """Return a name that a tensor may have."""
    if not (text.isascii() and text.isidentifier()) or iskeyword(text):
        raise _error("name", text)
    if text in RESERVED or text.startswith("_"):
        raise _error("reserved name", text)
    return text


def values_text(text: str, dtype: str) -> str:
    """Return a number or nested lists of them, written as those of a dtype."""
    written = literal_text(text, dtype)
    rank = len(literal_shape(ast.parse(written, mode="eval").body))
    if rank > MOST_RANK:
        raise _error("rank", str(rank), str(MOST_RANK))
    return written


def number_text(text: str, dtype: str, low: float = -LARGEST, high: float = LARGEST) -> str:
    """Return a number: `1.` among floating-point ones, `1` among whole ones."""
    number = typed(text)
    if isinstance(number, str) or not (math.isfinite(number) and low <= number <= high):
        raise _error("number", text, short(low), short(high))
    if not dtype.startswith("int"):
        return repr(float(number)).replace(".0", ".") if float(number).is_integer() else repr(float(number))
    if not float(number).is_integer():
        raise _error("whole number", text, dtype)
    return str(int(number))


def seed_text(text: str) -> str:
    """Return a seed."""
    if not WHOLE.fullmatch(text) or not 0 <= int(text) <= LARGEST_SEED:
        raise _error("seed", text, grouped(LARGEST_SEED))
    return str(int(text))


def shape_text(text: str) -> str:
    """Return a shape, as `(3, 1)`, of `(3, 1)`, `[3, 1]`, `3, 1` or `3`."""
    shape = _whole_numbers("shape", text)
    for size in shape:
        if not 0 <= size <= MOST_ELEMENTS:
            raise _error("dimension", grouped(size), grouped(MOST_ELEMENTS))
    return _checked(shape)


def new_shape_text(text: str) -> str:
    """Return a shape in which one size may be −1: what is left."""
    shape = _whole_numbers("new shape", text)
    if any(size < -1 for size in shape) or shape.count(-1) > 1:
        raise _error("new shape", text)
    _checked(tuple(abs(size) for size in shape))
    return str(shape)


def axes_text(text: str) -> str:
    """Return one axis, as `0`, or several, as `[0, 1]`; "" where none is named."""
    if not text:
        return ""
    axes = _whole_numbers("axis", text)
    return str(axes[0]) if len(axes) == 1 else str(list(axes))


def index_text(text: str) -> str:
    """Return an index in its brackets: `[0, 0]` of `0, 0` or `[0, 0]`."""
    inside = text[1:-1] if text.startswith("[") and text.endswith("]") else text
    match _expression("index", f"_[{inside}]"):
        case ast.Subscript(value=ast.Name(id="_")) as node:
            return ast.unparse(node)[1:]
    raise _error("index", text)


def operand_text(text: str, partner: str = "", *, closed: bool = False) -> str:
    """Return an operand: a name, numbers, or an expression. `closed`: it can stand beside an operator.

    `partner`: the dtype of what it is taken together with; beside floating-point numbers 3 is written `3.`.
    """
    node = _expression("operand", text)
    if is_literal(node) and partner.startswith("float"):
        text = literal_text(text, partner)
    return f"({text})" if closed and isinstance(node, ast.BinOp | ast.UnaryOp | ast.Compare) else text


def _whole_numbers(kind: str, text: str) -> tuple[int, ...]:
    """Return the numbers of `(3, 1)`, whatever brackets it has or has not."""
    bracketed = text[:1] + text[-1:] in ("()", "[]")
    parts = [part.strip() for part in (text[1:-1] if bracketed else text).removesuffix(",").split(",")]
    if bracketed and parts == [""]:
        return ()
    if not all(WHOLE.fullmatch(part) for part in parts):
        raise _error(kind, text)
    return tuple(map(int, parts))


def _checked(shape: tuple[int, ...]) -> str:
    if len(shape) > MOST_RANK:
        raise _error("rank", str(len(shape)), str(MOST_RANK))
    if math.prod(shape) > MOST_ELEMENTS:
        raise _error("elements", grouped(math.prod(shape)), grouped(MOST_ELEMENTS))
    return str(shape)


def _expression(kind: str, text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise _error(kind, text.removeprefix("_[").removesuffix("]") if kind == "index" else text) from None


def _error(kind: str, *facts: str) -> ListingError:
    return ListingError(kind, Span(1, 0, 1, 0), *facts)  # the whole of the field is meant
