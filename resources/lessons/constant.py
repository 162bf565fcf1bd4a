import tensorflow as tf

x = tf.constant(3.)
with tf.GradientTape() as tape:
    y = tf.square(x)
dx = tape.gradient(y, x)  # by hand: 2 * x
print(dx)
