"""Programs that nobody wrote: an operation a line, tensors of several shapes, inputs of all kinds, one or two tapes."""

from dataclasses import dataclass

from hypothesis import strategies as st

KINDS = ("variable", "constant", "watched")

# Values that are nowhere near a kink or a pole of what is done to them, and never equal.
NUMBERS = {
    "a": "0.7 -1.3 0.45 1.9 -0.35 0.85",
    "b": "-0.55 1.15 0.95 -0.25 1.45 0.3",
    "c": "1.25 0.65 -0.8 -1.6 0.4 1.05",
}
SHAPES = ((), (3,), (2, 3), (3, 2), (2, 1))

# Of any tensor, finite for any number, and of a slope that a float32 can tell.
OF_ONE = (
    *("tf.square({})", "tf.sin({})", "tf.cos({})", "tf.tanh({})", "tf.sigmoid({})", "tf.nn.relu({})", "tf.abs({})"),
    *("-{}", "tf.negative({})", "tf.identity({})", "{} ** 2", "{} ** 3.", "2. * {}", "{} - 0.25", "1.5 - {}"),
    *("{} / 4.", "tf.sqrt(tf.square({}) + 0.5)", "tf.math.log(tf.square({}) + 1.5)", "tf.exp(tf.tanh({}))"),
    *("1. / (tf.square({}) + 1.)", "tf.tan(tf.tanh({}) * 0.5)", "(tf.square({}) + 0.5) ** 1.5", "2. ** tf.tanh({})"),
)
OF_TWO = (
    *("{} + {}", "{} - {}", "{} * {}", "{} / (tf.square({}) + 1.)", "tf.maximum({}, {})", "tf.minimum({}, {})"),
    *("tf.add({}, {})", "tf.multiply({}, {})", "tf.subtract({}, {})", "tf.divide({}, tf.square({}) + 1.)"),
    *("(tf.square({}) + 0.5) ** tf.tanh({})", "tf.pow(tf.square({}) + 0.5, tf.tanh({}))"),
)
REDUCTIONS = ("reduce_sum", "reduce_mean", "reduce_max", "reduce_min")

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Program:
    """`inputs`: by name its kind; `before`, `block`, `after`: the lines, `names`: what the block makes."""

    inputs: dict[str, str]
    before: list[str]
    block: list[str]
    after: list[str]
    names: list[str]

    @property
    def text(self) -> str:
        """The whole program."""
        return "\n".join(["import tensorflow as tf", "", *self.before, *self.block, *self.after, ""])

    @property
    def watches(self) -> list[str]:
        """The inputs that are watched, by themselves or because a tape is told to."""
        return [name for name, kind in self.inputs.items() if kind != "constant"]


def written(name: str, shape: Shape) -> str:
    """The numbers of an input, written out."""
    numbers = iter(NUMBERS[name].split())

    def rows(shape: Shape) -> str:
        return f"[{', '.join(rows(shape[1:]) for _ in range(shape[0]))}]" if shape else next(numbers)

    return rows(shape)


def joined(one: Shape, other: Shape) -> Shape | None:
    """The shape of two broadcast to each other; None where they can't be."""
    longest = max(len(one), len(other))
    one, other = (1,) * (longest - len(one)) + one, (1,) * (longest - len(other)) + other
    fits = all(a == b or 1 in (a, b) for a, b in zip(one, other, strict=True))
    return tuple(max(a, b) for a, b in zip(one, other, strict=True)) if fits else None


class Lines:
    """The lines of a block, with the shapes of what they make."""

    def __init__(self, draw, shapes):
        self.draw, self.shapes = draw, dict(shapes)
        self.made, self.lines = [], []

    def add(self, expression: str, shape: Shape) -> None:
        name = f"t{len(self.lines)}"
        self.lines.append(f"{name} = {expression}")
        self.made.append(name)
        self.shapes[name] = shape

    def name(self) -> str:
        """A name; the newest ones more often than others."""
        return self.draw(st.sampled_from([*self.shapes, *self.made[-2:] * 2]))

    def one(self) -> None:
        name = self.name()
        self.add(self.draw(st.sampled_from(OF_ONE)).format(name), self.shapes[name])

    def two(self) -> None:
        one = self.name()
        others = [name for name, shape in self.shapes.items() if joined(self.shapes[one], shape) is not None]
        other = self.draw(st.sampled_from(others))
        shape = joined(self.shapes[one], self.shapes[other])
        assert shape is not None
        self.add(self.draw(st.sampled_from(OF_TWO)).format(one, other), shape)

    def product(self) -> None:
        pairs = [
            (one, other)
            for one, rows in self.shapes.items()
            for other, columns in self.shapes.items()
            if len(rows) == len(columns) == 2 and rows[1] == columns[0]
        ]
        if pairs:
            one, other = self.draw(st.sampled_from(pairs))
            form = self.draw(st.sampled_from(("{} @ {}", "tf.matmul({}, {})")))
            self.add(form.format(one, other), (self.shapes[one][0], self.shapes[other][1]))

    def reduction(self) -> None:
        name = self.name()
        shape, function = self.shapes[name], self.draw(st.sampled_from(REDUCTIONS))
        axis = self.draw(st.sampled_from([None, *range(len(shape))]))
        name = name if name in self.made else f"tf.abs({name})"  # of a variable TensorFlow would read the rank too
        if axis is None:
            self.add(f"tf.{function}({name})", ())
        elif self.draw(st.booleans()):
            self.add(f"tf.{function}({name}, axis={axis}, keepdims=True)", (*shape[:axis], 1, *shape[axis + 1 :]))
        else:
            self.add(f"tf.{function}({name}, {axis})", (*shape[:axis], *shape[axis + 1 :]))

    def move(self) -> None:
        name = self.name()
        shape = self.shapes[name]
        moves = [(f"tf.broadcast_to({name}, {[2, *shape]})", (2, *shape))] if len(shape) < 2 else []
        if len(shape) == 2:
            moves += [(f"tf.transpose({name})", shape[::-1]), (f"tf.reshape({name}, [-1])", (shape[0] * shape[1],))]
            moves.append((f"{name}[0, {shape[1] - 1}]", ()))
        if shape:
            moves += [(f"{name}[{shape[0] - 1}]", shape[1:]), (f"{name}[-1]", shape[1:])]
        self.add(*self.draw(st.sampled_from(moves)))


@st.composite
def programs(draw, order: int = 1) -> Program:
    """A program whose gradient of some order exists, by its first input at least."""
    kinds = {name: draw(st.sampled_from(KINDS)) for name in ("a", "b", "c")[: draw(st.integers(1, 3))]}
    kinds["a"] = draw(st.sampled_from(("variable", "watched")))
    shapes = {name: draw(st.sampled_from(SHAPES)) for name in kinds}
    made = {"variable": "tf.Variable", "constant": "tf.constant", "watched": "tf.constant"}
    before = [f"{name} = {made[kind]}({written(name, shapes[name])})" for name, kind in kinds.items()]
    lines = Lines(draw, shapes)
    choices = (lines.one, lines.one, lines.two, lines.two, lines.product, lines.reduction, lines.move)
    for _ in range(draw(st.integers(1, 6 - order))):
        draw(st.sampled_from(choices))()
    ends = [name for name in lines.made if not any(name in line.partition("=")[2] for line in lines.lines)]
    total = " + ".join(f"tf.reduce_mean({name})" for name in [*ends, "tf.sin(a)"])
    lines.add(total, ())
    target = lines.made[-1]
    watches = [name for name, kind in kinds.items() if kind == "watched"]
    asked = ", ".join(kinds)
    if order == 1:
        block = ["with tf.GradientTape() as tape:", *(f"    tape.watch({name})" for name in watches)]
        block += [f"    {line}" for line in lines.lines]
        after = [f"{', '.join(f'd{name}' for name in kinds)}, = tape.gradient({target}, [{asked}])"]
        return Program(kinds, before, block, after, lines.made)
    block = ["with tf.GradientTape() as outer:", *(f"    outer.watch({name})" for name in watches)]
    block += ["    with tf.GradientTape() as inner:", *(f"        inner.watch({name})" for name in watches)]
    block += [f"        {line}" for line in lines.lines]
    block += [f"    da = inner.gradient({target}, a)"]
    after = [f"{', '.join(f'd2{name}' for name in kinds)}, = outer.gradient(da, [{asked}])"]
    return Program(kinds, before, block, after, lines.made)
