import tensorflow as tf

x = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = x * x
    z = y * y
dy = tape.gradient(y, x)  # by hand: 2 * x
dz = tape.gradient(z, x)  # by hand: 4 * x**3
print(dy, dz)
