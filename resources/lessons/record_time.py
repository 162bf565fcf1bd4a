import tensorflow as tf

x = tf.Variable(3.)
with tf.GradientTape() as tape:
    y = x * x
then = tf.identity(x)
x.assign(10.)  # too late: the tape kept the 3
dx = tape.gradient(y, x)  # by hand: 2 * then
print(dx)
