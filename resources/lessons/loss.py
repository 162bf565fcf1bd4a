import tensorflow as tf

x = tf.constant(3.)
w = tf.Variable(2.)
b = tf.Variable(1.)
with tf.GradientTape() as tape:
    t = tf.square(x)
    y = w * t + b
    loss = tf.square(y - 20.)
dw, db, dx = tape.gradient(
    loss, [w, b, x]
)  # by hand: 2*(y-20)*x**2, 2*(y-20), 4*(y-20)*w*x
print(dw, db, dx)
