"""How a function is called: its name, and what it is given, as the table of functions has it."""

import ast
from difflib import get_close_matches

from engine.listing.error import ListingError
from engine.listing.expressions import dotted
from engine.listing.listing import span_of
from engine.tensors.grammar import FUNCTIONS, RANDOM, Signature

LAST_WORDS = {path.rpartition(".")[2]: path for path in reversed(FUNCTIONS)}


def dotted_function(call: ast.Call) -> str:
    """Return the path of a function of TensorFlow or NumPy, as `tf.math.log`; "" where it is called of something."""
    path = dotted(call.func)
    return path if path.startswith(("tf.", "np.")) else ""


def arguments_of(call: ast.Call, signature: Signature) -> dict[str, ast.expr]:
    """Return what a call gives to each parameter. Raises ListingError where it does not fit."""
    name, least, most = ast.unparse(call.func), signature.least, signature.by_position
    if len(call.args) > most or any(isinstance(one, ast.Starred) for one in call.args):
        raise ListingError("arguments", span_of(call), name, _range(least, most), str(len(call.args)))
    given = dict(zip(signature.parameters, call.args, strict=False))
    for word in call.keywords:
        if word.arg == "seed" and name in RANDOM:
            raise ListingError("seed", span_of(word), name)
        if word.arg is None or word.arg not in signature.parameters:
            raise ListingError("keyword", span_of(word), name, word.arg or "**", ", ".join(signature.parameters))
        if word.arg in given:
            raise ListingError("syntax", span_of(word), f"keyword argument repeated: {word.arg}")
        given[word.arg] = word.value
    if any(parameter not in given for parameter in list(signature.parameters)[:least]):
        raise ListingError("arguments", span_of(call), name, _range(least, most), str(len(given)))
    return given


def dtype_name(node: ast.expr) -> str:
    """Return `float32` of `tf.float32`, `np.float32` or "float32"; else "" or something that is no dtype."""
    match node:
        case ast.Constant(value=str() as name):
            return name
        case ast.Attribute(value=ast.Name(id="tf" | "np"), attr=name):
            return name
    return ""


def meant(name: str) -> str:
    """Return the function that a name may have meant, or ""."""
    last = LAST_WORDS.get(name.rpartition(".")[2])
    return last or next(iter(get_close_matches(name, FUNCTIONS, 1)), "")


def _range(least: int, most: int) -> str:
    return str(most) if least == most else f"{least}–{most}"
