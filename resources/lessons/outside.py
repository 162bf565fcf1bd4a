import tensorflow as tf

x = tf.Variable(3.)
y = tf.square(x)
with tf.GradientTape() as tape:
    z = 2. * y
dx = tape.gradient(z, x)  # by hand: 4 * x
print(dx)
