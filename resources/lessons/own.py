import tensorflow as tf

x = tf.Variable(2.)
with tf.GradientTape() as tape:
    y = tf.sin(x) * x
dx = tape.gradient(y, x)  # by hand: x*tf.cos(x) + tf.sin(x)
print(dx)
