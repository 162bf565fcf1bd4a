import tensorflow as tf

a = tf.constant([[1., 2.], [3., 4.]])
b = tf.square(a)
c = tf.sqrt(a)
d = b + c
e = tf.matmul(a, b)
e *= d
