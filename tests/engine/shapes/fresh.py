"""Run programs, each in a process where nothing but the imports has been done before, and say what came of them.

Pickled texts come in, one list; for each what it printed and its names with their values go out.
"""

import contextlib
import io
import os
import pickle
import sys

import keras
import tensorflow as tf


def plain(value: object) -> object:
    """A tensor as an array, a layer as what it says of itself; None: neither, nor a list of these."""
    match value:
        case tf.Tensor():
            return value.numpy()
        case list():
            return [plain(one) for one in value]
        case keras.layers.Layer():
            weights = [weight.numpy() for weight in value.weights]
            return value.name, value.built, value.count_params() if value.built else None, weights
    return None


def run(program: str) -> tuple[str, dict[str, object]]:
    """What a program printed, and its names with their values."""
    names: dict[str, object] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "program", "exec"), names)
    return printed.getvalue(), {name: plain(value) for name, value in names.items()}


def apart(program: str) -> bytes:
    """The same in a process of its own, pickled."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        with os.fdopen(writing, "wb") as out:
            pickle.dump(run(program), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as come:
        said = come.read()
    os.wait()
    return said


if __name__ == "__main__":
    programs = pickle.load(sys.stdin.buffer)
    pickle.dump([apart(program) for program in programs], sys.stdout.buffer)
