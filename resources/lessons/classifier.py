import tensorflow as tf

inputs = tf.constant([
    [0., 3.], [-1., 2.5], [1., 3.5],
    [3., 0.], [2., -0.5], [4., 0.5],
])
targets = tf.constant(
    [[0.], [0.], [0.], [1.], [1.], [1.]])
W = tf.Variable([[0.5], [-0.25]])
b = tf.Variable([0.])
with tf.GradientTape() as tape:
    predictions = tf.matmul(inputs, W) + b
    errors = tf.square(targets - predictions)
    loss = tf.reduce_mean(errors)
dW, db = tape.gradient(loss, [W, b])
W.assign_sub(dW * 0.1)
b.assign_sub(db * 0.1)
print(loss, dW, db)
