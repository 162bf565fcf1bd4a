"""Recipe → the program of its run: a page of Python as in the book, which needs only TensorFlow and NumPy."""

from collections.abc import Iterable
from itertools import groupby

import numpy as np

from engine.history import Change, Event, Placed
from engine.recipe import Data, Recipe
from engine.schedule import BATCH, RATE

MOST_PRINTED = 100  # losses; of a longer run every tenth, hundredth, …
MANY_POINTS = 50_000  # from about twice as many on, TensorFlow shares a sum among its threads

HEAD = '''\
"""A linear classifier in pure TensorFlow: Deep Learning with Python, chapter 3.

Written by Tapescope: the run on its screen, the same points and the same numbers.
"""

import numpy as np
import tensorflow as tf
'''

THREADS = """
# The last digit of a sum of very many numbers depends on how many threads share it:
# as many as in Tapescope, which leaves one core to its window.
threads = max(1, (os.cpu_count() or 2) - 1)
tf.config.threading.set_intra_op_parallelism_threads(threads)
"""

BLOBS = """\
# Two clouds of points, of one covariance and thus of one shape; the seed makes them
# the same points at each run.
rng = np.random.default_rng({seed})
num_samples_per_class = {per_class}
covariance = {covariance}
negative_samples = rng.multivariate_normal(
    mean={mean_0}, cov=covariance, size=num_samples_per_class
)
positive_samples = rng.multivariate_normal(
    mean={mean_1}, cov=covariance, size=num_samples_per_class
)
"""

CSV = """\
# The points of a file with the columns x1, x2, class. Its encoding does not matter:
# Latin-1 takes every byte, and the numbers are ASCII.
path = {path}
table = np.loadtxt(
    path, delimiter=",", skiprows=1, quotechar='"', encoding="latin-1"
)
negative_samples = table[table[:, 2] == 0, :2]
positive_samples = table[table[:, 2] == 1, :2]
"""

INPUTS = """\
inputs = np.vstack((negative_samples, positive_samples)).astype("float32")
targets = np.vstack((
    np.zeros((len(negative_samples), 1), dtype="float32"),
    np.ones((len(positive_samples), 1), dtype="float32"),
))
"""

DRAWN = """\
# W is drawn uniformly from [0, 1): the same numbers for the same seed.
W = tf.Variable(tf.random.stateless_uniform(shape=(2, 1), seed=({seed}, 0)))
b = tf.Variable(tf.zeros(shape=(1,)))
"""

GIVEN = """\
W = tf.Variable({W})
b = tf.Variable({b})
"""

RATE_FLOAT = "learning_rate = {rate}\n"

RATE_VARIABLE = """\
# A variable, not a float: a float would be frozen into the traced step.
learning_rate = tf.Variable({rate})
"""

MODEL = """\
def model(inputs):
    return tf.matmul(inputs, W) + b


def square_loss(targets, predictions):
    per_sample_losses = tf.square(targets - predictions)
    return tf.reduce_mean(per_sample_losses)
"""

DECORATORS = {
    "eager": "",
    "graph": "# Traced into a graph at the first call; from then on TensorFlow runs the graph.\n@tf.function\n",
    "xla": "# Traced at the first call, and compiled by XLA into one piece of machine code.\n"
    "@tf.function(jit_compile=True)\n",
}

STEP = """\
def training_step(inputs, targets):
    with tf.GradientTape() as tape:
        predictions = model(inputs)
        loss = square_loss(targets, predictions)
    dW, db = tape.gradient(loss, [W, b])
    W.assign_sub(dW * learning_rate)
    b.assign_sub(db * learning_rate)
    return loss
"""

BATCHES = """\
# Every epoch goes once through all points, in an order of its own; its last batch
# may be smaller. The order depends only on the seed and the epoch.
{note}def batches(size, epoch=1):
    while True:
        order = np.random.default_rng(({seed}, epoch)).permutation(len(inputs))
        for start in range(0, len(inputs), {size}):
            yield epoch, {chosen}
        epoch += 1
"""

A_BATCH = {"note": "", "size": "size", "chosen": "order[start : start + size]"}

A_BATCH_OR_ALL = {
    "note": "# Without a size, a step takes all points as they stand: the full batch.\n",
    "size": "size or len(inputs)",
    "chosen": "order[start : start + size] if size else slice(None)",
}

END = """\
# The boundary is where the prediction is 0.5, halfway between the two targets.
(w1,), (w2,) = W.numpy()
(bias,) = b.numpy()
print(f"W = [{w1:.5f}, {w2:.5f}], b = {bias:.5f}")
print(f"Boundary: {w1:.5f} * x1 + {w2:.5f} * x2 + {bias:.5f} = 0.5")
"""


def script(recipe: Recipe, events: tuple[Event, ...] = (), steps: int | None = None) -> str:
    """Return the whole program of a run of `steps` steps (default: the recipe's).

    `recipe` holds the newest settings, `events` what was changed or placed on the way. The program makes the
    same losses and weights: bit for bit where it runs eagerly, to 1e-5 relative where it is compiled.
    """
    steps = recipe.training.steps if steps is None else steps
    shown = [event for event in events if 0 < event.step < steps + isinstance(event, Placed)]
    first = _at_start(events, BATCH, recipe.training.batch_size)
    sizes = [first, *(event.new for event in shown if isinstance(event, Change) and event.field == BATCH)]
    functions = [MODEL, DECORATORS[recipe.training.execution] + STEP]
    if sizes != [None]:
        functions.append(BATCHES.format(seed=recipe.data.seed, **A_BATCH_OR_ALL if None in sizes else A_BATCH))
    begin = "" if sizes == [None] else f"batch = batches({_size(first)})\n"
    blocks = [
        "\n".join([_head(recipe), _points(recipe.data), _variables(recipe, events)]),
        *functions,
        "\n".join([begin + _loop(recipe, shown, steps, batches=bool(begin)), END]),
    ]
    return "\n\n".join(blocks)


def points(data: Data) -> str:
    """Return the lines that make `inputs` and `targets`, with what they import."""
    return f"import numpy as np\nimport tensorflow as tf\n\n{_points(data)}"


def weights(flat: Iterable[float]) -> str:
    """Return the lines that make W and b with these values, flat: W, then b."""
    return GIVEN.format(**_literals(flat))


def _head(recipe: Recipe) -> str:
    few = recipe.data.kind == "blobs" and 2 * recipe.data.per_class <= MANY_POINTS
    if few or recipe.training.execution != "eager":
        return HEAD
    return HEAD.replace("import numpy", "import os\n\nimport numpy") + THREADS


def _points(data: Data) -> str:
    if data.kind == "csv":
        return CSV.format(path=repr(data.path)) + INPUTS
    matrices = {"covariance": [list(row) for row in data.covariance]}
    means = {"mean_0": list(data.mean_0), "mean_1": list(data.mean_1)}
    return BLOBS.format(seed=data.seed, per_class=data.per_class, **matrices, **means) + INPUTS


def _variables(recipe: Recipe, events: Iterable[Event]) -> str:
    weights = DRAWN.format(seed=recipe.model.seed)
    if recipe.model.initial is not None:
        (W,), (b,) = recipe.model.initial.W, recipe.model.initial.b
        weights = GIVEN.format(**_literals([*(w for row in W for w in row), *b]))
    for event in events:
        if isinstance(event, Placed) and event.step == 0:
            weights = GIVEN.format(**_literals(event.weights))
    rate = _at_start(events, RATE, recipe.training.learning_rate)
    return weights + (RATE_FLOAT if recipe.training.execution == "eager" else RATE_VARIABLE).format(rate=rate)


def _loop(recipe: Recipe, events: Iterable[Event], steps: int, *, batches: bool) -> str:
    """Return the loop, with what was done by hand after the step that it came after."""
    lines = [f"for step in range(1, {steps + 1}):"]
    if batches:
        lines += ["    epoch, chosen = next(batch)"]
        lines += ["    loss = training_step(inputs[chosen], targets[chosen])"]
    else:
        lines += ["    loss = training_step(inputs, targets)"]
    lines += _print_loss(steps)
    for step, together in groupby(events, key=lambda event: event.step):
        lines += [f"    if step == {step}:  # by hand, while it ran"]
        for event in together:
            lines += [f"        {deed}" for deed in _deeds(event, recipe.training.execution)]
    return "\n".join(lines) + "\n"


def _print_loss(steps: int) -> list[str]:
    line = 'print(f"Loss at step {step}: {loss:.4f}")'
    if steps <= MOST_PRINTED:
        return [f"    {line}"]
    every = 10 ** (len(str(steps - 1)) - 2)
    last = f" or step == {steps}" if steps % every else ""
    return [f"    if step % {every} == 0{last}:", f"        {line}"]


def _deeds(event: Event, execution: str) -> list[str]:
    match event:
        case Placed(_, weights):
            literals = _literals(weights)
            return [f"W.assign({literals['W']})", f"b.assign({literals['b']})"]
        case Change(_, field, _, new) if field == BATCH:
            return [f"batch = batches({_size(new)}, epoch + 1)"]
        case Change(_, _, _, new):
            return [f"learning_rate = {new}" if execution == "eager" else f"learning_rate.assign({new})"]


def _at_start(events: Iterable[Event], field: str, now: float | None) -> float | None:
    """Return the value at the first step: what the first later change replaced, where there was one."""
    changes = (event for event in events if isinstance(event, Change) and event.field == field and event.step)
    return next((change.old for change in changes), now)


def _literals(weights: Iterable[float]) -> dict[str, str]:
    """Return W and b as Python writes them: the shortest digits that give the same float32."""
    w1, w2, bias = (str(np.float32(weight)) for weight in weights)
    return {"W": f"[[{w1}], [{w2}]]", "b": f"[{bias}]"}


def _size(size: float | None) -> int | None:
    return None if size is None else int(size)
