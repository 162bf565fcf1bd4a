import numpy as np

x = np.ones(shape=(2, 2))
x[0, 0] = 0.
