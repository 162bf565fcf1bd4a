"""What shows tensors: the grid of one, its moments, an operation, a refused line, and the log of a session."""
