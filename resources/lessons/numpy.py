import tensorflow as tf

x = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = tf.square(x.numpy())
dx = tape.gradient(y, x)  # by hand: 2 * x
print(dx)
