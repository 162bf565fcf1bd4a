import tensorflow as tf

x = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = tf.stop_gradient(tf.square(x))
    z = 2. * y
dx = tape.gradient(z, x)  # by hand: 4 * x
print(dx)
