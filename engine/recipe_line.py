"""A recipe as one line of text, to paste to a friend: `tapescope:1:` and the public JSON form in base64url."""

import base64
import binascii
import json

from engine.recipe import Recipe, RecipeError

PREFIX = "tapescope:1:"
MOST_CHARACTERS = 2**16


def recipe_line(recipe: Recipe) -> str:
    """Return the line: what differs from the defaults, which belong to the format. Raises RecipeError for a CSV."""
    _check_points(recipe)
    body, plain = json.loads(recipe.to_json()), json.loads(Recipe().to_json())
    for section in plain.keys() - {"tapescope"}:
        body[section] = {name: value for name, value in body[section].items() if value != plain[section].get(name)}
    kept = {name: value for name, value in body.items() if value != {}}
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return PREFIX + base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def recipe_of_line(text: str) -> Recipe:
    """Return the recipe of a line; mail and chat may have broken it into several. Raises RecipeError."""
    if len(text) > MOST_CHARACTERS:
        raise RecipeError("line", f"must have at most {MOST_CHARACTERS} characters", len(text))
    line = "".join(text.split())
    if not line.startswith(PREFIX):
        raise RecipeError("line", f"must begin with {PREFIX}", text.strip())
    letters = line.removeprefix(PREFIX).rstrip("=")
    try:
        raw = base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
        recipe = Recipe.from_json(raw.decode())
    except (binascii.Error, ValueError) as error:
        if isinstance(error, RecipeError):
            error.line = None  # there is only one
            raise
        raise RecipeError("line", "must be copied as a whole", text.strip()) from None
    _check_points(recipe)
    return recipe


def _check_points(recipe: Recipe) -> None:
    if recipe.data.kind == "csv":
        raise RecipeError("data.kind", "must not be csv in a line: the points are in a file; save the run", "csv")
