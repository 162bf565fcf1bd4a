"""Save and open a run as `.tapescope`: a zip file of JSON and NPY, written as a whole, never unpacked to disk."""

import stat
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import numpy as np

from engine.data import DataError, Dataset, make_dataset
from engine.opening import OpenError
from engine.recipe import Recipe, RecipeError
from engine.runs.archive import Archive, write_archive
from engine.runs.members import BrokenError, SaveError
from engine.runs.pack import packed
from engine.runs.saved_run import SavedRun
from engine.runs.unpack import unpacked
from engine.whole_file import whole_file

SUFFIX = ".tapescope"


def save_run(path: Path, run: SavedRun) -> None:
    """Write a run; of the path of its points only the name.

    Raises SaveError for a run that can't be read again, WriteError for a file; what was there is untouched.
    """
    source = run.recipe.data.path
    recipe = run.recipe if source is None else _with_path(run.recipe, _name(source))
    try:
        members = packed(replace(run, recipe=recipe))
    except SaveError as error:
        raise SaveError(f"{path.name}: {error}") from None
    with whole_file(path) as beside, beside.open("xb") as file:
        write_archive(file, members)


def open_run(path: Path) -> SavedRun:
    """Return the run of a file; it replays to the same numbers. Raises OpenError."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BrokenError("must be a file, not a folder or a device")
        with path.open("rb") as file:
            run = unpacked(Archive(file).read)
        return run if run.recipe.data.path is None else _placed(run, path.absolute())
    except OSError as error:
        raise OpenError(f"{path.name}: {error.strerror or error}") from None
    except (BrokenError, RecipeError) as error:  # a path that no recipe can hold
        raise OpenError(f"{path.name}: {error}") from None


def _placed(run: SavedRun, path: Path) -> SavedRun:
    """Return the run with the path of its points: a file of that name beside the run's, if it holds the same points.

    Else a path inside of the run's file, where no other file can be: then the points are those of the run.
    """
    assert run.recipe.data.path is not None
    name = _name(run.recipe.data.path)
    beside = _with_path(run.recipe, str(path.with_name(name)))
    inside = _with_path(run.recipe, str(path / name))
    return replace(run, recipe=beside if _has(beside, run.data) else inside)


def _has(recipe: Recipe, points: Dataset) -> bool:
    """Tell whether the file of a recipe holds just these points."""
    try:
        data = make_dataset(recipe.data)
    except DataError:
        return False
    return np.array_equal(data.inputs, points.inputs) and np.array_equal(data.targets, points.targets)


def _with_path(recipe: Recipe, path: str) -> Recipe:
    return replace(recipe, data=replace(recipe.data, path=path))


def _name(path: str) -> str:
    """Return the last part of a path of any system; one that is no file's name gets another."""
    name = PureWindowsPath(path).name
    return "points.csv" if name in ("", ".", "..") else name
