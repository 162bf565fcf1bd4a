import tensorflow as tf

x = tf.ones(shape=(2, 2))
try:
    x[0, 0] = 0.
except TypeError as error:
    print("TypeError:", error)
