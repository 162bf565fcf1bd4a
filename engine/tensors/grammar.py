"""What a line may say: the functions of TensorFlow and NumPy with what each takes, and the limits."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

MOST_ELEMENTS = 50_000_000  # of one tensor, and of one of its dimensions
MOST_RANK = 4
MOST_BYTES = 2_000_000_000  # of all numbers that the log keeps

Form = Literal["value", "shape", "number", "dtype", "flag", "axis"]


class Signature(NamedTuple):
    """What a function takes, in its order; so many at least, and so many at most by position."""

    least: int
    by_position: int
    parameters: Mapping[str, Form]


def _takes(least: int, by_position: int | None = None, **parameters: Form) -> Signature:
    return Signature(least, len(parameters) if by_position is None else by_position, parameters)


# Element by element:
OF_ONE = (
    *("tf.square", "tf.sqrt", "tf.exp", "tf.math.log", "tf.abs", "tf.negative"),
    *("tf.sin", "tf.cos", "tf.tan", "tf.tanh", "tf.sigmoid"),
)
OF_TWO = (
    *("tf.add", "tf.subtract", "tf.multiply", "tf.divide", "tf.pow", "tf.maximum", "tf.minimum"),
    *("tf.equal", "tf.not_equal", "tf.less", "tf.less_equal", "tf.greater", "tf.greater_equal"),
)

FUNCTIONS = {
    "tf.constant": _takes(1, value="value", dtype="dtype", shape="shape"),
    "tf.Variable": _takes(1, 2, initial_value="value", trainable="flag", dtype="dtype"),
    "tf.ones": _takes(1, shape="shape", dtype="dtype"),
    "tf.zeros": _takes(1, shape="shape", dtype="dtype"),
    "tf.random.normal": _takes(1, shape="shape", mean="number", stddev="number", dtype="dtype"),
    "tf.random.uniform": _takes(1, shape="shape", minval="number", maxval="number", dtype="dtype"),
    **{path: _takes(1, x="value") for path in OF_ONE},
    **{path: _takes(2, x="value", y="value") for path in OF_TWO},
    "tf.nn.relu": _takes(1, features="value"),
    "tf.matmul": _takes(2, a="value", b="value"),
    **{
        f"tf.reduce_{name}": _takes(1, input_tensor="value", axis="axis", keepdims="flag")
        for name in ("sum", "mean", "max", "min")
    },
    "tf.reshape": _takes(2, tensor="value", shape="shape"),
    "tf.transpose": _takes(1, a="value", perm="axis"),
    "tf.cast": _takes(2, x="value", dtype="dtype"),
    "tf.identity": _takes(1, input="value"),
    "tf.tensor_scatter_nd_update": _takes(3, tensor="value", indices="value", updates="value"),
    **{f"tf.{name}": _takes(1, input="value") for name in ("shape", "rank", "size")},
    "np.array": _takes(1, object="value", dtype="dtype"),
    "np.ones": _takes(1, shape="shape", dtype="dtype"),
    "np.zeros": _takes(1, shape="shape", dtype="dtype"),
}
METHODS = {"numpy": _takes(0), "astype": _takes(1, dtype="dtype")}

SET_SEED = "tf.random.set_seed"
RANDOM = ("tf.random.normal", "tf.random.uniform")

CHANGES = ("assign", "assign_add", "assign_sub")  # methods that stand alone on a line
SHOWN = ("shape", "dtype", "ndim")  # what can be asked of a tensor, alone on a line
