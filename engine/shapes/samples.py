"""Batches of data to send through layers, one kind for each rank: points, series, images."""

from collections.abc import Callable

import numpy as np


def clouds(samples: int, features: int) -> np.ndarray:
    """Return points of two clouds, those of class 0 first: shape (samples, features).

    Around (0, 3, 0, 3, …) and (3, 0, 3, 0, …); each feature has variance 1, each two of them covariance 0.5.
    """
    rng = np.random.default_rng(1337)
    classes = np.arange(samples) * 2 // samples
    means = 3 * ((np.arange(features) + classes[:, np.newaxis] + 1) % 2 == 0)
    shared = rng.normal(size=(samples, 1))
    own = rng.normal(size=(samples, features))
    points: np.ndarray = means + np.sqrt(0.5) * (shared + own)
    return points.astype("float32")


def series(samples: int, steps: int, channels: int) -> np.ndarray:
    """Return sine waves: shape (samples, steps, channels). Samples differ by phase, channels by frequency."""
    phase = np.linspace(0, np.pi, samples, endpoint=False).reshape(-1, 1, 1)
    turns = np.linspace(1, 3, channels)
    time = np.linspace(0, 2 * np.pi, steps, endpoint=False).reshape(-1, 1)
    waves: np.ndarray = np.sin(turns * time + phase)
    return waves.astype("float32")


def images(samples: int, height: int, width: int, channels: int) -> np.ndarray:
    """Return drawn rings with a stroke through them: shape (samples, height, width, channels), from 0 to 1.

    Samples differ by the ring's size, channels by the stroke's slope.
    """
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].reshape(2, 1, height, width, 1)
    radius = np.linspace(0.7, 0.4, samples).reshape(-1, 1, 1, 1)
    slope = np.linspace(1, -1, channels + 1)[:-1]
    ring = np.exp(-((np.hypot(x, y) - radius) ** 2) / 0.02)
    stroke = np.exp(-((y - slope * x) ** 2) / 0.02)
    drawn: np.ndarray = np.maximum(ring, stroke)
    return drawn.astype("float32")


SAMPLES: dict[int, Callable[..., np.ndarray]] = {2: clouds, 3: series, 4: images}  # by rank
