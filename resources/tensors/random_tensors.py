import tensorflow as tf

tf.random.set_seed(42)
x = tf.random.normal(shape=(3, 1), mean=0., stddev=1.)
y = tf.random.uniform(shape=(3, 1), minval=0., maxval=1.)
