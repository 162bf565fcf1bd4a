"""Run every benchmark, each in a process of its own."""

import subprocess
import sys

for name in ("steps", "run_file", "tape", "window", "graph", "tensors", "layers", "animation"):
    subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)
