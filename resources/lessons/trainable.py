import tensorflow as tf

x = tf.Variable(3., trainable=False)
with tf.GradientTape() as tape:
    y = tf.square(x)
dx = tape.gradient(y, x)  # by hand: 2 * x
print(dx)
