"""What a listing may say: TensorFlow's functions by their names, how many arguments each takes, and the limits."""

from typing import NamedTuple

LONGEST_TEXT = 20_000  # characters
LONGEST_LINE = 200  # characters
MOST_NODES = 60  # names, numbers and operations in one statement, numbers in lists not counted
DEEPEST = 20  # brackets within brackets
MOST_NUMBERS = 5_000  # in the whole text; each takes two characters at least
MOST_ELEMENTS = 1_000_000  # of one tensor
LARGEST_EXPONENT = 1024  # of a plain number


class Signature(NamedTuple):
    """How a function is called: so many arguments by position, and these keywords."""

    least: int
    most: int
    keywords: frozenset[str] = frozenset()


def _of(least: int, most: int, *keywords: str) -> Signature:
    return Signature(least, most, frozenset(keywords))


REDUCTION = _of(1, 2, "axis", "keepdims")

# By the path below `tf`.
FUNCTIONS = {
    "constant": _of(1, 1, "dtype", "shape"),
    "Variable": _of(1, 1, "dtype", "trainable"),
    "ones": _of(1, 1, "dtype"),
    "zeros": _of(1, 1, "dtype"),
    **{
        name: _of(1, 1)
        for name in (
            *("square", "sqrt", "exp", "math.log", "sin", "cos", "tan", "tanh", "sigmoid", "nn.relu", "abs"),
            *("negative", "identity", "stop_gradient", "transpose"),
        )
    },
    **{
        name: _of(2, 2)
        for name in (
            *("add", "subtract", "multiply", "divide", "pow", "matmul", "maximum", "minimum"),
            *("reshape", "broadcast_to", "cast"),
        )
    },
    **{f"reduce_{name}": REDUCTION for name in ("sum", "mean", "max", "min")},
}

DTYPES = ("float16", "float32", "float64", "int32", "int64", "bool")

# A person may type the last word alone, such as `sin(x)`; the program spells it out.
ALIASES = {path.rpartition(".")[2]: path for path in FUNCTIONS}

RESERVED = ("tf", "np", "print")  # names that can't be given to a value

VARIABLE_METHODS = ("assign", "assign_add", "assign_sub")
