"""The making of the environment, with a small project whose one dependency is made here: no network."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from start.environment import ROOT, needs, places, satisfied

APP = """\
import sys, tiny
def run(options):
    print(tiny.VERSION, sys.prefix, options)
    return 7
"""
MAKING = "Making the environment"


def wheel(folder: Path, version: str) -> Path:
    """A package `tiny` with one module, as an installable file."""
    file = folder / f"tiny-{version}-py3-none-any.whl"
    info = f"tiny-{version}.dist-info"
    inside = {
        "tiny.py": f"VERSION = {version!r}\ndef show(): print(VERSION)\n",
        f"{info}/entry_points.txt": "[console_scripts]\ntiny-program = tiny:show\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    inside[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in (*inside, f"{info}/RECORD"))
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in inside.items():
            archive.writestr(zipfile.ZipInfo(name), text)  # without the time: the same file again has the same hash
    return file


def lock(project: Path, version: str) -> None:
    """Write the project's lock, for a version of `tiny`."""
    file = wheel(project, version)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (project / "requirements.lock").write_text(f"--no-index\n--find-links .\ntiny=={version} --hash=sha256:{digest}\n")


def project(folder: Path) -> Path:
    """A small project that starts as ours does."""
    (folder / "gui").mkdir(parents=True)
    for file in ("main.py", "gui/command_line.py"):
        shutil.copy(ROOT / file, folder / file)
    shutil.copytree(ROOT / "start", folder / "start", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "gui/app.py").write_text(APP)
    (folder / "pyproject.toml").write_text('[project]\nname = "a"\nversion = "1"\ndependencies = ["tiny>=1,<2"]\n')
    lock(folder, "1.0")
    return folder


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "main.py", *arguments], cwd=folder, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def started(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Status, output and errors of a start, seen through to its end."""
    process = start(folder, *arguments)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def stopped_while_building(folder: Path, how: signal.Signals) -> str:
    """The errors of a start that a signal ended while it made the environment."""
    # Where the tests run in the background of a shell they ignore Ctrl+C, and what they start would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start(folder)
    signal.signal(signal.SIGINT, before)
    while not list(folder.glob(".venv-new-*/env/bin/python")):
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, how)
    return process.communicate(timeout=120)[1]


def things(folder: Path) -> list[str]:
    """What a build left, other than the lock's file."""
    return sorted(file.name for file in folder.glob(".venv*") if file.name != ".venv-new.lock")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("environment") / "project")
    assert started(folder)[0] == 7
    return folder / ".venv"


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A project that was never started."""
    return project(tmp_path / "a project")


@pytest.fixture
def made(bare: Path, environment: Path) -> Path:
    """A project that was started before; its environment is a copy, for it may be moved."""
    shutil.copytree(environment, bare / ".venv", symlinks=True)
    return bare


def test_the_first_start_makes_the_environment_and_the_app_runs_in_it(bare):
    status, out, err = started(bare, "a.csv", "--theme", "dark")
    assert status == 7
    assert MAKING in err
    assert out.startswith(f"1.0 {bare / '.venv'} ")
    assert "a.csv" in out
    assert "dark" in out
    assert things(bare) == [".venv"]


def test_its_programs_can_be_called_by_name(bare):
    started(bare)
    script = ". .venv/bin/activate && tiny-program"
    done = subprocess.run(["sh", "-c", script], cwd=bare, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("1.0\n", "")


def test_a_second_start_makes_nothing(made):
    before = (made / ".venv").stat()
    status, _, err = started(made)
    assert (status, err) == (7, "")
    assert (made / ".venv").stat().st_mtime_ns == before.st_mtime_ns


def test_another_lock_makes_it_anew(made):
    lock(made, "1.1")
    status, out, err = started(made)
    assert status == 7
    assert MAKING in err
    assert out.startswith("1.1 ")
    assert things(made) == [".venv"]


@pytest.mark.parametrize("lost", ["tiny.py", "python"])
def test_a_broken_one_is_made_anew(made, lost):
    next((made / ".venv").rglob(lost)).unlink()
    status, out, err = started(made)
    assert status == 7
    assert MAKING in err
    assert out.startswith("1.0 ")


def test_a_python_that_has_everything_is_used_as_it_is(bare, tmp_path, monkeypatch):
    own = tmp_path / "own"
    with zipfile.ZipFile(bare / "tiny-1.0-py3-none-any.whl") as archive:
        archive.extractall(own)
    monkeypatch.setenv("PYTHONPATH", str(own))
    status, out, err = started(bare)
    assert (status, err) == (7, "")
    assert out.startswith(f"1.0 {sys.prefix} ")
    assert things(bare) == []


def test_a_python_with_another_version_is_left_alone(bare, tmp_path, monkeypatch):
    own = tmp_path / "own"
    with zipfile.ZipFile(wheel(tmp_path, "2.0")) as archive:
        archive.extractall(own)
    monkeypatch.setenv("PYTHONPATH", str(own))
    assert MAKING in stopped_while_building(bare, signal.SIGKILL)


def test_a_build_that_was_killed_is_begun_anew(bare):
    stopped_while_building(bare, signal.SIGKILL)
    left = things(bare)
    assert left != [".venv"]
    status, out, _ = started(bare)
    assert status == 7
    assert out.startswith("1.0 ")
    assert things(bare) == [".venv"]


def test_ctrl_c_leaves_nothing_behind(bare):
    assert "Traceback" not in stopped_while_building(bare, signal.SIGINT)
    assert things(bare) == []


def test_of_two_first_starts_one_builds_and_both_run(bare):
    processes = [start(bare), start(bare)]
    ends = [process.communicate(timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [7, 7]
    assert sum(MAKING in err for _, err in ends) == 1
    assert sum("waiting" in err for _, err in ends) == 1
    assert things(bare) == [".venv"]


def test_where_the_folder_can_not_be_written_the_users_data_folder_is_used(bare, own_home):
    (bare / ".venv-new.lock").mkdir()  # no one can open it for writing, not even root
    out = started(bare)[1]
    assert out.startswith(f"1.0 {places()[1]} ")
    assert places()[1].is_relative_to(own_home)
    assert started(bare)[2] == ""


def test_a_package_other_than_the_locked_one_is_refused_in_one_line(bare):
    lock(bare, "1.0")
    file = bare / "requirements.lock"
    file.write_text(file.read_text()[:-8] + "0" * 7 + "\n")
    status, out, err = started(bare)
    assert (status, out) == (1, "")
    assert err.splitlines()[-1].startswith("the packages could not be installed: ERROR: ")
    assert things(bare) == []


def test_rendering_needs_no_screen(made, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    (made / "gui/render.py").write_text("import os\ndef render(options): print(os.environ['QT_QPA_PLATFORM'], options)")
    status, out, err = started(made, "render", "r.json", "--out", "o")
    assert status == 0, err
    assert out.startswith("offscreen RenderOptions(")


@pytest.mark.parametrize(
    ("bounds", "verdict"),
    [
        ("", True),
        (">=1", True),
        ("<1", False),
        (">=1000", False),
        (">=1,<1000,!=VERSION", False),
        ("; python_version > '3'", True),
    ],
)
def test_a_requirement_is_met_within_its_bounds(bounds, verdict):
    assert satisfied("pytest" + bounds.replace("VERSION", metadata.version("pytest"))) is verdict


def test_a_requirement_without_its_package_is_not_met():
    assert not satisfied("no-such-package>=1")


def test_either_build_of_tensorflow_will_do():
    assert satisfied("tensorflow>=2.21")
    assert satisfied("tensorflow-cpu>=2.21")


def test_what_pyproject_asks_for_is_what_this_environment_has():
    needed = needs(tests=True)
    assert needed.modules == ("PySide6", "pyqtgraph", "tensorflow", "keras", "numpy", "pygments", "PIL")
    assert all(map(satisfied, needed.requirements))


@pytest.mark.parametrize("file", ["requirements.lock", "requirements-tests.lock"])
def test_the_locks_name_no_place_to_get_packages_from(file):
    text = (ROOT / file).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
