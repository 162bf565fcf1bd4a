import tensorflow as tf

x = tf.Variable(3.)
with tf.GradientTape(persistent=True) as tape:
    y = x * x
    z = y * y
dy = tape.gradient(y, x)  # by hand: 2 * x
dz = tape.gradient(z, x)  # by hand: 4 * x**3
del tape  # the tape keeps its values until here
print(dy, dz)
