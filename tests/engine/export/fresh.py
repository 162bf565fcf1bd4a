"""Runs scripts and notebooks as Jupyter would, a cell after the other, opens models, and pickles what came of each.

Started in a Python of its own, without this project: `python -I fresh.py FILE …`.
"""

import contextlib
import io
import json
import linecache
import pickle
import sys
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf

answers = []


class Tape(tf.GradientTape):
    """Notes what it is asked."""

    def gradient(self, target, sources):
        answer = super().gradient(target, sources)
        if tf.executing_eagerly():
            listed = answer if isinstance(answer, list) else [answer]
            answers.extend(None if one is None else one.numpy() for one in listed)
        return answer


def cells(file):
    """The programs of a file, in order."""
    text = file.read_text("utf-8")
    if file.suffix == ".py":
        return [text]
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]


def run(file):
    """Its values by name, what it printed, what its tapes answered, and its error or ""."""
    names, printed, error = {}, io.StringIO(), ""
    answers.clear()
    with contextlib.redirect_stdout(printed):
        for number, program in enumerate(cells(file)):
            name = f"{file}[{number}]"
            linecache.cache[name] = len(program), None, program.splitlines(keepends=True), name  # as Jupyter does
            try:
                exec(compile(program, name, "exec"), names)
            except RuntimeError as raised:
                error = str(raised)
                break
    kinds = (tf.Tensor, tf.Variable, np.ndarray, np.generic)
    values = {name: np.array(value) for name, value in names.items() if isinstance(value, kinds)}
    return {"values": values, "printed": printed.getvalue(), "answers": list(answers), "error": error}


def opened(file):
    """What a model says of the points beside it."""
    model = keras.saving.load_model(file)
    return {"values": {"predictions": model.predict(np.load(file.with_name("points.npy")), verbose=0)}}


tf.GradientTape = Tape
came = {file.name: opened(file) if file.suffix == ".keras" else run(file) for file in map(Path, sys.argv[1:])}
assert not {"engine", "gui", "matplotlib"} & set(sys.modules)
sys.stdout.buffer.write(pickle.dumps(came))
