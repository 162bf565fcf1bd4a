"""Making the environment, once: under another name, with hashes checked, renamed when it is whole."""

import os
import re
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from start.environment import MARK, Needs, current, python_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NEW, LOCK = ".venv-new-", ".venv-new.lock"
create_venv = partial(venv.create, symlinks=sys.platform != "win32", prompt="tapescope")
# pip writes the interpreter's path into each program it installs: it has to be the path after the renaming.
PIP = "import runpy, sys; sys.executable = sys.argv.pop(1); runpy.run_module('pip', run_name='__main__')"
OPTIONS = (
    *("--require-hashes", "--only-binary=:all:"),
    *("--no-input", "--progress-bar=off", "--disable-pip-version-check", "--no-warn-script-location"),
)


def build(places: Iterable[Path], needed: Needs) -> Path:
    """Make the environment in the first place that can be written, and return it; exits with one line if it fails.

    Of several starts at once one builds, and the others wait for it.
    """
    if find_spec("ensurepip") is None:
        sys.exit("Python's own module ensurepip is missing; on Debian: sudo apt-get install python3-venv")
    for place in places:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            lock = (place.parent / LOCK).open("a")
        except OSError:  # cannot be written: the next place
            continue
        try:
            with lock:
                wait_for(lock)
                if not current(place, needed):
                    make(place, needed)
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"the environment in {place} could not be made: {error}")
        except KeyboardInterrupt:
            sys.exit("\nstopped; the next start begins anew")
        return place
    sys.exit(f"no folder for the environment can be written: {', '.join(map(str, places))}")


def wait_for(lock: TextIO) -> None:
    """Take the lock, which the system frees when its holder ends, however it ends."""
    told = False
    while not take(lock):
        if not told:
            print("another start is making the environment; waiting for it", file=sys.stderr)
            told = True
        time.sleep(0.2)


def take(lock: TextIO) -> bool:
    """Take the lock, or return False where another process holds it."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def make(place: Path, needed: Needs) -> None:
    """Make an environment, whole or not at all. The one that stood there before goes when the new one is done."""
    for left in place.parent.glob(f"{NEW}*/"):  # of a build that was killed
        shutil.rmtree(left, ignore_errors=True)
    print(f"Making the environment in {place}, once: some 400 MB to download.", file=sys.stderr)
    with TemporaryDirectory(prefix=NEW, dir=place.parent, ignore_cleanup_errors=True) as scratch:
        new = Path(scratch, "env")
        create_venv(new, with_pip=True)
        install([python_of(new), "-c", PIP, python_of(place), "install", *OPTIONS], needed.locks)
        (new / MARK).write_text("\n".join(needed.mark), "ascii")
        if not current(new, needed):
            sys.exit(f"{needed.locks[0].name} does not hold all that pyproject.toml asks for")
        if os.path.lexists(place):
            place.rename(Path(scratch, "old"))
        new.rename(place)
    create_venv(place)  # again: its activate scripts learn where it is now


def install(pip_install: Sequence[str | Path], locks: Sequence[Path]) -> None:
    """Install the locks and tell how far it is; exits with pip's own error."""
    files = [argument for lock in locks for argument in ("-r", str(lock))]
    total = sum("==" in line for lock in locks for line in lock.read_text("utf-8").splitlines())
    done, error = 0, ""
    with subprocess.Popen(
        [*pip_install, *files], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    ) as pip:  # fmt: skip
        assert pip.stdout is not None
        try:
            for line in pip.stdout:
                done += line.startswith(("Collecting", "Processing", "Ignoring"))
                error = line.strip() if line.startswith("ERROR") else error
                if found := re.match(r"\s+(?:Downloading|Using cached) (\w+-[\d.]*\d)\S* (\(.+\))", line):
                    progress(f"{done} of {total}: {' '.join(found.groups())}")
                elif line.startswith("Installing"):
                    progress("unpacking, about half a minute")
        except BaseException:
            pip.kill()
            raise
    progress("", "\n")
    if pip.returncode:
        sys.exit(f"the packages could not be installed: {error or f'pip ended with {pip.returncode}'}")


def progress(text: str, end: str = "") -> None:
    """Show one line, over the last one where there is a terminal."""
    if sys.stderr.isatty():
        print(f"\r{text:<79.79}", end=end, file=sys.stderr, flush=True)
    elif text:
        print(text, file=sys.stderr)
