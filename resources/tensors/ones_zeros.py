import tensorflow as tf

x = tf.ones(shape=(2, 1))
y = tf.zeros(shape=(2, 1))
