"""Tensors as grids of their numbers, what was done with them, and the log of it: one picture a file."""
