"""Training without a screen: TensorFlow lives here and nowhere else."""
