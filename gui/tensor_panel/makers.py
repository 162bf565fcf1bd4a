"""What a tensor can be made with, and the lines that make it. No Qt, no words."""

from dataclasses import dataclass
from functools import partial

from engine.tensors import Kind
from engine.tensors.grammar import SET_SEED
from gui.tensor_panel.literals import LARGEST, Typed, name_text, number_text, seed_text, shape_text, values_text

FLOATS = ("float32", "float64")
NUMBERS = (*FLOATS, "int32", "int64")
DTYPES = (*NUMBERS, "bool")


@dataclass(frozen=True)
class Maker:
    """A function of TensorFlow or NumPy; `fields`: what it takes, besides a dtype."""

    path: str
    fields: tuple[str, ...]
    dtypes: tuple[str, ...] = DTYPES

    @property
    def word(self) -> str:
        """What stands on its button."""
        return self.path.removeprefix("tf.") if self.path.startswith("tf.random.") else self.path

    @property
    def numpy(self) -> bool:
        """Whether it makes an array of NumPy."""
        return self.path.startswith("np.")

    @property
    def dtype(self) -> str:
        """The dtype it has in mind where none is said."""
        return "float64" if self.numpy else "float32"


# Two and two side by side: what TensorFlow has and NumPy too.
MAKERS = (
    Maker("tf.constant", ("value",)),
    Maker("np.array", ("value",)),
    Maker("tf.ones", ("shape",)),
    Maker("np.ones", ("shape",)),
    Maker("tf.zeros", ("shape",)),
    Maker("np.zeros", ("shape",)),
    Maker("tf.random.normal", ("shape", "mean", "stddev", "seed"), FLOATS),
    Maker("tf.random.uniform", ("shape", "minval", "maxval", "seed"), NUMBERS),
)


def made(maker: Maker, kind: Kind, typed: Typed, dtype: str) -> tuple[str, ...]:
    """Return the lines that make a tensor: the seed's first, where it takes one. Raises FieldError."""
    seed = (f"{SET_SEED}({typed.read('seed', seed_text)})",) if "seed" in maker.fields else ()
    arguments = ", ".join([*_arguments(maker, typed, dtype), *_dtype(maker, typed, dtype)])
    name = typed.read("name", name_text)
    if kind == "variable" and maker.path == "tf.constant":
        return *seed, f"{name} = tf.Variable({arguments})"
    call = f"{maker.path}({arguments})"
    return *seed, f"{name} = tf.Variable({call})" if kind == "variable" else f"{name} = {call}"


def _arguments(maker: Maker, typed: Typed, dtype: str) -> list[str]:
    found = []
    for field in maker.fields:
        match field:
            case "value":
                found.append(typed.read(field, partial(values_text, dtype=dtype)))
            case "shape":
                found.append(typed.read(field, shape_text))
            case "mean" | "stddev" | "minval" | "maxval":
                reader = partial(number_text, dtype=dtype, low=0 if field == "stddev" else -LARGEST)
                found.append(f"{field}={typed.read(field, reader)}")
    return found


def _dtype(maker: Maker, typed: Typed, dtype: str) -> list[str]:
    """Return the argument that names the dtype, unless the numbers themselves or the function imply it."""
    written_out = "value" in maker.fields and any(letter.isdigit() for letter in typed.texts["value"])
    implied = {"float64": "int64", "float32": "int32"}[maker.dtype] if written_out else maker.dtype
    if dtype in (maker.dtype, implied) or (dtype == "bool" and "value" in maker.fields):
        return []
    return [f"dtype={'np' if maker.numpy else 'tf'}.{dtype}"]
