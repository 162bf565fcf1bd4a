import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from start.environment import ROOT
from start.screen import advice, debian_package, missing_in, platform_plugin, require_screen

LDD = """\
	linux-vdso.so.1 (0x00007ffd2d9f2000)
	libQt6XcbQpa.so.6 => /x/PySide6/Qt/plugins/platforms/../../lib/libQt6XcbQpa.so.6 (0x00007f1e2a000000)
	libxcb-cursor.so.0 => not found
	libgthread-2.0.so.0 => not found
	libEGL.so.1 => not found
	libxcb-cursor.so.0 => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f1e2a5f2000)
"""

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's packages bring everything")


def test_ldd_tells_each_missing_library_once():
    assert missing_in(LDD) == ["libEGL.so.1", "libgthread-2.0.so.0", "libxcb-cursor.so.0"]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
    ],
)
def test_each_library_has_its_debian_package(library, package):
    assert debian_package(library) == package


def test_where_there_is_apt_the_line_says_what_to_type(tmp_path, monkeypatch):
    apt = tmp_path / "apt-get"
    apt.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    line = advice(missing_in(LDD))
    assert "\n" not in line
    assert "libxcb-cursor.so.0" in line
    assert line.endswith("sudo apt-get install libegl1 libglib2.0-0 libxcb-cursor0")


def test_where_there_is_no_apt_the_line_names_the_libraries(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    line = advice(missing_in(LDD))
    assert "libEGL.so.1, libgthread-2.0.so.0, libxcb-cursor.so.0" in line
    assert "apt" not in line


@linux_only
@pytest.mark.parametrize(("chosen", "file"), [("offscreen", "libqoffscreen.so"), ("xcb;wayland", "libqxcb.so")])
def test_the_plugin_is_that_of_the_platform_chosen(chosen, file, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
    assert platform_plugin().name == file
    assert platform_plugin().is_file()


@linux_only
def test_without_a_screen_one_line_says_so(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(SystemExit, match="no screen") as stopped:
        require_screen()
    assert "\n" not in str(stopped.value)


@linux_only
def test_a_plugin_that_can_not_be_loaded_ends_the_start_with_one_line(tmp_path, monkeypatch):
    """A plugin far from the libraries beside which it belongs stands for a system without them."""
    real = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqoffscreen.so"
    lonely = tmp_path / "PySide6/Qt/plugins/platforms" / real.name
    lonely.parent.mkdir(parents=True)
    (tmp_path / "PySide6/__init__.py").touch()
    shutil.copy(real, lonely)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    code = "from start.screen import require_screen; require_screen()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "libQt6Gui.so.6" in done.stderr
