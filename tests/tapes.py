"""Tapes for tests of what is on screen: the numbers of the mock-ups, and mathematics in NumPy. No TensorFlow."""

from dataclasses import replace

import numpy as np

from engine.tape import Answer, Block, Call, Cause, Edge, Node, Record, Repair, Source, Span, Tape, Value

BOOK = """\
x = tf.constant(3.)
w = tf.Variable(2.)
b = tf.Variable(1.)
with tf.GradientTape() as tape:
    t = tf.square(x)
    y = w * t + b
    loss = tf.square(y - 20.)
dw, db, dx = tape.gradient(loss, [w, b, x])
"""

APPLE = """\
time = tf.Variable(1.2)
with tf.GradientTape() as outer_tape:
    with tf.GradientTape() as inner_tape:
        position = 4.9 * time ** 2.
    speed = inner_tape.gradient(position, time)
acceleration = outer_tape.gradient(speed, time)
"""

STEP = """\
W = tf.Variable([[0.5], [-0.25]])
b = tf.Variable([0.])
with tf.GradientTape() as tape:
    predictions = x @ W + b
    loss = tf.reduce_mean(tf.square(t - predictions))
dW, db = tape.gradient(loss, [W, b])
"""


def value(array, dtype=np.float32, most=6) -> Value:
    """A tensor as it crosses to the screen: of an axis longer than `most` only the first and the last few."""
    whole = np.asarray(array, dtype)
    ends = [np.r_[: most // 2, n - most // 2 : n] if n > most else np.arange(n) for n in whole.shape]
    sample = whole[np.ix_(*ends)] if ends else whole
    numbers = whole.astype(np.float64)
    figures = (numbers.min(), numbers.max(), numbers.mean(), np.sqrt((numbers**2).sum()))
    return Value(whole.shape, whole.dtype.name, sample, sample.size == whole.size, *map(float, figures))


def source(index) -> Node:
    return Node("source", index)


def record(number) -> Node:
    return Node("record", number)


def edge(origin, formula=None, factor=None, flows=None) -> Edge:
    """An input of a record; `factor` and the `flows` by call as plain numbers or arrays."""
    return Edge(origin, formula, None if factor is None else value(factor), values(flows))


def values(numbers) -> dict[int, Value]:
    """Gradients by call, from plain numbers or arrays."""
    return {call: value(number) for call, number in (numbers or {}).items()}


def span(text, piece, line) -> Span:
    """Where a piece of a program stands, in the given line."""
    column = text.splitlines()[line - 1].index(piece)
    return Span(line, column, line, column + len(piece))


def book_tape() -> Tape:
    """The program of `tape.png`: w·x² + b and its loss; x is a constant that nobody watches."""

    def entry(name, kind, number, gradient, piece, line):
        watched = (0,) if kind == "variable" else ()
        return Source(name, kind, kind == "variable", value(number), span(BOOK, piece, line), watched, values(gradient))

    def made(number, type, name, inputs, out, gradient, piece, line, *, label=""):
        skipped = number == 1
        return Record(
            number, type, name, inputs, value(out), values(gradient), "skipped" if skipped else "recorded",
            "no watched input" if skipped else None, () if skipped else (0,), 1, not skipped, label,
            span(BOOK, piece, line),
        )  # fmt: skip

    sources = (
        entry("x", "constant", 3, None, "x", 1),
        entry("w", "variable", 2, {0: -18}, "w", 2),
        entry("b", "variable", 1, {0: -2}, "b", 3),
        entry("20.", "literal", 20, None, "20.", 7),
    )
    records = (
        made(1, "Square", "Square", (edge(source(0), "2·{a}", 6),), 9, None, "tf.square(x)", 5, label="t"),
        made(2, "ReadVariableOp", "ReadVariableOp", (edge(source(1), "1", 1, {0: -18}),), 2, {0: -18}, "w", 6),
        made(3, "Mul", "mul", (edge(record(2), "{b}", 9, {0: -18}), edge(record(1), "{a}", 2)), 18, {0: -2},
             "w * t", 6),
        made(4, "ReadVariableOp", "ReadVariableOp_1", (edge(source(2), "1", 1, {0: -2}),), 1, {0: -2}, "b", 6),
        made(5, "AddV2", "add", (edge(record(3), "1", 1, {0: -2}), edge(record(4), "1", 1, {0: -2})), 19, {0: -2},
             "w * t + b", 6, label="y"),
        made(6, "Sub", "sub", (edge(record(5), "1", 1, {0: -2}), edge(source(3), "−1", -1)), -1, {0: -2},
             "y - 20.", 7),
        made(7, "Square", "Square_1", (edge(record(6), "2·{a}", -2, {0: -2}),), 1, {0: 1},
             "tf.square(y - 20.)", 7, label="loss"),
    )  # fmt: skip
    watch = BOOK.replace("as tape:\n", "as tape:\n    tape.watch(x)\n")
    variable = BOOK.replace("tf.constant(3.)", "tf.Variable(3.)")
    repairs = (Repair("watch", watch, value(-24)), Repair("variable", variable, value(-24)))
    answers = (
        Answer("w", source(1), value(-18), None, value(-18, np.float64), "2(y-20)·x²", value(-18)),
        Answer("b", source(2), value(-2), None, value(-2, np.float64), "2(y-20)", value(-2)),
        Answer("x", source(0), None, Cause("constant", 1, repairs), value(-24, np.float64), "4(y-20)·w·x", value(-24)),
    )
    asked = span(BOOK, "tape.gradient(loss, [w, b, x])", 8)
    return Tape(
        head="import tensorflow as tf\n", text=BOOK, sources=sources, records=records,
        blocks=(Block("tape", False, True, 0, 1, 8, Span(4, 0, 7, 29), ("w", "b"), (0,)),),
        calls=(Call(0, "loss", record(7), answers, 8, 8, asked),),
    )  # fmt: skip


def nested_tape() -> Tape:
    """The program of `apple.png`: a tape in a tape; the operations of the inner call are on the outer one."""
    first, second = {0: 11.76, 1: 9.8}, {1: 9.8}
    inner, speed = "inner_tape.gradient(position, time)", span(APPLE, "inner_tape.gradient(position, time)", 5)

    def literal(name, place=None):
        return Source(name, "literal", False, value(float(name)), place, (), {})

    def made(number, type, name, inputs, out, gradient, place, *, label="", reason=None):
        blocks = () if reason else (0, 1) if number < 4 else (0,)
        return Record(
            number, type, name, inputs, value(out), values(gradient), "skipped" if reason else "recorded", reason,
            blocks, 2 if number < 4 else 1, number in (1, 2, 3, 8, 9), label, place,
        )  # fmt: skip

    sources = (
        Source("time", "variable", True, value(1.2), span(APPLE, "time", 1), (0, 1), values(first)),
        literal("2.", span(APPLE, "2.", 4)),
        literal("4.9", span(APPLE, "4.9", 4)),
        literal("1."),
    )
    records = (
        made(1, "ReadVariableOp", "ReadVariableOp", (edge(source(0), "1", 1, first),), 1.2, first,
             span(APPLE, "time", 4)),
        made(2, "Pow", "pow", (edge(record(1), "{b}·{a}^({b}−1)", 2.4, {0: 11.76}), edge(source(1))), 1.44,
             {0: 4.9}, span(APPLE, "time ** 2.", 4)),
        made(3, "Mul", "mul", (edge(source(2), "{b}", 1.44), edge(record(2), "{a}", 4.9, {0: 4.9})), 7.056, {0: 1},
             span(APPLE, "4.9 * time ** 2.", 4), label="position"),
        made(4, "Mul", "gradient_tape/mul/Mul", (edge(source(3), "{b}", 1.44), edge(record(2), "{a}", 1)), 1.44,
             None, speed),
        made(5, "Mul", "gradient_tape/mul/Mul_1", (edge(source(3), "{b}", 4.9), edge(source(2), "{a}", 1)), 4.9,
             None, speed, reason="constants only"),
        made(6, "Mul", "gradient_tape/pow/mul", (edge(record(5), "{b}", 2), edge(source(1), "{a}", 4.9)), 9.8,
             None, speed, reason="constants only"),
        made(7, "Sub", "gradient_tape/pow/sub", (edge(source(1), "1", 1), edge(source(3), "−1", -1)), 1,
             None, speed, reason="constants only"),
        made(8, "Pow", "gradient_tape/pow/Pow", (edge(record(1), "{b}·{a}^({b}−1)", 1, second), edge(record(7))), 1.2,
             {1: 9.8}, speed),
        made(9, "Mul", "gradient_tape/pow/mul_1", (edge(record(6), "{b}", 1.2), edge(record(8), "{a}", 9.8, second)),
             11.76, {1: 1}, speed, label="speed"),
    )  # fmt: skip
    velocity = Answer("time", source(0), value(11.76), None, value(11.76, np.float64), "9.8·time", value(11.76))
    gravity = Answer("time", source(0), value(9.8), None, value(9.8, np.float64), "9.8", value(9.8))
    outer = span(APPLE, "outer_tape.gradient(speed, time)", 6)
    return Tape(
        head="import tensorflow as tf\n", text=APPLE, sources=sources, records=records,
        blocks=(
            Block("outer_tape", False, True, 0, 1, 10, Span(2, 0, 5, 12 + len(inner)), ("time",), (1,)),
            Block("inner_tape", False, True, 1, 1, 4, Span(3, 4, 4, 35), ("time",), (0,)),
        ),
        calls=(
            Call(1, "position", record(3), (velocity,), 4, 10, speed),
            Call(0, "speed", record(9), (gravity,), 10, 10, outer),
        ),
    )  # fmt: skip


def step_tape(points=2000) -> Tape:
    """A step of the linear classifier on `points` points: matrices, of which the large ones travel as samples."""
    random = np.random.default_rng(points)
    x = random.normal(size=(points, 2))
    t = (x[:, :1] > 0).astype(float)
    W, b = np.array([[0.5], [-0.25]]), np.array([0.0])
    product = x @ W
    predictions = product + b
    error = t - predictions
    d_squares = np.full_like(error, 1 / points)
    d_error = 2 * error * d_squares
    dW, db = -x.T @ d_error, -d_error.sum(axis=0)

    def entry(name, kind, array, gradient=None, place=None):
        watched = (0,) if kind == "variable" else ()
        return Source(name, kind, kind == "variable", value(array), place, watched, values(gradient))

    def made(number, type, name, inputs, out, gradient, piece, line, *, label=""):
        place = span(STEP, piece, line)
        return Record(number, type, name, inputs, value(out), values({0: gradient}), "recorded", None, (0,), 1, True,
                      label, place)  # fmt: skip

    sources = (
        entry("x", "numpy", x),
        entry("W", "variable", W, {0: dW}, span(STEP, "W", 1)),
        entry("b", "variable", b, {0: db}, span(STEP, "b", 2)),
        entry("t", "numpy", t),
    )
    records = (
        made(1, "ReadVariableOp", "MatMul/ReadVariableOp", (edge(source(1), "1", 1, {0: dW}),), W, dW, "W", 4),
        made(2, "MatMul", "MatMul", (edge(source(0)), edge(record(1), "{a}.T", x.T, {0: dW})), product, -d_error,
             "x @ W", 4),
        made(3, "ReadVariableOp", "ReadVariableOp", (edge(source(2), "1", 1, {0: db}),), b, db, "b", 4),
        made(4, "AddV2", "add", (edge(record(2), "1", 1, {0: -d_error}), edge(record(3), "1", 1, {0: db})), predictions,
             -d_error, "x @ W + b", 4, label="predictions"),
        made(5, "Sub", "sub", (edge(source(3), "1", 1), edge(record(4), "−1", -1, {0: -d_error})), error, d_error,
             "t - predictions", 5),
        made(6, "Square", "Square", (edge(record(5), "2·{a}", 2 * error, {0: d_error}),), error**2, d_squares,
             "tf.square(t - predictions)", 5),
        made(7, "Mean", "Mean", (edge(record(6), "1/{n}", 1 / points, {0: d_squares}),), (error**2).mean(), 1,
             "tf.reduce_mean(tf.square(t - predictions))", 5, label="loss"),
    )  # fmt: skip
    asked = span(STEP, "tape.gradient(loss, [W, b])", 6)
    answers = (Answer("W", source(1), value(dW)), Answer("b", source(2), value(db)))
    return Tape(
        head="import tensorflow as tf\n", text=STEP, sources=sources, records=records,
        blocks=(Block("tape", False, True, 0, 1, 8, Span(3, 0, 5, 53), ("W", "b"), (0,)),),
        calls=(Call(0, "loss", record(7), answers, 8, 8, asked),), step=12,
    )  # fmt: skip


def big_tape(n, abreast=1) -> Tape:
    """`n` records on scalars, many of them with two ways back, so many chains abreast; the gradients are exact."""
    text = "w = tf.Variable(0.5)\nwith tf.GradientTape() as tape:\n    y = w\ndw = tape.gradient(y, w)\n"
    place, numbers = span(text, "w", 3), [0.0, 0.5]
    kinds, ways = ["", "ReadVariableOp"], [[], [(source(0), "1", 1.0)]]
    for k in range(2, n + 1):
        a, b = max(1, k - abreast), max(1, k - 2 - (k * 7) % 11)
        x, y = numbers[a], numbers[b]
        kind, out, by = (
            ("AddV2", x + y, [(a, "1", 1.0), (b, "1", 1.0)]),
            ("Sub", x - y, [(a, "1", 1.0), (b, "−1", -1.0)]),
            ("Tanh", float(np.tanh(x)), [(a, "1−{y}²", float(1 - np.tanh(x) ** 2))]),
        )[k % 3]
        numbers.append(out)
        kinds.append(kind)
        ways.append([(record(number), formula, factor) for number, formula, factor in by])
    gradients = [0.0] * n + [1.0]
    for k in range(n, 1, -1):
        for origin, _, factor in ways[k]:
            gradients[origin.index] += gradients[k] * factor
    records = tuple(
        Record(
            k, kinds[k], f"{kinds[k].lower()}_{k}",
            tuple(edge(origin, formula, factor, {0: gradients[k] * factor}) for origin, formula, factor in ways[k]),
            value(numbers[k]), values({0: gradients[k]}), "recorded", None, (0,), 1, True, "", place,
        )
        for k in range(1, n + 1)
    )  # fmt: skip
    w = Source("w", "variable", True, value(0.5), span(text, "w", 1), (0,), values({0: gradients[1]}))
    answer = Answer("w", source(0), w.gradients[0])
    return Tape(
        head="import tensorflow as tf\n", text=text, sources=(w,), records=records,
        blocks=(Block("tape", False, True, 0, 1, n + 1, Span(2, 0, 3, 9), ("w",), (0,)),),
        calls=(Call(0, "y", record(n), (answer,), n + 1, n + 1, span(text, "tape.gradient(y, w)", 4)),),
    )  # fmt: skip


def without_gradients(tape) -> Tape:
    """The same program where nobody asked for a gradient."""
    records = tuple(
        replace(r, gradients={}, inputs=tuple(replace(e, flows={}) for e in r.inputs)) for r in tape.records
    )
    sources = tuple(replace(s, gradients={}) for s in tape.sources)
    return replace(tape, sources=sources, records=records, calls=())
