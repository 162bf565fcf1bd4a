"""A file → the recipe it stands for: a recipe `.json`, or a `.csv` of points."""

from dataclasses import replace
from pathlib import Path

from engine.data import DataError, make_dataset
from engine.recipe import Data, Recipe, RecipeError

MOST_BYTES = 1024**2  # of a recipe


class OpenError(ValueError):
    """A file that can't be opened; the text names the file and what is wrong with it."""


def open_recipe(path: Path, present: Recipe | None = None) -> Recipe:
    """Return the recipe of a file, its points readable. Points alone keep the other settings of `present`.

    The path of a CSV is made absolute, from the recipe's folder. Raises OpenError.
    """
    place = ""
    match path.suffix.lower():
        case ".csv":
            recipe = replace(present or Recipe(), data=Data(kind="csv", path=str(path.absolute())))
        case ".json":
            recipe, place = _read(path), f"{path.name}: data.path: "
        case other:
            raise OpenError(f"{path.name}: must be a recipe (.json) or points (.csv), not {other or 'neither'}")
    try:
        make_dataset(recipe.data)
    except DataError as error:
        raise OpenError(f"{place}{error}") from None
    return recipe


def _read(path: Path) -> Recipe:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OpenError(f"{path.name}: a recipe has at most {MOST_BYTES // 1024} KB")
        recipe = Recipe.from_json(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise OpenError(f"{path.name}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise OpenError(f"{path.name}: a recipe must be UTF-8 text") from None
    except RecipeError as error:
        raise OpenError(f"{path.name}, {error}" if error.line else f"{path.name}: {error}") from None
    if recipe.data.path is None:
        return recipe
    return replace(recipe, data=replace(recipe.data, path=str(path.absolute().parent / recipe.data.path)))
