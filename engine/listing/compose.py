"""An expression that a person types → the program that takes its gradient, and back."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from engine.listing.edits import replaced
from engine.listing.error import ListingError
from engine.listing.expressions import check_expression, dotted, function_path
from engine.listing.grammar import ALIASES, RESERVED
from engine.listing.inputs import DEFAULTS, Input
from engine.listing.listing import Listing, literal_input, span_of
from engine.listing.literals import literal_text
from engine.listing.parse import parse, parse_expression
from engine.tape import Span

LONGEST = 200  # characters of an expression
WIDTH = 60  # of a line of the program
INDENT = "    "


def compose(expression: str, inputs: Iterable[Input], order: int = 1) -> str:
    """Return the program for an expression such as `sin(x) * x`; a name that no input has is a variable.

    It holds 1, as a matrix where it is a factor of `@`. `order` 2: the second derivative with respect to the first
    input too, by nested tapes. Raises ListingError with the place in the expression, without blanks around it; of its
    own are the kinds `long expression`, `no expression` and `no input` (it has no name).
    """
    typed = expression.partition("#")[0].replace("\n", " ").strip()
    whole = Span(1, 0, 1, len(typed))
    if len(typed) > LONGEST:
        raise ListingError("long expression", whole, str(len(typed)), str(LONGEST))
    spelled, names, matrices = _spelled(typed)
    if not names:
        raise ListingError("no input", whole)
    given = [one for one in inputs if one.name in names]
    new = [name for name in names if name not in {one.name for one in given}]
    given += [Input(name, value="[[1.]]" if name in matrices else "1.") for name in new]
    write = _nested if order == 2 else _single
    text = "\n".join(["import tensorflow as tf", "", *map(_input, given), *write(spelled, given), ""])
    try:
        return parse(text).text
    except ListingError as error:
        raise ListingError(error.kind, whole, *error.facts) from None


def expression_of(listing: Listing) -> str | None:
    """Return the expression of a program of the form that `compose` writes; None of any other."""
    blocks = [one for one in listing.tree.body if isinstance(one, ast.With)]
    outside = [one.value for one in listing.tree.body if isinstance(one, ast.Assign)]
    if len(blocks) != 1 or not all(literal_input(value) or _is_gradient(value) for value in outside):
        return None
    inside = _unwatched(blocks[0])
    if inside and isinstance(inside[0], ast.With):
        inside = [*_unwatched(inside[0]), *inside[1:]]
    match inside:
        case [ast.Assign(targets=[ast.Name()], value=value), *others] if not _is_gradient(value):
            if all(isinstance(one, ast.Assign) and _is_gradient(one.value) for one in others):
                return _short(listing, value)
    return None


def _spelled(typed: str) -> tuple[str, list[str], set[str]]:
    """Return an expression with the functions spelled out, as `tf.sin`, its names in order, and the factors of `@`."""
    node = parse_expression(typed)
    changes = []
    for call in ast.walk(node):
        match call:
            case ast.Call(func=ast.Name(id=name) as function) if name in ALIASES:
                changes.append((span_of(function), f"tf.{ALIASES[name]}"))
                call.func = _path(f"tf.{ALIASES[name]}", function)
    names = _Names()
    check_expression(node, names)
    ordered = [one.id for one in sorted(names.seen, key=lambda one: one.col_offset)]
    return replaced(typed, changes), ordered, {one.id for one in _factors(node) if isinstance(one, ast.Name)}


def _factors(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what is multiplied as matrices."""
    for one in ast.walk(node):
        match one:
            case ast.BinOp(op=ast.MatMult()):
                yield from (one.left, one.right)
            case ast.Call(args=arguments) if function_path(one.func) == "matmul":
                yield from arguments


class _Names:
    """Takes every name that an input may have, and remembers it."""

    def __init__(self) -> None:
        self.seen: list[ast.Name] = []

    def need_value(self, node: ast.Name) -> None:
        """Check that an input may have this name."""
        if node.id in RESERVED or node.id.startswith("_"):
            raise ListingError("reserved name", span_of(node), node.id)
        if node.id not in [one.id for one in self.seen]:
            self.seen.append(node)


def _path(path: str, place: ast.expr) -> ast.expr:
    node = ast.parse(path, mode="eval").body
    for part in ast.walk(node):
        if isinstance(part, ast.expr):
            ast.copy_location(part, place)
    return node


def _short(listing: Listing, value: ast.expr) -> str:
    """Return an expression with the functions' last names."""
    calls = [call for call in ast.walk(value) if isinstance(call, ast.Call)]
    paths = [(span_of(call.func), function_path(call.func)) for call in calls if function_path(call.func)]
    changes = [(_within(span, span_of(value)), path.rpartition(".")[2]) for span, path in paths]
    return " ".join(replaced(listing.segment(value), changes).split())


def _within(span: Span, start: Span) -> Span:
    first, last = (start.column if line == start.line else 0 for line in (span.line, span.end_line))
    return Span(span.line - start.line + 1, span.column - first, span.end_line - start.line + 1, span.end_column - last)


def _single(expression: str, given: Sequence[Input]) -> list[str]:
    names = [one.name for one in given]
    tape, result = _free(["tape"], names), _free(["y", "z", "target"], names)
    asked = [_free([f"d{name}"], [*names, tape, result]) for name in names]
    sources = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    return [
        f"with tf.GradientTape() as {tape}:",
        *_watches(tape, given, INDENT),
        *_line(f"{INDENT}{result} = ", expression),
        *_line(f"{', '.join(asked)} = {tape}.gradient(", f"{result}, {sources}", ")"),
        *_line("print(", ", ".join(asked), ")"),
    ]


def _nested(expression: str, given: Sequence[Input]) -> list[str]:
    names = [one.name for one in given]
    outer, inner = _free(["outer_tape"], names), _free(["inner_tape"], names)
    result, name = _free(["y", "z", "target"], names), names[0]
    first, second = _free([f"d{name}"], [*names, result]), _free([f"d2{name}"], [*names, result])
    return [
        f"with tf.GradientTape() as {outer}:",
        *_watches(outer, given, INDENT),
        f"{INDENT}with tf.GradientTape() as {inner}:",
        *_watches(inner, given, 2 * INDENT),
        *_line(f"{2 * INDENT}{result} = ", expression),
        *_line(f"{INDENT}{first} = {inner}.gradient(", f"{result}, {name}", ")"),
        *_line(f"{second} = {outer}.gradient(", f"{first}, {name}", ")"),
        f"print({first}, {second})",
    ]


def _watches(tape: str, given: Sequence[Input], indent: str) -> list[str]:
    return [f"{indent}{tape}.watch({one.name})" for one in given if one.kind == "watched constant"]


def _input(one: Input) -> str:
    maker = "tf.Variable" if one.kind == "variable" else "tf.constant"
    words = "" if one.dtype in DEFAULTS else f", dtype=tf.{one.dtype}"
    frozen = ", trainable=False" if one.kind == "variable" and not one.trainable else ""
    value = literal_text(one.value, one.dtype)
    return "\n".join(_line(f"{one.name} = {maker}(", f"{value}{words}{frozen}", ")"))


def _line(before: str, inside: str, after: str = "") -> list[str]:
    """Return a line, or where it is long several, broken between brackets."""
    line = f"{before}{inside}{after}"
    if len(line) <= WIDTH or " " not in inside:
        return [line]
    indent = before[: len(before) - len(before.lstrip())]
    opened, closed = (before, after) if after else (f"{before}(", ")")
    parts = wrap(inside, WIDTH - len(indent) - len(INDENT), break_long_words=False, break_on_hyphens=False)
    return [opened, *(f"{indent}{INDENT}{part}" for part in parts), f"{indent}{closed}"]


def _free(wanted: Sequence[str], taken: Sequence[str]) -> str:
    """Return the first name that is free; after the last comes the first with a number."""
    numbered = (f"{wanted[0]}{number}" for number in range(1, len(taken) + 2))
    return next(name for name in (*wanted, *numbered) if name not in taken)


def _is_gradient(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and dotted(value.func).endswith(".gradient")


def _unwatched(block: ast.With) -> list[ast.stmt]:
    """Return the statements of a block but its calls of `watch`; none where its tape is of a special kind."""
    made = block.items[0].context_expr
    if isinstance(made, ast.Call) and made.keywords:
        return []
    calls = [one.value for one in block.body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call)]
    watches = [call for call in calls if dotted(call.func).endswith(".watch")]
    return [one for one in block.body if not isinstance(one, ast.Expr) or one.value not in watches]
