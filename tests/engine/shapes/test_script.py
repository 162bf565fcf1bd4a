"""A report as a program that a person reads."""

import ast
import inspect

from engine import layers
from engine.shapes import Card, Inputs, Layer, Study, lines_of, script
from engine.shapes.laboratory import examine
from engine.shapes.script import SIMPLE_DENSE

PROGRAM = '''\
"""Layers of Keras: Deep Learning with Python, chapter 3.

Written by Tapescope: what is on its screen, the same layers and the same numbers.
"""

import keras
import numpy as np
import tensorflow as tf


# A stack: what one layer returns goes into the next.
keras.utils.set_random_seed(3)
x0 = tf.ones((2, 5))

try:
    dense = keras.layers.Dense(0)
except Exception as error:
    print(type(error).__name__, error)

# Layers to compare, on the same inputs.
keras.utils.set_random_seed(3)
x = tf.random.normal((4, 6, 3))

dense = keras.layers.Dense(2, activation=tf.nn.relu)
print(dense.name, dense.built)
y1 = dense(x)
print(dense.name, y1.shape, dense.count_params())
print(y1.numpy())

conv2d = keras.layers.Conv2D(4, 2, strides=2, padding="same")
print(conv2d.name, conv2d.built)
y2 = conv2d(tf.expand_dims(x, -1))
print(conv2d.name, y2.shape, conv2d.count_params())
print(y2.numpy())
'''


class Bare(ast.NodeTransformer):
    """Takes docstrings and annotations away."""

    def visit_ClassDef(self, node):
        return self._without_docstring(node)

    def visit_FunctionDef(self, node):
        node.returns = None
        return self._without_docstring(node)

    def visit_arg(self, node):
        node.annotation = None
        return node

    def _without_docstring(self, node):
        if ast.get_docstring(node) is not None:
            del node.body[0]
        return self.generic_visit(node)


def test_the_class_in_the_program_is_the_one_that_is_examined():
    examined = Bare().visit(ast.parse(inspect.getsource(layers.SimpleDense)))
    assert ast.dump(ast.parse(SIMPLE_DENSE)) == ast.dump(examined)


def test_a_program_says_what_was_made_and_tries_what_failed():
    cards = (Card(Layer("Dense", 2, "tf.nn.relu")), Card(Layer("Conv2D", 4, "None", 2, 2, "same"), fitted=True))
    study = Study(Inputs((2, 5)), (Layer("Dense", 0),), None, Inputs((4, 6, 3), "normal"), cards)
    assert script(examine(study)) == PROGRAM


def test_the_lines_of_a_moment_are_those_of_its_method(reports):
    found = 0
    for report in reports:
        text = script(report)
        for method in ("__init__", "build", "call"):
            lines = [text.splitlines()[number - 1] for number in lines_of(text, method)]
            assert bool(lines) == ("class SimpleDense" in text)
            if lines:
                found += 1
                assert lines[0].startswith(f"    def {method}(self")
                assert all(not line or line.startswith("        ") for line in lines[1:])
    assert found > 100
