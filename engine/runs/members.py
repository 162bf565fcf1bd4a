"""What a saved run consists of, wherever it lies: named members, each of at most so many bytes."""

from engine.csv_file import MOST_POINTS
from engine.history import MOST_NUMBERS
from engine.losses import BUCKETS, CAPACITY

VERSION = 1
MOST_STEPS = 10**10  # two days of XLA
MOST_STRIDE = 2**19  # between two checkpoints of so many steps
HEADER = 128  # bytes in front of an array's numbers

LIMITS = {
    "run.json": 2**14,
    "recipe.json": 2**20,
    "events.json": 2**22,
    "window.json": 2**18,
    "newest.npy": 2**20,
    "points.npy": HEADER + 12 * MOST_POINTS,
    "checkpoints.npy": HEADER + 4 * MOST_NUMBERS,
    "buckets.npy": HEADER + 12 * BUCKETS,
    "losses.npy": HEADER + 4 * CAPACITY,
}


class BrokenError(ValueError):
    """What was read is no run; the text names the member and what is wrong with it."""


class SaveError(ValueError):
    """A run that can't be saved, or can't be kept; the text says where, and why."""
