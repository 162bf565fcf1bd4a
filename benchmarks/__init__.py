"""Benchmarks: each runs alone (`python -m benchmarks.steps`), all with `python -m benchmarks`."""
