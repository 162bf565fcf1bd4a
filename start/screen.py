"""What Qt needs of a Linux system, its libraries and a screen: without them it would abort and name the wrong cause."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

GLIB = re.compile(r"lib(glib|gobject|gthread|gio|gmodule)-2\.0\.so\.0")


def require_screen() -> None:
    """Exit with one line where Linux lacks what Qt needs for the platform it is about to use."""
    if sys.platform != "linux":
        return
    plugin = platform_plugin()
    try:
        ctypes.CDLL(str(plugin))  # costs nothing: Qt loads the same file a moment later
    except OSError:
        missing = missing_in(subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False).stdout)
        if missing:
            sys.exit(advice(missing))
    if plugin.stem == "libqxcb" and not os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}:
        sys.exit("there is no screen to open a window on; `python main.py render` needs none")


def platform_plugin() -> Path:
    """Return the file through which Qt will reach the screen, as far as is known before Qt has started."""
    default = "wayland" if os.environ.get("XDG_SESSION_TYPE") == "wayland" else "xcb"
    name = re.split("[:;]", os.environ.get("QT_QPA_PLATFORM") or default)[0]
    package = find_spec("PySide6")
    folder = Path(package.origin or "").parent if package else Path()
    return folder / f"Qt/plugins/platforms/libq{name}.so"


def missing_in(ldd: str) -> list[str]:
    """Return the libraries that `ldd` did not find, from its output."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", ldd, re.MULTILINE)))


def advice(missing: list[str]) -> str:
    """Return the line that names the missing libraries and, where there is apt, the command that installs them."""
    line = f"Qt needs libraries that this system does not have: {', '.join(missing)}"
    if shutil.which("apt-get") is None:
        return line
    return f"{line}; install them: sudo apt-get install {' '.join(sorted(set(map(debian_package, missing))))}"


def debian_package(library: str) -> str:
    """Return the Debian package of a library: `libxcb-cursor.so.0` is in `libxcb-cursor0` (Debian Policy 8.1)."""
    if GLIB.fullmatch(library):
        return "libglib2.0-0"
    name, _, version = library.lower().partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"
