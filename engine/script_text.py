"""What the program of a run is put together from: its lines, and what they say to their reader.

A comment or a docstring in another language comes from outside: `engine.export.comments`.
"""

MANY_POINTS = 50_000  # from about twice as many on, TensorFlow shares a sum among its threads

HEAD = '''\
"""A linear classifier in pure TensorFlow: Deep Learning with Python, chapter 3.

Written by Tapescope: the run on its screen, the same points and the same numbers.
"""
'''

IMPORTS = """\
import numpy as np
import tensorflow as tf
"""

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
"""

LOSS = """\
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
    "note": "#\n# Without a size, a step takes all points as they stand: the full batch.\n",
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
