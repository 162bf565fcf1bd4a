"""A tape's program: to read, to change, to compare."""
