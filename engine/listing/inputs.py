"""The named inputs of a program, as a form sees them, and the program when the form changes one. Text → text."""

import ast
from dataclasses import dataclass
from typing import Literal

from engine.listing.arguments import with_word, without_word
from engine.listing.edits import body_indent, dropped, inserted, one_a_line, replaced
from engine.listing.expressions import dotted
from engine.listing.listing import Listing, literal_input, span_of
from engine.listing.literals import literal_dtype, literal_text, number_changes
from engine.listing.parse import parse
from engine.tape import Span

InputKind = Literal["variable", "constant", "watched constant"]
DEFAULTS = ("float32", "int32", "bool")  # of decimal, of whole numbers, of truths: no keyword says them

NOWHERE = Span(1, 0, 1, 0)


@dataclass(frozen=True)
class Input:
    """A name that is given numbers at the top of a program. `value`: their text, `span` its place where it has one."""

    name: str
    kind: InputKind = "variable"
    dtype: str = "float32"
    value: str = "1."
    trainable: bool = True
    span: Span = NOWHERE


def inputs(listing: Listing) -> tuple[Input, ...]:
    """Return the inputs in the order of the program; of a name that is given numbers twice the first."""
    watched = {one for watch in _watches(listing) for one in _watched(watch)}
    made = []
    for name, call in _calls(listing).items():
        value = call.args[0]
        constant: InputKind = "watched constant" if name in watched else "constant"
        kind: InputKind = "variable" if dotted(call.func) == "tf.Variable" else constant
        words = {word.arg: word.value for word in call.keywords}
        dtype = dotted(words["dtype"]).removeprefix("tf.") if "dtype" in words else literal_dtype(value)
        frozen = "trainable" in words and ast.unparse(words["trainable"]) == "False"
        segment = " ".join(listing.segment(value).split())
        made.append(Input(name, kind, dtype, segment, kind == "variable" and not frozen, span_of(value)))
    return tuple(made)


def with_value(listing: Listing, name: str, text: str) -> str:
    """Return the program with other numbers for an input, of its dtype.

    Raises ListingError with the place in the typed text, kinds as of `literal_text`.
    """
    one = _input(listing, name)
    return replaced(listing.text, [(one.span, literal_text(text, one.dtype))])


def with_kind(listing: Listing, name: str, kind: InputKind) -> str:
    """Return the program with an input of another kind. A constant is watched from the first line of each block."""
    maker, word = ("tf.Variable", "shape") if kind == "variable" else ("tf.constant", "trainable")
    listing = _parsed(one_a_line(listing.text, listing.tree), listing)
    listing = _parsed(without_word(listing, _calls(listing)[name], word) or listing.text, listing)
    listing = _parsed(replaced(listing.text, [(span_of(_calls(listing)[name].func), maker)]), listing)
    text = _unwatched(listing, name)
    return _with_watches(_parsed(text, listing), name) if kind == "watched constant" else text


def with_trainable(listing: Listing, name: str, trainable: bool) -> str:
    """Return the program with a variable that is trainable or not."""
    call = _calls(listing)[name]
    if trainable:
        return without_word(listing, call, "trainable") or listing.text
    return with_word(listing, call, "trainable", "False")


def with_dtype(listing: Listing, name: str, dtype: str) -> str:
    """Return the program with an input of another dtype: `3.` becomes `3`, or a keyword says it.

    Raises ListingError of the kind `whole number` where a fraction would be lost.
    """
    call = _calls(listing)[name]
    text = replaced(listing.text, number_changes(call.args[0], listing.text, dtype))
    changed = _parsed(text, listing)
    call = _calls(changed)[name]
    if dtype in DEFAULTS:
        return without_word(changed, call, "dtype") or text
    return with_word(changed, call, "dtype", f"tf.{dtype}")


def _input(listing: Listing, name: str) -> Input:
    return next(one for one in inputs(listing) if one.name == name)


def _parsed(text: str, listing: Listing) -> Listing:
    return parse(text, listing.known)


def _calls(listing: Listing) -> dict[str, ast.Call]:
    """Return the call that makes each input."""
    calls: dict[str, ast.Call] = {}
    for statement in listing.tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call) if literal_input(call):
                calls.setdefault(name, call)
    return calls


def _watches(listing: Listing) -> list[ast.Call]:
    """Return the calls of `watch`."""
    calls = [node for node in ast.walk(listing.tree) if isinstance(node, ast.Call)]
    watches = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "watch"]
    return sorted(watches, key=lambda call: call.lineno)


def _watched(watch: ast.Call) -> list[str]:
    return [node.id for node in ast.walk(watch.args[0]) if isinstance(node, ast.Name)]


def _unwatched(listing: Listing, name: str) -> str:
    """Return the text in which no tape is told to watch a name."""
    text = listing.text
    for watch in reversed(_watches(listing)):
        others = [one for one in _watched(watch) if one != name]
        if not others:
            text = dropped(text, watch.lineno, watch.end_lineno or watch.lineno)
        elif len(others) < len(_watched(watch)):
            listed = f"[{', '.join(others)}]" if len(others) > 1 else others[0]
            text = replaced(text, [(span_of(watch.args[0]), listed)])
    return text


def _with_watches(listing: Listing, name: str) -> str:
    """Return the text in which each tape watches a name."""
    text, made = listing.text, _calls(listing)[name].lineno
    blocks = [node for node in ast.walk(listing.tree) if isinstance(node, ast.With) and node.lineno > made]
    for block in sorted(blocks, key=lambda one: -one.lineno):
        tape = block.items[0].optional_vars
        assert isinstance(tape, ast.Name)
        text = inserted(text, block.body[0].lineno - 1, f"{tape.id}.watch({name})", body_indent(block))
    return text
