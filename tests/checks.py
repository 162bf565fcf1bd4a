"""`python -m tests.checks`: lint, format, types and spelling, in the same environment as the tests."""

import subprocess
import sys
import sysconfig
from pathlib import Path

from start.environment import ROOT, enter, needs

PYTHON = (sys.executable, "-m")
CHECKS = (
    (*PYTHON, "ruff", "check"),
    (*PYTHON, "ruff", "format", "--check"),
    (*PYTHON, "mypy"),
    (str(Path(sysconfig.get_path("scripts"), "typos")),),  # a program without a module
)

if __name__ == "__main__":
    enter(needs(tests=True))
    failed = [subprocess.run(check, cwd=ROOT, check=False).returncode for check in CHECKS]
    sys.exit(any(failed))
