"""Every number and every word of a session is what its program gives in a fresh Python."""

import pickle
import subprocess
import sys

import pytest

from engine.tensors import LESSONS, Log, script

RUN = """
import contextlib, io, pickle, sys
import numpy as np, tensorflow as tf

said = []
for program in pickle.load(sys.stdin.buffer):
    names, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "program", "exec"), names)
    kinds = (tf.Tensor, tf.Variable, np.ndarray, np.generic)
    values = {name: np.array(value) for name, value in names.items() if isinstance(value, kinds)}
    same = [sorted(name for name in values if names[name] is names[one]) for one in values]
    said.append((values, printed.getvalue(), same))
sys.stdout.buffer.write(pickle.dumps(said))
"""


def talking(log: Log) -> str:
    """A program that prints after each line what the log says of it."""
    parts = []
    for entry in log.entries:
        part = script(Log((entry,), (), 1))
        if entry.error is None and not entry.name and entry.printed and not entry.text.startswith("print("):
            part = part.replace(entry.text, f"print({entry.text})")
        parts += [part, f"print({entry.name})\n" if entry.name else ""]
    return "".join(parts)


def words(log: Log) -> str:
    """What the log says of each line."""
    errors = (f"{entry.error.type}: {entry.error.message}" if entry.error else entry.printed for entry in log.entries)
    return "".join(f"{text}\n" for text in errors if text)


@pytest.fixture(scope="module")
def fresh(logs):
    """Of each session's program, and of each talking one, the values, what it printed, and which names are one."""
    programs = pickle.dumps([*map(script, logs), *map(talking, logs)])
    done = subprocess.run([sys.executable, "-c", RUN], input=programs, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return pickle.loads(done.stdout)


def test_there_are_lines_that_work_and_lines_that_fail(logs):
    entries = [entry for log in logs for entry in log.entries]
    failed = sum(entry.error is not None for entry in entries)
    assert len(logs) == 100 + len(LESSONS)
    assert failed > 150 and len(entries) - failed > 800
    assert sum(bool(entry.changes) for entry in entries) > 50


def test_every_number_is_that_of_a_fresh_process(logs, fresh):
    for log, (values, *_) in zip(logs, fresh, strict=False):
        assert {tensor.name for tensor in log.tensors} == values.keys()
        for tensor in log.tensors:
            expected = values[tensor.name]
            assert (tensor.dtype, tensor.shape) == (expected.dtype.name, expected.shape)
            assert tensor.values.tobytes() == expected.tobytes(), (tensor.name, script(log))


def test_names_stand_for_one_thing_where_they_do_in_a_fresh_process(logs, fresh):
    for log, (_, _, same) in zip(logs, fresh, strict=False):
        found = [sorted(one.name for one in log.tensors if one.identity == each.identity) for each in log.tensors]
        assert sorted(found) == sorted(same)


def test_every_word_is_that_of_a_fresh_process(logs, fresh):
    for log, (_, printed, _) in zip(logs, fresh[len(logs) :], strict=True):
        assert printed == words(log), script(log)
