import numpy as np
import tensorflow as tf

n = np.ones((2, 2))
x = tf.ones((2, 2))
y = tf.constant(n)
try:
    x + y
except tf.errors.InvalidArgumentError as error:
    print("InvalidArgumentError:", error)
z = x + tf.cast(y, tf.float32)
