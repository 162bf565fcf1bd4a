"""A run as a log directory of TensorBoard: its curves, step by step. TensorFlow alone writes it."""

import errno
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import tensorflow as tf

from engine.export.history_table import columns
from engine.export.replay import Part, replay, thinned
from engine.frame import Frame
from engine.whole_file import whole_folder

MOST = 10_000  # points of a curve
FORMAT = "brain.Event:2"  # the first event names the format of the others
ERRORS = {
    tf.errors.RESOURCE_EXHAUSTED: errno.ENOSPC,
    tf.errors.PERMISSION_DENIED: errno.EACCES,
    tf.errors.NOT_FOUND: errno.ENOENT,
}


def event_log(frame: Frame, path: Path) -> Iterator[float]:
    """Write a run into the new folder `path`; yield how much of it is done. Raises WriteError.

    Scalars: `loss`, `learning_rate`, each weight, its gradient, and the norm of all gradients. The loss of a step is
    that before its update, the weights are those after it; at step 0 there are only weights. Of more than `MOST` steps
    some are left out, evenly.
    """
    names = columns(frame.recipe.model)
    with whole_folder(path) as folder, _as_os_errors():
        file = folder / f"events.out.tfevents.{time.time():.0f}.tapescope"
        with tf.io.TFRecordWriter(str(file)) as log:
            log.write(tf.compat.v1.Event(wall_time=time.time(), file_version=FORMAT).SerializeToString())
            log.write(_event(0, _named("weights", names, frame.path.rows[0])))
            for part in replay(frame, thinned(frame.newest, MOST)):
                for step, scalars in _scalars(part, names):
                    log.write(_event(step, scalars))
                yield part.steps[-1] / frame.newest


def _scalars(part: Part, names: list[str]) -> Iterator[tuple[int, dict[str, float]]]:
    made = part.made
    rows = zip(part.steps.tolist(), made.losses, made.weights, made.gradients, made.norms, strict=True)
    for step, loss, weights, gradients, norm in rows:
        told = {"loss": loss, "learning_rate": part.learning_rate, "gradients/norm": norm}
        yield step, told | _named("weights", names, weights) | _named("gradients", names, gradients)


def _named(group: str, names: list[str], values: Iterator[float]) -> dict[str, float]:
    return {f"{group}/{name}": value for name, value in zip(names, values, strict=True)}


def _event(step: int, scalars: Mapping[str, float]) -> bytes:
    summary = tf.compat.v1.Summary()
    for tag, value in scalars.items():
        summary.value.add(tag=tag, simple_value=value)
    event: bytes = tf.compat.v1.Event(wall_time=time.time(), step=step, summary=summary).SerializeToString()
    return event


@contextmanager
def _as_os_errors() -> Iterator[None]:
    """Turn TensorFlow's errors about files into Python's."""
    try:
        yield
    except tf.errors.OpError as error:
        raise OSError(ERRORS.get(error.error_code, errno.EIO), error.message) from error
