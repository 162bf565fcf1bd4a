"""Starts Tapescope. Needs nothing but Python: what else it takes is installed on the first start.

This file is read by any Python 3, to be able to say which ones will do.
"""

import gc
import os
import sys

SUPPORTED = ((3, 11), (3, 14))  # from, below: requires-python in pyproject.toml; a test holds them together


def check_python(version: "tuple[int, int]" = sys.version_info[:2]) -> None:
    """Exit with one line and status 2 on a Python that TensorFlow has no packages for."""
    first, beyond = SUPPORTED
    if not first <= version < beyond:
        allowed = f"{first[0]}.{first[1]} to {beyond[0]}.{beyond[1] - 1}"
        sys.stderr.write(f"Tapescope needs Python {allowed}, not {version[0]}.{version[1]}\n")
        sys.exit(2)


def main() -> None:
    """Do what the command line says; does not return."""
    check_python()
    from gui.command_line import RenderOptions, parse

    options = parse(sys.argv[1:])
    from start.environment import enter, needs
    from start.screen import require_screen

    enter(needs())
    if isinstance(options, RenderOptions):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures need no screen
        require_screen()
        from gui.render import render

        sys.exit(render(options))
    require_screen()
    gc.disable()  # until TensorFlow is loaded: nothing of what is loaded is garbage, and looking takes half a second
    from gui.app import run

    sys.exit(run(options))


if __name__ == "__main__":
    main()
