"""A report → the program of its study, which runs as it stands; and where in it the moments of a layer are."""

import ast
import inspect
from collections.abc import Iterator

from engine.shapes.report import Passage, Report
from engine.shapes.samples import SAMPLES
from engine.shapes.study import Inputs, fitted_shape, fitting

HEAD = '''\
"""Layers of Keras: Deep Learning with Python, chapter 3.

Written by Tapescope: what is on its screen, the same layers and the same numbers.
"""

import keras
import numpy as np
import tensorflow as tf
'''

# What `engine.layers` has, without its types and docstrings; a test holds the two together.
SIMPLE_DENSE = """
class SimpleDense(keras.layers.Layer):
    def __init__(self, units, activation=None):
        super().__init__()
        self.units = units
        self.activation = activation

    def build(self, input_shape):
        input_dim = input_shape[-1]
        self.W = self.add_weight(
            shape=(input_dim, self.units),
            initializer="random_normal",
        )
        self.b = self.add_weight(
            shape=(self.units,),
            initializer="zeros",
        )

    def call(self, inputs):
        y = tf.matmul(inputs, self.W) + self.b
        if self.activation is not None:
            y = self.activation(y)
        return y
"""

TRIED = """\
try:
    {line}
except Exception as error:
    print(type(error).__name__, error)
"""


def script(report: Report) -> str:
    """Return a program that makes the same layers, and prints what goes through them."""
    parts = [HEAD]
    kinds = {passage.layer.kind for passage in (*report.stack, *report.cards)}
    parts += [f"\n{SIMPLE_DENSE}"] if "SimpleDense" in kinds else []
    parts += [f"\n\n{inspect.getsource(SAMPLES[rank])}" for rank in _ranks(report)]
    if report.stack:
        parts.append(f"\n\n# A stack: what one layer returns goes into the next.\n{_stack(report)}")
    if report.cards:
        gap = "\n" if report.stack else "\n\n"
        parts.append(f"{gap}# Layers to compare, on the same inputs.\n{_cards(report)}")
    return "".join(parts)


def line_of(report: Report, place: int, method: str, again: bool = False) -> str:
    """Return the line of the program by which a method of a layer of the stack runs; `again`: at its second call."""
    passage = report.stack[place]
    if method == "__init__":
        return _made(passage)
    if again and report.again is not None:
        return _called_again(report, report.again)
    return _called(passage, f"x{place}", f"x{place + 1}")


def lines_of(text: str, method: str) -> range:
    """Return the lines, from 1, of a method of SimpleDense in a program; none where it has no such class."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name == method:
            return range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return range(0)


def _ranks(report: Report) -> Iterator[int]:
    """Yield the ranks of which a sample is sent through."""
    inputs = [report.study.inputs] if report.stack else []
    inputs += [report.study.compared] if report.cards else []
    yield from sorted({len(one.shape) for one in inputs if one.values == "sample"})


def _stack(report: Report) -> str:
    lines = [f"keras.utils.set_random_seed({report.study.seed})\n", f"x0 = {_batch(report.study.inputs)}\n"]
    for number, passage in enumerate(report.stack, start=1):
        lines.append(f"\n{_passage(passage, f'x{number - 1}', f'x{number}')}")
    if report.again is not None:
        lines.append(f"\n# The second call: the weights are there already.\n{_second_call(report, report.again)}")
    return "".join(lines)


def _second_call(report: Report, passage: Passage) -> str:
    return _call(passage, _called_again(report, passage), "again")


def _called_again(report: Report, passage: Passage) -> str:
    again = report.study.again
    assert again is not None
    return _called(passage, f"x{again.layer}" if again.width is None else f"tf.ones({passage.inputs.shape})", "again")


def _cards(report: Report) -> str:
    study = report.study
    lines = [f"keras.utils.set_random_seed({study.seed})\n", f"x = {_batch(study.compared)}\n"]
    for number, (card, passage) in enumerate(zip(study.cards, report.cards, strict=True), start=1):
        shape = study.compared.shape
        given = fitting(shape, fitted_shape(card.layer, shape)) if card.fitted else "x"
        lines.append(f"\n{_passage(passage, given, f'y{number}')}")
    return "".join(lines)


def _passage(passage: Passage, given: str, result: str) -> str:
    """Return the lines that make a layer and call it."""
    if passage.failure is not None and passage.failure.moment == "init":
        return TRIED.format(line=_made(passage))
    before = f"print({passage.name}.name, {passage.name}.built)\n"
    return f"{_made(passage)}\n{before}{_call(passage, _called(passage, given, result), result)}"


def _made(passage: Passage) -> str:
    return f"{passage.name} = {passage.layer.call}"


def _called(passage: Passage, given: str, result: str) -> str:
    return f"{result} = {passage.name}({given})"


def _call(passage: Passage, line: str, result: str) -> str:
    if passage.failure is not None:
        return TRIED.format(line=line)
    name = passage.name
    return f"{line}\nprint({name}.name, {result}.shape, {name}.count_params())\nprint({result}.numpy())\n"


def _batch(inputs: Inputs) -> str:
    shape = inputs.shape
    if inputs.values == "ones":
        return f"tf.ones({shape})"
    if inputs.values == "normal":
        return f"tf.random.normal({shape})"
    return f"tf.constant({SAMPLES[len(shape)].__name__}{shape})"
