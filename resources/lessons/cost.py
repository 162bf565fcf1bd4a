import tensorflow as tf

# The tape watches W, a variable, and not the points.
# What is done to the points alone it does not record:
# none of those values has to be kept.
points = tf.ones([1000, 2])  # size: 1000
W = tf.Variable([[0.5], [-0.25]])
with tf.GradientTape() as tape:
    scaled = points * 2.
    moved = scaled - 0.5
    curved = tf.square(moved)
    x = tf.sin(curved)
    y = x @ W
    loss = tf.reduce_mean(tf.square(y))
dW = tape.gradient(
    loss, W
)  # by hand: tf.reshape(tf.reduce_mean(2*y*x, 0), [2, 1])
print(dW)
