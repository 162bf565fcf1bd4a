"""Training without a screen: TensorFlow lives here and nowhere else."""

import os

# Counts only before TensorFlow is imported: what it says of itself at the start is for its own developers.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
