"""Qt's system libraries on Linux: which are missing, and the command that installs them."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

GLIB = re.compile(r"lib(glib|gobject|gthread|gio|gmodule)-2\.0\.so\.0")


def require_libraries() -> None:
    """Exit with one line where libraries are missing that Qt needs for the platform it is about to use."""
    plugin = platform_plugin()
    if sys.platform != "linux" or plugin is None:
        return
    try:
        ctypes.CDLL(str(plugin))  # costs nothing: Qt loads the same file a moment later
    except OSError:
        if missing := missing_in(subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False).stdout):
            sys.exit(advice(missing))


def platform_plugin() -> Path | None:
    """Return the file through which Qt will reach the screen; None where PySide6 brings none."""
    default = "wayland" if os.environ.get("XDG_SESSION_TYPE") == "wayland" else "xcb"
    name = re.split("[:;]", os.environ.get("QT_QPA_PLATFORM") or default)[0]
    package = find_spec("PySide6")
    if package is None or package.origin is None:
        return None
    plugin = Path(package.origin).parent / "Qt/plugins/platforms" / f"libq{name}.so"
    return plugin if plugin.is_file() else None


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
