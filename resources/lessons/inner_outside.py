import tensorflow as tf

time = tf.Variable(1.2)
with tf.GradientTape() as outer_tape:
    with tf.GradientTape() as inner_tape:
        position = 4.9 * time ** 2
speed = inner_tape.gradient(
    position, time)  # by hand: 9.8 * time
acceleration = outer_tape.gradient(
    speed, time)  # by hand: 9.8
print(speed, acceleration)
