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

sys.exit(pytest.main(sys.argv[1:]))
