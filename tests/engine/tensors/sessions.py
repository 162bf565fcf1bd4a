"""Sessions that nobody wrote: tensors of every kind, dtype and shape, and anything that may be done with them."""

from contextlib import suppress

from hypothesis import strategies as st

from engine.listing import ListingError
from engine.tensors.lab import Lab

SHAPES = ((), (3,), (2, 3), (3, 2), (2, 1), (3, 3), (2, 3, 2), (1, 2, 1, 3))
DTYPES = ("float32", "float32", "float32", "float64", "int32", "int64", "float16", "bool")
KINDS = {"a": "constant", "b": "constant", "v": "variable", "w": "variable", "n": "numpy", "m": "numpy"}
TARGETS = ("a", "b", "c", "d")  # names that lines give; the others stay what they are

ONE = ("tf.square", "tf.sqrt", "tf.exp", "tf.math.log", "tf.abs", "tf.negative", "tf.sin", "tf.nn.relu", "tf.identity")
TWO = ("tf.add", "tf.multiply", "tf.maximum", "tf.matmul", "tf.pow", "tf.divide", "tf.less")
SIGNS = ("+", "-", "*", "/", "**", "@", "<", "<=", ">", ">=", "==", "!=")
PLAIN = ("2", "0.5", "-1.", "[1., 2., 3.]", "[[1.], [2.]]", "0", "True")
INDICES = ("0", "-1", "0, 0", "0:1", "::-1", "1:, 0", "..., 0", "0:2, ::2", "...", "tf.newaxis", "5", "1, 1, 1")
AXES = ("", ", axis=0", ", axis=-1", ", axis=[0, 1]", ", 1, keepdims=True", ", axis=3")
NUMBERS = st.sampled_from(("0.", "1.", "-2.5", "1e-3", "7.", "123456.789", "0.1"))


@st.composite
def literals(draw, shape, dtype):
    """Numbers written out, of a shape and a dtype."""
    if shape:
        return f"[{', '.join(draw(literals(shape[1:], dtype)) for _ in range(shape[0]))}]"
    if dtype == "bool":
        return draw(st.sampled_from(("True", "False")))
    return str(draw(st.integers(-9, 9))) if dtype.startswith("int") else draw(NUMBERS)


@st.composite
def makers(draw, kind):
    """What makes a tensor."""
    shape, dtype = draw(st.sampled_from(SHAPES)), draw(st.sampled_from(DTYPES))
    if kind == "numpy":
        forms = ["np.ones({shape}, dtype=np.{dtype})", "np.zeros({shape})", "np.array({literal})"]
    else:
        forms = ["tf.constant({literal}, dtype=tf.{dtype})", "tf.ones({shape}, dtype=tf.{dtype})", "tf.zeros({shape})"]
        forms += ["tf.random.normal({shape}, mean=1., stddev=2.)", "tf.random.uniform(shape={shape}, maxval=3.)"]
    form = draw(st.sampled_from(forms))
    made = form.format(shape=shape, dtype=dtype, literal=draw(literals(shape, dtype)))
    return f"tf.Variable({made})" if kind == "variable" else made


@st.composite
def expressions(draw):
    """Something worked out of what there is."""
    x, y = (draw(st.sampled_from(tuple(KINDS))) for _ in range(2))
    y = draw(st.sampled_from((y, y, draw(st.sampled_from(PLAIN)))))
    reduced = draw(st.sampled_from(("sum", "mean", "max", "min")))
    forms = (
        f"{draw(st.sampled_from(ONE))}({x})",
        f"{draw(st.sampled_from(TWO))}({x}, {y})",
        *(f"{x} {draw(st.sampled_from(SIGNS))} {y}" for _ in range(3)),
        f"{y} {draw(st.sampled_from(SIGNS))} {x}",
        f"tf.reduce_{reduced}({x}{draw(st.sampled_from(AXES))})",
        f"tf.reshape({x}, {draw(st.sampled_from(((-1,), (3, -1), (2, 3), (1, -1, 1))))})",
        f"tf.transpose({x})",
        f"tf.cast({x}, tf.{draw(st.sampled_from(DTYPES))})",
        f"{x}[{draw(st.sampled_from(INDICES))}]",
        *(f"-{x}", f"{x}.numpy()", f"tf.constant({x})", f"tf.square({x}) + {y}", f"tf.cast({x}, tf.float32) * {y}"),
        draw(makers(draw(st.sampled_from(("constant", "numpy"))))),
    )
    return draw(st.sampled_from(forms))


@st.composite
def lines(draw):
    """A line of any kind; many of them fail."""
    name, target, value = draw(st.sampled_from(tuple(KINDS))), draw(st.sampled_from(TARGETS)), draw(expressions())
    changed, index = draw(st.sampled_from(("v", "v", "w", "a"))), draw(st.sampled_from(INDICES))
    plain, sign = draw(st.sampled_from(PLAIN)), draw(st.sampled_from("+-*"))
    forms = (
        *(f"{target} = {value}",) * 4,
        *(f"{changed}.{method}({name})" for method in ("assign", "assign_add", "assign_sub")),
        f"{changed}.{draw(st.sampled_from(('assign', 'assign_add')))}({changed} * {plain})",
        *(f"{changed}[{index}].assign({given})" for given in (plain, name)),
        *(f"{array}[{index}] = {given}" for array in ("n", "m", name) for given in (plain, value)),
        *(f"{one} {sign}= {other}" for one, other in ((name, plain), (target, name))),
        *(value, f"print({name}, {value})", f"tf.random.set_seed({draw(st.integers(0, 2**40))})", f"m = {name}"),
    )
    return draw(st.sampled_from(forms))


@st.composite
def sessions(draw):
    """The lines of a session: some things of every kind, and what is done with them."""
    made = [f"{name} = {draw(makers(kind))}" for name, kind in KINDS.items()]
    alike = ("b = tf.constant(a)", "w = tf.Variable(v)", "m = np.array(n)")  # of one shape more lines work
    made += [line for line in alike if draw(st.booleans())]
    return [*made, *draw(st.lists(lines(), min_size=4, max_size=14))]


def run_all(lab: Lab, lines: list[str]) -> None:
    """Run those lines that may be run at all."""
    for line in lines:
        with suppress(ListingError):
            lab.run(line)
