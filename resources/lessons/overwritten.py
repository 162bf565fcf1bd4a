import tensorflow as tf

v = tf.Variable(3.)
v = v + 1.
with tf.GradientTape() as tape:
    y = tf.square(v)
dv = tape.gradient(y, v)  # by hand: 2 * v
print(dv)
