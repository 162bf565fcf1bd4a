"""A virtual screen for a benchmark, where there is no real one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen(width: int = 1440, height: int = 900) -> Iterator[None]:
    """Let Qt draw on a screen of its own for as long as the block runs. Needs Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        raise SystemExit("benchmarks.window needs Xvfb (Debian: apt-get install xvfb)")
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    server = subprocess.Popen([program, "-displayfd", str(write), "-screen", "0", size], pass_fds=[write],
                              stderr=subprocess.DEVNULL)  # fmt: skip
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            os.environ["DISPLAY"] = f":{answer.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        yield
    finally:
        server.terminate()
        server.wait()
