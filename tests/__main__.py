"""`python -m tests [pytest's options]`: makes the environment where it is missing and passes the tests."""

import os
import sys

from main import check_python

check_python()

from start.environment import enter, needs  # noqa: E402 - after the check: an old Python can't read it
from start.screen import require_screen  # noqa: E402

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
enter(needs(tests=True))
require_screen()

import pytest  # noqa: E402 - not there before the environment is

status = pytest.main(sys.argv[1:])
sys.stdout.flush()
sys.stderr.flush()
# Hundreds of windows and TensorFlow in one process: in which order they are torn down is left to chance, and has
# crashed after the last test had passed. That the program itself ends cleanly is what test_end_to_end.py holds.
os._exit(status)
