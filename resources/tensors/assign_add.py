import tensorflow as tf

tf.random.set_seed(42)
v = tf.Variable(initial_value=tf.random.normal(shape=(3, 1)))
v.assign_add(tf.ones((3, 1)))
v.assign_sub(tf.ones((3, 1)))
