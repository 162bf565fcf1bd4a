"""The Python environment: used where it is there, made where it is missing, and the command started again in it.

Standard library only. An environment made here is trusted for its mark, which is in it before it gets its name.
"""

import hashlib
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.machinery import PathFinder
from operator import ge, lt, ne
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
MARK = "tapescope.sha256"
BUILDS = ("tensorflow", "tensorflow-cpu")  # one package with and without CUDA kernels: either will do
MODULES = {"PySide6-Essentials": "PySide6", "tensorflow-cpu": "tensorflow", "pillow": "PIL"}  # named otherwise
LONGEST = 205  # characters of the longest path in an environment that is being made, below its parent
WINDOWS_LIMIT = 259


@dataclass(frozen=True)
class Needs:
    """What a command needs.

    `requirements`: as pyproject.toml words them. `modules`: those that must be found. `locks`: what to install
    where anything is missing.
    """

    requirements: tuple[str, ...]
    modules: tuple[str, ...]
    locks: tuple[Path, ...]

    @cached_property
    def mark(self) -> list[str]:
        """The SHA-256 of each lock."""
        return [hashlib.sha256(lock.read_bytes()).hexdigest() for lock in self.locks]


def needs(tests: bool = False) -> Needs:
    """Return what the app needs, as pyproject.toml says; with `tests` also what its tests and checks need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    app = project["project"]["dependencies"]
    names = (re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in app)
    modules = dict.fromkeys(MODULES.get(name, name) for name in names)
    locks = ["requirements.lock"]
    if tests:
        app = app + project["dependency-groups"]["dev"]
        locks.append("requirements-tests.lock")
    return Needs(tuple(app), tuple(modules), tuple(ROOT / lock for lock in locks))


def enter(needed: Needs) -> None:
    """Return where this Python has what is needed; else start the same command again in one that has."""
    if ready(needed):
        return
    folder = next((place for place in places() if current(place, needed)), None)
    if folder is None:
        from start.build import build  # noqa: PLC0415 - not read at all on every later start

        folder = build(places(), needed)
    elif folder.samefile(sys.prefix):
        sys.exit(f"the environment in {folder} is broken: delete it and start again")
    restart_in(folder)


def ready(needed: Needs) -> bool:
    """Whether this Python has what is needed: by the mark of an environment made here, else by the versions."""
    return importable(needed.modules, sys.path) and (
        marked(Path(sys.prefix), needed) or all(map(satisfied, needed.requirements))
    )


def current(folder: Path, needed: Needs) -> bool:
    """Whether an environment was finished for just these locks, and is still whole."""
    sites = [*folder.glob("lib/python3*/site-packages"), folder / "Lib/site-packages"]
    return marked(folder, needed) and python_of(folder).exists() and importable(needed.modules, map(str, sites))


def marked(folder: Path, needed: Needs) -> bool:
    """Whether an environment's mark says that these locks were installed in it."""
    mark = folder / MARK
    return mark.is_file() and set(needed.mark) <= set(mark.read_text("ascii", "replace").split())


def importable(modules: Iterable[str], path: Iterable[str]) -> bool:
    """Whether every module can be found on a path; none is imported."""
    folders = list(path)
    specs = (PathFinder.find_spec(module, folders) for module in modules)
    return all(spec is not None and spec.origin is not None for spec in specs)  # no origin: an empty folder


def satisfied(requirement: str) -> bool:
    """Whether this Python has a distribution within bounds, such as `numpy>=2.0,<3,!=2.1.0; marker`."""
    from importlib import metadata  # noqa: PLC0415 - in an environment made here never asked for

    name, bounds = re.match(r"([\w.-]+)([^;]*)", requirement).groups()  # type: ignore[union-attr]
    for build in BUILDS if name in BUILDS else (name,):
        try:
            version = _numbers(metadata.version(build))
        except metadata.PackageNotFoundError:
            continue
        compare = {">=": ge, "<": lt, "!=": ne}
        return all(compare[sign](version, _numbers(bound)) for sign, bound in re.findall(r"(>=|<|!=)([\d.]+)", bounds))
    return False


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def places() -> list[Path]:
    """Where an environment may stand: beside main.py, else in the user's data folder."""
    beside, own = ROOT / ".venv", data_folder() / ".venv"
    too_long = sys.platform == "win32" and len(str(ROOT)) + LONGEST > WINDOWS_LIMIT
    return [own] if too_long else [beside, own]


def data_folder() -> Path:
    """Return the user's folder for the app's own data."""
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"], "Tapescope")
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Tapescope"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share", "tapescope")


def python_of(folder: Path) -> Path:
    """Return the interpreter of an environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def restart_in(folder: Path) -> NoReturn:
    """Run this same command again with an environment's interpreter."""
    command = [str(python_of(folder)), *sys.orig_argv[1:]]
    if sys.platform == "win32":  # exec would give the console back before the app has ended
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
