"""A session as a program that a person reads."""

from engine.tensors import script
from engine.tensors.lab import Lab

FAILING = """\
import tensorflow as tf

x = tf.ones((2, 2))
try:
    x[0, 0] = 0.
except TypeError as error:
    print("TypeError:", error)
"""

WITH_OUTPUTS = """\
import numpy as np
import tensorflow as tf

x = tf.ones((2,))
# tf.Tensor([1. 1.], shape=(2,), dtype=float32)
n = np.ones((2, 1))
# [[1.]
#  [1.]]
"""


def test_a_line_that_fails_is_tried_so_that_the_program_goes_on():
    lab = Lab()
    lab.load(["x = tf.ones((2, 2))", "x[0, 0] = 0."])
    assert lab.script() == FAILING


def test_a_tensor_that_is_called_error_is_not_lost():
    lab = Lab()
    lab.load(["error = tf.ones(2)", "error[0] = 0."])
    assert "except TypeError as _error:" in lab.script()


def test_outputs_stand_below_their_lines_as_comments():
    assert script(Lab().load(["x = tf.ones((2,))", "n = np.ones((2, 1))"]), outputs=True) == WITH_OUTPUTS


def test_what_has_been_undone_is_not_in_the_program():
    lab = Lab()
    lab.load(["x = tf.ones(2)", "y = np.ones(2)"])
    lab.undo()
    assert lab.script() == "import tensorflow as tf\n\nx = tf.ones(2)\n"


def test_an_error_of_a_private_class_is_caught_by_one_that_is_public():
    log = Lab().load(["n = np.array([1, 2])", "n += 0.5"])
    assert (log.newest.error.type, log.newest.error.caught) == ("UFuncTypeError", "TypeError")


def test_an_empty_session_is_an_import():
    assert Lab().script() == "import tensorflow as tf\n"
